/**
 * How soon is known which drafts claim the same as one claim. The drafts are the samples, varied, and stand there many times over: worse than
 * a newsroom's, as every statement has many that are nearly the same.
 */
import { analyse, createClaimIndex, statementsOf, type Statement } from '../server/src/engine/index.ts';
import { shippedFinder } from '../server/src/shipped-finder.ts';
import { shippedVectors } from '../server/src/shipped-vectors.ts';
import { draftOf } from './articles.ts';
import { median, newRandom } from './statistics.ts';

export interface Matched {
  readonly statements: number;
  /** Milliseconds a claim. */
  readonly median: number;
  readonly p95: number;
}

const [DRAFTS, WORDS] = [40, 600];
const ASKED = 200;

/** One row for each number of statements. */
export function measureLineage(sizes: readonly number[]): readonly Matched[] {
  const drafts = Array.from({ length: DRAFTS }, (_, at) => {
    const text = draftOf(WORDS + at);
    return statementsOf({ text, analysis: analyse(text, { format: 'plain', finder: shippedFinder() }) });
  });
  return sizes.map((statements) => measured(drafts, statements));
}

function measured(drafts: readonly (readonly Statement[])[], least: number): Matched {
  const index = createClaimIndex(shippedVectors());
  let statements = 0;
  for (let at = 0; statements < least; at++) {
    const own = drafts[at % drafts.length] ?? [];
    // A map of its own, as every draft has.
    const spread = new Map(own[0]?.spread);
    index.put(`draft-${at}`, own.map((one) => ({ ...one, spread }))); // prettier-ignore
    statements += own.length;
  }
  const random = newRandom(least);
  const asked = drafts.flat();
  const times = Array.from({ length: ASKED }, () => {
    const one = asked[Math.floor(random() * asked.length)];
    if (one === undefined) throw new Error('the bench has no statements');
    const begin = performance.now();
    index.matches('asked', one);
    return performance.now() - begin;
  }).sort((a, b) => a - b);
  return { statements, median: median(times), p95: times[Math.floor(0.95 * ASKED)] ?? 0 };
}
