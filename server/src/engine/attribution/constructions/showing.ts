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

const MEDIA = wordSet(MEDIA_NOUNS);
const RECORDS = wordSet(`${MEDIA_NOUNS} ${RECORD_NOUNS}`);

const SHOWN = wordSet('show depict reveal suggest indicate confirm capture contradict');

export function showing(site: VerbSite): Find | null {
  const { reading, group, complement } = site;
  if (group.shape !== 'finite' || !group.classes.has('show')) return null;
  if (complement.kind === 'none' || complement.kind === 'preposition' || complement.kind === 'infinitive')
    return null;
  const source = subjectOf(reading, group);
  const head = source === null ? '' : headOf(reading, source);
  if (!RECORDS.has(head)) return null;
  const to = clauseEnd(reading, complement.from, group);
  return to <= complement.from
    ? null
    : findOn(site, {
        construction: MEDIA.has(head) ? 'showing-media' : 'showing',
        source,
        content: [{ from: complement.from, to }],
      });
}

/** «appears to show», «seem to confirm»: the cue is the whole of it. */
export function apparentShowing(site: VerbSite): Find | null {
  const { reading, group, complement } = site;
  if (group.shape !== 'finite' || !group.classes.has('seem') || complement.kind !== 'infinitive') return null;
  const shown = reading.groupAt(complement.from);
  if (shown === null || shown.lemma === null || !SHOWN.has(shown.lemma)) return null;
  const source = subjectOf(reading, group);
  if (source === null || !RECORDS.has(headOf(reading, source))) return null;
  const content = { from: shown.last + 1, to: clauseEnd(reading, shown.last + 1, group) };
  const cue = { from: group.first, to: shown.last + 1 };
  return content.to <= content.from
    ? null
    : findOn(site, { construction: 'showing-apparent', lemma: shown.lemma, source, cue, content: [content] });
}

/** The head of a phrase: its last noun before a preposition, a verb or a mark. */
function headOf(reading: Reading, { from, to }: Phrase): string {
  let head = '';
  for (let at = from; at < to; at++) {
    const tag = reading.tag(at);
    if (head !== '' && tag !== 'noun' && tag !== 'name') break;
    if (tag === 'noun' || tag === 'name') head = reading.lower(at);
  }
  return head;
}
