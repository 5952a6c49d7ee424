/** From which confidence on an attribution is more than possible. Knows the number only; what follows from it is others' part. */
import type { Attribution } from '../model.ts';

/** Of the attributions at and above it at least nine in ten are right in source, cue and content. */
export const SURE_FROM = 0.87;

/** Whether it may be told as it is; the others are possible, and told as no more than that. */
export function isSure({ confidence }: Pick<Attribution, 'confidence'>): boolean {
  return confidence >= SURE_FROM;
}
