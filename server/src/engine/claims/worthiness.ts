/**
 * How much a sentence, or a part of it, is worth a checker's time: from 0 to 1, by the signs that stand in it (figures, dates, named
 * actors, allegations; against: opinions, questions, headlines). Knows no attribution and no draft beyond the paragraph.
 */
import { WORTH_BIAS, WORTH_MOST, WORTH_PATTERNS, WORTH_WEIGHTS, WORTH_WORDS } from '../lexicon/worthiness.ts';
import type { CheckWorthiness, WorthSign } from '../lexicon/worthiness.ts';
import type { Span } from '../model.ts';
import { remembering } from '../text/remembering.ts';
import type { ParagraphText, Sentence, Token } from '../text/structure.ts';

/** From which score on a sentence that nobody is named for is a claim, and a claim worth a checker's time. */
export const WORTH_CHECKING = 0.35;

export interface Sign extends Span {
  readonly sign: WorthSign;
  /** Its number among the signs. */
  readonly kind: number;
}

/**
 * A sentence's signs, in their places in the paragraph, and what they come to for the whole of it. It is the same wherever the
 * paragraph stands: there are too many signs to place them anew at every keystroke.
 */
export interface SentenceWorth {
  readonly signs: readonly Sign[];
  readonly score: number;
  /** Where the sentence begins in its paragraph. */
  readonly start: number;
  /** Whether it is a claim where nobody is named for it: worth checking, and a statement at all. */
  readonly factual: boolean;
}

export const isFactual = ({ factual }: SentenceWorth): boolean => factual;

/** What is quoted is a claim of its own. */
const NO_STATEMENT: ReadonlySet<WorthSign> = new Set([
  'headline',
  'question',
  'personal',
  'short',
  'verbless',
  'quoted',
]);

/** For each sentence of a paragraph. Computed once for a paragraph and kept with its facts. */
export function worthIn(paragraph: ParagraphText): readonly SentenceWorth[] {
  return paragraph.sentences.map((sentence) => {
    const signs = signsIn(sentence, paragraph);
    const score = scoreOf(signs, [sentence], 0);
    const factual = score >= WORTH_CHECKING && !signs.some(({ sign }) => NO_STATEMENT.has(sign));
    return { signs, score, start: sentence.start, factual };
  });
}

interface WorthyPart {
  readonly kind: CheckWorthiness;
  readonly start: number;
  readonly end: number;
}

/** The gravest thing in the words, and where it stands, for pointing at it; null where there is nothing. */
export const checkWorthyPart = remembering(10_000, (words): WorthyPart | null => {
  for (const [kind, pattern] of WORTH_PATTERNS) {
    const match = pattern.exec(words);
    if (match) return { kind, start: match.index, end: match.index + match[0].length };
  }
  return null;
});

/** Of the words that the pieces hold; `at` is where the signs' paragraph begins, by the count that the pieces are in. */
export function scoreOf(signs: readonly Sign[], pieces: readonly Span[], at: number): number {
  let seen = 0;
  for (const { kind, start, end } of signs) {
    if (!isTouched(pieces, start + at, end + at)) continue;
    const count = counts[kind] ?? 0;
    if (count === 0) order[seen++] = kind;
    if (count < (MOST[kind] ?? 0)) counts[kind] = count + 1;
  }
  let sum = WORTH_BIAS;
  for (let index = 0; index < seen; index++) {
    const kind = order[index] ?? 0;
    sum += (WEIGHTS[kind] ?? 0) * (counts[kind] ?? 0);
    counts[kind] = 0;
  }
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}

function isTouched(pieces: readonly Span[], start: number, end: number): boolean {
  for (const piece of pieces) if (piece.start < end && piece.end > start) return true;
  return false;
}

const KINDS = Object.keys(WORTH_WEIGHTS);
const KIND_OF: ReadonlyMap<string, number> = new Map(KINDS.map((sign, kind) => [sign, kind]));
const WEIGHTS: readonly number[] = Object.values(WORTH_WEIGHTS);
const MOST_OF: ReadonlyMap<string, number> = new Map(Object.entries(WORTH_MOST));
const MOST: readonly number[] = KINDS.map((sign) => MOST_OF.get(sign) ?? 2);
/** Of each kind, how many have been counted, none between two calls; and the kinds seen, in order. */
const counts = new Uint8Array(KINDS.length);
const order = new Uint8Array(KINDS.length);

const signAt = (sign: WorthSign, start: number, end: number): Sign => ({
  sign,
  kind: KIND_OF.get(sign) ?? 0,
  start,
  end,
});

const FEW_WORDS = 6;

function signsIn(sentence: Sentence, paragraph: ParagraphText): Sign[] {
  const signs: Sign[] = [];
  const { start, end } = sentence;
  let words = 0;
  let verbs = 0;
  for (let index = sentence.firstToken; index < sentence.lastToken; index++) {
    const token = paragraph.tokens[index];
    if (token === undefined) continue;
    if (token.tag !== 'punct') words++;
    if (token.tag === 'verb' || token.tag === 'aux') verbs++;
    const isQuoted = paragraph.quotations[token.quotation]?.speech === true;
    const before = index > sentence.firstToken ? paragraph.tokens[index - 1] : undefined;
    addSigns(signs, token, { before, isQuoted });
  }
  if (paragraph.headline) signs.push(signAt('headline', start, end));
  if (words < FEW_WORDS) signs.push(signAt('short', start, end));
  if (verbs === 0) signs.push(signAt('verbless', start, end));
  return [...signs, ...starters(sentence, paragraph.text)];
}

/** What a checker starts from. */
function starters({ start, end }: Sentence, text: string): Sign[] {
  const words = text.slice(start, end);
  return WORTH_PATTERNS.flatMap(([sign, pattern]) => {
    const match = pattern.exec(words);
    if (match === null) return [];
    return [signAt(sign, start + match.index, start + match.index + match[0].length)];
  });
}

interface Around {
  readonly before: Token | undefined;
  readonly isQuoted: boolean;
}

function addSigns(signs: Sign[], token: Token, { before, isQuoted }: Around): void {
  const { text, lower, tag, start, end } = token;
  const add = (sign: WorthSign): void => void signs.push(signAt(sign, start, end));
  if (tag === 'punct') {
    if (text === '?') add('question');
    return;
  }
  const known = SIGN_OF.get(lower);
  if (known !== undefined) add(known);
  if (known !== 'number' && (tag === 'num' || /\d/u.test(text))) add('number');
  if (tag === 'name' && before !== undefined && before.tag !== 'name') add('name');
  if (tag === 'noun') add('thing');
  if (tag === 'verb' && ACT.test(lower)) add('act');
  if (isQuoted) add('quoted');
}

const SIGN_OF: ReadonlyMap<string, WorthSign> = new Map(
  WORTH_WORDS.flatMap(([sign, words]) => words.split(' ').map((word) => [word, sign] as const)),
);

/** Verbs in the past, by their form. */
const ACT =
  /(?:ed|took|came|went|made|gave|began|fell|flew|drove|left|held|met|saw|built|bought|sold|wrote|fled|won|lost|struck|shot|led|sent|spent|paid|broke|hit|cut|rose|grew|ran|sank|stole|swore|brought|became)$/u;
