/**
 * Compares a quotation with a whole text, a transcript say: looks for the passage that has most of its words, and compares with that, word
 * by word. Parts of a quotation between «…» may come from anywhere in the text. Knows texts alone.
 */
import type { Span } from '../engine/index.ts';
import { compareQuotation, wordsIn } from './comparing.ts';
import type { Altered, Word } from './comparing.ts';

/** As `compareQuotation`; of the same text again and again it is quick. */
export function compareWithText(
  quotation: string,
  source: { readonly text: string },
  blank: readonly Span[] = [],
): readonly Altered[] | null {
  const known = prepared.get(source) ?? prepare(source.text);
  prepared.set(source, known);
  const key = JSON.stringify([quotation, blank]);
  const before = known.answers.get(key);
  if (before !== undefined) return before;
  if (known.answers.size >= MOST_ANSWERS) known.answers.clear();
  const answer = compared({ quotation, blank }, known);
  known.answers.set(key, answer);
  return answer;
}

/** Quotations change one at a time as somebody writes, and all are asked for at each keystroke. */
const MOST_ANSWERS = 500;

interface Prepared {
  readonly text: string;
  readonly words: readonly Word[];
  /** Where each two words side by side stand, by the index of the first. */
  readonly pairs: ReadonlyMap<string, readonly number[]>;
  readonly answers: Map<string, readonly Altered[] | null>;
}

const prepared = new WeakMap<object, Prepared>();

function prepare(written: string): Prepared {
  const text = written.replace(NOT_SPOKEN, (words) => ' '.repeat(words.length));
  const words = wordsIn(text).filter(({ gap }) => !gap);
  const pairs = new Map<string, number[]>();
  for (const [index, { word }] of words.entries()) {
    const pair = `${word} ${words[index + 1]?.word ?? ''}`;
    const places = pairs.get(pair);
    if (places === undefined) pairs.set(pair, [index]);
    else places.push(index);
  }
  return { text, words, pairs, answers: new Map() };
}

/** What transcripts put between the words: «[laughs]», «(00:12:30)», «12:30». */
const NOT_SPOKEN = /\[[^\][\r\n]{0,200}\]|\(?\b\d{1,2}:\d{2}(?::\d{2})?\b\)?/g;

interface Quoted {
  readonly quotation: string;
  readonly blank: readonly Span[];
}

/** Null where any part of it is not there. */
function compared({ quotation, blank }: Quoted, source: Prepared): readonly Altered[] | null {
  const altered: Altered[] = [];
  let isThere = false;
  for (const part of partsOf(quotation)) {
    const own = blank
      .filter(({ start, end }) => start < part.end && end > part.start)
      .map(({ start, end }) => ({
        start: Math.max(start, part.start) - part.start,
        end: Math.min(end, part.end) - part.start,
      }));
    const words = quotation.slice(part.start, part.end);
    const spoken = wordsIn(words, own).filter(({ gap }) => !gap);
    if (spoken.length < FEWEST) continue;
    const passage = passageLike(spoken, source);
    const found = passage && compareQuotation(words, source.text.slice(passage.start, passage.end), own);
    if (!passage || !found) return null;
    isThere = true;
    altered.push(...found.map((one) => moved(one, part.start, passage.start)));
  }
  return isThere ? altered : null;
}

/** A part shorter than this stands in any text. */
const FEWEST = 4;

function partsOf(quotation: string): readonly Span[] {
  const gaps = Array.from(quotation.matchAll(/…|\.\s?\.\s?\./g), ({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length,
  }));
  const starts = [0, ...gaps.map(({ end }) => end)];
  const ends = [...gaps.map(({ start }) => start), quotation.length];
  return starts.map((start, index) => ({ start, end: ends[index] ?? quotation.length }));
}

function moved({ quoted, source }: Altered, inQuotation: number, inSource: number): Altered {
  const by = ({ start, end }: Span, more: number): Span => ({ start: start + more, end: end + more });
  return { quoted: by(quoted, inQuotation), source: by(source, inSource) };
}

/** «of the»: what stands in so many places tells no passage from another. */
const COMMON = 100;
/** Of a quotation with other words, at least so many pairs are left; with fewer it is another. */
const KEPT = 0.25;
/** Words around it are taken along, as many as may have been put for others at its ends. */
const MARGIN = 20;

/** The stretch with most of the pairs of words, the first of several; null where there are not two. */
function passageLike(spoken: readonly Word[], { words, pairs }: Prepared): Span | null {
  const wanted = new Set(spoken.map(({ word }, index) => `${word} ${spoken[index + 1]?.word ?? ''}`));
  const telling = [...wanted].map((pair) => pairs.get(pair) ?? []).filter(({ length }) => length <= COMMON);
  const hits = telling.flat().toSorted((a, b) => a - b);
  const reach = Math.ceil(spoken.length * 1.3);
  let best = { from: 0, to: 0, count: 0 };
  let from = 0;
  for (const [at, hit] of hits.entries()) {
    while (hit - (hits[from] ?? hit) > reach) from += 1;
    const count = at - from + 1;
    if (count > best.count) best = { from: hits[from] ?? hit, to: hit, count };
  }
  if (best.count < Math.max(2, KEPT * telling.length)) return null;
  const margin = Math.min(MARGIN, spoken.length);
  const first = words[Math.max(0, best.from - margin)];
  const last = words[Math.min(words.length - 1, best.to + 1 + margin)];
  return first && last ? { start: first.start, end: last.end } : null;
}
