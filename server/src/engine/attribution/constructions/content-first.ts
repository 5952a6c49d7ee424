/**
 * What is reported before its cue: «The talks failed, the ministry said.», «“We lost,” said Smith.», «…, writes the
 * agency.», and the cue in the middle: «“The talks,” she said, “failed.”».
 */
import { LONGEST_CONTENT, clauseEnd, isDash, isStop, withoutLead } from '../grammar/clauses.ts';
import { withIdentity } from '../grammar/apposition.ts';
import { nounPhraseFrom } from '../grammar/nouns.ts';
import { isClosing, isSpeech, quotationUntil, quotationsBehind } from '../grammar/quotes.ts';
import type { Phrase, Reading } from '../grammar/reading.ts';
import { subjectOf } from '../grammar/subjects.ts';
import { isTimeWord } from '../grammar/times.ts';
import type { VerbGroup } from '../grammar/verbs.ts';
import { findOn } from './construction.ts';
import type { Find, VerbSite } from './construction.ts';

const SPEAKING = new Set([
  'say',
  'ask',
  'answer',
  'claim',
  'confirm',
  'think',
  'show',
  'tell',
  'relay',
  'call',
  'deny',
]);

/** «…, S said»: a comma or a closing mark before the subject, and nothing left for the verb to govern. */
export function contentBeforeSubject(site: VerbSite): Find | null {
  const { reading, group } = site;
  if (group.shape !== 'finite') return null;
  const source = subjectOf(reading, group);
  if (source === null || source.to > group.first) return null;
  const lead = leadOf(reading, source.from);
  if (lead === null || !endsHere(site) || !(speaks(site) || isSpokenAt(reading, lead))) return null;
  const before = contentUntil(reading, lead);
  return before === null
    ? null
    : withRest(site, { construction: `content-first-${voiceOf(reading, before)}`, source, before });
}

/** The clause or quotation that ends right before a token, where a comma or a closing mark sets it off. */
export function contentBefore(reading: Reading, at: number): Phrase | null {
  const lead = leadOf(reading, at);
  return lead === null ? null : contentUntil(reading, lead);
}

/** «…, said S»: the verb right behind a comma or a closing mark, its subject behind it. */
export function contentBeforeVerb(site: VerbSite): Find | null {
  const { reading, group } = site;
  if (group.shape !== 'finite' || group.modal) return null;
  const lead = leadOf(reading, group.first);
  if (lead === null || !(speaks(site) || isSpokenAt(reading, lead))) return null;
  const { lastToken } = reading.sentenceAt(group.head);
  const named = nounPhraseFrom(reading, group.last + 1, lastToken);
  const before = named === null ? null : contentUntil(reading, lead);
  if (named === null || before === null || !standsAlone(reading, named, lastToken)) return null;
  const voice = voiceOf(reading, before);
  if (voice === 'phrase') return null;
  if (voice === 'clause' && (isTimeWord(reading.lower(named.from)) || followsItsSubject(site))) return null;
  const source = withIdentity(reading, named, lastToken);
  return withRest(site, { construction: `inverted-${voice}`, source, before });
}

/** «the officer, a captain, confirmed the loss»: nothing but an aside between a subject and the verb. */
function followsItsSubject({ reading, group }: VerbSite): boolean {
  const subject = subjectOf(reading, group);
  if (subject === null || subject.to > group.first) return false;
  for (let at = subject.to; at < group.first; at++) if (reading.groupAt(at)?.shape === 'finite') return false;
  return true;
}

function speaks({ group }: VerbSite): boolean {
  for (const cueClass of group.classes) if (SPEAKING.has(cueClass)) return true;
  return false;
}

/** Beside speech any verb will do: «“…,” she fumed». */
function isSpokenAt(reading: Reading, lead: number): boolean {
  return isClosing(reading, lead - 1) && isSpeech(reading, lead - 1);
}

/** Where the content ends, when what stands right before a token can close it; a closing mark is part of it. */
function leadOf(reading: Reading, at: number): number | null {
  const before = at - 1;
  if (before < 0) return null;
  if (isClosing(reading, before))
    return isSpeech(reading, before) || reading.lower(before - 1) === ',' ? at : null;
  if (reading.lower(before) !== ',' && !isDash(reading.lower(before))) return null;
  return isClosing(reading, before - 1) || reading.sentenceAt(before).firstToken < before ? before : null;
}

