/**
 * How far a clause reaches from a token on: to the end of its sentence, or to where the sentence turns to something else
 * («, adding that», «; », «, according to»). Knows borders, not what is said inside them.
 */
import type { Phrase, Reading } from './reading.ts';
import type { VerbGroup } from './verbs.ts';
import { isSubjectPronoun, isTimeWord } from './nouns.ts';

const STOPS = new Set('. ! ? … ...'.split(' '));
const TURNS = new Set('according citing quoting'.split(' '));
const CONTRASTS = new Set('but while although though whereas as yet so however'.split(' '));
const DASHES = new Set('– — --'.split(' '));
const AFTERS = new Set('after before when while as because since until if amid despite following during though although where'.split(' ')); // prettier-ignore

/** The end of a clause that a cue governs: at the sentence's end, its closing stop left out, or at a turn. */
export function clauseEnd(reading: Reading, from: number, cue: VerbGroup | null): number {
  const limit = sentenceEnd(reading, from);
  const quotation = reading.tokens[from]?.quotation ?? -1;
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const lower = reading.lower(at);
    if (lower === '(') depth++;
    else if (lower === ')' && --depth < 0) return at;
    if (depth > 0) continue;
    if (quotation < 0 && (reading.tokens[at]?.quotation ?? -1) >= 0) continue;
    if (lower === ';' || (DASHES.has(lower) && at > from && !hasPartner(reading, at, limit))) return at;
    if (at > from && turnsAway(reading, at, cue)) return at;
  }
  return withoutStop(reading, from, limit);
}

/** The end of an object: as a clause, but it also stops at a comma and before «after», «when», «on Monday». */
export function objectEnd(reading: Reading, from: number, cue: VerbGroup | null): number {
  const limit = clauseEnd(reading, from, cue);
  for (let at = from + 1; at < limit; at++) {
    if (reading.isQuoted(at)) continue;
    const lower = reading.lower(at);
    if (lower === ',' && !continuesList(reading, at)) return at;
    if (AFTERS.has(lower)) return at;
    if (reading.tag(at) === 'prep' && isTimeWord(reading.lower(at + 1))) return at;
    if (reading.tag(at) === 'conj' && reading.groupAt(at + 1) !== null && reading.groupAt(at + 1)?.shape === 'finite') return at; // prettier-ignore
  }
  return limit;
}

/** One past the last token of the sentence, or of the quotation the token stands in when that ends first. */
export function sentenceEnd(reading: Reading, at: number): number {
  const { lastToken } = reading.sentenceAt(at);
  const quotation = reading.tokens[at]?.quotation ?? -1;
  if (quotation < 0) return lastToken;
  let end = at;
  while (end < lastToken && reading.tokens[end]?.quotation === quotation) end++;
  return end;
}

/** A range without its closing stop, and without the comma or colon that ties it to what follows. */
export function withoutStop(reading: Reading, from: number, to: number): number {
  let end = to;
  while (end > from && (STOPS.has(reading.lower(end - 1)) || /^[,;:]$/.test(reading.lower(end - 1)))) end--;
  return end;
}

export function isStop(lower: string): boolean {
  return STOPS.has(lower);
}

export function isDash(lower: string): boolean {
  return DASHES.has(lower);
}

/** The words of a clause without the conjunction or comma it opens with. */
export function withoutLead(reading: Reading, { from, to }: Phrase): Phrase {
  let start = from;
  while (start < to && /^(?:[,;:–—]|-{1,2}|and|but|yet|or|so|•)$/.test(reading.lower(start))) start++;
  return { from: start, to };
}

function hasPartner(reading: Reading, at: number, limit: number): boolean {
  for (let i = at + 1; i < limit; i++) if (DASHES.has(reading.lower(i))) return true;
  return false;
}

/** «, adding …», «, according to …», «, but the mayor said», «and warned that»: the sentence goes on to another cue. */
function turnsAway(reading: Reading, at: number, cue: VerbGroup | null): boolean {
  const lower = reading.lower(at);
  if (lower === ',') {
    if (reading.groupAt(at + 1)?.shape === 'gerund' && reading.groupAt(at + 1)?.lemma !== null) return true;
    if (TURNS.has(reading.lower(at + 1))) return true;
    if (CONTRASTS.has(reading.lower(at + 1))) return startsAttribution(reading, at + 2);
    if (reading.tag(at + 1) === 'conj')
      return sharesSubject(reading, at + 2, cue) || startsAttribution(reading, at + 2);
    return false;
  }
  if (reading.tag(at) === 'conj' && (lower === 'and' || lower === 'but' || lower === 'or'))
    return sharesSubject(reading, at + 1, cue);
  return TURNS.has(lower) && reading.lower(at + 1) === 'to';
}

/** A verb of saying right after «and», in the tense of the cue: «said X and warned Y». */
function sharesSubject(reading: Reading, at: number, cue: VerbGroup | null): boolean {
  const group = reading.groupAt(at);
  if (group === null || cue === null || cue.lemma === null || group.first !== at) return false;
  if (group.shape !== 'finite' || !group.classes.has('say') || group.modal) return false;
  return reading.lower(group.head).endsWith('s') === reading.lower(cue.head).endsWith('s');
}

/** A subject and a verb of saying within a few words: «the mayor said». */
function startsAttribution(reading: Reading, at: number): boolean {
  for (let i = at; i < at + 8; i++) {
    const group = reading.groupAt(i);
    if (group !== null)
      return i > at && group.classes.has('say') && (group.shape === 'finite' || group.shape === 'passive');
    if (reading.tag(i) === 'punct' || isSubjectPronoun(reading.lower(i + 1))) return false;
  }
  return false;
}

function continuesList(reading: Reading, at: number): boolean {
  for (let i = at + 1; i < at + 8; i++) {
    const lower = reading.lower(i);
    if (lower === 'and' || lower === 'or') return reading.groupAt(i + 1) === null;
    if (reading.groupAt(i) !== null || reading.tag(i) === 'pron') return false;
  }
  return false;
}
