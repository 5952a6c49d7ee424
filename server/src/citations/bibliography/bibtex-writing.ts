/** References as BibTeX, for LaTeX and for reference managers. Knows no draft. */
import type { CslDate, CslItem, CslName } from '../csl.ts';
import { MONTHS } from '../formatted.ts';

export function bibtex(items: readonly CslItem[]): string {
  const used = new Set<string>();
  return items.map((item) => entry(item, unused(keyOf(item.id), used))).join('\n');
}

function entry(item: CslItem, key: string): string {
  const type = TYPES[item.type] ?? 'misc';
  const lines = fieldsOf(item, type).flatMap(([name, value]) =>
    value === null ? [] : [`  ${name} = ${value},`],
  );
  return `@${type}{${key},\n${lines.join('\n')}\n}\n`;
}

const TYPES: Readonly<Record<string, string>> = {
  'article-newspaper': 'article',
  'article-magazine': 'article',
  'article-journal': 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  thesis: 'phdthesis',
};

/** What holds the title, by the kind of entry. */
const CONTAINERS: Readonly<Record<string, string>> = {
  article: 'journal',
  incollection: 'booktitle',
  inproceedings: 'booktitle',
};
const PUBLISHERS: Readonly<Record<string, string>> = { techreport: 'institution', phdthesis: 'school' };

function fieldsOf(item: CslItem, type: string): [string, string | null][] {
  const { author = [], title, publisher, issued, accessed, URL: address, note } = item;
  const container = item['container-title'];
  const [year, month, day] = partsOf(issued);
  return [
    ['author', author.length === 0 ? null : `{${author.map(nameOf).join(' and ')}}`],
    // Twice in braces, for styles put titles in small letters otherwise.
    ['title', title === undefined ? null : `{{${escaped(title)}}}`],
    [CONTAINERS[type] ?? PUBLISHERS[type] ?? 'howpublished', braced(container)],
    [
      PUBLISHERS[type] ?? 'publisher',
      container === publisher || (container !== undefined && type in PUBLISHERS) ? null : braced(publisher),
    ],
    ['year', year === undefined ? null : `{${year}}`],
    ['month', month === undefined ? null : (MONTHS[month - 1]?.slice(0, 3).toLowerCase() ?? null)],
    ['day', day === undefined ? null : `{${day}}`],
    ['doi', verbatim(item.DOI)],
    ['url', verbatim(address)],
    ['urldate', accessed === undefined ? null : isoDate(accessed)],
    ['note', braced(note)],
  ];
}

function nameOf({ family, given, literal }: CslName): string {
  if (literal !== undefined || family === undefined) return `{${escaped(literal ?? given ?? '')}}`;
  return given === undefined ? `{${escaped(family)}}` : `${escaped(family)}, ${escaped(given)}`;
}

function partsOf(date: CslDate | undefined): number[] {
  return (date?.['date-parts']?.[0] ?? []).map(Number).filter((part) => Number.isFinite(part));
}

function isoDate(date: CslDate): string | null {
  const [year, ...rest] = partsOf(date);
  if (year === undefined) return null;
  return `{${[year, ...rest.map((part) => String(part).padStart(2, '0'))].join('-')}}`;
}

function braced(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? `{${escaped(value)}}` : null;
}

/** Links are read as they are; braces and space cannot be in one. */
function verbatim(value: unknown): string | null {
  return typeof value === 'string' && value !== ''
    ? `{${value.replace(/[{}\s\\]/g, encodeURIComponent)}}`
    : null;
}

function escaped(words: string): string {
  return (
    words
      .replace(/\s+/g, ' ')
      .replace(/[\\{}$&#%_^~<>"|]/g, (sign) => SIGNS[sign] ?? `\\${sign}`)
      // TeX would make one sign of two.
      .replace(/[-'`,](?=[-'`,])|[!?](?=`)/g, '$&{}')
  );
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '^': String.raw`\textasciicircum{}`,
  '~': String.raw`\textasciitilde{}`,
  // To BibTeX, which counts them, a brace is one whatever stands before it.
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  // TeX would make other signs of these.
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
  '|': String.raw`\textbar{}`,
  '"': String.raw`\textquotedbl{}`,
};

/** Letters and digits that every reader of BibTeX takes. */
function keyOf(id: string): string {
  const key = id
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9:._/+-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return /^[A-Za-z]/.test(key) ? key : `ref${key}`;
}

function unused(key: string, used: Set<string>): string {
  let name = key;
  for (let next = 2; used.has(name.toLowerCase()); next += 1) name = `${key}-${next}`;
  used.add(name.toLowerCase());
  return name;
}