/** The cue governs nothing more: a stop, a comma, a when or where, or a quotation that goes on. */
function endsHere({ reading, group, complement }: VerbSite): boolean {
  const next = reading.lower(group.last + 1);
  if (
    group.last + 1 >= reading.sentenceAt(group.head).lastToken ||
    isStop(next) ||
    next === ',' ||
    isDash(next)
  )
    return true;
  if (complement.kind === 'none' || complement.kind === 'preposition' || complement.kind === 'gerund')
    return true;
  return (
    complement.kind === 'object' &&
    (group.classes.has('tell') || group.classes.has('answer') || group.classes.has('ask'))
  );
}

/** The clause or quotation that ends at a token: from the start of the quotation or the sentence, whichever is earlier. */
function contentUntil(reading: Reading, end: number): Phrase | null {
  const last = isClosing(reading, end - 1) ? end - 1 : isClosing(reading, end) ? end : -1;
  const firstToken = Math.max(reading.sentenceAt(end - 1).firstToken, end - LONGEST_CONTENT);
  const quotation = last < 0 ? null : quotationUntil(reading, last);
  if (quotation !== null && quotation.from <= firstToken) return { from: quotation.from, to: last + 1 };
  const start = sameLevelStart(reading, end - 1, firstToken);
  const phrase = withoutLead(reading, { from: start, to: Math.max(end, last + 1) });
  return phrase.to - phrase.from < 1 ? null : phrase;
}

/** The start of the sentence, or of the quotation around the token when the cue stands inside it too. */
function sameLevelStart(reading: Reading, at: number, firstToken: number): number {
  const quotation = reading.tokens[at]?.quotation ?? -1;
  if (quotation < 0 || isClosing(reading, at)) return firstToken;
  let start = at;
  while (start > firstToken && reading.tokens[start - 1]?.quotation !== -1) start--;
  return start;
}

/** «said Smith», then nothing that makes Smith the subject of another verb. */
function standsAlone(reading: Reading, named: Phrase, limit: number): boolean {
  if (named.to >= limit) return true;
  const group = reading.groupAt(named.to);
  return (
    group === null || group.shape === 'gerund' || group.shape === 'infinitive' || group.shape === 'participle'
  );
}

/** Whether what stands before the cue is quoted, a clause, or only a phrase («A year on, the mayor said …»). */
function voiceOf(reading: Reading, before: Phrase): 'quotation' | 'clause' | 'phrase' {
  if (isClosing(reading, before.to - 1)) return 'quotation';
  for (let at = before.from; at < before.to; at++) {
    const shape = reading.groupAt(at)?.shape;
    if (shape === 'finite' || shape === 'passive' || (shape === 'infinitive' && reading.paragraph.headline))
      return 'clause';
  }
  return 'phrase';
}

/** The content before the cue, and what goes on behind it: the rest of the sentence, and quotations that follow. */
function withRest(
  site: VerbSite,
  { construction, source, before }: { construction: string; source: Phrase; before: Phrase },
): Find {
  const { reading, group } = site;
  const after = Math.max(group.last + 1, source.to);
  const behind = behindAttribution(reading, after, group);
  const addressee = source.to <= group.first ? addresseeOf(site) : null;
  return findOn(site, { construction, source, content: [before, ...behind], addressee });
}

/** «the mayor told the Courier»: the object of a verb of telling. */
function addresseeOf({ reading, group, complement }: VerbSite): Phrase | null {
  if (complement.kind !== 'object' || !(group.classes.has('tell') || group.classes.has('ask'))) return null;
  return nounPhraseFrom(reading, complement.from, reading.sentenceAt(group.head).lastToken);
}

function behindAttribution(reading: Reading, after: number, cue: VerbGroup): readonly Phrase[] {
  const { lastToken } = reading.sentenceAt(after - 1);
  for (let at = after; at < Math.min(lastToken, after + 30); at++) {
    if (reading.lower(at) !== ',') continue;
    const quoted = quotationsBehind(reading, at + 1);
    if (quoted.length > 0) return quoted;
    if (
      at === after &&
      !isClosing(reading, at - 1) &&
      reading.groupAt(at + 1)?.shape !== 'gerund' &&
      !startsAside(reading, at + 1)
    )
      return restOfClause(reading, at + 1, cue);
    if (at === after) continue;
  }
  return quotationsBehind(reading, lastToken);
}

function startsAside(reading: Reading, at: number): boolean {
  const lower = reading.lower(at);
  return /^(?:who|which|whose|according|citing|quoting|but|while|as|after|before|when|in|on|at|during)$/.test(
    lower,
  );
}

function restOfClause(reading: Reading, from: number, cue: VerbGroup): readonly Phrase[] {
  const to = clauseEnd(reading, from, cue);
  return to - from > 1 ? [{ from, to }] : [];
}
