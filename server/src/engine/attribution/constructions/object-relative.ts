/**
 * What is said of it stands before the one who says so: «a claim (that) Moscow denies», «the plan the mayor proposed».
 */
import { nounPhraseBefore } from '../grammar/nouns.ts';
import type { Phrase, Reading } from '../grammar/reading.ts';
import { subjectOf } from '../grammar/subjects.ts';
import { wordSet } from '../grammar/word-sets.ts';
import { findOn } from './construction.ts';
import type { Find, VerbSite } from './construction.ts';

const DENIALS = wordSet('deny dispute reject refute contest');

export function objectRelative(site: VerbSite): Find | null {
  const { reading, group, complement } = site;
  if (group.shape !== 'finite' || complement.kind === 'object' || complement.kind === 'that') return null;
  if (complement.kind === 'clause' || complement.kind === 'quotation') return null;
  const subject = subjectOf(reading, group);
  const source = subject !== null && DENIALS.has(site.lemma) ? nameBehindNoun(reading, subject) : subject;
  if (source === null || source.to !== group.first) return null;
  const before = source.from - 1;
  const linked = /^(?:that|which|whom)$/.test(reading.lower(before));
  const end = linked ? before : source.from;
  const antecedent = nounPhraseBefore(reading, end, reading.sentenceAt(group.head).firstToken);
  if (antecedent === null || antecedent.to !== end || reading.tag(antecedent.to - 1) === 'pron') return null;
  if (!linked && reading.tag(antecedent.from - 1) === 'prep' && isFirst(reading, antecedent.from - 1))
    return null;
  return findOn(site, {
    construction: linked ? 'object-that' : 'object-contact',
    source,
    content: [antecedent],
  });
}

/** «At the time the union said»: what opens the sentence is no antecedent. */
function isFirst(reading: Reading, at: number): boolean {
  return at === reading.sentenceAt(at).firstToken;
}

/** «a charge | Norland denies»: a name right behind a common noun that has its own determiner. */
function nameBehindNoun(reading: Reading, subject: Phrase): Phrase {
  let from = subject.to;
  while (from > subject.from && reading.tag(from - 1) === 'name') from--;
  const behind =
    from < subject.to && reading.tag(from - 1) === 'noun' && /^an?$/.test(reading.lower(subject.from));
  return behind && from > subject.from ? { from, to: subject.to } : subject;
}
