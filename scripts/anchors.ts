/**
 * Measures anchoring: edits drafts at random, finds their anchors again, and prints how many were put right, put wrong, or
 * orphaned though their sentence still stands. Reads PolNeAR's dev part and the articles beside this checkout, where they
 * are, and the sample drafts always. With `--errors` prints each that went wrong. Fails above the promises.
 */
import { parseArgs } from 'node:util';
import { articles, polnear, samples } from './anchors/drafts.ts';
import { LIMITS } from './anchors/limits.ts';
import { trialOf, type Verdict } from './anchors/trial.ts';

main();

function main(): void {
  const { values } = parseArgs({
    options: { trials: { type: 'string', default: '2000' }, errors: { type: 'boolean', default: false } },
  });
  // The articles are for measuring, not for reading.
  const texts = [...samples(), ...(values.errors ? [] : articles()), ...polnear()];
  const counts: Record<Verdict, number> = { right: 0, wrong: 0, lost: 0, gone: 0 };
  const times: number[] = [];
  for (let seed = 0; seed < Number(values.trials); seed += 1) {
    const { judged, milliseconds } = trialOf(texts, seed);
    times.push(milliseconds);
    for (const one of judged) {
      counts[one.verdict] += 1;
      if (values.errors && (one.verdict === 'wrong' || one.verdict === 'lost')) console.log(seed, one);
    }
  }
  const placed = counts.right + counts.wrong + counts.lost + counts.gone;
  const wrong = counts.wrong / placed;
  const lost = counts.lost / (counts.right + counts.lost);
  times.sort((a, b) => a - b);
  const time = (share: number): string => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(1)} ms`;
  console.log(`${texts.length} drafts, ${times.length} trials, ${placed} anchors`, counts);
  console.log(
    `wrong ${(wrong * 1000).toFixed(2)} in 1,000; orphaned though standing ${(lost * 100).toFixed(2)} in 100`,
  );
  console.log(
    `a draft: median ${time(0.5)}, of twenty the slowest ${time(0.95)}, of a hundred ${time(0.99)}`,
  );
  if (wrong > LIMITS.wrong || lost > LIMITS.lost) process.exitCode = 1;
}
