/**
 * Who does what a verb says: the noun phrase before it, over an aside between commas, through «who» and «and», or the
 * subject of the sentence for «adding» and «to say». Knows word order; does not know which verbs attribute.
 */
import { isSubjectPronoun, isTimeWord, nounPhraseBefore } from './nouns.ts';
import type { Phrase, Reading } from './reading.ts';
import type { VerbGroup } from './verbs.ts';

const RELATIVES = new Set('who which that whom'.split(' '));
const CLOSERS = new Set(', ) – — - --'.split(' '));
const LONGEST_ASIDE = 45;
const MOST_STEPS = 4;

/** The subject of a verb group, or null where the sentence names none that can be told. */
export function subjectOf(reading: Reading, group: VerbGroup, steps = MOST_STEPS): Phrase | null {
  if (steps === 0) return null;
  if (group.shape === 'gerund') return subjectOfGerund(reading, group, steps);
  if (group.shape === 'infinitive') return subjectOfInfinitive(reading, group, steps);
  const floor = clauseFloor(reading, group.first);
  const before = group.first - 1;
  if (before < floor) return null;
  if (reading.tag(before) === 'conj' && !isSubjectPronoun(reading.lower(before)))
    return sharedSubject(reading, group, steps);
  if (CLOSERS.has(reading.lower(before)))
    return subjectBeforeAside(reading, group, floor) ?? sharedSubject(reading, group, steps);
  if (RELATIVES.has(reading.lower(before))) return { from: before, to: before + 1 };
  return widened(reading, nounPhraseBefore(reading, group.first, floor), floor);
}

/** The noun phrase that «who», «which» or «that» at a token stands for, or null. */
export function antecedentOf(reading: Reading, at: number): Phrase | null {
  const floor = reading.sentenceAt(at).firstToken;
  const end = reading.lower(at - 1) === ',' ? at - 1 : at;
  return nounPhraseBefore(reading, end, floor);
}

/** Where the words that may belong to a verb's subject begin: its sentence, or the quotation it stands in. */
function clauseFloor(reading: Reading, at: number): number {
  const { firstToken } = reading.sentenceAt(at);
  const quotation = reading.tokens[at]?.quotation ?? -1;
  let floor = at;
  while (floor > firstToken && at - floor < 80) {
    const before = reading.tokens[floor - 1];
    if (before === undefined || (quotation >= 0 && before.quotation !== quotation)) break;
    floor--;
  }
  return quotation >= 0 && isOpeningMark(reading, floor) ? floor + 1 : floor;
}

