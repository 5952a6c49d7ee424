/**
 * «It is rumoured that the mill will close», «The mill, it is said, will close»: hearsay that names nobody, before what it
 * reports or set into it. Turns on the words themselves, as several of these verbs report nothing in any other form.
 */
import { IMPERSONAL_HEARSAY } from '../../lexicon/manner.ts';
import { clauseEnd } from '../grammar/clauses.ts';
import type { Phrase, Reading } from '../grammar/reading.ts';
import { wordSet } from '../grammar/word-sets.ts';
import type { Find } from './construction.ts';

const HEARSAY = wordSet(IMPERSONAL_HEARSAY);
const BE = wordSet("is was has been 's ’s had being");
const LONGEST_GROUP = 5;
const LONGEST_SENTENCE = 90;

/** `at`: the participle. */
export function impersonalHearsay(reading: Reading, at: number): Find | null {
  const first = groupBefore(reading, at);
  if (first === null || reading.lower(first - 1) !== 'it') return null;
  const next = reading.lower(at + 1);
  const content = next === 'that' ? clauseBehind(reading, at + 1) : aroundAside(reading, first - 1, at);
  if (content.length === 0) return null;
  return {
    construction: 'impersonal-hearsay',
    lemma: reading.lower(at),
    head: at,
    source: null,
    cue: { from: first, to: at + 1 },
    content,
    addressee: null,
    relayedBy: null,
  };
}

export function isImpersonalHearsay(lower: string): boolean {
  return HEARSAY.has(lower);
}

/** The first of the auxiliaries and adverbs right before the participle. */
function groupBefore(reading: Reading, at: number): number | null {
  let first: number | null = null;
  for (let i = at - 1; i >= 0 && i > at - LONGEST_GROUP; i--) {
    if (BE.has(reading.lower(i))) first = i;
    else if (reading.tag(i) !== 'adv') break;
  }
  return first;
}

function clauseBehind(reading: Reading, from: number): readonly Phrase[] {
  const to = clauseEnd(reading, from, null);
  return to > from + 1 ? [{ from, to }] : [];
}

/** Commas on both sides, or one before and the end of the sentence behind: the sentence without it. */
function aroundAside(reading: Reading, it: number, at: number): readonly Phrase[] {
  const { firstToken, lastToken } = reading.sentenceAt(at);
  const closes = at + 1 >= lastToken || /^[,.;!?…—–]$/u.test(reading.lower(at + 1));
  if (reading.lower(it - 1) !== ',' || !closes || lastToken - firstToken > LONGEST_SENTENCE) return [];
  const to = /^[.!?…]$/u.test(reading.lower(lastToken - 1)) ? lastToken - 1 : lastToken;
  return [
    { from: firstToken, to: it - 1 },
    { from: at + 2, to },
  ].filter((piece) => piece.to > piece.from);
}
