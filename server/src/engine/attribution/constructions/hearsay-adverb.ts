/**
 * «reportedly», «allegedly»: the clause they stand in is content, and nobody is named for it.
 */
import { clauseEnd } from '../grammar/clauses.ts';
import type { Reading } from '../grammar/reading.ts';
import { subjectOf } from '../grammar/subjects.ts';
import type { Find } from './construction.ts';

const REACH = 4;

export function hearsayAdverb(reading: Reading, at: number): Find | null {
  const group = groupBeside(reading, at);
  if (group === null || group.shape === 'infinitive' || group.shape === 'gerund') return null;
  const subject = subjectOf(reading, group);
  if (subject === null) return null;
  const to = clauseEnd(reading, Math.max(group.head, at), null);
  const pieces = [
    { from: subject.from, to: Math.max(at, subject.to) },
    { from: at + 1, to },
  ].filter((piece) => piece.to > piece.from && (at < piece.from || at >= piece.to));
  const content = at < subject.from ? [{ from: subject.from, to }] : pieces;
  return {
    construction: 'hearsay-adverb',
    lemma: reading.lower(at),
    head: at,
    source: null,
    cue: { from: at, to: at + 1 },
    content,
    addressee: null,
    relayedBy: null,
  };
}

/** The verb group that an adverb is part of or stands right before. */
function groupBeside(reading: Reading, at: number): ReturnType<Reading['groupAt']> {
  for (let i = at; i < at + REACH; i++) {
    const group = reading.groupAt(i);
    if (group !== null) return group;
  }
  return reading.groupAt(at - 1);
}
