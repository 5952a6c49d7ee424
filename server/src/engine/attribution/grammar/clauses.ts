/**
 * How far a clause or an object reaches from a token on: to the end of its sentence, or to where the sentence turns to
 * something else («, adding that», «; », «, according to»). Which turns end what was counted on PolNeAR's training part.
 * Knows borders, not what is said inside them.
 */
import { isSubjectPronoun } from './nouns.ts';
import type { Phrase, Reading } from './reading.ts';
import { isTimeWord } from './times.ts';
import { isReporting } from './verbs.ts';
import type { VerbGroup } from './verbs.ts';
import { wordSet } from './word-sets.ts';

const STOPS = wordSet('. ! ? … ...');
const DASHES = wordSet('– — --');
const LEADS = wordSet(', ; : – — - -- and but yet or so • *');
const TURNS = wordSet('according citing quoting');
const CONTRASTS = wordSet('but while although though whereas yet however');
const OBJECT_ENDS_AT = wordSet('but while when although');
const OBJECT_ENDS_BEHIND_COMMA = wordSet(
  'but while and which a an the with although though when he she they it we i so',
);
/** In tokens; what is longer is no sentence, and must not cost more. */
export const LONGEST_CONTENT = 150;
const SPEAKING = [
  'say',
  'claim',
  'confirm',
  'accuse',
  'answer',
  'relay',
  'deny',
  'ask',
  'tell',
  'call',
] as const;

/** The end of a clause that a cue governs: at the sentence's end, its closing stop left out, or at a turn. */
export function clauseEnd(reading: Reading, from: number, cue: VerbGroup | null): number {
  const key = from * reading.tokens.length + (cue?.head ?? 0);
  const known = reading.clauseEnds.get(key);
  if (known !== undefined) return known;
  const end = findClauseEnd(reading, from, cue);
  reading.clauseEnds.set(key, end);
  return end;
}

function findClauseEnd(reading: Reading, from: number, cue: VerbGroup | null): number {
  const limit = sentenceEnd(reading, from);
  const quotation = reading.tokens[from]?.quotation ?? -1;
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const lower = reading.lower(at);
    if (lower === '(') depth++;
    else if (lower === ')' && --depth < 0) return at;
    if (depth > 0 || at === from) continue;
    if (quotation < 0 && (reading.tokens[at]?.quotation ?? -1) >= 0) continue;
    if (DASHES.has(lower)) {
      const partner = partnerOf(reading, at, limit);
      if (partner === null) return at;
      at = partner;
    } else if (lower === ';' || turnsAway(reading, at, cue)) return at;
  }
  return withoutStop(reading, from, limit);
}

/** The end of an object: as a clause, but it also stops where another clause begins. */
export function objectEnd(reading: Reading, from: number, cue: VerbGroup | null): number {
  const limit = clauseEnd(reading, from, cue);
  for (let at = from + 1; at < limit; at++) {
    if (reading.isQuoted(at)) continue;
    const lower = reading.lower(at);
    if (lower === ',' && endsObject(reading, at + 1)) return at;
    if (OBJECT_ENDS_AT.has(lower)) return at;
    if (reading.tag(at) === 'prep' && isTimeWord(reading.lower(at + 1))) return at;
    if (reading.tag(at) === 'conj' && isCue(reading.groupAt(at + 1)) && reading.groupAt(at + 1)?.shape === 'finite') return at; // prettier-ignore
  }
  return limit;
}

/** One past the last token of the sentence, or of the quotation the token stands in when that ends first. */
export function sentenceEnd(reading: Reading, at: number): number {
  const lastToken = Math.min(reading.sentenceAt(at).lastToken, at + LONGEST_CONTENT);
  const quotation = reading.tokens[at]?.quotation ?? -1;
  if (quotation < 0) return lastToken;
  let end = at;
  while (end < lastToken && reading.tokens[end]?.quotation === quotation) end++;
  return end;
}

/** The words of a clause without the conjunction, comma or bullet it opens with. */
export function withoutLead(reading: Reading, { from, to }: Phrase): Phrase {
  let start = from;
  while (start < to && LEADS.has(reading.lower(start))) start++;
  return { from: start, to };
}

export function isDash(lower: string): boolean {
  return DASHES.has(lower);
}

/** A range without its closing stop, and without the comma or colon that ties it to what follows. */
function withoutStop(reading: Reading, from: number, to: number): number {
  let end = to;
  while (end > from && (STOPS.has(reading.lower(end - 1)) || /^[,;:]$/.test(reading.lower(end - 1)))) end--;
  return end;
}

function partnerOf(reading: Reading, at: number, limit: number): number | null {
  for (let i = at + 1; i < limit; i++) if (DASHES.has(reading.lower(i))) return i;
  return null;
}

/** «, adding …», «, according to …», «, but the mayor said», «and warned that»: the sentence goes on to another cue. */
function turnsAway(reading: Reading, at: number, cue: VerbGroup | null): boolean {
  const lower = reading.lower(at);
  if (lower === ',') {
    const next = reading.lower(at + 1);
    const group = reading.groupAt(at + 1);
    if (TURNS.has(next) || (group?.shape === 'gerund' && isCue(group) && next !== 'including')) return true;
    if (group !== null && group.first === at + 1)
      return group.head === group.first && isReporting(group) && sharesSubject(reading, at + 1, cue);
    if (CONTRASTS.has(next)) return startsAttribution(reading, at + 2, true);
    if (reading.tag(at + 1) === 'conj')
      return sharesSubject(reading, at + 2, cue) || startsAttribution(reading, at + 2, false);
    return false;
  }
  if (lower === 'and' || lower === 'but' || lower === 'or') return sharesSubject(reading, at + 1, cue);
  return TURNS.has(lower) && reading.lower(at + 1) === 'to';
}

function isCue(group: VerbGroup | null): boolean {
  return group !== null && SPEAKING.some((cueClass) => group.classes.has(cueClass));
}

/** A verb of saying right after «and», in the tense of the cue: «said X and warned Y». */
function sharesSubject(reading: Reading, at: number, cue: VerbGroup | null): boolean {
  const group = reading.groupAt(at);
  if (group === null || cue === null || group.first !== at || !isCue(group)) return false;
  if (group.shape !== 'finite' || group.modal) return false;
  const sameTense = reading.lower(group.head).endsWith('s') === reading.lower(cue.head).endsWith('s');
  return sameTense || (isReporting(group) && reading.lower(group.last + 1) === 'that');
}

/** A subject and a verb of saying within a few words: «the mayor said»; behind a contrast any cue will do. */
function startsAttribution(reading: Reading, at: number, contrast: boolean): boolean {
  for (let i = at; i < at + 8; i++) {
    const group = reading.groupAt(i);
    if (group !== null)
      return (
        i > at &&
        (contrast ? group.lemma !== null : isReporting(group)) &&
        (group.shape === 'finite' || group.shape === 'passive')
      );
    if (reading.tag(i) === 'punct') return false;
  }
  return false;
}

function endsObject(reading: Reading, next: number): boolean {
  if (OBJECT_ENDS_BEHIND_COMMA.has(reading.lower(next)) || isSubjectPronoun(reading.lower(next))) return true;
  const group = reading.groupAt(next);
  return group !== null && reading.lower(next) !== 'including' && (group.shape === 'gerund' || group.shape === 'finite'); // prettier-ignore
}
