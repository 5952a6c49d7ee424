/**
 * Fits how likely a find is right to how sure the network is of its parts, on drafts it did not learn from: logistic
 * regression (Platt 1999), right when the scorer's relation would be. What stands inside a content that nobody marked within
 * is neither. Writes the weights as JSON for `learner.pack --meta`; none where nothing was found.
 *
 *     npx tsx training/calibrate.ts --model FILE --held FILE.json [--least SHARE] --out FILE.json CORPUS…
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { observationsOf } from '../server/src/engine/attribution/learned/confidence.ts';
import { readLearnedFinder } from '../server/src/engine/attribution/learned/finder.ts';
import type { Learned, LearnedFinder } from '../server/src/engine/attribution/learned/finder.ts';
import type { MarkedDraft, Place } from '../scripts/corpora/marked.ts';
import type { Answer } from '../scripts/eval/answers.ts';
import { match } from '../scripts/eval/matching.ts';
import { overlapOf } from '../scripts/eval/words.ts';
import { readDrafts } from './drafts.ts';
import { paragraphsOf } from './windows.ts';

interface Seen {
  readonly observations: readonly number[];
  readonly right: number;
}

const STEPS = 4000;
const RATE = 0.05;
const DECAY = 0.002;

const { values, positionals } = parseArgs({
  options: {
    model: { type: 'string' },
    held: { type: 'string' },
    least: { type: 'string', default: '0' },
    out: { type: 'string' },
  },
  allowPositionals: true,
});
const { model, held, out } = values;
if (model === undefined || held === undefined || out === undefined)
  throw new Error('usage: see the head of training/calibrate.ts');

const least = Number(values.least);
const finder = readLearnedFinder(readFileSync(model));
const names = new Set(v.parse(v.array(v.string()), JSON.parse(readFileSync(held, 'utf8'))));
const drafts = positionals.flatMap(readDrafts).filter(({ id }) => names.has(id));
const seen = drafts.flatMap((draft) => seenIn(draft, finder));
const weights = fit(seen);
const rounded = weights.map((weight) => Number(weight.toFixed(4)));
writeFileSync(out, JSON.stringify({ least, ...(seen.length > 0 && { calibration: rounded }) }));
report(seen, weights);

function seenIn(draft: MarkedDraft, find: LearnedFinder): readonly Seen[] {
  const found = paragraphsOf(draft).flatMap(({ paragraph, start }) =>
    find(paragraph).map((learned) => answerOf(learned, start)),
  );
  const marksNested = draft.annotators[0]?.attributions.some(({ form }) => form !== undefined) === true;
  const { gold, answers, goldOf } = match(
    draft,
    found.map(({ answer }) => answer),
    { nested: true },
  );
  const learnedOf = new Map(found.map(({ answer, learned }) => [answer, learned]));
  return answers.flatMap((item): Seen[] => {
    const learned = learnedOf.get(item.told);
    const right = goldOf.has(item);
    const inside = gold.some(({ words }) => overlapOf(words.content, item.words.cue) > 0);
    if (learned === undefined || (!right && inside && !marksNested)) return [];
    return [{ observations: observationsOf(learned.sureness), right: right ? 1 : 0 }];
  });
}

function answerOf(learned: Learned, start: number): { readonly answer: Answer; readonly learned: Learned } {
  const at = (spans: Learned['source']) => spans.map((span): Place => [span.start + start, span.end + start]);
  const { source, cue, content, confidence } = learned;
  return { learned, answer: { id: '', source: at(source), cue: at(cue), content: at(content), confidence } };
}

/** Adam (Kingma and Ba 2015) over all that was seen at once. */
function fit(all: readonly Seen[]): readonly number[] {
  const size = all[0]?.observations.length ?? 0;
  const fitted = new Float64Array(size);
  const [mean, square] = [new Float64Array(size), new Float64Array(size)];
  for (let step = 1; step <= (size > 0 ? STEPS : 0); step++) {
    const gradient = new Float64Array(size);
    for (const { observations, right } of all) {
      const error = probability(fitted, observations) - right;
      for (let i = 0; i < size; i++) gradient[i]! += (error * observations[i]!) / all.length;
    }
    for (let i = 0; i < size; i++) {
      const g = gradient[i]! + (i === 0 ? 0 : DECAY * fitted[i]!);
      mean[i] = 0.9 * mean[i]! + 0.1 * g;
      square[i] = 0.999 * square[i]! + 0.001 * g * g;
      const pace = Math.sqrt(square[i]! / (1 - 0.999 ** step)) + 1e-8;
      fitted[i]! -= (RATE * (mean[i]! / (1 - 0.9 ** step))) / pace;
    }
  }
  return [...fitted];
}

function probability(fitted: ArrayLike<number>, observations: readonly number[]): number {
  let odds = 0;
  for (let i = 0; i < observations.length; i++) odds += observations[i]! * (fitted[i] ?? 0);
  return 1 / (1 + Math.exp(-odds));
}

function report(all: readonly Seen[], fitted: readonly number[]): void {
  console.log(`${all.length} finds on drafts held out`);
  const bins = Array.from({ length: 10 }, () => ({ count: 0, right: 0, sum: 0 }));
  for (const { observations, right } of all) {
    const p = probability(fitted, observations);
    const bin = bins[Math.min(9, Math.floor(p * 10))]!;
    bin.count++;
    bin.right += right;
    bin.sum += p;
  }
  for (const { count, right, sum } of bins)
    if (count > 0)
      console.log(`  said ${(sum / count).toFixed(2)}, right ${(right / count).toFixed(2)}, of ${count}`);
}
