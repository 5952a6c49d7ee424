/**
 * Which tokens are cues, from the labels of head one: those of the best labelling, and those that nearly were, for what
 * hangs on them decides. Knows labels and numbers only; token numbers are the window's.
 */
import type { CueTokens } from '../features/pairs.ts';
import { ROOM, type Labelling } from '../network/index.ts';
import { NESTED, NESTED_LABELS, OUTER, OUTER_LABELS } from './labels.ts';

export interface FoundCue extends CueTokens {
  /** Stands inside another's content. */
  readonly nested: boolean;
  /** By how much the best labelling with it beats the best one without it; below 0 for what nearly was one. */
  readonly margin: number;
}

/** How far a labelling may fall short of the best one for its cue to be looked at. */
const SLACK = 1;
const LONGEST_NEAR = 6;

export function cuesOf(
  { best, shortfall }: Labelling,
  emissions: Float32Array,
  n: number,
): readonly FoundCue[] {
  const cues: FoundCue[] = [];
  for (let t = 0; t < n; t++) {
    const label = best[t];
    if (isCueLabel(label)) {
      const last = lastInside(best, t);
      cues.push({ first: t, last, nested: false, margin: outerMargin(shortfall, t) });
      t = last;
    } else if (isContentLabel(label)) {
      const cue = nestedCue(emissions, t, n);
      if (cue === null) continue;
      cues.push(cue);
      t = cue.last;
    } else {
      const cue = nearCue(best, shortfall, t);
      if (cue === null) continue;
      cues.push(cue);
      t = cue.last;
    }
  }
  return cues;
}

function lastInside(best: Uint8Array, first: number): number {
  let last = first;
  while (best[last + 1] === OUTER.insideCue) last++;
  return last;
}

function isCueLabel(label: number | undefined): boolean {
  return label === OUTER.beginsCue || label === OUTER.insideCue;
}

function isContentLabel(label: number | undefined): boolean {
  return label === OUTER.beginsContent || label === OUTER.insideContent;
}

/** By how much the best labelling without a cue at the token falls short. */
function outerMargin(shortfall: Float32Array, t: number): number {
  let least = Infinity;
  for (let label = 0; label < OUTER_LABELS; label++)
    if (!isCueLabel(label)) least = Math.min(least, shortfall[t * ROOM + label] ?? Infinity);
  return least;
}

/** A cue that the best labelling has not, where it falls short by little and by least of its neighbours. */
function nearCue(best: Uint8Array, shortfall: Float32Array, t: number): FoundCue | null {
  const at = (token: number, label: number): number => shortfall[token * ROOM + label] ?? Infinity;
  const short = at(t, OUTER.beginsCue);
  if (short > SLACK || at(t + 1, OUTER.beginsCue) < short) return null;
  let last = t;
  while (
    last - t < LONGEST_NEAR &&
    !isCueLabel(best[last + 1]) &&
    at(last + 1, OUTER.insideCue) <= short + 0.5
  )
    last++;
  return { first: t, last, nested: false, margin: -short };
}

function nestedCue(emissions: Float32Array, t: number, n: number): FoundCue | null {
  const width = OUTER_LABELS + NESTED_LABELS;
  const score = (token: number, label: number): number =>
    emissions[token * width + OUTER_LABELS + label] ?? 0;
  const margin = score(t, NESTED.begins) - score(t, NESTED.outside);
  if (margin < -SLACK || score(t, NESTED.inside) > score(t, NESTED.begins)) return null;
  if (t + 1 < n && score(t + 1, NESTED.begins) - score(t + 1, NESTED.outside) > margin) return null;
  let last = t;
  while (
    last + 1 < n &&
    score(last + 1, NESTED.inside) > Math.max(score(last + 1, NESTED.outside), score(last + 1, NESTED.begins))
  )
    last++;
  return { first: t, last, nested: true, margin };
}
