/**
 * Headlines: «Ministry: Talks have failed», «Talks have failed: ministry», and a speaker before a colon and a quotation.
 */
import { HEADLINE_EVENTS, HEADLINE_SPEAKERS } from '../../lexicon/cue-words.ts';
import { clauseEnd } from '../grammar/clauses.ts';
import { nounPhraseFrom } from '../grammar/nouns.ts';
import { isOpening } from '../grammar/quotes.ts';
import type { Phrase, Reading } from '../grammar/reading.ts';
import { wordSet } from '../grammar/word-sets.ts';
import type { Find } from './construction.ts';
import { contentFrom } from './content.ts';

const SPEAKERS = wordSet(HEADLINE_SPEAKERS);
const EVENTS = wordSet(HEADLINE_EVENTS);
const LONGEST_SPEAKER = 8;
const LONGEST_TAIL = 4;
const SHORTEST_CONTENT = 3;

export function speakerBeforeColon(reading: Reading, at: number): Find | null {
  const { firstToken, lastToken } = reading.sentenceAt(at);
  const start = reading.tag(firstToken) === 'punct' && at - firstToken > 1 ? firstToken + 1 : firstToken;
  if (at - start > LONGEST_SPEAKER || at <= start) return null;
  const quoted = isOpening(reading, at + 1);
  const source = nounPhraseFrom(reading, start, at);
  if (source === null || source.to !== at || (!quoted && isKicker(reading, source, lastToken))) return null;
  const content = contentFrom(reading, at + 1, null);
  const end = content[0]?.to ?? 0;
  if (end - at < SHORTEST_CONTENT) return null;
  if (!quoted && !reading.paragraph.headline && start > 1) return null;
  if (
    !quoted &&
    !(speaks(reading, source) && (reading.paragraph.headline || hasVerb(reading, at + 1, lastToken)))
  )
    return null;
  const construction = quoted ? 'colon-quotation' : reading.paragraph.headline ? 'headline' : 'colon-clause';
  return {
    construction,
    lemma: ':',
    head: at,
    source,
    cue: { from: at, to: at + 1 },
    content,
    addressee: null,
    relayedBy: null,
  };
}

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

/** «Ferry Fire: …», «SAM’S AGONY: …»: what it is about and not who says it, by its noun or by its capitals. */
function isKicker(reading: Reading, source: Phrase, limit: number): boolean {
  if (EVENTS.has(reading.lower(source.to - 1))) return true;
  return source.to - source.from > 1 && isShouted(reading, source) && !isShouted(reading, { from: source.to + 1, to: limit }); // prettier-ignore
}

function isShouted(reading: Reading, { from, to }: Phrase): boolean {
  for (let at = from; at < to; at++) if (/[a-z]/.test(reading.tokens[at]?.text ?? '')) return false;
  return true;
}

function hasVerb(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (reading.groupAt(at) !== null) return true;
  return false;
}
