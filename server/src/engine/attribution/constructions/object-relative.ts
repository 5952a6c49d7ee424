/**
 * What is said of it stands before the one who says so: «a claim (that) Moscow denies», «the plan the mayor proposed».
 */
import { nounPhraseBefore } from '../grammar/nouns.ts';
import type { Reading } from '../grammar/reading.ts';
import { subjectOf } from '../grammar/subjects.ts';
import { findOn } from './construction.ts';
import type { Find, VerbSite } from './construction.ts';

export function objectRelative(site: VerbSite): Find | null {
  const { reading, group, complement } = site;
  if (group.shape !== 'finite' || complement.kind === 'object' || complement.kind === 'that') return null;
  if (complement.kind === 'clause' || complement.kind === 'quotation') return null;
  const source = subjectOf(reading, group);
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
