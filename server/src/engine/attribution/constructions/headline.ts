/** Headlines that name who speaks at their end: «Talks have failed: ministry», «Two dead in avalanche - police». */
import { HEADLINE_SPEAKERS } from '../../lexicon/cue-words.ts';
import { clauseEnd } from '../grammar/clauses.ts';
import { nounPhraseFrom } from '../grammar/nouns.ts';
import type { Phrase, Reading } from '../grammar/reading.ts';
import { wordSet } from '../grammar/word-sets.ts';
import type { Find } from './construction.ts';

const SPEAKERS = wordSet(HEADLINE_SPEAKERS);
const LONGEST_TAIL = 4;
const SHORTEST_CONTENT = 3;

/** «Talks have failed: ministry», «Talks have failed - ministry»: only in a headline, and only a short name behind. */
export function speakerBehindColon(reading: Reading, at: number): Find | null {
  const { firstToken, lastToken } = reading.sentenceAt(at);
  if (!reading.paragraph.headline || lastToken - at > LONGEST_TAIL + 1 || at - firstToken < SHORTEST_CONTENT)
    return null;
  const source = nounPhraseFrom(reading, at + 1, lastToken);
  if (source === null || source.to < lastToken || !speaks(reading, source)) return null;
  const content: Phrase = { from: firstToken, to: Math.min(at, clauseEnd(reading, firstToken, null)) };
  return { construction: 'headline-tail', lemma: reading.lower(at), head: at, source, cue: { from: at, to: at + 1 }, content: [content], addressee: null, relayedBy: null }; // prettier-ignore
}

/** A name, or a noun that headlines name as a speaker. */
function speaks(reading: Reading, source: Phrase): boolean {
  const last = source.to - 1;
  return reading.tag(last) === 'name' || SPEAKERS.has(reading.lower(last));
}
