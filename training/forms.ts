/**
 * Learns the weights by which the engine judges the form of a source (`sources/form.ts`) from marked drafts, and writes them into
 * the lexicon: multinomial logistic regression (Adagrad, Duchi et al. 2011), in a fixed order, so that it learns the same again.
 *
 *     npx tsx training/forms.ts [--hold] [PATH …]
 *
 * Without a path: `training/corpus`. With `--hold` every fifth draft is kept for measuring and nothing is written.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { FORMS, formFeatures } from '../server/src/engine/sources/form.ts';
import { readDrafts } from './drafts.ts';
import { evidenceIn } from './form-evidence.ts';

const TARGET = join(import.meta.dirname, '../server/src/engine/lexicon/form-weights.ts');
const HELD = 5;
/** A feature that stands less often says nothing. */
const LEAST = 3;
const EPOCHS = 30;
const STRIDE = 7919;
const RATE = 0.3;
const DECAY = 0.002;
/** Weights are kept in tenths; what is below two of them is left out. */
const STEPS = 10;
const SMALLEST = 2;

interface Row {
  readonly features: readonly string[];
  /** Index into FORMS. */
  readonly form: number;
}

const { values: options, positionals } = parseArgs({
  options: { hold: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const paths = positionals.length > 0 ? positionals : [join(import.meta.dirname, 'corpus')];
await main(paths, options.hold);

async function main(from: readonly string[], hold: boolean): Promise<void> {
  const drafts = from.flatMap((path) => readDrafts(path)).map((draft) => rowsOf(evidenceIn(draft)));
  const learned = drafts.filter((_, index) => !hold || index % HELD !== 0).flat();
  const held = drafts.filter((_, index) => hold && index % HELD === 0).flat();
  const weights = learn(learned);
  console.log(`${learned.length} sources learned from, ${share(learned, weights)} right`);
  if (hold) console.log(`${held.length} held out, ${share(held, weights)} right`);
  else await write(weights);
}

function rowsOf(marked: ReturnType<typeof evidenceIn>): readonly Row[] {
  return marked.flatMap(({ evidence, form }) => {
    const at = FORMS.findIndex((one) => one === form);
    return at < 0 ? [] : [{ features: formFeatures(evidence), form: at }];
  });
}

type Weights = ReadonlyMap<string, Float64Array>;

function learn(rows: readonly Row[]): Weights {
  const counts = new Map<string, number>();
  for (const feature of rows.flatMap(({ features }) => features))
    counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= LEAST).map(([feature]) => feature);
  const weights = new Map(common.map((feature) => [feature, new Float64Array(FORMS.length)]));
  const squares = new Map(common.map((feature) => [feature, new Float64Array(FORMS.length).fill(1e-6)]));
  const mixed = mix(rows);
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { features, form } of mixed) {
      const likely = likelihoods(features, weights);
      for (const feature of features) {
        const own = weights.get(feature);
        const seen = squares.get(feature);
        if (own !== undefined && seen !== undefined) descend(own, seen, { likely, form });
      }
    }
  return weights;
}

interface Answer {
  readonly likely: readonly number[];
  readonly form: number;
}

function descend(own: Float64Array, seen: Float64Array, { likely, form }: Answer): void {
  for (const [at, likelihood] of likely.entries()) {
    const weight = own[at] ?? 0;
    const slope = likelihood - (at === form ? 1 : 0) + DECAY * weight;
    const square = (seen[at] ?? 0) + slope * slope;
    seen[at] = square;
    own[at] = weight - (RATE * slope) / Math.sqrt(square);
  }
}

function likelihoods(features: readonly string[], weights: Weights): readonly number[] {
  const sums = sumsOf(features, weights);
  const top = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - top));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
}

function sumsOf(features: readonly string[], weights: Weights): readonly number[] {
  return FORMS.map((_, at) => features.reduce((sum, feature) => sum + (weights.get(feature)?.[at] ?? 0), 0));
}

function share(rows: readonly Row[], weights: Weights): string {
  const right = rows.filter(({ features, form }) => {
    const sums = sumsOf(features, weights);
    return sums.indexOf(Math.max(...sums)) === form;
  });
  return `${((100 * right.length) / rows.length).toFixed(1)} %`;
}

/** Sources of one draft far from each other, always in the same order: steps of a prime. */
function mix<T>(list: readonly T[]): readonly T[] {
  const placed = list.map((value, at) => ({ value, place: (at * STRIDE) % list.length }));
  return placed.toSorted((a, b) => a.place - b.place).map(({ value }) => value);
}

async function write(weights: Weights): Promise<void> {
  const lines = [...weights]
    .map(([feature, values]) => ({ feature, steps: [...values].map((value) => Math.round(value * STEPS)) }))
    .filter(
      ({ feature, steps }) => !/[`\\$\t]/u.test(feature) && steps.some((step) => Math.abs(step) >= SMALLEST),
    )
    .map(({ feature, steps }) => `${feature}\t${steps.join(' ')}`)
    .sort();
  const code = `/**
 * What each sign of a source's form weighs, for each form in the order of \`FORMS\`. Generated by
 * \`npx tsx training/forms.ts\`; do not edit by hand. Data only.
 */
export const FORM_WEIGHTS = \`${lines.join('\n')}\`;
`;
  writeFileSync(TARGET, await format(code, { ...(await resolveConfig(TARGET)), filepath: TARGET }));
  console.log(`${lines.length} features written`);
}
