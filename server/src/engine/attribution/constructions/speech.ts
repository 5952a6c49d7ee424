/**
 * Speech that no cue verb introduces: «“It hurts,” fumed the coach.», «Olena was blunt: “We have lost.”». The quotation
 * marks make it speech; the verb beside them is the cue, whatever verb it is.
 */
import { withIdentity } from '../grammar/apposition.ts';
import { nounPhraseFrom } from '../grammar/nouns.ts';
import {
  isClosing,
  isOpening,
  isSpeech,
  quotationFrom,
  quotationUntil,
  quotationsBehind,
} from '../grammar/quotes.ts';
import type { Phrase, Reading } from '../grammar/reading.ts';
import { subjectOf } from '../grammar/subjects.ts';
import type { VerbGroup } from '../grammar/verbs.ts';
import type { Find } from './construction.ts';

/** What stands in `measured.ts` and `certain.ts` for a verb that no list has. */
const UNKNOWN = 'unknown';

/** «“…,” S slammed.», «“…,” fumed S.»: a finite verb that ends at a stop, right behind speech and its speaker. */
export function speechBesideVerb(reading: Reading, group: VerbGroup): Find | null {
  if (group.shape !== 'finite' || group.modal || reading.tag(group.head) !== 'verb') return null;
  const { lastToken } = reading.sentenceAt(group.head);
  const inverted = closesSpeech(reading, group.first - 1);
  const named = inverted ? nounPhraseFrom(reading, group.last + 1, lastToken) : subjectOf(reading, group);
  if (named === null) return null;
  const source = inverted ? withIdentity(reading, named, lastToken) : named;
  const mark = inverted ? group.first - 1 : source.from - 1;
  const end = inverted ? source.to : group.last + 1;
  const quotation = closesSpeech(reading, mark) ? quotationUntil(reading, mark) : null;
  if (quotation === null || !/^[.,]?$/.test(end >= lastToken ? '' : reading.lower(end))) return null;
  const content = [quotation, ...quotationsBehind(reading, Math.min(end, lastToken))];
  return found({
    construction: 'unknown-quotation',
    head: group.head,
    source,
    content,
    cue: { from: group.first, to: group.last + 1 },
  });
}

/** «S was blunt: “…”»: a clause with no cue verb, a colon and speech; the clause's verb is the cue. */
export function clauseBeforeColon(reading: Reading, at: number): Find | null {
  if (!isOpening(reading, at + 1) || !isSpeech(reading, at + 1)) return null;
  const group = reading.groupBefore(at);
  const quotation = quotationFrom(reading, at + 1);
  if (group === null || group.lemma !== null || quotation === null) return null;
  const source = subjectOf(reading, group);
  if (source === null || source.to > group.first) return null;
  const content = [quotation, ...quotationsBehind(reading, quotation.to)];
  return found({
    construction: 'unknown-quotation',
    head: at,
    source,
    content,
    cue: { from: group.first, to: at + 1 },
  });
}

function closesSpeech(reading: Reading, at: number): boolean {
  return at > 0 && isClosing(reading, at) && isSpeech(reading, at) && /^[,!?…]$/.test(reading.lower(at - 1));
}

function found(
  parts: Pick<Find, 'construction' | 'head' | 'source' | 'cue'> & { readonly content: readonly Phrase[] },
): Find {
  return { lemma: UNKNOWN, addressee: null, relayedBy: null, ...parts };
}