function isOpeningMark(reading: Reading, at: number): boolean {
  return /^["“”‘’'«„`]+$/.test(reading.lower(at));
}

/**
 * «people who worked there said», «officials briefed on the matter said»: when the phrase right before the verb belongs
 * to a clause that hangs on an earlier noun, that noun with all that hangs on it is the subject.
 */
function widened(reading: Reading, phrase: Phrase | null, floor: number): Phrase | null {
  if (phrase === null || phrase.from <= floor) return phrase;
  const group = reading.groupAt(phrase.from - 1) ?? reading.groupAt(phrase.from - 2);
  if (group === null || group.first <= floor) return phrase;
  const before = group.first - 1;
  if (RELATIVES.has(reading.lower(before)) && reading.lower(before - 1) !== ',') {
    const antecedent = nounPhraseBefore(reading, before, floor);
    if (antecedent !== null) return { from: antecedent.from, to: phrase.to };
  }
  if (!isReduced(reading, group, phrase)) return phrase;
  const head = nounPhraseBefore(reading, group.first, floor);
  return head === null || isSubjectPronoun(reading.lower(head.to - 1))
    ? phrase
    : { from: head.from, to: phrase.to };
}

/** «filmed in February», «released by the court», «briefed on it»: a participle, then a preposition. */
function isReduced(reading: Reading, group: VerbGroup, phrase: Phrase): boolean {
  if (group.shape === 'passive' || group.shape === 'infinitive' || group.first !== group.head) return false;
  const lower = reading.lower(group.head);
  if (!/(?:ed|en|wn|ing|ght|ade|aid|eld)$/.test(lower)) return false;
  return phrase.from === group.last + 2 && reading.tag(group.last + 1) === 'prep';
}

/** «Smith, a lawyer from Leeds, said»: the phrase before the first of the asides that end at the verb. */
function subjectBeforeAside(reading: Reading, group: VerbGroup, floor: number): Phrase | null {
  const closer = reading.lower(group.first - 1) === ')' ? '(' : reading.lower(group.first - 1);
  const lowest = Math.max(floor, group.first - LONGEST_ASIDE);
  let subject: Phrase | null = null;
  let end = group.first - 1;
  for (let at = end - 1; at >= lowest; at--) {
    if (reading.lower(at) !== closer) continue;
    if (!isAside(reading, at + 1, end)) break;
    const phrase = nounPhraseBefore(reading, at, floor);
    if (phrase === null || !startsHere(reading, phrase, floor)) {
      if (subject !== null) break;
      continue;
    }
    subject = withApposition(reading, phrase, { from: at, end: group.first - 1 });
    end = at;
  }
  return subject;
}

/** Between commas: «who …», «a lawyer», «70», «speaking to reporters»; no clause with a subject of its own. */
function isAside(reading: Reading, from: number, to: number): boolean {
  const first = reading.lower(from);
  if (RELATIVES.has(first) || first === 'whose' || first === 'where' || first === 'when') return true;
  if (reading.tag(from) === 'prep' && reading.tag(from + 1) === 'pron') return true;
  for (let at = from; at < to; at++) {
    const group = reading.groupAt(at);
    if (group === null) continue;
    if (group.shape === 'finite' && at > from && isSubjectPronoun(reading.lower(at - 1)) && !RELATIVES.has(reading.lower(at - 1))) return false; // prettier-ignore
    at = group.last;
  }
  return !isSubjectPronoun(first);
}

/** The phrase must open its clause: nothing before it but a conjunction, a comma, a mark or a time. */
function startsHere(reading: Reading, phrase: Phrase, floor: number): boolean {
  if (phrase.from === floor) return true;
  const tag = reading.tag(phrase.from - 1);
  return (
    tag === 'punct' ||
    tag === 'conj' ||
    tag === 'adv' ||
    tag === 'prep' ||
    isTimeWord(reading.lower(phrase.from - 1))
  );
}

/** A noun in apposition says who the source is and belongs to it; «who …», an age or a participle does not. */
function withApposition(reading: Reading, phrase: Phrase, aside: { from: number; end: number }): Phrase {
  const next = aside.from + 1;
  const tag = reading.tag(next);
  if (tag !== 'det' && tag !== 'noun' && tag !== 'name' && tag !== 'adj') return phrase;
  for (let at = next; at < aside.end; at++) {
    if (RELATIVES.has(reading.lower(at)) && reading.lower(at - 1) === ',')
      return { from: phrase.from, to: at - 1 };
    if (reading.groupAt(at)?.shape === 'finite' && !RELATIVES.has(reading.lower(at - 1))) return phrase;
  }
  return { from: phrase.from, to: aside.end };
}

/** «S said X and warned Y»: the subject of the finite verb before, when nothing but objects stands between. */
function sharedSubject(reading: Reading, group: VerbGroup, steps: number): Phrase | null {
  for (
    let before = reading.groupBefore(group.first);
    before !== null;
    before = reading.groupBefore(before.first)
  ) {
    if (!reading.sameQuotation(before.head, group.head)) continue;
    if (before.shape !== 'finite' && before.shape !== 'passive') continue;
    return subjectOf(reading, before, steps - 1);
  }
  return null;
}

/** «, adding that», «by saying»: the sentence's subject; «a statement saying», «videos showing»: the noun before. */
function subjectOfGerund(reading: Reading, group: VerbGroup, steps: number): Phrase | null {
  const before = group.first - 1;
  const tag = reading.tag(before);
  const floor = clauseFloor(reading, group.first);
  if ((tag === 'noun' || tag === 'name') && before >= floor)
    return nounPhraseBefore(reading, group.first, floor);
  return sharedSubject(reading, group, steps) ?? followingSubject(reading, group);
}

/** «Saying that X, the mayor left»: a gerund that opens its sentence has the subject that follows its comma. */
function followingSubject(reading: Reading, group: VerbGroup): Phrase | null {
  const { lastToken } = reading.sentenceAt(group.first);
  for (let at = group.last + 1; at < lastToken; at++) {
    if (reading.lower(at) !== ',') continue;
    const next = nextFinite(reading, at + 1, lastToken);
    const phrase = next === null ? null : nounPhraseBefore(reading, next.first, at + 1);
    if (phrase !== null && phrase.from === at + 1) return phrase;
  }
  return null;
}

function nextFinite(reading: Reading, from: number, to: number): VerbGroup | null {
  for (let at = from; at < to && at < from + 12; at++) {
    const group = reading.groupAt(at);
    if (group !== null) return group.shape === 'finite' || group.shape === 'passive' ? group : null;
    if (reading.lower(at) === ',') return null;
  }
  return null;
}

/** «tried to persuade», «went on to say»: the subject of the verb that the infinitive hangs on. */
function subjectOfInfinitive(reading: Reading, group: VerbGroup, steps: number): Phrase | null {
  const governor = reading.groupBefore(group.first);
  return governor === null || governor.shape === 'participle'
    ? null
    : subjectOf(reading, governor, steps - 1);
}
