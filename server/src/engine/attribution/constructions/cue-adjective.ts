/**
 * Adjectives that attribute: «is confident that …», «was critical of …», «are ready to …», «it is unclear whether …»; and
 * «were unable to verify …», where the verb behind bears the cue.
 */
import { CUE_ADJECTIVES } from '../../lexicon/cue-words.ts';
import { clauseEnd, objectEnd } from '../grammar/clauses.ts';
import { nounPhraseFrom } from '../grammar/nouns.ts';
import type { Reading } from '../grammar/reading.ts';
import { subjectOf } from '../grammar/subjects.ts';
import type { VerbGroup } from '../grammar/verbs.ts';
import { wordSet } from '../grammar/word-sets.ts';
import type { Find } from './construction.ts';
import { contentFrom } from './content-clause.ts';

const ADJECTIVES = wordSet(CUE_ADJECTIVES);
const ABILITIES = wordSet('able unable');
const PREPOSITIONS = wordSet('of about on to with in by at for');
const QUESTIONS = wordSet('whether if how why what who when where');

/** On a group whose head is a form of «be» (or «make»), with an adjective behind it. */
export function adjectiveWithContent(reading: Reading, group: VerbGroup): Find | null {
  const at = adjectiveBehind(reading, group.last + 1);
  if (at === null) return null;
  const next = at + 1;
  const lower = reading.lower(next);
  const lemma = reading.lower(at);
  const subject = subjectOf(reading, group);
  const source = subject !== null && reading.lower(subject.from) === 'it' ? null : subject;
  const found = (kind: string, from: number, to: number, cueEnd: number, turnsOn = lemma): Find | null =>
    to <= from
      ? null
      : {
          construction: `adjective-${kind}`,
          lemma: turnsOn,
          head: at,
          source,
          cue: { from: group.first, to: cueEnd },
          content: [{ from, to }],
          addressee: null,
          relayedBy: null,
        };
  const infinitive = reading.groupAt(next);
  if (infinitive?.shape === 'infinitive') {
    if (!ABILITIES.has(lemma)) return found('infinitive', next, clauseEnd(reading, next, null), next);
    return infinitive.lemma === null ? null : found('ability', infinitive.last + 1, objectEnd(reading, infinitive.last + 1, null), infinitive.last + 1, infinitive.lemma); // prettier-ignore
  }
  if (lower === 'that' || QUESTIONS.has(lower))
    return found('that', next, contentFrom(reading, next, null).at(-1)?.to ?? next, next);
  if (PREPOSITIONS.has(lower)) return found('of', next + 1, objectEnd(reading, next + 1, null), next + 1);
  const clause = nounPhraseFrom(reading, next, reading.sentenceAt(next).lastToken);
  const finite = clause === null ? null : reading.groupAt(clause.to);
  return finite?.shape === 'finite' ? found('that', next, clauseEnd(reading, next, null), next) : null;
}

function adjectiveBehind(reading: Reading, from: number): number | null {
  for (let at = from; at < from + 3; at++) {
    if (ADJECTIVES.has(reading.lower(at))) return at;
    if (reading.tag(at) !== 'adv' && !(at === from && reading.lower(at) === 'it')) return null;
  }
  return null;
}
