/**
 * A footnote to some words: the mark behind them and its entry at the end of the draft. Knows where either goes; what is cited, and in
 * what style, is said elsewhere.
 */
import type { Region, Span } from '../engine/index.ts';
import type { Edit } from '../edits.ts';
import { firstIndex } from '../spans.ts';
import type { Reference } from './citations.ts';
import { foldKey } from './read.ts';
import { startedBody } from './started.ts';
import type { Draft } from './ties.ts';

/** The words a citation is for, and who is named for them, from the reader to the origin; both may be known in part. */
export interface CitationTarget {
  readonly span: Span;
  readonly chain: readonly string[];
}

/** The mark with its entry. */
export function footnoteEdits(key: string, target: CitationTarget, entry: Edit, draft: Draft): Edit[] {
  return joined(markBehind(key, target, draft), entry);
}

/** The mark alone, of an entry that is there. */
export function markBehind(key: string, { span }: CitationTarget, draft: Draft): Edit {
  return { ...emptyAt(placeBehind(span.end, draft)), newText: `[^${key}]` };
}

/** The entry alone, for a mark that points nowhere: still to be filled in. */
export function newEntry(key: string, chain: readonly string[], draft: Draft): Edit {
  const { body, blank } = startedBody(chain);
  const entry = entryFor(key, body, draft);
  const lead = entry.newText.indexOf(`[^${key}]: `) + `[^${key}]: `.length;
  return { ...entry, placeholders: [{ start: lead + blank.start, end: lead + blank.end }] };
}

/** An entry that says what is known. */
export function entryFor(key: string, body: string, draft: Draft): Edit {
  return entriesFor([{ key, body }], draft);
}

/** Several, one under the other. */
export function entriesFor(
  all: readonly { readonly key: string; readonly body: string }[],
  draft: Draft,
): Edit {
  const { text } = draft;
  const eol = eolOf(text);
  const ending = /[\r\n]$/.test(text) ? eol : '';
  const lines = all.map(({ key, body }) => `[^${key}]: ${body}`).join(eol);
  return { ...emptyAt(text.length), newText: `${gapBefore(draft, eol)}${lines}${ending}` };
}

/**
 * One more than the highest number in use, so that numbers rise with the order in which they were added. Keys that are
 * words, or years (`[^2023]`), are let be. `wanted` is a word to be used instead, if nobody has it.
 */
export function footnoteKey({ references, entries }: Keyed, wanted?: string): string {
  const marks = references.filter(({ style }) => style === 'footnote');
  const used = new Set([...marks, ...entries].map((one) => foldKey(one.key)));
  if (wanted !== undefined) return unused(wanted, used);
  const numbers = [...used].filter((key) => /^\d{1,3}$/.test(key)).map(Number);
  let next = Math.max(0, ...numbers) + 1;
  while (used.has(String(next))) next += 1;
  return String(next);
}

/** What has keys already. */
interface Keyed {
  readonly references: readonly Pick<Reference, 'key' | 'style'>[];
  readonly entries: readonly { readonly key: string }[];
}

function unused(wanted: string, used: ReadonlySet<string>): string {
  let key = wanted;
  for (let next = 2; used.has(foldKey(key)); next += 1) key = `${wanted}-${next}`;
  return key;
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
