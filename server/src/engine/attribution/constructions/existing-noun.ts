/** «there are doubts whether …», «there is speculation that …»: a noun that attributes, and nobody named for it. */
import { CUE_NOUNS, MEDIA_NOUNS } from '../../lexicon/cue-words.ts';
import { clauseEnd, objectEnd } from '../grammar/clauses.ts';
import { nounPhraseFrom } from '../grammar/nouns.ts';
import { isOpening } from '../grammar/quotes.ts';
import type { Phrase, Reading } from '../grammar/reading.ts';
import type { VerbGroup } from '../grammar/verbs.ts';
import { wordSet } from '../grammar/word-sets.ts';
import type { Find } from './construction.ts';
import { contentFrom } from './content.ts';

const NOUNS = wordSet(CUE_NOUNS);
const MEDIA = wordSet(MEDIA_NOUNS);
const PREPOSITIONS = wordSet('of for on about against to in over with from at');
const QUESTIONS = wordSet('whether if how why what who when where');
const GERUNDS = wordSet(
  'saying showing claiming stating announcing calling accusing warning asking alleging depicting',
);
const LONGEST_OBJECT = 7;

/** «there are doubts whether …»: nobody is named. */
export function existingNoun(reading: Reading, group: VerbGroup): Find | null {
  if (reading.lower(group.first - 1) !== 'there') return null;
  const noun = nounBehind(reading, group.last + 1);
  const behind = noun === null ? null : behindNoun(reading, noun);
  if (noun === null || behind === null || MEDIA.has(reading.lower(noun))) return null;
  return {
    construction: `existing-${behind.kind}`,
    lemma: reading.lower(noun),
    head: group.head,
    source: null,
    cue: { from: group.first, to: behind.cueEnd },
    content: [{ from: behind.from, to: behind.to }],
    addressee: null,
    relayedBy: null,
  };
}

interface Behind extends Phrase {
  readonly kind: 'that' | 'infinitive' | 'question' | 'gerund' | 'of';
  readonly cueEnd: number;
}

/** What a cue noun governs, and where the cue ends; null when it governs nothing. */
function behindNoun(reading: Reading, at: number): Behind | null {
  let next = at + 1;
  const agent = agentOf(reading, next);
  if (agent !== null) next = agent.to;
  const lower = reading.lower(next);
  const shape = reading.groupAt(next)?.shape;
  const clause = (kind: Behind['kind'], from: number, cueEnd: number): Behind | null => {
    const to = contentFrom(reading, from, null).at(-1)?.to ?? from;
    return to > from ? { kind, from, to, cueEnd } : null;
  };
  if (lower === 'that' && reading.tag(next) === 'conj') return clause('that', next, at + 1);
  if (shape === 'infinitive') {
    const to = beforeMainVerb(reading, next, clauseEnd(reading, next, null));
    return { kind: 'infinitive', from: next, to, cueEnd: at + 1 };
  }
  if (QUESTIONS.has(lower)) return clause('question', next, at + 1);
  if (shape === 'gerund' && GERUNDS.has(lower)) return clause('gerund', next + 1, next + 1);
  if (lower === ':' && isOpening(reading, next + 1)) return clause('that', next + 1, at + 1);
  if (!PREPOSITIONS.has(lower)) return null;
  if (QUESTIONS.has(reading.lower(next + 1))) return clause('question', next, at + 1);
  const to = beforeMainVerb(reading, next + 1, objectEnd(reading, next + 1, null));
  return to > next + 1
    ? { kind: 'of', from: next + 1, to, cueEnd: agent === null ? next + 1 : at + 1 }
    : null;
}

/** «the promise to build homes | was dismissed»: what a noun governs ends before the verb it is the subject of. */
function beforeMainVerb(reading: Reading, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const group = reading.groupAt(at);
    if (group === null || group.first !== at || (group.shape !== 'finite' && group.shape !== 'passive'))
      continue;
    if (reading.tag(at - 1) !== 'pron' && reading.tag(at - 1) !== 'conj') return at;
  }
  return to;
}

/** «by S» between the noun and what it governs: «claims by officials that». */
function agentOf(reading: Reading, at: number): { readonly source: Phrase; readonly to: number } | null {
  const lower = reading.lower(at);
  if (lower !== 'by' && lower !== 'from' && lower !== 'among') return null;
  const source = nounPhraseFrom(reading, at + 1, reading.sentenceAt(at).lastToken);
  return source === null ? null : { source, to: source.to };
}

/** The cue noun that a verb takes as its object: a few words behind it, with nothing but modifiers between. */
function nounBehind(reading: Reading, from: number): number | null {
  let noun: number | null = null;
  for (let at = from; at < from + LONGEST_OBJECT; at++) {
    const tag = reading.tag(at);
    if (tag === 'noun' && (NOUNS.has(reading.lower(at)) || MEDIA.has(reading.lower(at)))) noun = at;
    else if (tag === 'noun' && noun !== null) return null;
    else if (tag !== 'adj' && tag !== 'det' && tag !== 'noun' && tag !== 'num' && tag !== 'adv') break;
  }
  return noun;
}
