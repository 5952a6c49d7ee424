/**
 * What of a sentence's own words tells whether an attribution beside it carries it, and what it speaks of. Knows the words of one
 * sentence; remembers them, for the same sentences are asked about at every keystroke.
 */
import { CARRY_OPENINGS, COMMON_WORDS, OPENING_SIGNS } from '../lexicon/carrying.ts';
import type { CarrySign } from '../lexicon/carrying.ts';
import { copied } from '../text/recent.ts';
import { remembering } from '../text/remembering.ts';

export interface Opening {
  /** The first words, from the first letter on, where its subject stands. */
  readonly words: string;
  readonly signs: readonly CarrySign[];
  readonly pronoun: boolean;
  readonly participant: boolean;
  readonly alsoThen: boolean;
  readonly would: boolean;
  readonly terms: ReadonlySet<string>;
}

export const openingOf = remembering(10_000, (sentence) => read(sentence.replace(/^[^\p{L}\d([]+/u, '')));

/** The words that say what something is about, without their endings for number and owner. */
export const termsIn = remembering(10_000, readTerms);

function read(words: string): Opening {
  return {
    words: copied(words.slice(0, SUBJECT)),
    signs: OPENING_SIGNS.filter((sign) => CARRY_OPENINGS[sign].test(words)),
    pronoun: CARRY_OPENINGS.pronoun.test(words),
    participant: CARRY_OPENINGS.participant.test(words),
    alsoThen: CARRY_OPENINGS.alsoThen.test(words),
    would: CARRY_OPENINGS.would.test(words),
    terms: readTerms(words),
  };
}

/** In UTF-16 units. */
const SUBJECT = 60;

function readTerms(words: string): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const [word] of words.matchAll(/\p{L}[\p{L}’'-]{3,}/gu)) {
    const term = word
      .toLowerCase()
      .replace(/[’']s$/u, '')
      .replace(/s+$/u, '');
    if (!COMMON_WORDS.has(term)) terms.add(copied(term));
  }
  return terms;
}
