/** A citation without its style: what it cites, and the words around that are its own. Reads it from each style; knows no place. */
import type { BibliographyOf, Entry, Reference } from '../citations.ts';
import type { CslItem } from '../csl.ts';
import { behindOf, isCanonical, isCitation, itemOfEntry, partsOfEntry, wordsOfItem } from '../entry-words.ts';
import type { KeptCitation } from '../kept.ts';
import { locatorIn } from '../locators.ts';
import { entryNamed, foldKey } from '../read.ts';
import type { Draft } from '../ties.ts';
import type { LeftBecause } from './conversion.ts';

export interface Content {
  /** Of a bibliography; null for what none has. */
  readonly key: string | null;
  /** Null only where it is in a bibliography that does not say more. */
  readonly item: CslItem;
  /** As Pandoc has them around the key: «see », «-», «, p. 3». */
  readonly before: string;
  readonly behind: string;
}

export type ReadContent = Content | { readonly left: LeftBecause };

/** Of a place in the text. */
export function contentOfReference(
  reference: Reference,
  { text, citations: { entries, bibliography } }: Pick<Draft, 'text' | 'citations'>,
): ReadContent {
  if (reference.style === 'pandoc') return contentOfCite(reference, text, bibliography);
  const entry = entryNamed(entries, reference.key);
  return entry ? contentOfEntry(entry, text, bibliography) : { left: 'undefined' };
}

/** Of a footnote. Where it is of an entry in a bibliography, it says the same words as that. */
function contentOfEntry(
  { key, body }: Entry,
  text: string,
  bibliography: BibliographyOf | null,
): ReadContent {
  const words = body === null ? '' : text.slice(body.start, body.end);
  if (body === null) return { left: 'undefined' };
  // One of several paragraphs could be written in no other style, and not be read back from it.
  if (!isCitation(words) || BLANK_LINE.test(words) || words.includes('[^') || /(?:^|[\s[;])-?@/.test(words))
    return { left: 'note' };
  return keyed(key, words, bibliography) ?? unkeyed(key, words);
}

function keyed(label: string, words: string, bibliography: BibliographyOf | null): Content | null {
  const listed = [label, label.replace(/-\d+$/, '')].flatMap((key) => bibliography?.get(foldKey(key)) ?? []);
  for (const { key, item } of listed) {
    const own = wordsOfItem(item);
    const at = words.indexOf(own);
    if (at < 0) continue;
    const [before, behind] = [words.slice(0, at), words.slice(at + own.length)];
    if (isWrittenAround(before, behind)) return { key, item, before, behind };
  }
  return null;
}

/** Whether it can stand around a key in brackets, and be read from there again. */
function isWrittenAround(before: string, behind: string): boolean {
  if (/[[\]{};@^\r\n]/.test(before + behind) || before !== before.trimStart() || behind !== behind.trimEnd())
    return false;
  if (/ {2}/.test(before + behind) || before.length > 50 || behind.length > 150) return false;
  return (before === '' || /[^\s-] $/.test(before)) && (behind === '' || /^[, ]/.test(behind));
}

function unkeyed(label: string, words: string): Content {
  const { before, words: own, behind } = partsOfEntry(words);
  return { key: null, item: itemOfEntry(label, own), before, behind };
}

/** Of a key in brackets. */
function contentOfCite(reference: Reference, text: string, bibliography: BibliographyOf | null): ReadContent {
  const { key, keySpan, bracket, start, end } = reference;
  if (text.charAt(bracket.start) !== '[') return { left: 'running-text' };
  const item = bibliography?.get(foldKey(key))?.item;
  if (item === undefined) return { left: 'undefined' };
  const isAlone = start === bracket.start && end === bracket.end;
  const isBraced = text.charAt(keySpan.start - 1) === '{';
  const at = keySpan.start - (isBraced ? 2 : 1);
  const before = text.slice(isAlone ? start + 1 : start, at);
  const behind = text.slice(keySpan.end + Number(isBraced), isAlone ? end - 1 : end);
  return {
    key,
    item,
    before: before.replace(/\s+/g, ' ').trimStart(),
    behind: behind.replace(/\s+/g, ' ').trimEnd(),
  };
}

/** Of one that is kept beside the draft. What only a check can hold stays there. */
export function contentOfKept(kept: KeptCitation, bibliography: BibliographyOf | null): ReadContent {
  const { key, locator, excerpt, file, prefix = '', suffix } = kept;
  if (excerpt !== null || file !== null) return { left: 'excerpt' };
  const item = kept.item ?? (key === null ? undefined : bibliography?.get(foldKey(key))?.item);
  if (item === undefined) return { left: 'undefined' };
  const before = prefix === '' || prefix.endsWith('-') ? prefix : `${prefix} `;
  const behind = suffix ?? (locator === null ? '' : behindOf(locator));
  return { key: kept.item === null ? key : null, item, before, behind };
}

export function keptOf({ key, item, before, behind }: Content): KeptCitation {
  const locator = locatorIn(behind);
  return {
    key,
    item: key === null ? item : null,
    locator,
    excerpt: null,
    file: null,
    ...(before.trim() === '' ? {} : { prefix: before.trim() }),
    ...(behind === '' || isCanonical(behind) ? {} : { suffix: behind }),
  };
}

/** The words of an entry for it; null where they could not be read as the same citation again. */
export function entryOf(content: Content): string | null {
  const { key, item, before, behind } = content;
  const words = `${before}${wordsOfItem(item)}${behind}`;
  if (BLANK_LINE.test(words) || /^\s|\s$/.test(words) || !isCitation(words)) return null;
  if (key !== null) return isWrittenAround(before, behind) ? words : null;
  const read = partsOfEntry(words);
  return read.before === before && read.behind === behind ? words : null;
}

const BLANK_LINE = /(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*(?:\r\n|\r|\n)/;
