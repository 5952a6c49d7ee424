/**
 * «according to S» before, behind or inside what it reports. «according to plan» reports nothing and is left alone.
 */
import { clauseEnd, withoutLead } from '../grammar/clauses.ts';
import { withIdentity } from '../grammar/apposition.ts';
import { nounPhraseFrom } from '../grammar/nouns.ts';
import { isClosing, quotationUntil } from '../grammar/quotes.ts';
import type { Phrase, Reading } from '../grammar/reading.ts';
import { wordSet } from '../grammar/word-sets.ts';
import type { Find } from './construction.ts';

const NO_SOURCE = wordSet(
  'plan plans schedule timetable need needs size age taste custom tradition type rank merit weekend weather season budget instructions rules rule timetables schedules circumstances',
);

const ASIDES = wordSet('however though meanwhile moreover instead too');

export function accordingTo(reading: Reading, at: number): Find | null {
  if (reading.lower(at) === 'according' && reading.lower(at + 1) !== 'to') return null;
  if (reading.lower(at) === 'as' && reading.lower(at + 1) !== 'per') return null;
  const { lastToken } = reading.sentenceAt(at);
  const named = nounPhraseFrom(reading, at + 2, lastToken);
  if (named === null || NO_SOURCE.has(headOf(reading, named)) || NO_SOURCE.has(reading.lower(named.to)))
    return null;
  const leads = at === reading.sentenceAt(at).firstToken;
  const source = leads ? named : withIdentity(reading, named, lastToken);
  const content = contentAround(reading, at, source.to);
  if (content.length === 0) return null;
  const cue = { from: at, to: at + 2 };
  return {
    construction: 'according-to',
    lemma: 'according',
    head: at,
    source,
    cue,
    content,
    addressee: null,
    relayedBy: null,
  };
}

/** The last noun of a phrase before a preposition: «the weekend timetable of the line». */
function headOf(reading: Reading, { from, to }: Phrase): string {
  let head = '';
  for (let at = from; at < to && (head === '' || reading.tag(at) !== 'prep'); at++)
    if (reading.tag(at) !== 'det' && reading.tag(at) !== 'adj') head = reading.lower(at);
  return head;
}

function contentAround(reading: Reading, at: number, after: number): readonly Phrase[] {
  const { firstToken, lastToken } = reading.sentenceAt(at);
  const before = withoutLead(reading, { from: firstToken, to: contentEnd(reading, at, firstToken) });
  const opens = reading.lower(after) === ',' ? after + 1 : after;
  const behind = { from: opens, to: clauseEnd(reading, Math.min(opens, lastToken - 1), null) };
  if (before.to - before.from < 2) return behind.to > behind.from ? [behind] : [];
  const whole = quotationEndingAt(reading, before) ?? before;
  const goesOn =
    reading.lower(after) === ',' && behind.to - behind.from > 3 && !startsTurn(reading, behind.from);
  return goesOn ? [whole, behind] : [whole];
}

/** The comma before «according» is no part of the content, nor is «, however,». */
function contentEnd(reading: Reading, at: number, floor: number): number {
  const before = at - 1;
  const adverb = reading.lower(before) === ',' && ASIDES.has(reading.lower(before - 1));
  if (adverb && reading.lower(before - 2) === ',' && before - 2 > floor) return before - 2;
  return before > floor && /^[,–—(]$/.test(reading.lower(before)) ? before : at;
}

function quotationEndingAt(reading: Reading, before: Phrase): Phrase | null {
  if (!isClosing(reading, before.to - 1)) return null;
  const quotation = quotationUntil(reading, before.to - 1);
  return quotation !== null && quotation.from < before.from ? quotation : null;
}

function startsTurn(reading: Reading, at: number): boolean {
  return reading.tag(at) === 'conj' || reading.groupAt(at)?.shape === 'gerund' || /^(?:who|which|a|an|while|as)$/.test(reading.lower(at)); // prettier-ignore
}
