/**
 * A hash of what the engine's features say of a list of words and of a short draft. A model keeps the one it was learned
 * with, so that a change of lexicon, tags or features that asks for learning again cannot go unnoticed.
 */
import { createHash } from 'node:crypto';
import { spellingFeatures } from '../server/src/engine/attribution/features/spelling.ts';
import type { MarkedDraft, Place } from '../scripts/corpora/marked.ts';
import { windowsOfDraft } from './windows.ts';

export function fingerprintOf(words: readonly string[]): string {
  const hash = createHash('sha256');
  for (const word of words) {
    const capital = word.charAt(0).toUpperCase() + word.slice(1);
    for (const text of [word, capital]) hash.update(Object.values(spellingFeatures(text, word)).join(' '));
  }
  for (const { rows, attributions } of windowsOfDraft(draft()))
    hash.update(JSON.stringify([rows, attributions.map(({ pairs }) => pairs)]));
  return hash.digest('hex').slice(0, 16);
}

const TEXT = `Mayor: Bridge ‘to close in May’

“We had no choice,” Mayor Ada Brook told reporters on Tuesday. “Nobody can say when it reopens.”

She is said to have been warned in 2019 by engineers – twice, according to the council’s own report – but “never read it”, she added.
`;

/** Every word a cue in turn, so that all that is said of pairs of tokens comes up. */
function draft(): MarkedDraft {
  const cues = [...TEXT.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index, 0: word }, number) => {
    const cue: Place = [index, index + word.length];
    return { id: String(number), source: [], cue: [cue], content: [] };
  });
  return { id: 'fingerprint', text: TEXT, annotators: [{ who: 'editor', attributions: cues }] };
}
