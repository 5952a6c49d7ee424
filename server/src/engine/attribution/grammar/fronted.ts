/**
 * Takes what opens a sentence off the subject that follows it without a comma: «At the hearing Dunn said», «On Monday Dunn
 * said», «In Leeds police said». Knows word order and capitals; does not know which verbs attribute.
 */
import type { Phrase, Reading } from './reading.ts';
import { isTimeWord } from './times.ts';

/** The subject that a phrase before a verb ends in, when a preposition opens the clause with the rest of it. */
export function withoutFronted(reading: Reading, phrase: Phrase, floor: number): Phrase {
  const { from, to } = phrase;
  if (from <= floor || reading.tag(from - 1) !== 'prep' || !opensHere(reading, from - 1, floor))
    return phrase;
  const name = startOfName(reading, phrase);
  const start = name < to ? name : behindPlace(reading, phrase);
  return start > from && start < to ? { from: start, to } : phrase;
}

function opensHere(reading: Reading, preposition: number, floor: number): boolean {
  const first = reading.sentenceAt(preposition).firstToken;
  for (let at = preposition; at >= floor && at > preposition - LONGEST_LEAD; at--) {
    const tag = reading.tag(at - 1);
    if (at <= Math.max(floor, first) || tag === 'punct' || tag === 'conj')
      return reading.tag(at) === 'prep' && reading.lower(at) !== 'of';
    if (reading.groupAt(at - 1) !== null) return false;
  }
  return false;
}

/** «the hearing | Ada Dunn», «Monday | Dunn»: capitals behind a common noun or a day; `to` when there are none. */
function startOfName(reading: Reading, { from, to }: Phrase): number {
  let start = to;
  while (start > from && reading.tag(start - 1) === 'name' && isCapital(reading, start - 1) && !isTimeWord(reading.lower(start - 1))) start--; // prettier-ignore
  const before = start - 1;
  const leads = before >= from && (reading.tag(before) === 'noun' || isTimeWord(reading.lower(before)));
  return start < to && leads && (!isCapital(reading, before) || isTimeWord(reading.lower(before)))
    ? start
    : to;
}

/** «Leeds | police», «Germany | ministers»: common nouns right behind the one name that «in» governs. */
function behindPlace(reading: Reading, { from, to }: Phrase): number {
  if (reading.lower(from - 1) !== 'in' || reading.tag(from) !== 'name') return from;
  for (let at = from + 1; at < to; at++)
    if (reading.tag(at) !== 'noun' || isCapital(reading, at)) return from;
  return from + 1;
}

function isCapital(reading: Reading, at: number): boolean {
  const text = reading.tokens[at]?.text ?? '';
  return text.charAt(0) !== text.charAt(0).toLowerCase();
}

/** How far a fronted phrase may reach back, in tokens. */
const LONGEST_LEAD = 12;
