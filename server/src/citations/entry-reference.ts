/**
 * Reads a footnote entry as a reference, as far as it says: who wrote it, title, outlet, date, link, when it was read. What it says beyond that is
 * kept as a note, word for word. Knows only the entry's words.
 */
import type { CslDate, CslItem, CslName } from './csl.ts';
import { outletByForm, outletNamed } from '../engine/index.ts';
import { oneLine } from '../one-line.ts';
import { linksApart } from './links-apart.ts';
import { MONTHS } from './formatted.ts';

/** Total: an entry that says nothing of it all is a document with a note. */
export function entryReference(id: string, entry: string): CslItem {
  const link = linksApart(entry).find(({ isLink }) => isLink)?.text;
  const unlinked = link === undefined ? entry : entry.replace(`<${link}>`, ' ').replace(link, ' ');
  const read = ACCESSED.exec(unlinked);
  const doi = DOI.exec(unlinked);
  const words = [read, doi].reduce(
    (rest, found) => (found === null ? rest : rest.replace(found[0], ' ')),
    unlinked,
  );
  const { before, title, behind } = aroundTitle(words);
  const dated = DATE.test(behind) ? behind : before;
  const undated = (part: string): string => (part === dated ? part.replace(LONE_DATE, '') : part);
  const found = {
    issued: dateIn(LONE_DATE.exec(dated)?.[0] ?? dated),
    accessed: read && dateIn(read[0]),
    URL: link,
    DOI: doi?.[1],
  };
  const note = plain(entry);
  if (title === null) {
    const said = told({ ...found, note: note === link ? null : note });
    return { id, type: typeOf({ outlet: null, link, entry }), ...said };
  }
  const { author, outlet, publisher, left } = whoAndWhere(undated(before), partsOf(undated(behind)));
  const more = { 'container-title': outlet, publisher, ...found, note: left };
  return { id, type: typeOf({ outlet, link, entry }), ...told({ title, author, ...more }) };
}

/** What is known of it. */
function told(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  );
}

/** All words are before the title where there is none. */
function aroundTitle(words: string): { before: string; title: string | null; behind: string } {
  const found = TITLE.exec(words);
  if (found === null) return { before: words, title: null, behind: '' };
  const title = oneLine(found[1] ?? found[2] ?? '').replace(/[.,]$/, '');
  return { before: words.slice(0, found.index), title, behind: words.slice(found.index + found[0].length) };
}

/** Where no outlet is named, what stands right behind the title is who published it, if it may be a name. */
function whoAndWhere(before: string, tail: readonly string[]) {
  const outlet = [...partsOf(before), ...tail].find(isOutlet) ?? null;
  const [first] = tail;
  const publisher = outlet === null && first !== undefined && NAME.test(first) ? first : null;
  const author = authorsIn(before, outlet);
  const lead = author === null ? partsOf(before) : [];
  const left = [...lead, ...tail].filter((one) => one !== outlet && one !== publisher);
  return {
    author,
    outlet,
    publisher,
    left: left.length === 0 ? null : left.join(', '),
  };
}

const NAME = /^\p{Lu}[^\d()]*\p{L}$/u;

/** «H. Osei, L. Brandt and P. Mistry» are three; any other words are one. */
function authorsIn(before: string, outlet: string | null): CslName[] | null {
  const words = oneLine(before.replace(outlet ?? '', ' '));
  const bare = words.replace(/^[\s,.;:]+|[\s,;:]+$|(?<=\p{L}{2})\.\s*$/gu, '');
  if (!/\p{L}/u.test(bare)) return null;
  const parts = bare.split(/,\s+(?:and\s+)?|\s+and\s+/).map((part) => INITIALS.exec(part));
  const people = parts.flatMap((found) =>
    found === null ? [] : [{ family: found[2] ?? '', given: (found[1] ?? '').trim() }],
  );
  return people.length === parts.length ? people : [{ literal: bare }];
}

const INITIALS = /^((?:\p{Lu}\.[\s-]?)+)\s*(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)$/u;

const TITLE =
  /[“"„«]([^“”"„«»]{3,300})[”"“»]|(?<![\w*_])[*_]{1,3}(?=\S)([^*_\n]{3,300}?)(?<=\S)[*_]{1,3}(?![\w*_])/;
const DOI = /\b(?:doi:\s*)?(10\.\d{4,9}\/[^\s,;<>]*[^\s,;<>.])/i;
const MONTH = MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?\\.?`).join('|');
const WRITTEN = String.raw`(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?(?:(${MONTH})\s+)(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?((?:1[5-9]|20)\d{2})`;
const FIGURES = String.raw`((?:1[5-9]|20)\d{2})-(\d{2})-(\d{2})`;
const DATE = new RegExp(String.raw`\b(?:${FIGURES}|${WRITTEN}|((?:1[5-9]|20)\d{2}))\b`, 'i');
const LONE_DATE = new RegExp(String.raw`(?<=^\s*|[,;.]\s*)${DATE.source}(?=\s*(?:[,;.]|$))`, 'i');
const ACCESSED = new RegExp(
  String.raw`\(?\b(?:(?:last\s+)?(?:read|accessed|retrieved|viewed|visited|seen))(?:\s+on)?:?\s+((?:${FIGURES})|(?:${WRITTEN}))\)?`,
  'i',
);

function dateIn(words: string): CslDate | null {
  const found = DATE.exec(words);
  if (found === null) return null;
  const [, y, m, d, before, month, behind, year, alone] = found;
  if (y !== undefined) return { 'date-parts': [[Number(y), Number(m), Number(d)]] };
  if (alone !== undefined) return { 'date-parts': [[Number(alone)]] };
  const number =
    MONTHS.findIndex((one) => one.slice(0, 3).toLowerCase() === month?.slice(0, 3).toLowerCase()) + 1;
  const day = before ?? behind;
  return { 'date-parts': [day === undefined ? [Number(year), number] : [Number(year), number, Number(day)]] };
}

/** What commas and full stops part. */
function partsOf(words: string): string[] {
  return words
    .split(/[,;]\s|\.\s(?=\p{Lu})/u)
    .map((part) => oneLine(part.replace(/[*_<>]/g, ' ')).replace(/^[\s,.;:]+|[\s,.;:]+$/g, ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

function isOutlet(words: string): boolean {
  const mention = outletNamed(words);
  const isWhole = mention !== null && words.replace(/^the /i, '').length === mention.end - mention.start;
  return isWhole || outletByForm(words) !== null;
}

interface Told {
  readonly outlet: string | null;
  readonly link: string | undefined;
  readonly entry: string;
}

function typeOf({ outlet, link, entry }: Told): string {
  if (outlet !== null) return 'article-newspaper';
  const kind = KINDS.find(([pattern]) => pattern.test(entry))?.[1];
  return kind ?? (link === undefined ? 'document' : 'webpage');
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\binterview\b/i, 'interview'],
  [/\b(?:e-?mail|letter|phone call|text message)\b/i, 'personal_communication'],
  [/\b(?:report|working paper|white paper)\b/i, 'report'],
];

function plain(entry: string): string {
  return oneLine(entry.replace(/<!--[^]*?-->/g, ' '));
}
