/**
 * A cue with what it is about as its object: «criticised the plan», «called for talks», «vowed to stay», «denied making
 * threats», «is confident of victory»; and the accusing family, «accused the state of abuses», «condemned it as illegal».
 */
import { clauseEnd, objectEnd } from '../grammar/clauses.ts';
import { subjectOf } from '../grammar/subjects.ts';
import { wordSet } from '../grammar/word-sets.ts';
import { findOn } from './construction.ts';
import type { Find, VerbSite } from './construction.ts';

/** What a claim may have for its object; «claimed three lives» and «claimed the title» report nothing. */
const CLAIMED = wordSet('responsibility victory credit ownership');

/** «plans to run», «refused to comment» */
export function infinitiveContent(site: VerbSite): Find | null {
  const { reading, group, complement } = site;
  if (complement.kind !== 'infinitive' || group.shape === 'passive' || group.shape === 'participle')
    return null;
  const to = clauseEnd(reading, complement.from, group);
  const content = [{ from: complement.from, to }];
  const construction = group.shape === 'finite' ? 'infinitive' : `${group.shape}-infinitive`;
  return findOn(site, {
    construction,
    source: subjectOf(reading, group),
    content,
    addressee: complement.addressee,
  });
}

/** «criticised the plan», «denied making threats», «called for talks» */
export function objectContent(site: VerbSite): Find | null {
  const { reading, group, complement } = site;
  const { kind, from, cueEnd } = complement;
  if (group.shape === 'passive' || group.shape === 'participle') return null;
  if (kind !== 'object' && kind !== 'gerund' && kind !== 'preposition') return null;
  if (kind === 'object' && site.lemma === 'claim' && !CLAIMED.has(reading.lower(from))) return null;
  const prepositional = kind === 'preposition';
  const start = prepositional ? from + 1 : from;
  const to = objectEnd(reading, start, group);
  if (to <= start) return null;
  return findOn(site, {
    construction: group.shape === 'finite' ? kind : `${group.shape}-${kind}`,
    source: subjectOf(reading, group),
    cue: { from: group.first, to: prepositional ? from + 1 : cueEnd },
    content: [{ from: start, to }],
    addressee: complement.addressee,
  });
}
