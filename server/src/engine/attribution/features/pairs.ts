/**
 * What the network is told of a token beside a cue: numbers of rows, in blocks, one row of each. Training exports exactly
 * these. Knows tokens, cues and quotations; no model.
 */
import type { ParagraphText } from '../../text/structure.ts';

/** The tokens of a cue, from its first up to and with its last. */
export interface CueTokens {
  readonly first: number;
  readonly last: number;
}

const DISTANCES = 23;
const BETWEEN = 8;
const SENTENCES = 25;
const COMMAS = 8;
const OTHER = 2;
const BLOCKS = [DISTANCES, BETWEEN, SENTENCES, COMMAS, OTHER] as const;
const STARTS = BLOCKS.map((_, index) => BLOCKS.slice(0, index).reduce((sum, size) => sum + size, 0));

/** Rows a token has beside a cue. */
export const PAIR_FEATURES = BLOCKS.length;
/** Rows there are. */
export const PAIR_ROWS = BLOCKS.reduce((sum, size) => sum + size, 0);

/** What all cues of a window share: worked out once. */
export interface PairContext {
  readonly paragraph: ParagraphText;
  /** For each token, how many of the cues and commas end before it. */
  readonly cuesBefore: Uint16Array;
  readonly commasBefore: Uint16Array;
  readonly inCue: Uint8Array;
}

export function pairContext(paragraph: ParagraphText, cues: readonly CueTokens[]): PairContext {
  const { tokens } = paragraph;
  const inCue = new Uint8Array(tokens.length);
  const starts = new Uint8Array(tokens.length);
  for (const { first, last } of cues) {
    starts[first] = 1;
    for (let i = first; i <= last; i++) inCue[i] = 1;
  }
  const cuesBefore = new Uint16Array(tokens.length + 1);
  const commasBefore = new Uint16Array(tokens.length + 1);
  for (let i = 0; i < tokens.length; i++) {
    cuesBefore[i + 1] = (cuesBefore[i] ?? 0) + (starts[i] ?? 0);
    commasBefore[i + 1] = (commasBefore[i] ?? 0) + (tokens[i]?.text === ',' ? 1 : 0);
  }
  return { paragraph, cuesBefore, commasBefore, inCue };
}

/** PAIR_FEATURES rows for each token from `from` up to `to`. */
export function pairFeatures(
  context: PairContext,
  { first, last }: CueTokens,
  { from, to }: { readonly from: number; readonly to: number },
): Uint16Array {
  const { paragraph, cuesBefore, commasBefore, inCue } = context;
  const { tokens } = paragraph;
  const rows = new Uint16Array((to - from) * PAIR_FEATURES);
  const cueSentence = tokens[first]?.sentence ?? 0;
  const cueQuotation = tokens[first]?.quotation ?? -1;
  let at = 0;
  for (let i = from; i < to; i++) {
    const within = i >= first && i <= last;
    const after = i > last;
    const cues = within ? 0 : after ? between(cuesBefore, last + 1, i) : between(cuesBefore, i + 1, first);
    const commas = within
      ? 0
      : after
        ? between(commasBefore, last + 1, i)
        : between(commasBefore, i + 1, first);
    const token = tokens[i];
    rows[at++] = distanceRow(i, first, last);
    rows[at++] = (STARTS[1] ?? 0) + Math.min(3, cues) + (after ? 4 : 0);
    rows[at++] =
      (STARTS[2] ?? 0) +
      sentenceRow((token?.sentence ?? 0) - cueSentence) +
      5 * quotationRow(token?.quotation ?? -1, cueQuotation);
    rows[at++] = (STARTS[3] ?? 0) + Math.min(3, commas) + (after ? 4 : 0);
    rows[at++] = (STARTS[4] ?? 0) + (within ? 0 : (inCue[i] ?? 0));
  }
  return rows;
}

function between(before: Uint16Array, from: number, to: number): number {
  return (before[to] ?? 0) - (before[from] ?? 0);
}

const FARTHEST = [1, 2, 3, 4, 6, 9, 14, 22, 35, 60];

/** 0 in the cue, then 11 rows for what stands before it and 11 for what stands behind. */
function distanceRow(i: number, first: number, last: number): number {
  if (i >= first && i <= last) return 0;
  const distance = i < first ? first - i : i - last;
  let row = 0;
  while (row < FARTHEST.length && distance > (FARTHEST[row] ?? 0)) row++;
  return 1 + row + (i < first ? 0 : 11);
}

function sentenceRow(offset: number): number {
  return Math.max(-2, Math.min(2, offset)) + 2;
}

/** Neither in a quotation, the token alone, the cue alone, both in one, each in another. */
function quotationRow(own: number, cue: number): number {
  if (own < 0) return cue < 0 ? 0 : 2;
  if (cue < 0) return 1;
  return own === cue ? 3 : 4;
}
