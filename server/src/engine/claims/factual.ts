/**
 * Picks the sentences that state something a checker could check: a figure, a date, an event, a superlative, an allegation.
 * A first cut by what stands in the sentence (after the classes of ClaimBuster, Hassan et al. 2017: not opinion, not
 * question). Knows no attribution.
 */
import type { Span } from '../model.ts';
import type { ParagraphText, Sentence, Token } from '../text/structure.ts';

/** Sentences worth checking, whether attributed or not; offsets relative to the paragraph. */
export function findFactual(paragraph: ParagraphText): readonly Span[] {
  if (paragraph.headline) return [];
  return paragraph.sentences
    .filter((sentence) => isFactual(sentence, paragraph))
    .map(({ start, end }) => ({ start, end }));
}

function isFactual(sentence: Sentence, { tokens, quotations }: ParagraphText): boolean {
  const words = tokens.slice(sentence.firstToken, sentence.lastToken);
  const spoken = quotations.some(
    ({ speech, start, end }) => speech && start < sentence.end && end > sentence.start,
  );
  if (spoken || words.filter(({ tag }) => tag !== 'punct').length < 6) return false;
  if (words.some(({ lower }) => PERSONAL.test(lower)) || words.at(-1)?.text === '?') return false;
  const verb = words.find(({ tag }) => tag === 'verb' || tag === 'aux');
  return verb !== undefined && isCheckable(words);
}

function isCheckable(words: readonly Token[]): boolean {
  const named = words.some(({ tag }, index) => tag === 'name' && index > 0) || words[0]?.tag === 'name';
  return words.some(
    ({ tag, lower, text }, index) =>
      tag === 'num' ||
      /\d/u.test(text) ||
      SUPERLATIVE.test(lower) ||
      ALLEGATION.test(lower) ||
      (CALENDAR.test(text) && index > 0) ||
      (named && tag === 'verb' && EVENT.test(lower)),
  );
}

const PERSONAL = /^(?:i|me|my|we|us|our|you|your)$/u;
const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|April|June|July|August|September|October|November|December)$/u;
const SUPERLATIVE =
  /^(?:first|largest|biggest|highest|lowest|smallest|worst|best|most|least|deadliest|longest|fastest|oldest|youngest|latest|never|record|unprecedented|half|double|twice|majority)$/u;
const ALLEGATION =
  /^(?:alleged|allegedly|accused|charged|convicted|illegal|illegally|fraud|bribe|bribes|murder|murdered|abducted)$/u;
const EVENT =
  /(?:ed|took|came|went|made|gave|began|fell|flew|drove|left|held|met|saw|built|bought|sold|wrote|fled|won|lost|struck|shot|led|sent|spent|paid|broke|hit|cut|rose|grew|ran|sank|stole|swore|brought|became)$/u;
