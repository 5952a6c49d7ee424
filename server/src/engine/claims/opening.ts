/**
 * What of a sentence's own words tells whether an attribution beside it carries it. Knows the words of one sentence; remembers
 * them, for the same sentences are asked about at every keystroke.
 */
import { CARRY_OPENINGS, OWN_VOICE } from '../lexicon/carrying.ts';
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
}

export const openingOf = remembering(10_000, (sentence) => read(sentence.replace(/^[^\p{L}\d]+/u, '')));

function read(words: string): Opening {
  return {
    words: copied(words.slice(0, SUBJECT)),
    signs: SIGNS.flatMap(([sign, pattern]) => (pattern.test(words) ? [sign] : [])),
    pronoun: CARRY_OPENINGS.pronoun.test(words),
    participant: CARRY_OPENINGS.participant.test(words),
    alsoThen: CARRY_OPENINGS.alsoThen.test(words),
  };
}

/** In UTF-16 units. */
const SUBJECT = 40;

const SIGNS: readonly (readonly [CarrySign, RegExp])[] = [
  ['goes-on', CARRY_OPENINGS['goes-on']],
  ['turn', CARRY_OPENINGS.turn],
  ['scene', CARRY_OPENINGS.scene],
  ['number', /\d|\b(?:per cent|half|third|quarter|one in)\b/u],
  ['new-name', /^(?:\p{Lu}[\p{L}’'.-]+ ){2}/u],
  ['own-voice', OWN_VOICE],
];
