/**
 * What the network is told of a word by its spelling alone: shape, ending, and what the lexicon knows it to do. Worked out
 * once a spelling. Knows no neighbours and no numbers of the model's vocabulary.
 */
import { CUE_ADJECTIVES, CUE_NOUNS } from '../../lexicon/cue-words.ts';
import { CUE_CLASS_NAMES } from '../../lexicon/cue-verbs.ts';
import { GIVEN_NAMES } from '../../lexicon/given-names.ts';
import { classesOf, cueLemmaOf } from '../grammar/verbs.ts';
import { wordSet } from '../grammar/word-sets.ts';

/** Row numbers, each in a block of its own. */
export interface SpellingFeatures {
  /** 0 to SHAPES - 1. */
  readonly shape: number;
  /** 0 to ENDINGS - 1. */
  readonly ending: number;
  /** 0 to LEXICAL - 1. */
  readonly lexical: number;
}

export const SHAPES = 12;
export const ENDINGS = 1024;
export const LEXICAL = CUE_CLASS_NAMES.length + 4;

/** `lower`: the word in lower case, with straight apostrophes. */
export function spellingFeatures(text: string, lower: string): SpellingFeatures {
  return { shape: shapeOf(text), ending: endingOf(lower), lexical: lexicalOf(lower) };
}

function shapeOf(text: string): number {
  if (/^\p{Ll}+$/u.test(text)) return 1;
  if (/^\p{Lu}\p{Ll}+$/u.test(text)) return 2;
  if (/^\p{Lu}$/u.test(text)) return 3;
  if (/^[\p{Lu}.&]+$/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text)) return 4;
  if (/^[$£€#]?\d[\d.,:/]*(?:%|st|nd|rd|th|s|m|bn|k)?$/u.test(text))
    return /^(?:19|20)\d\d$/u.test(text) ? 6 : 5;
  if (/^[@#]/u.test(text) && text.length > 1) return 7;
  if (!/[\p{L}\p{N}]/u.test(text)) return 8;
  if (/-/u.test(text)) return /^\p{Lu}/u.test(text) ? 9 : 10;
  return /^\p{Lu}/u.test(text) ? 11 : 0;
}

/** A hash (FNV-1a) of the last three letters of longer words. */
function endingOf(lower: string): number {
  if (lower.length < 4) return 0;
  let hash = 0x811c9dc5;
  for (let i = lower.length - 3; i < lower.length; i++)
    hash = Math.imul(hash ^ lower.charCodeAt(i), 0x01000193);
  return 1 + ((hash >>> 0) % (ENDINGS - 1));
}

const NOUNS = wordSet(CUE_NOUNS);
const ADJECTIVES = wordSet(CUE_ADJECTIVES);

/** The first class of a verb that attributes, else what else the lexicon has it for, else 0. */
function lexicalOf(lower: string): number {
  const lemma = cueLemmaOf(lower);
  if (lemma !== null) {
    const classes = classesOf(lemma);
    const at = CUE_CLASS_NAMES.findIndex((name) => classes.has(name));
    if (at >= 0) return 4 + at;
  }
  if (NOUNS.has(lower)) return 1;
  if (ADJECTIVES.has(lower)) return 2;
  return GIVEN_NAMES.has(lower) ? 3 : 0;
}
