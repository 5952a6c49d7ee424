/** A draft as sentences that keep their identity while it is edited, so that the edits themselves say what stands where. */
import type { Span } from '../../server/src/engine/index.ts';

export interface Sentence {
  /** Of the sentence it was at first; null for one that was put in. */
  readonly id: number | null;
  readonly words: string;
}

export interface Page {
  readonly paragraphs: readonly (readonly Sentence[])[];
  readonly lineEnd: '\n' | '\r\n';
}

export interface Standing extends Span {
  readonly sentence: Sentence;
}

export interface Rendered {
  readonly text: string;
  /** In order of the text. */
  readonly standing: readonly Standing[];
}

export function pageOf(text: string): Page {
  let id = 0;
  const paragraphs = text
    .split(/[\r\n]+/)
    .map((line) => sentencesIn(line).map((words): Sentence => ({ id: id++, words })))
    .filter((sentences) => sentences.length > 0);
  return { paragraphs, lineEnd: '\n' };
}

export function rendered({ paragraphs, lineEnd }: Page): Rendered {
  const standing: Standing[] = [];
  let text = '';
  for (const sentences of paragraphs) {
    if (text !== '') text += lineEnd + lineEnd;
    for (const [place, sentence] of sentences.entries()) {
      if (place > 0) text += ' ';
      standing.push({ start: text.length, end: text.length + sentence.words.length, sentence });
      text += sentence.words;
    }
  }
  return { text, standing };
}

const SPLITTER = new Intl.Segmenter('en', { granularity: 'sentence' });
/** What is shorter is the half of a «Mr. Orr». */
const SHORT = 12;

function sentencesIn(line: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of SPLITTER.segment(line)) {
    open += segment;
    if (open.trim().length < SHORT) continue;
    sentences.push(open.trim());
    open = '';
  }
  const rest = open.trim();
  const last = sentences.pop();
  if (last === undefined) return rest === '' ? [] : [rest];
  return [...sentences, rest === '' ? last : `${last} ${rest}`];
}
