/**
 * A finder for tests that are about what is made of an attribution and not about finding it: it knows sentences of the
 * form «SOURCE CUE CONTENT.» with the cues below, and is as sure of each as it is told to be. Of «A said that B hinted
 * that …» the second stands inside the first; in «A said … and hinted …» the source is one.
 */
import type { Finder, FoundSpans } from '../../server/src/engine/attribution/finder.ts';
import type { Span } from '../../server/src/engine/model.ts';

const SURE = 0.95;
const POSSIBLE = 0.5;

/** Verbs of one kind come in pairs. */
const CONFIDENCE = {
  said: SURE,
  hinted: POSSIBLE,
  supports: SURE,
  backs: POSSIBLE,
  'has pledged': SURE,
  aims: POSSIBLE,
  claimed: SURE,
  insisted: POSSIBLE,
} as const;

export const toldFinder: Finder = ({ text, sentences }) => sentences.flatMap((one) => foundIn(text, one));

function foundIn(text: string, sentence: Span): readonly FoundSpans[] {
  const words = text.slice(sentence.start, sentence.end);
  const end = sentence.start + words.replace(/[\s.]+$/, '').length;
  const cues = Object.entries(CONFIDENCE)
    .flatMap(([cue, confidence]) =>
      Array.from(words.matchAll(new RegExp(`\\b${cue}\\b`, 'g')), ({ index }) => {
        const start = sentence.start + index;
        return { start, end: start + cue.length, confidence };
      }),
    )
    .toSorted((a, b) => a.start - b.start);
  const found: FoundSpans[] = [];
  for (const [index, { confidence, ...cue }] of cues.entries()) {
    const before = found.at(-1);
    const from = cues[index - 1]?.end ?? sentence.start;
    const isSame = before !== undefined && text.slice(from, cue.start).endsWith(' and ');
    if (isSame)
      found.splice(-1, 1, {
        ...before,
        content: without(/^\s*/, text, { start: from, end: cue.start - ' and '.length }),
      });
    found.push({
      // Before a source that is itself reported stands the «that» of what reports it.
      source: isSame ? before.source : without(/^\s*(?:that\s)?\s*/, text, { start: from, end: cue.start }),
      cue: [cue],
      content: without(/^\s*/, text, { start: cue.end, end }),
      addressee: [],
      relayedBy: null,
      confidence,
    });
  }
  return found;
}

/** Without what `lead` matches at its start, and without the space at its end. */
function without(lead: RegExp, text: string, { start, end }: Span): readonly Span[] {
  const words = text.slice(start, end);
  const from = start + (lead.exec(words)?.[0].length ?? 0);
  const to = start + words.trimEnd().length;
  return from < to ? [{ start: from, end: to }] : [];
}
