/**
 * Adds a citation: the mark in the text and its entry at the end, filled with what the draft already says. Knows claims
 * and references; knows no rule and no editor.
 */
import type { Claim, Region, Span } from '../engine/index.ts';
import type { Edit, Fix } from '../edits.ts';
import { firstIndex, hull } from '../spans.ts';
import type { Citations } from './citations.ts';
import { PLACEHOLDER } from './pending.ts';
import { foldKey } from './read.ts';
import type { Draft } from './ties.ts';

/** The words a citation is for, and who is named for them, from the reader to the origin; both may be known in part. */
export interface CitationTarget {
  readonly span: Span;
  readonly chain: readonly string[];
}

/** A `start`: the entry it makes is pending until someone fills it in. */
export function addCitation(claim: Claim, draft: Draft): Fix {
  return addCitationFor({ span: hull(claim.pieces) ?? claim.sentence, chain: chainOf(claim, draft) }, draft);
}

/** The same for words that are no claim of their own: a quotation, a marker, a source. */
export function addCitationFor(target: CitationTarget, draft: Draft): Fix {
  const key = nextKey(draft.citations);
  const mark: Edit = { ...emptyAt(placeBehind(target.span.end, draft)), newText: `[^${key}]` };
  return { title: 'Add a citation', kind: 'start', edits: joined(mark, newEntry(key, target.chain, draft)) };
}

/** The entry alone, for a mark that points nowhere. */
export function newEntry(key: string, chain: readonly string[], draft: Draft): Edit {
  const { text } = draft;
  const eol = eolOf(text);
  const lead = `${gapBefore(draft, eol)}[^${key}]: `;
  const { body, blank } = startedBody(chain);
  return {
    ...emptyAt(text.length),
    newText: `${lead}${body}${/[\r\n]$/.test(text) ? eol : ''}`,
    placeholders: [{ start: lead.length + blank.start, end: lead.length + blank.end }],
  };
}

/** Names of who is known for a claim, from the reader to the origin. */
function chainOf(claim: Claim, { analysis }: Draft): readonly string[] {
  const outermost = claim.chain[0];
  return analysis.attributions.find((one) => one.id === outermost)?.chain ?? [];
}

/**
 * One more than the highest number in use, so that numbers rise with the order in which they were added. Keys that are
 * words, or years (`[^2023]`), are let be.
 */
function nextKey({ references, entries }: Citations): string {
  const used = new Set([...references, ...entries].map((one) => foldKey(one.key)));
  const numbers = [...used].filter((key) => /^\d{1,3}$/.test(key)).map(Number);
  let next = Math.max(0, ...numbers) + 1;
  while (used.has(String(next))) next += 1;
  return String(next);
}

const CLOSER = /[”’"'»›“‘)\]}.,;:?!…]/;

/**
 * Where the mark goes: behind the claim, its closing quotation mark, and the punctuation of its clause or sentence
 * («…by helicopter,[^1] Russian news agencies reported»), as newspapers set them; behind the marks that are there
 * already; never inside markup.
 */
export function placeBehind(end: number, { text, analysis }: Draft): number {
  const { regions } = analysis;
  let place = end;
  for (;;) {
    const region = regionAt(regions, place);
    if (region) place = region.end;
    else if (CLOSER.test(text.charAt(place)) && closes(text, place)) place += 1;
    else if (analysis.format === 'markdown' && /[*_]/.test(text.charAt(place))) place += 1;
    else return place;
  }
}

/** A straight or turned mark with a letter behind it opens something; a colon in «10:30» closes nothing. */
function closes(text: string, place: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(place + 1)) || /[”»›)\]}]/.test(text.charAt(place));
}

function regionAt(regions: readonly Region[], place: number): Region | null {
  const region = regions[firstIndex(regions, (one) => one.end > place)];
  if (!region || region.start > place) return null;
  return region.kind === 'footnote-reference' ||
    region.kind === 'citation' ||
    region.kind === 'link-target' ||
    region.start < place
    ? region
    : null;
}

/** «The Kremlin, via Russian news agencies. link, title or document»: the origin first, as a reference list has it. */
function startedBody(chain: readonly string[]): { body: string; blank: Span } {
  const names = chain.map(plainName).filter((name) => name !== '');
  const [origin, ...relays] = names.toReversed();
  const who = origin === undefined ? '' : [capital(origin), ...relays.map((one) => `via ${one}`)].join(', ');
  const lead = who === '' ? '' : `${who}${/[.?!]$/.test(who) ? ' ' : '. '}`;
  return { body: lead + PLACEHOLDER, blank: { start: lead.length, end: lead.length + PLACEHOLDER.length } };
}

/** Names go in without marks of any kind, which would read as a title, an emphasis or a second footnote. */
function plainName(name: string): string {
  return name
    .replace(/\[\^[^\]]*\]/g, '')
    .replace(/[“”"«»„*_`<>[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Entries stand together at the foot of the draft: a blank line before the first, none between them. */
function gapBefore({ text, citations }: Draft, eol: string): string {
  if (text.trim() === '') return '';
  const breaks = text.slice(text.trimEnd().length).match(/\r\n|\r|\n/g)?.length ?? 0;
  const last = citations.entries.at(-1);
  const afterEntry = last !== undefined && text.slice(last.end).trim() === '';
  const wanted = afterEntry ? 1 : 2;
  return eol.repeat(Math.max(0, wanted - breaks));
}

/** The line ending of the draft: that of its first line. */
export function eolOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

function emptyAt(place: number): Span {
  return { start: place, end: place };
}

/** At the very end of a draft both go in at one place, and then they are one edit, so that no editor can swap them. */
function joined(mark: Edit, entry: Edit): Edit[] {
  if (mark.start !== entry.start) return [mark, entry];
  const shift = mark.newText.length;
  const placeholders = (entry.placeholders ?? []).map(({ start, end }) => ({
    start: start + shift,
    end: end + shift,
  }));
  return [{ ...mark, newText: mark.newText + entry.newText, placeholders }];
}
