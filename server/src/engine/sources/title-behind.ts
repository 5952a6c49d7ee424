/**
 * The office that stands behind a name: «Ada Lind, head of the works council», «Ada Lind, who chairs the inquiry». Knows the tokens around
 * one name, no draft.
 */
import { LEADING_VERBS } from '../lexicon/callings.ts';
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
      return titleWords(tokens, first, phraseEnd(tokens, at + 1));
    if (full && led && closes && mayBeCalling(tokens, at))
      return titleWords(tokens, first, phraseEnd(tokens, at + 1));
  }
  return null;
}

/** «, who heads the group», «, who was a garda at the time», «is a lawyer». */
export function clauseBehind(tokens: readonly Token[], end: number): string | null {
  const who = tokens[end]?.text === ',' && tokens[end + 1]?.lower === 'who' ? 2 : 0;
  const has = who > 0 && /^(?:has|had)$/u.test(tokens[end + who]?.lower ?? '') ? 1 : 0;
  const verb = tokens[end + who + has];
  if (verb === undefined || verb.sentence !== tokens[end - 1]?.sentence) return null;
  const leader = who === 0 ? undefined : LEADING_VERBS[verb.lower];
  if (leader !== undefined) return leader;
  if (!/^(?:is|was|been|became|works|worked|serves|served|serving)$/u.test(verb.lower)) return null;
  let first = end + who + has + 1;
  if (tokens[first]?.lower === 'as') first++;
  if (/^(?:a|an|the)$/u.test(tokens[first]?.lower ?? '')) first++;
  else if (who === 0 && !(isOffice(tokens, first) && tokens[first + 1]?.text === 'of')) return null;
  for (let at = first; at < first + 7; at++) {
    const token = tokens[at];
    if (token?.sentence !== verb.sentence || endsOffice(tokens, at) || token.tag === 'verb') return null;
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
  return token.tag === 'verb' && /^(?:prep|det|pron|to|name|punct)$/u.test(tokens[at + 1]?.tag ?? 'punct');
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
