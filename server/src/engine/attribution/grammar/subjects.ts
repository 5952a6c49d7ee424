/**
 * Who does what a verb says: the noun phrase before it, over an aside between commas, through «who» and «and», or the
 * subject of the sentence for «adding» and «to say». Knows word order; does not know which verbs attribute.
 */
import { endOfAside } from './apposition.ts';
import { withoutFronted } from './fronted.ts';
import { isSubjectPronoun, nounPhraseBefore } from './nouns.ts';
import { isClosing, isSpeech } from './quotes.ts';
import type { Phrase, Reading } from './reading.ts';
import { isTimeWord, withoutTime } from './times.ts';
import { isReporting } from './verbs.ts';
import type { VerbGroup } from './verbs.ts';
import { wordSet } from './word-sets.ts';

const RELATIVES = wordSet('who which that whom');
const ASIDE_OPENERS = wordSet('who which whose whom where when');
const CLOSERS = wordSet(', ) – — - --');
const PARTICIPLE = /(?:ed|en|wn|ing|ght|ade|aid|eld)$/;
const LONGEST_CLAUSE = 80;
const LONGEST_RELATIVE = 30;
const LONGEST_ASIDE = 45;
const MOST_STEPS = 4;
const MOST_ASIDES = 6;

/** The subject of a verb group, or null where the sentence names none that can be told. */
export function subjectOf(reading: Reading, group: VerbGroup): Phrase | null {
  const known = reading.subjects.get(group);
  if (known !== undefined) return known;
  const subject = findSubject(reading, group, MOST_STEPS);
  reading.subjects.set(group, subject);
  return subject;
}

/** As found before, or found now; a chain of verbs is followed for a few steps only. */
function knownSubject(reading: Reading, group: VerbGroup, steps: number): Phrase | null {
  const known = reading.subjects.get(group);
  return known === undefined ? findSubject(reading, group, steps) : known;
}

function findSubject(reading: Reading, group: VerbGroup, steps: number): Phrase | null {
  if (steps === 0) return null;
  if (group.shape === 'gerund') return subjectOfGerund(reading, group, steps);
  if (group.shape === 'infinitive') return subjectOfInfinitive(reading, group, steps);
  const floor = clauseFloor(reading, group.first);
  const before = group.first - 1;
  if (before < floor) return null;
  if (reading.tag(before) === 'conj' && !RELATIVES.has(reading.lower(before)))
    return sharedSubject(reading, group, steps);
  if (CLOSERS.has(reading.lower(before)) && !isParenthesis(reading, before))
    return subjectBeforeAside(reading, group, floor) ?? sharedSubject(reading, group, steps);
  if (RELATIVES.has(reading.lower(before))) return relativeSubject(reading, group, before);
  const phrase =
    nounPhraseBefore(reading, group.first, floor) ?? behindParticiple(reading, group.first, floor);
  const whole =
    phrase === null || isNoSubject(reading, phrase)
      ? (heavySubject(reading, group, floor) ?? phrase)
      : widened(reading, phrase, floor);
  return whole === null ? null : withoutFronted(reading, whole, floor);
}

/** «the court (ICC) said», «Smith (Lab.) said»: a short bracket belongs to the name before it. */
function isParenthesis(reading: Reading, at: number): boolean {
  if (reading.lower(at) !== ')') return false;
  for (let i = at - 1; i > at - 5; i--) if (reading.lower(i) === '(') return true;
  return false;
}

/** «polls released Sunday showed»: a participle, perhaps with a time, between the subject and its verb. */
function behindParticiple(reading: Reading, end: number, floor: number): Phrase | null {
  const to = withoutTime(reading, end, floor);
  const group = to - 1 < floor ? null : reading.groupAt(to - 1);
  if (group === null || group.first !== group.head || !PARTICIPLE.test(reading.lower(group.head)))
    return null;
  const phrase = nounPhraseBefore(reading, group.first, floor);
  return phrase === null ? null : { from: phrase.from, to: end };
}

