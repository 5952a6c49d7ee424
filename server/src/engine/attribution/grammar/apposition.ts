/**
 * What stands behind a name and says who it is: «Smith, a lawyer from Leeds», «Jones, 42, of Hull», «Brown, who left the party
 * in May». Which of it belongs to a source was counted on PolNeAR's training part: a noun or an age does, and «who …» does
 * more often than not (before the verb 153 to 124, behind it 130 to 80); a gerund («speaking in Ohio») before the verb is
 * left out. Knows word order only.
 */
import { nounPhraseFrom } from './nouns.ts';
import type { Phrase, Reading } from './reading.ts';
import { behindTime } from './times.ts';

const RELATIVES = new Set('who which whose that whom'.split(' '));
/** What opens an aside that belongs to its phrase; of participles, those that say what a thing is, not what somebody does. */
const IDENTIFYING = new Set(
  'who which whose including based released published updated conducted commissioned obtained founded known born filed dated written headed led'.split(
    ' ',
  ),
);
const NOT_APPOSED = new Set(
  'after before when while as because since if until although though despite'.split(' '),
);

/** The end of the aside that follows a phrase at `from` and ends at `end`, as far as it belongs to the phrase. */
export function endOfAside(reading: Reading, from: number, end: number): number | null {
  if (IDENTIFYING.has(reading.lower(from)) || IDENTIFYING.has(behindAdverb(reading, from))) return end;
  if (!apposes(reading, from)) return null;
  for (let at = from; at < end; at++) {
    if (at > from && RELATIVES.has(reading.lower(at)) && reading.lower(at - 1) === ',')
      return IDENTIFYING.has(reading.lower(at)) ? end : at - 1;
    if (reading.groupAt(at)?.shape === 'finite' && !hasRelative(reading, from, at)) return null;
  }
  return end;
}

/** «last updated in May»: the word behind an adverb or «last»; empty when there is none. */
function behindAdverb(reading: Reading, at: number): string {
  return reading.tag(at) === 'adv' || reading.lower(at) === 'last' ? reading.lower(at + 1) : '';
}

/** A phrase behind its verb («said Smith») with all that says who it is, to where the sentence turns or ends. */
export function withIdentity(reading: Reading, named: Phrase, limit: number): Phrase {
  let to = named.to;
  while (to < limit) {
    const next = nextIdentity(reading, to, limit);
    if (next === to) break;
    to = next;
  }
  return { from: named.from, to };
}

/** One past the next piece of identity at `at`; `at` itself when there is none. */
function nextIdentity(reading: Reading, at: number, limit: number): number {
  if (reading.lower(at) === ',') {
    const next = at + 1;
    if (RELATIVES.has(reading.lower(next)) || reading.lower(next) === 'where')
      return endOfClause(reading, next, limit);
    if (!apposes(reading, next) || behindTime(reading, next, limit) > next) return at;
    const apposed =
      reading.lower(next) === 'of'
        ? nounPhraseFrom(reading, next + 1, limit)
        : nounPhraseFrom(reading, next, limit);
    if (apposed === null || reading.groupAt(apposed.to)?.shape === 'finite') return at;
    return apposed.to;
  }
  if (RELATIVES.has(reading.lower(at)) && reading.lower(at) !== 'that')
    return endOfClause(reading, at, limit);
  const shape = reading.groupAt(at)?.shape;
  return shape === 'gerund' || shape === 'participle' || isReduced(reading, at)
    ? endOfClause(reading, at, limit)
    : at;
}

/** «obtained by the paper», «reached by phone»: a past form that could stand alone, right before a preposition. */
function isReduced(reading: Reading, at: number): boolean {
  const group = reading.groupAt(at);
  return (
    group !== null &&
    group.shape === 'finite' &&
    group.first === group.head &&
    group.head === at &&
    /(?:ed|en|wn|ght|ade|eld)$/.test(reading.lower(at)) &&
    reading.tag(at + 1) === 'prep'
  );
}

/** A relative clause runs to the end of its sentence, or to a comma behind which something else starts. */
function endOfClause(reading: Reading, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const lower = reading.lower(at);
    if (/^[.;:?!–—]$/.test(lower)) return at;
    if (lower === ',' && (reading.tag(at + 1) !== 'conj' || NOT_APPOSED.has(reading.lower(at + 1))))
      return at;
  }
  return limit;
}

function apposes(reading: Reading, at: number): boolean {
  const tag = reading.tag(at);
  if (NOT_APPOSED.has(reading.lower(at))) return false;
  return (
    tag === 'det' ||
    tag === 'noun' ||
    tag === 'name' ||
    tag === 'adj' ||
    tag === 'num' ||
    reading.lower(at) === 'of'
  );
}

function hasRelative(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (RELATIVES.has(reading.lower(at))) return true;
  return false;
}
