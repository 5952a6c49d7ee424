/** Reads where in a document or a recording a citation points: `p. 3`, `para. 4`, `12:30`. Knows words only. */
import type { Locator, LocatorLabel } from './citations.ts';

/** The locator at the start of what stands behind a key, or null; a bare number is a page, as it is for Pandoc. */
export function locatorIn(words: string): Locator | null {
  const braced = /^\s*,?\s*\{([^{}]*)\}/.exec(words)?.[1];
  const rest = (braced ?? words).replace(/^[\s,]+/, '');
  const time = TIME.exec(rest)?.[1];
  if (time !== undefined) return { label: 'time', value: time };
  for (const [label, pattern] of LABELLED) {
    const value = pattern.exec(rest)?.[1];
    if (value !== undefined) return { label, value };
  }
  const page = BARE.exec(rest)?.[0];
  return page === undefined ? null : { label: 'page', value: page };
}

const NUMBER = String.raw`(?:\d+[a-z]?|[ivxlcdm]+)\b`;
const NUMBERS = String.raw`${NUMBER}(?:\s*(?:[-–—,&]|and)\s*${NUMBER})*`;
const CLOCK = String.raw`\d{1,3}:\d{2}(?::\d{2})?`;

const TIME = new RegExp(
  String.raw`^(?:at |time |min(?:ute)?s?\.? )?(${CLOCK}(?:\s*[-–—]\s*${CLOCK})?)(?!\d)`,
  'i',
);
const BARE = new RegExp(String.raw`^\d+[a-z]?\b(?:\s*[-–—,&]\s*\d+[a-z]?\b)*`, 'i');

const LABELLED: readonly (readonly [LocatorLabel, RegExp])[] = (
  [
    ['page', String.raw`pp?\.?|pages?`],
    ['paragraph', String.raw`paras?\.?|paragraphs?|¶+`],
    ['time', String.raw`min(?:ute)?s?\.?`],
    ['line', String.raw`ll?\.|lines?`],
    ['chapter', String.raw`ch(?:ap)?s?\.?|chapters?`],
    ['section', String.raw`secs?\.?|sections?|§+`],
  ] as const
).map(([label, words]) => [label, new RegExp(String.raw`^(?:${words})\s*(${NUMBERS})`, 'i')]);
