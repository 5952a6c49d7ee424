/** Drafts edited at random: the edits themselves say where each sentence went. `scripts/anchors.ts` measures more of them. */
import { describe, expect, it } from 'vitest';
import { articles, polnear, samples } from '../../../scripts/anchors/drafts.ts';
import { LIMITS } from '../../../scripts/anchors/limits.ts';
import { trialOf } from '../../../scripts/anchors/trial.ts';

function checkAnchoring(texts: readonly string[], trials: number): void {
  const judged = Array.from({ length: trials }, (_, seed) => trialOf(texts, seed).judged).flat();
  const count = (verdict: string): number => judged.filter((one) => one.verdict === verdict).length;
  expect(count('right')).toBeGreaterThan(trials);
  expect(count('gone')).toBeGreaterThan(0);
  expect(count('wrong') / judged.length).toBeLessThanOrEqual(LIMITS.wrong);
  expect(count('lost') / (count('right') + count('lost'))).toBeLessThanOrEqual(LIMITS.lost);
}

describe('anchors of drafts edited at random', () => {
  it('hold in the sample drafts', () => {
    checkAnchoring(samples(), 60);
  });

  const published = [...articles(), ...polnear()];
  it.skipIf(published.length === 0)('hold in published news, where it is beside this checkout', () => {
    checkAnchoring(published, 100);
  });
});