/** «who», «which», «that» themselves; in a caption, which has no other verb, the noun they stand for. */
function relativeSubject(reading: Reading, group: VerbGroup, at: number): Phrase {
  const { firstToken, lastToken } = reading.sentenceAt(at);
  const whole = reading.lower(at - 1) === ',' ? nounPhraseBefore(reading, at - 1, firstToken) : null;
  const alone = whole?.from === firstToken && reading.groupBefore(group.first) === null && nextFinite(reading, group.last + 1, lastToken) === null; // prettier-ignore
  return alone ? whole : { from: at, to: at + 1 };
}

/** Where the words that may belong to a verb's subject begin: its sentence, a speech that closed, or its own quotation. */
function clauseFloor(reading: Reading, at: number): number {
  const { firstToken } = reading.sentenceAt(at);
  const quotation = reading.tokens[at]?.quotation ?? -1;
  const lowest = Math.max(firstToken, at - LONGEST_CLAUSE);
  let floor = at;
  while (floor > lowest) {
    const before = floor - 1;
    if (quotation >= 0 && reading.tokens[before]?.quotation !== quotation) break;
    if (quotation < 0 && isClosing(reading, before) && isSpeech(reading, before)) break;
    floor--;
  }
  return quotation >= 0 && reading.paragraph.quotations[quotation]?.start === reading.tokens[floor]?.start
    ? floor + 1
    : floor;
}

/**
 * «people who worked there said», «officials briefed on the matter said»: when the phrase right before the verb belongs
 * to a clause that hangs on an earlier noun, that noun with all that hangs on it is the subject.
 */
function widened(reading: Reading, phrase: Phrase | null, floor: number): Phrase | null {
  if (phrase === null || phrase.from <= floor) return phrase;
  const group = reading.groupAt(phrase.from - 1) ?? reading.groupAt(phrase.from - 2);
  if (group === null || group.first <= floor || group.head < floor) return phrase;
  const head = headOfRelative(reading, group, floor) ?? headOfParticiple(reading, group, phrase, floor);
  return head === null || isSubjectPronoun(reading.lower(head.to - 1))
    ? phrase
    : { from: head.from, to: phrase.to };
}

/** «there», or the hour in «at 4 a.m.»: the end of a clause, no subject. */
function isNoSubject(reading: Reading, { from, to }: Phrase): boolean {
  if (to !== from + 1) return false;
  return reading.lower(from) === 'there' || (reading.tag(from) === 'num' && reading.tag(from - 1) === 'prep');
}

/** «A fault that woke them at 4 a.m. is believed»: a phrase with its relative clause, whatever that ends in. */
function heavySubject(reading: Reading, group: VerbGroup, floor: number): Phrase | null {
  const head = group.shape === 'passive' ? headOfRelative(reading, group, floor) : null;
  return head !== null && opensClause(reading, head, floor) ? { from: head.from, to: group.first } : null;
}

/** The noun that the nearest «who», «which» or «that» before a verb stands for, with no mark in between. */
function headOfRelative(reading: Reading, group: VerbGroup, floor: number): Phrase | null {
  const lowest = Math.max(floor, group.first - LONGEST_RELATIVE);
  for (let at = group.first - 1; at > lowest; at--) {
    const lower = reading.lower(at);
    if (reading.tag(at) === 'punct') return null;
    if (lower !== 'who' && !(RELATIVES.has(lower) && reading.tag(at) === 'pron')) continue;
    if (reading.groupAt(at + 1) === null) return null;
    return nounPhraseBefore(reading, at, floor);
  }
  return null;
}

/** «filmed from a bus and posted on Telegram»: the noun before one participle, or before two with «and». */
function headOfParticiple(reading: Reading, group: VerbGroup, phrase: Phrase, floor: number): Phrase | null {
  if (!isReduced(reading, group, phrase) && !isGoverned(reading, group, phrase)) return null;
  if (reading.lower(group.first - 1) !== 'and') return nounPhraseBefore(reading, group.first, floor);
  const inner = nounPhraseBefore(reading, group.first - 1, floor);
  const before = inner === null ? null : (reading.groupAt(inner.from - 2) ?? null);
  if (inner === null || before === null || !isReduced(reading, before, inner)) return null;
  return nounPhraseBefore(reading, before.first, floor);
}

