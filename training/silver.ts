/**
 * Reads the PolNeAR corpus beside its automatic CoreNLP annotations (see the corpus's own README for both formats).
 * The training scripts learn from `train`; `dev` is for measuring only.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Tag } from '../server/src/engine/text/structure.ts';

export type Range = readonly [start: number, end: number];

export interface GoldAttribution {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly annotators: readonly { readonly who: string; readonly attributions: readonly GoldAttribution[] }[];
}

interface SilverSentence {
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly pos: readonly string[];
  readonly rel: readonly string[];
}

interface SilverArticle {
  readonly id: string;
  readonly sentences: readonly SilverSentence[];
}

export interface SilverWord {
  readonly text: string;
  readonly lower: string;
  readonly tag: Tag;
}

const PENN: Readonly<Record<string, Tag>> = {
  NN: 'noun', NNS: 'noun', NNP: 'name', NNPS: 'name', JJ: 'adj', JJR: 'adj', JJS: 'adj', RB: 'adv', RBR: 'adv',
  RBS: 'adv', RP: 'adv', WRB: 'adv', DT: 'det', PDT: 'det', PRP$: 'det', WP$: 'det', PRP: 'pron', WP: 'pron',
  WDT: 'pron', EX: 'pron', IN: 'prep', CC: 'conj', TO: 'to', CD: 'num', MD: 'aux', POS: 'other', VB: 'verb',
  VBD: 'verb', VBG: 'verb', VBN: 'verb', VBP: 'verb', VBZ: 'verb',
}; // prettier-ignore

const AUXILIARIES = new Set(
  "be am is are was were been being have has had having do does did 's ’s 're ’re 've ’ve 'd ’d 'm ’m".split(
    ' ',
  ),
);

export function readArticles(corpus: string, split: 'train' | 'dev'): readonly GoldArticle[] {
  return readFileSync(`${corpus}/${split}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): GoldArticle => JSON.parse(line)); // the corpus's README states the shape
}

/** Every sentence of a split as words with coarse tags. */
export function readSilver(corpus: string, split: 'train' | 'dev'): readonly (readonly SilverWord[])[] {
  const texts = new Map(readArticles(corpus, split).map((article) => [article.id, article.text]));
  const lines = gunzipSync(readFileSync(`${corpus}/${split}-corenlp.jsonl.gz`))
    .toString('utf8')
    .split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line): SilverArticle => JSON.parse(line)) // as above
    .flatMap(({ id, sentences }) => sentences.map((sentence) => wordsOf(texts.get(id) ?? '', sentence)));
}

function wordsOf(article: string, sentence: SilverSentence): SilverWord[] {
  return sentence.pos.map((pos, index) => {
    const text = article.slice(sentence.start[index], sentence.end[index]);
    const lower = text.toLowerCase().replaceAll('’', "'");
    return { text, lower, tag: coarse({ pos, rel: sentence.rel[index] ?? '', lower }) };
  });
}

function coarse({ pos, rel, lower }: { pos: string; rel: string; lower: string }): Tag {
  if (!/[\p{L}\p{N}]/u.test(lower) && lower !== "'") return 'punct';
  if (pos.startsWith('VB') && AUXILIARIES.has(lower)) return 'aux';
  if (pos === 'IN' && rel === 'mark') return 'conj';
  return PENN[pos] ?? 'other';
}
