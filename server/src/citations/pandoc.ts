/**
 * Reads what stands in the brackets of a Pandoc citation, and finds keys in running text. Written here, as no library kept up
 * does: those for micromark know no `@key [p. 3]`, tell no locator from words, and give the key no place.
 */
import { CITATION_KEY } from '../engine/index.ts';
import type { Region, Span } from '../engine/index.ts';
import { indexSpans } from '../spans.ts';
import type { Reference } from './citations.ts';
import { locatorIn } from './locators.ts';

/** The references in a bracket that holds nothing else, `[see @orr, p. 3; -@lind]`; none in another. */
export function citesIn(text: string, bracket: Span): Reference[] {
  const inner = { start: bracket.start + 1, end: bracket.end - 1 };
  const parts = partsOf(text, inner);
  return parts.flatMap((part): Reference[] => {
    const span = parts.length === 1 ? bracket : trimmed(text, part);
    const cite = citeIn(text, part);
    return cite ? [{ ...span, style: 'pandoc', bracket, ...cite }] : [];
  });
}

/** `@orr` and `@orr [p. 3]` in running text, where `isKnown` says that there is such a key: else it is a handle. */
export function citesInRunningText(
  text: string,
  { regions, isKnown }: { readonly regions: readonly Region[]; isKnown(key: string): boolean },
): Reference[] {
  const notProse = indexSpans(regions);
  return Array.from(text.matchAll(IN_TEXT)).flatMap((match): Reference[] => {
    const [words, sign = '', written = '', bracket = ''] = match;
    const start = match.index;
    const span = { start, end: start + words.length };
    const keySpan = keyWithin(start + sign.length, written);
    const key = text.slice(keySpan.start, keySpan.end);
    if (notProse.touches(span) || !isKnown(key)) return [];
    const locator = locatorIn(bracket);
    const end = locator === null ? start + sign.length + written.length : span.end;
    const own = { start, end };
    return [{ ...own, key, style: 'pandoc', keySpan, bracket: own, locator }];
  });
}

const CITE = new RegExp(String.raw`(?:^|(?<=[\s[]))-?@(${CITATION_KEY})`, 'u');
const IN_TEXT = new RegExp(
  String.raw`(?<![\p{L}\p{N}_@/.\\[-])(-?@)(${CITATION_KEY})(?:[ \t]?\[([^[\]@\r\n]{1,100})\](?![(:[]))?`,
  'gu',
);

function citeIn(text: string, part: Span): Pick<Reference, 'key' | 'keySpan' | 'locator'> | null {
  const words = text.slice(part.start, part.end);
  const found = CITE.exec(words);
  const written = found?.[1];
  if (!found || written === undefined) return null;
  const end = found.index + found[0].length;
  const keySpan = keyWithin(part.start + end - written.length, written);
  return { key: text.slice(keySpan.start, keySpan.end), keySpan, locator: locatorIn(words.slice(end)) };
}

/** The key without the braces that let it hold any mark. */
function keyWithin(start: number, written: string): Span {
  return written.startsWith('{')
    ? { start: start + 1, end: start + written.length - 1 }
    : { start, end: start + written.length };
}

/** The stretches between semicolons. */
function partsOf(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (let at = text.indexOf(';', start); at >= 0 && at < end; at = text.indexOf(';', at + 1)) {
    parts.push({ start: from, end: at });
    from = at + 1;
  }
  return [...parts, { start: from, end }];
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + (words.length - words.trimStart().length), end: start + words.trimEnd().length };
}
