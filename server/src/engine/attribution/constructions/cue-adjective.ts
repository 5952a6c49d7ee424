/**
 * Adjectives that attribute: «is confident that …», «was critical of …», «are ready to …», «it is unclear whether …»; and
 * «were unable to verify …», where the verb behind bears the cue.
 */
import { CUE_ADJECTIVES } from '../../lexicon/cue-words.ts';
import { clauseEnd, objectEnd } from '../grammar/clauses.ts';
import { nounPhraseFrom } from '../grammar/nouns.ts';
import type { Phrase, Reading } from '../grammar/reading.ts';
import { subjectOf } from '../grammar/subjects.ts';
import type { VerbGroup } from '../grammar/verbs.ts';
import { wordSet } from '../grammar/word-sets.ts';
import type { Find } from './construction.ts';
import { contentFrom } from './content-clause.ts';

const ADJECTIVES = wordSet(CUE_ADJECTIVES);
const ABILITIES = wordSet('able unable');
/** «it is unclear whether» says that nobody knows, and attributes nothing. */
const UNCLEAR = wordSet('clear unclear uncertain unsure likely unlikely possible');
const PREPOSITIONS = wordSet('of about on to with in by at for');
const QUESTIONS = wordSet('whether if how why what who when where');

/** On a group whose head is a form of «be» or «make», with an adjective behind it. */
export function adjectiveWithContent(reading: Reading, group: VerbGroup): Find | null {
  const at = adjectiveBehind(reading, group.last + 1);
  const governed = at === null ? null : behindAdjective(reading, at);
  if (at === null || governed === null || governed.content.to <= governed.content.from) return null;
  const subject = subjectOf(reading, group);
  if (UNCLEAR.has(governed.lemma) && subject !== null && reading.lower(subject.from) === 'it') return null;
  return {
    construction: `adjective-${governed.kind}`,
    lemma: governed.lemma,
    head: at,
    source: subject !== null && reading.lower(subject.from) === 'it' ? null : subject,
    cue: { from: group.first, to: governed.cueEnd },
    content: [governed.content],
    addressee: null,
    relayedBy: null,
  };
}

interface Governed {
  readonly kind: 'ability' | 'infinitive' | 'that' | 'of';
  readonly lemma: string;
  readonly cueEnd: number;
  readonly content: Phrase;
}

/** What an adjective governs; the verb behind «able» and «unable» governs in its stead. */
function behindAdjective(reading: Reading, at: number): Governed | null {
  const from = at + 1;
  const lemma = reading.lower(at);
  const infinitive = reading.groupAt(from);
  if (infinitive?.shape === 'infinitive') {
    if (!ABILITIES.has(lemma))
      return {
        kind: 'infinitive',
        lemma,
        cueEnd: from,
        content: { from, to: clauseEnd(reading, from, null) },
      };
    if (infinitive.lemma === null) return null;
    const cueEnd = infinitive.last + 1;
    return {
      kind: 'ability',
      lemma: infinitive.lemma,
      cueEnd,
      content: { from: cueEnd, to: objectEnd(reading, cueEnd, null) },
    };
  }
  if (reading.lower(from) === 'that' || QUESTIONS.has(reading.lower(from)) || startsClause(reading, from))
    return {
      kind: 'that',
      lemma,
      cueEnd: from,
      content: { from, to: contentFrom(reading, from, null).at(-1)?.to ?? from },
    };
  if (!PREPOSITIONS.has(reading.lower(from))) return null;
  return {
    kind: 'of',
    lemma,
    cueEnd: from + 1,
    content: { from: from + 1, to: objectEnd(reading, from + 1, null) },
  };
}

function startsClause(reading: Reading, from: number): boolean {
  const subject = nounPhraseFrom(reading, from, reading.sentenceAt(from).lastToken);
  return subject !== null && reading.groupAt(subject.to)?.shape === 'finite';
}

function adjectiveBehind(reading: Reading, from: number): number | null {
  for (let at = from; at < from + 3; at++) {
    if (ADJECTIVES.has(reading.lower(at))) return at;
    if (reading.tag(at) !== 'adv' && !(at === from && reading.lower(at) === 'it')) return null;
  }
  return null;
}
