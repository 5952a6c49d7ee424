/**
 * One source through another: «S reported(,) citing T», «T was quoted as saying by S», «S quoted T as saying». The one who
 * passes on and the one passed on are two attributions of the same content; the second names the first as its relay.
 */
import { withIdentity } from '../grammar/apposition.ts';
import { nounPhraseFrom } from '../grammar/nouns.ts';
import type { Phrase, Reading } from '../grammar/reading.ts';
import { subjectOf } from '../grammar/subjects.ts';
import type { VerbGroup } from '../grammar/verbs.ts';
import { wordSet } from '../grammar/word-sets.ts';
import type { Find } from './construction.ts';
import { contentBefore, contentFrom } from './content.ts';

const SAYING = wordSet('saying telling stating claiming');

/** «T, …, was cited as saying (by S)», «S quoted T as saying»; the outer first. */
export function quotedAsSaying(reading: Reading, group: VerbGroup): readonly Find[] {
  if (group.lemma !== 'cite' && group.lemma !== 'quote' && group.lemma !== 'report') return [];
  return group.shape === 'passive' ? passivelyQuoted(reading, group) : activelyQuoted(reading, group);
}

/** Who is passed on, and by which words. */
export interface Cited {
  readonly source: Phrase;
  readonly cue: Phrase;
}

/** «citing T» */
export function citing(reading: Reading, group: VerbGroup): Cited | null {
  if ((group.lemma !== 'cite' && group.lemma !== 'quote') || group.shape !== 'gerund') return null;
  const { lastToken } = reading.sentenceAt(group.head);
  const named = nounPhraseFrom(reading, group.last + 1, lastToken);
  if (named === null) return null;
  const source = reading.lower(named.to) === ',' ? named : withIdentity(reading, named, lastToken);
  return { source, cue: { from: group.first, to: group.last + 1 } };
}

function passivelyQuoted(reading: Reading, group: VerbGroup): readonly Find[] {
  const { lastToken } = reading.sentenceAt(group.head);
  const quoted = subjectOf(reading, group);
  const early = agentAt(reading, group.last + 1, lastToken);
  const saying = sayingBehind(reading, early?.to ?? group.last + 1);
  if (saying === null || quoted === null) return [];
  const agent = early ?? agentAt(reading, saying + 1, lastToken);
  const before = contentBefore(reading, quoted.from);
  const behind = Math.max(saying + 1, agent?.to ?? 0);
  const after = contentFrom(reading, skipMarks(reading, behind), null);
  const content = before === null ? after : [before];
  if (content.length === 0) return [];
  const shared = { construction: 'quoted-as-saying', lemma: group.lemma ?? '', addressee: null, content };
  const cue = { from: group.first, to: agent === null ? saying + 1 : group.last + 1 };
  if (agent === null) return [{ ...shared, head: group.head, source: quoted, cue, relayedBy: null }];
  return [
    { ...shared, head: group.head, source: agent, cue, relayedBy: null },
    { ...shared, head: saying, source: quoted, cue: { from: saying, to: saying + 1 }, relayedBy: group.head },
  ];
}

/** «by S» at a token. */
function agentAt(reading: Reading, at: number, limit: number): Phrase | null {
  return reading.lower(at) === 'by' ? nounPhraseFrom(reading, at + 1, limit) : null;
}

function activelyQuoted(reading: Reading, group: VerbGroup): readonly Find[] {
  const { lastToken } = reading.sentenceAt(group.head);
  const quoted = nounPhraseFrom(reading, group.last + 1, lastToken);
  if (quoted === null || group.lemma === 'report') return [];
  const saying =
    sayingBehind(reading, withIdentity(reading, quoted, lastToken).to) ?? sayingBehind(reading, quoted.to);
  if (saying === null) return [];
  const content = contentFrom(reading, skipMarks(reading, saying + 1), null);
  const source = subjectOf(reading, group);
  if (content.length === 0) return [];
  const shared = { construction: 'quoted-as-saying', lemma: group.lemma ?? '', addressee: null, content };
  return [
    { ...shared, head: group.head, source, cue: { from: group.first, to: group.last + 1 }, relayedBy: null },
    { ...shared, head: saying, source: quoted, cue: { from: saying, to: saying + 1 }, relayedBy: group.head },
  ];
}

/** «as saying» right behind, or behind a comma. */
function sayingBehind(reading: Reading, from: number): number | null {
  const at = reading.lower(from) === ',' ? from + 1 : from;
  return reading.lower(at) === 'as' && SAYING.has(reading.lower(at + 1)) ? at + 1 : null;
}

function skipMarks(reading: Reading, from: number): number {
  return /^[,:]$/.test(reading.lower(from)) ? from + 1 : from;
}
