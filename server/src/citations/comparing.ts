/**
 * Compares a quotation with an excerpt word by word. A quotation may be part of the excerpt, leave words out where it says so («…»), and put
 * words in brackets; marks, capitals and hyphens are no wording. Knows texts alone.
 */
import type { Span } from '../engine/index.ts';
import { overlaid } from './overlaying.ts';
import type { Step } from './overlaying.ts';

/** A stretch where the two differ; either may be empty, between two words. */
export interface Altered {
  readonly quoted: Span;
  readonly source: Span;
}

/** A word as it is compared, and where it stands; `gap` for «…» and «[the mayor]», which stand for any words. */
export interface Word extends Span {
  readonly word: string;
  readonly gap: boolean;
}

/**
 * Where the quotation has other words than the excerpt, in order: none where it has the same. Null where it is another quotation: too little
 * of one is in the other to tell. `blank` are stretches of it that are no words, such as citation marks.
 */
export function compareQuotation(
  quotation: string,
  excerpt: string,
  blank: readonly Span[] = [],
): readonly Altered[] | null {
  const quoted = wordsIn(quotation, blank).slice(0, MOST_WORDS);
  const source = wordsIn(excerpt).slice(0, MOST_WORDS);
  const { steps, isWhole } = overlaid(quoted, source);
  const same = steps.filter(({ kind }) => kind === 'same').length;
  const all = steps.filter(({ kind }) => kind !== 'gap').length;
  const shorter = Math.min(quoted.filter(({ gap }) => !gap).length, source.length);
  const isEnough = same >= (isWhole ? FEWEST_OF_WHOLE : FEWEST) && all >= COVERED * shorter;
  return isEnough && same >= NEAR * all ? alteredIn(steps, quoted, source) : null;
}

/** Excerpts and quotations are short; what is longer is compared as far as this. */
const MOST_WORDS = 600;
/** Words that must be the same; fewer where both are compared from end to end. */
const FEWEST = 4;
const FEWEST_OF_WHOLE = 3;
const NEAR = 0.7;
const COVERED = 0.6;

const WORD =
  /\[[^\][\r\n]{0,200}\]|…|\.\s?\.\s?\.|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’](?=[\p{L}\p{N}])|(?<=\p{N})[.,](?=\p{N}))*|&|%/gu;

export function wordsIn(text: string, blank: readonly Span[] = []): Word[] {
  const bare = blank.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
  return Array.from(bare.matchAll(WORD), ({ 0: found, index }): Word => {
    const span = { start: index, end: index + found.length };
    // «[T]he» is one word, with a capital of the desk's.
    if (/^\[\p{L}\]$/u.test(found)) return { ...span, word: found.charAt(1).toLowerCase(), gap: false };
    const isGap = found.startsWith('[') || found.startsWith('…') || found.startsWith('.');
    return { ...span, word: found.replaceAll('’', "'").toLowerCase().replace(/^&$/, 'and'), gap: isGap };
  }).reduce<Word[]>(joinCapital, []);
}

/** «[T]» and «he». */
function joinCapital(words: Word[], word: Word): Word[] {
  const last = words.at(-1);
  const isOpened =
    last !== undefined && last.end === word.start && last.end - last.start === 3 && last.word.length === 1;
  if (!isOpened || word.gap) words.push(word);
  else words.splice(-1, 1, { start: last.start, end: word.end, word: last.word + word.word, gap: false });
  return words;
}

/** Steps that are not the same, those side by side as one. */
function alteredIn(steps: readonly Step[], quoted: readonly Word[], source: readonly Word[]): Altered[] {
  const altered: Altered[] = [];
  let run: Step[] = [];
  for (const step of [...steps, null]) {
    const isOther = step !== null && step.kind !== 'same' && step.kind !== 'gap';
    if (isOther) run.push(step);
    else {
      const [from] = run;
      const to = run.at(-1);
      if (from && to) {
        const [end, ending] = [
          to.first + Number(to.kind !== 'missing'),
          to.second + Number(to.kind !== 'added'),
        ];
        altered.push({
          quoted: stretch(quoted, from.first, end),
          source: stretch(source, from.second, ending),
        });
      }
      run = [];
    }
  }
  return altered;
}

/** From one word up to another; empty behind the word before where there is none between. */
function stretch(words: readonly Word[], from: number, to: number): Span {
  if (to > from) return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
  const place = words[from - 1]?.end ?? words[from]?.start ?? 0;
  return { start: place, end: place };
}