/** «filmed in February», «released by the court», «briefed on it»: a participle, then a preposition. */
function isReduced(reading: Reading, group: VerbGroup, phrase: Phrase): boolean {
  if (group.shape === 'passive' || group.shape === 'infinitive' || group.first !== group.head) return false;
  if (!PARTICIPLE.test(reading.lower(group.head))) return false;
  return phrase.from === group.last + 2 && reading.tag(group.last + 1) === 'prep';
}

/** «the promise to build homes was»: an infinitive that hangs on a noun, and its object. */
function isGoverned(reading: Reading, group: VerbGroup, phrase: Phrase): boolean {
  return (
    group.shape === 'infinitive' && phrase.from === group.last + 1 && reading.tag(group.first - 1) === 'noun'
  );
}

/** «Smith, a lawyer from Leeds, said»: the phrase before the first of the asides that end at the verb. */
function subjectBeforeAside(reading: Reading, group: VerbGroup, floor: number): Phrase | null {
  const closer = reading.lower(group.first - 1) === ')' ? '(' : reading.lower(group.first - 1);
  const lowest = Math.max(floor, group.first - LONGEST_ASIDE);
  const last = group.first - 1;
  let subject: Phrase | null = null;
  let end = last;
  for (let at = end - 1, asides = 0; at >= lowest && asides < MOST_ASIDES; at--) {
    if (reading.lower(at) === ';' || reading.lower(at) === ':') break;
    if (reading.lower(at) !== closer) continue;
    asides++;
    if (!isAside(reading, at + 1, end)) break;
    const phrase = nounPhraseBefore(reading, at, floor);
    if (phrase === null || !opensClause(reading, phrase, floor)) {
      if (subject !== null) break;
      continue;
    }
    subject = { from: phrase.from, to: endOfAside(reading, at + 1, last) ?? phrase.to };
    end = at;
  }
  return subject;
}

/** Between commas: «who …», «a lawyer», «70», «speaking to reporters»; no clause with a subject of its own. */
function isAside(reading: Reading, from: number, to: number): boolean {
  const first = reading.lower(from);
  if (ASIDE_OPENERS.has(first)) return true;
  if (reading.tag(from) === 'prep' && reading.tag(from + 1) === 'pron') return true;
  for (let at = from + 1; at < to; at++) {
    const group = reading.groupAt(at);
    if (group === null) continue;
    const before = reading.lower(at - 1);
    if (group.shape === 'finite' && isSubjectPronoun(before) && !RELATIVES.has(before)) return false;
    at = group.last;
  }
  return !isSubjectPronoun(first);
}

/** Nothing stands before the phrase in its clause but a conjunction, a comma, a mark or a time. */
function opensClause(reading: Reading, phrase: Phrase, floor: number): boolean {
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

/**
 * «S said X and warned Y»: the subject of a finite verb before. The nearest verb of saying with the same auxiliary is the
 * likeliest; then the nearest with the same auxiliary; then the nearest.
 */
function sharedSubject(reading: Reading, group: VerbGroup, steps: number): Phrase | null {
  let nearest: VerbGroup | null = null;
  let agreeing: VerbGroup | null = null;
  for (
    let before = reading.groupBefore(group.first);
    before !== null;
    before = reading.groupBefore(before.first)
  ) {
    if (!reading.sameQuotation(before.head, group.head)) continue;
    if (before.shape !== 'finite' && before.shape !== 'passive') continue;
    nearest ??= before;
    if (group.shape !== 'gerund' && !agrees(reading, before, group)) continue;
    agreeing ??= before;
    if (isReporting(before)) return knownSubject(reading, before, steps - 1);
  }
  const governor = agreeing ?? nearest;
  return governor === null ? null : knownSubject(reading, governor, steps - 1);
}

/** «have cast … or have suggested», «said … and warned»: the same first auxiliary, or none in both. */
function agrees(reading: Reading, a: VerbGroup, b: VerbGroup): boolean {
  const helper = (group: VerbGroup): string => (group.first === group.head ? '' : reading.lower(group.first));
  return reading.tag(a.first) === 'aux' || reading.tag(b.first) === 'aux' ? helper(a) === helper(b) : true;
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
  for (let at = group.last + 1; at < lastToken && at < group.last + LONGEST_CLAUSE; at++) {
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
    : findSubject(reading, governor, steps - 1);
}
