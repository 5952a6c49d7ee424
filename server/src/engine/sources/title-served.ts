/**
 * The office that somebody is said to have had: «Ada Lind resigned as finance director», «Jan Krol, who was dismissed on Monday as the
 * council’s leader». Knows the tokens behind one name, no draft.
 */
import { APPOINTING_VERBS, SERVING_VERBS } from '../lexicon/callings.ts';
import type { Token } from '../text/structure.ts';
import { DETERMINER, isOffice, phraseEnd, phraseStart, titleWords } from './office-phrase.ts';

/** @param at the verb behind the name, or the first of several («was», «has been») */
export function servedAs(tokens: readonly Token[], at: number): string | null {
  const sentence = tokens[at]?.sentence;
  let verb = at;
  let passive = false;
  while (/^(?:aux|adv)$/u.test(tokens[verb]?.tag ?? '') || IS.test(tokens[verb]?.lower ?? '')) {
    passive ||= IS.test(tokens[verb]?.lower ?? '');
    verb++;
  }
  const { lower = '' } = tokens[verb] ?? {};
  if (!(passive ? APPOINTING_VERBS : SERVING_VERBS).has(lower)) return null;
  for (let as = verb + 1; as < verb + FARTHEST; as++) {
    const token = tokens[as];
    if (token?.sentence !== sentence || STOPS.test(token?.text ?? '')) return null;
    if (token?.lower === 'as') return officeFrom(tokens, as + 1);
  }
  return null;
}

/** The first office behind «as», with all that belongs to it. */
function officeFrom(tokens: readonly Token[], from: number): string | null {
  let begins = from;
  for (let head = from; head < from + LONGEST; head++) {
    const { tag = '', text = '' } = tokens[head] ?? {};
    if (OWNED.test(text)) begins = head + 1;
    else if (
      isOffice(tokens, head) &&
      !isOffice(tokens, head + 1) &&
      !OWNED.test(tokens[head + 1]?.text ?? '')
    ) {
      const first = Math.max(begins, phraseStart(tokens, head));
      return titleWords(tokens, first, phraseEnd(tokens, head + 1));
    }
    if (!/^(?:noun|adj|name|num)$/u.test(tag) && !DETERMINER.test(text) && !OWNED.test(text)) return null;
  }
  return null;
}

/** «the mayor’s» before what somebody is. */
const OWNED = /^[’']s?$|[’']s$/u;
const IS = /^(?:is|was|been|be|being|has|had)$/u;
const STOPS = /^[,;:.!?()“”"—–]$/u;
/** Between the verb and «as»: «on Monday», «until last year». */
const FARTHEST = 6;
const LONGEST = 8;
