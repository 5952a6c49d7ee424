/**
 * What the network is told of each token of a paragraph besides its word: numbers of rows, in blocks, one row of each
 * block. Training exports exactly these; there is no second implementation. Knows no model.
 */
import type { ParagraphText, Tag, Token } from '../../text/structure.ts';
import { copied } from '../../text/recent.ts';
import { ENDINGS, LEXICAL, SHAPES, spellingFeatures } from './spelling.ts';
import type { SpellingFeatures } from './spelling.ts';
import { readQuotationPlaces, QUOTATION_PLACES } from './quotations.ts';

const TAGS: readonly Tag[] = [
  'noun', 'name', 'verb', 'aux', 'adj', 'adv', 'det', 'pron', 'prep', 'conj', 'to', 'num', 'punct', 'other',
]; // prettier-ignore
const TAG_ROW: Partial<Record<Tag, number>> = Object.fromEntries(TAGS.map((tag, row) => [tag, row]));

const PLACES = 5 * 2 * 3;

/** The blocks in the order of the rows of a token, and how many rows each has. */
const BLOCKS = [TAGS.length, SHAPES, ENDINGS, LEXICAL, QUOTATION_PLACES, 4, PLACES, 4] as const;
const startOf = (block: number): number => BLOCKS.slice(0, block).reduce((sum, size) => sum + size, 0);
const STARTS = [
  startOf(0), startOf(1), startOf(2), startOf(3), startOf(4), startOf(5), startOf(6), startOf(7),
] as const; // prettier-ignore

/** Rows a token has. */
export const FEATURES = BLOCKS.length;
/** Rows there are. */
export const FEATURE_ROWS = startOf(BLOCKS.length);

export interface TokenFeatures {
  /** Each token's row of the word table. */
  readonly words: Int32Array;
  /** FEATURES numbers a token, each below FEATURE_ROWS. */
  readonly rows: Uint16Array;
}

/** Answers for the tokens from `from` up to `to`. */
export type TokenReader = (paragraph: ParagraphText, from: number, to: number) => TokenFeatures;

/** `rowOf`: a word's row of the word table; it is asked once a spelling, and what it answered is kept. */
export function createTokenReader(rowOf: (word: string) => number): TokenReader {
  const kept = new Map<string, Spelled>();
  const spelled = ({ text, lower }: Token): Spelled => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const features = { word: rowOf(lower), ...spellingFeatures(text, lower) };
    if (kept.size >= MOST_KEPT) kept.clear();
    if (text.length <= LONGEST_KEPT) kept.set(copied(text), features);
    return features;
  };
  return (paragraph, from, to) => read(paragraph, { from, to, spelled });
}

interface Spelled extends SpellingFeatures {
  readonly word: number;
}

const MOST_KEPT = 60_000;
const LONGEST_KEPT = 40;

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly spelled: (token: Token) => Spelled;
}

function read(paragraph: ParagraphText, { from, to, spelled }: Stretch): TokenFeatures {
  const words = new Int32Array(to - from);
  const rows = new Uint16Array((to - from) * FEATURES);
  const places = readQuotationPlaces(paragraph);
  const state = (paragraph.entering === null ? 0 : 1) + (paragraph.leaving === null ? 0 : 2);
  const [tags, shapes, endings, lexical, outer, inner, place, states] = STARTS;
  for (let i = from, at = 0; i < to; i++, at += FEATURES) {
    const written = paragraph.tokens[i];
    if (written === undefined) break;
    const token = isThinkTank(written, paragraph.tokens[i + 1]) ? { ...written, ...POLICY } : written;
    const spelling = spelled(token);
    words[i - from] = spelling.word;
    rows[at] = tags + (TAG_ROW[token.tag] ?? 0);
    rows[at + 1] = shapes + spelling.shape;
    rows[at + 2] = endings + spelling.ending;
    rows[at + 3] = lexical + spelling.lexical;
    rows[at + 4] = outer + (places.outer[i] ?? 0);
    rows[at + 5] = inner + (places.inner[i] ?? 0);
    rows[at + 6] = place + placeOf(paragraph, token, i);
    rows[at + 7] = states + state;
  }
  return { words, rows };
}

/** «The think tank said»: nobody thinks there, and in what was learned from the two words hardly ever stood together. */
const isThinkTank = ({ lower }: Token, next: Token | undefined): boolean =>
  lower === 'think' && (next?.lower === 'tank' || next?.lower === 'tanks');

/** A noun that stands before other nouns, as «think» does there. */
const POLICY = { text: 'policy', lower: 'policy', tag: 'noun' } as const;

/** How far from the start of its sentence, whether in a headline, and in which sentence. */
function placeOf({ sentences, headline }: ParagraphText, { sentence }: Token, index: number): number {
  const from = index - (sentences[sentence]?.firstToken ?? index);
  const distance = from < 3 ? from : from < 6 ? 3 : 4;
  return distance + 5 * ((headline ? 1 : 0) + 2 * Math.min(sentence, 2));
}
