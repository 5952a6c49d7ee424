/**
 * The office that stands behind a name: «Ada Lind, head of the works council», «Ada Lind, who chairs the inquiry». Knows the tokens around
 * one name, no draft.
 */
import { LEADING_VERBS, NO_OFFICES } from '../lexicon/callings.ts';
import { nounSense } from '../lexicon/lookup.ts';
import { servedAs } from './title-served.ts';
import type { Token } from '../text/structure.ts';
import {
  DETERMINER,
  isInsideName,
  isOffice,
  isPhraseEnd,
  mayBeCalling,
  phraseEnd,
  titleWords,
} from './office-phrase.ts';

/** «, head of the works council and …», «, the detective who …», «, 44, a hospital pharmacist in …», «, the group’s chair, …». */
export function behindName(
  tokens: readonly Token[],
  { end, full }: { readonly end: number; readonly full: boolean },
): string | null {
  if (tokens[end]?.text !== ',') return null;
  const sentence = tokens[end].sentence;
  let first = end + 1;
  if (/^\d{1,3}$/u.test(tokens[first]?.text ?? '') && tokens[first + 1]?.text === ',') first += 2;
  if (LETTERS.test(tokens[first]?.text ?? '')) return tokens[first]?.text ?? null;
  const led = DETERMINER.test(tokens[first]?.text ?? '');
  while (DETERMINER.test(tokens[first]?.text ?? '')) first++;
  for (let at = first; at < Math.min(tokens.length, first + 9); at++) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence || endsOffice(tokens, at)) return null;
    if (/^[’']s?$/u.test(token.text) || /[’']s$/u.test(token.text)) {
      first = at + 1;
      continue;
    }
    const next = tokens[at + 1];
    const closes =
      next === undefined ||
      next.sentence !== sentence ||
      isPhraseEnd(next) ||
      /^(?:prep|punct)$/u.test(next.tag);
    if (isOffice(tokens, at) && isHeadNoun(tokens, at))
      return titleWords(tokens, first, officeEnd(tokens, at));
    if (full && !led && at === first && isOfSomewhere(tokens, at))
      return titleWords(tokens, first, phraseEnd(tokens, at + 1));
    if (full && led && closes && mayBeCalling(tokens, at))
      return titleWords(tokens, first, phraseEnd(tokens, at + 1));
  }
  return null;
}

/** Up to the end of «president and chief executive of the board», «partner at Harrow Law». */
function officeEnd(tokens: readonly Token[], head: number): number {
  if (tokens[head]?.lower === 'partner' && /^(?:at|in)$/u.test(tokens[head + 1]?.lower ?? '')) return placeEnd(tokens, head + 2); // prettier-ignore
  if (tokens[head + 1]?.lower === 'and')
    for (let at = head + 2; at < head + 6 && /^(?:noun|adj|name)$/u.test(tokens[at]?.tag ?? ''); at++)
      if (isOffice(tokens, at) && isHeadNoun(tokens, at)) return phraseEnd(tokens, at + 1);
  return phraseEnd(tokens, head + 1);
}

function placeEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < from + 8 && tokens[end]?.sentence === tokens[from]?.sentence && tokens[end] !== undefined && !endsOffice(tokens, end)) end++; // prettier-ignore
  return end;
}

/** «, sarpanch of Charok»: whatever it is, it is what somebody is. Not «part of Labour». */
function isOfSomewhere(tokens: readonly Token[], at: number): boolean {
  const { text = '', lower = '', tag } = tokens[at] ?? {};
  if (tag !== 'noun' || text !== lower || NO_OFFICES.has(lower) || nounSense(lower) !== null) return false;
  return /^(?:of|for)$/u.test(tokens[at + 1]?.lower ?? '') && /^\p{Lu}/u.test(tokens[at + 2]?.text ?? '');
}

/** Degrees of the law and seats behind a name: «, QC,». */
const LETTERS = /^(?:[KQS]C|M[SE]?P|TD)$/u;

/** «, who heads the group», «, who was a garda at the time», «is a lawyer». */
export function clauseBehind(tokens: readonly Token[], end: number): string | null {
  const who = tokens[end]?.text === ',' && tokens[end + 1]?.lower === 'who' ? 2 : 0;
  const has = who > 0 && /^(?:has|had)$/u.test(tokens[end + who]?.lower ?? '') ? 1 : 0;
  const verb = tokens[end + who + has];
  if (verb === undefined || verb.sentence !== tokens[end - 1]?.sentence) return null;
  const leader = who === 0 ? undefined : LEADING_VERBS[verb.lower];
  if (leader !== undefined) return leader;
  const served = servedAs(tokens, end + who + has);
  if (served !== null) return served;
  if (!/^(?:is|was|been|became|works|worked|serves|served|serving)$/u.test(verb.lower)) return null;
  let first = end + who + has + 1;
  if (tokens[first]?.lower === 'as') first++;
  if (/^(?:a|an|the)$/u.test(tokens[first]?.lower ?? '')) first++;
  else if (who === 0 && !(isOffice(tokens, first) && tokens[first + 1]?.text === 'of')) return null;
  for (let at = first; at < first + 7; at++) {
    const token = tokens[at];
    if (token?.sentence !== verb.sentence || endsOffice(tokens, at)) return null;
    if (token.tag === 'verb' && !isOffice(tokens, at)) return null;
    if (/^[’']s?$/u.test(token.text)) first = at + 1;
    else if (isOffice(tokens, at) && isHeadNoun(tokens, at))
      return titleWords(tokens, first, phraseEnd(tokens, at + 1));
  }
  return null;
}

/** What stands between a name and no office of its own: «called on the President», «seizing on a remark», «famous as». */
function endsOffice(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || (isPhraseEnd(token) && !isInsideName(tokens, at))) return true;
  if (token.tag === 'prep') return !/^(?:of|for)$/u.test(token.lower);
  if (token.tag !== 'verb' || isOffice(tokens, at)) return false;
  return /^(?:prep|det|pron|to|name|punct)$/u.test(tokens[at + 1]?.tag ?? 'punct');
}

/** Not «a miner’s daughter», «police officer», nor «conservative bane». */
function isHeadNoun(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (/^[’']s?$/u.test(next?.text ?? '') || /[’']s$/u.test(next?.text ?? '')) return false;
  if (next?.tag === 'noun' && PARTISAN.test(tokens[at]?.lower ?? '')) return false;
  return !isOffice(tokens, at + 1) && !mayGoOn(tokens, at + 1);
}

const PARTISAN = /^(?:conservative|liberal|democrat|republican|\p{L}+ist)$/u;

/** «a police officer», «a consultant orthopaedic surgeon»: the noun goes on with another that is an office, too. */
function mayGoOn(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next < at + 3; next++) {
    if (!/^(?:noun|adj|name)$/u.test(tokens[next]?.tag ?? '')) return false;
    if (isOffice(tokens, next + 1)) return true;
  }
  return false;
}
