/**
 * A picture, a film, a document or figures as the source: «Video filmed in March shows soldiers», «Polls suggest that …».
 */
import { MEDIA_NOUNS, RECORD_NOUNS } from '../../lexicon/cue-words.ts';
import { clauseEnd } from '../grammar/clauses.ts';
import type { Phrase, Reading } from '../grammar/reading.ts';
import { subjectOf } from '../grammar/subjects.ts';
import { wordSet } from '../grammar/word-sets.ts';
import { findOn } from './construction.ts';
import type { Find, VerbSite } from './construction.ts';

const RECORDS = wordSet(`${MEDIA_NOUNS} ${RECORD_NOUNS}`);

export function showing(site: VerbSite): Find | null {
  const { reading, group, complement } = site;
  if (group.shape !== 'finite' || !group.classes.has('show')) return null;
  if (complement.kind === 'none' || complement.kind === 'preposition' || complement.kind === 'infinitive')
    return null;
  const source = subjectOf(reading, group);
  if (source === null || !isRecord(reading, source)) return null;
  const to = clauseEnd(reading, complement.from, group);
  return to <= complement.from
    ? null
    : findOn(site, { construction: 'showing', source, content: [{ from: complement.from, to }] });
}

/** Whether the head of a phrase is a record: its last noun before a preposition, a verb or a mark. */
function isRecord(reading: Reading, { from, to }: Phrase): boolean {
  let head = '';
  for (let at = from; at < to; at++) {
    const tag = reading.tag(at);
    if (head !== '' && tag !== 'noun' && tag !== 'name') break;
    if (tag === 'noun' || tag === 'name') head = reading.lower(at);
  }
  return RECORDS.has(head);
}
