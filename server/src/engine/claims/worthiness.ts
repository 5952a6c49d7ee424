/**
 * How much a sentence, or a part of it, is worth a checker's time: from 0 to 1, by the signs that stand in it (figures, dates, named
 * actors, allegations; against: opinions, questions, headlines). Knows no attribution and no draft beyond the paragraph.
 */
import { WORTH_BIAS, WORTH_MOST, WORTH_PATTERNS, WORTH_WEIGHTS, WORTH_WORDS } from '../lexicon/worthiness.ts';
import type { CheckWorthiness, WorthSign } from '../lexicon/worthiness.ts';
import type { Span } from '../model.ts';
import type { ParagraphText, Sentence, Token } from '../text/structure.ts';

/** From which score on a sentence that nobody is named for is a claim, and a claim worth a checker's time. */
export const WORTH_CHECKING = 0.45;

export interface Sign extends Span {
  readonly sign: WorthSign;
}

/** A sentence's signs, in their places in the paragraph, and what they come to for the whole of it. */
export interface SentenceWorth {
  readonly signs: readonly Sign[];
  readonly score: number;
}

/** The same in a draft, and where in it the paragraph begins that the signs are placed in. */
export interface PlacedWorth extends SentenceWorth {
  readonly at: number;
}

/** Whether a sentence that nobody is named for is a claim: worth checking, and a statement at all. */
export function isFactual({ signs, score }: SentenceWorth): boolean {
  return score >= WORTH_CHECKING && !signs.some(({ sign }) => NO_STATEMENT.has(sign));
}

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
    return { signs, score: scoreOf(signs, [sentence], 0) };
  });
}

/** The gravest thing in the words, and where it stands, for pointing at it; null where there is nothing. */
export function checkWorthyPart(
  words: string,
): { readonly kind: CheckWorthiness; readonly start: number; readonly end: number } | null {
  for (const [kind, pattern] of WORTH_PATTERNS) {
    const match = pattern.exec(words);
    if (match) return { kind, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** Of the words that the pieces hold; `at` is where the signs' paragraph begins, by the count that the pieces are in. */
export function scoreOf(signs: readonly Sign[], pieces: readonly Span[], at: number): number {
  const counts = new Map<WorthSign, number>();
  for (const { sign, start, end } of signs)
    if (pieces.some((piece) => piece.start < end + at && piece.end > start + at))
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let sum = WORTH_BIAS;
  for (const [sign, count] of counts) sum += WORTH_WEIGHTS[sign] * Math.min(count, WORTH_MOST[sign] ?? 2);
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}

const FEW_WORDS = 6;

function signsIn(sentence: Sentence, paragraph: ParagraphText): Sign[] {
  const signs: Sign[] = [];
  const whole = { start: sentence.start, end: sentence.end };
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
  if (paragraph.headline) signs.push({ sign: 'headline', ...whole });
  if (words < FEW_WORDS) signs.push({ sign: 'short', ...whole });
  if (verbs === 0) signs.push({ sign: 'verbless', ...whole });
  return [...signs, ...starters(sentence, paragraph.text)];
}

/** What a checker starts from. */
function starters({ start, end }: Sentence, text: string): Sign[] {
  const words = text.slice(start, end);
  return WORTH_PATTERNS.flatMap(([sign, pattern]) => {
    const match = pattern.exec(words);
    if (match === null) return [];
    return [{ sign, start: start + match.index, end: start + match.index + match[0].length }];
  });
}

interface Around {
  readonly before: Token | undefined;
  readonly isQuoted: boolean;
}

function addSigns(signs: Sign[], token: Token, { before, isQuoted }: Around): void {
  const { text, lower, tag, start, end } = token;
  const add = (sign: WorthSign): void => void signs.push({ sign, start, end });
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
