/**
 * Learns the weights by which the engine ranks whom a pronoun or a description means (`sources/antecedents.ts`) from marked drafts, and
 * writes them into the lexicon: for each sort of question a logistic choice among the candidates and nobody (after Denis and Baldridge
 * 2008), in a fixed order, so that it learns the same again.
 *
 *     npx tsx training/antecedents.ts [--hold] [PATH …]
 *
 * Without a path: `training/corpus`. With `--hold` every fifth draft is kept for measuring and nothing is written. Whom earlier
 * sources are taken for hangs on the weights in use: run it again until the share no longer grows (twice).
 */
import { join } from 'node:path';
import { ASKING, type Asked, type Asking } from '../server/src/engine/sources/antecedents.ts';
import { SIGNS } from '../server/src/engine/sources/salience.ts';
import { questionsIn, surnamesIn } from './form-evidence.ts';
import { percentOf, rowsAsked, writeCode } from './held-out.ts';

const TARGET = join(import.meta.dirname, '../server/src/engine/lexicon/antecedent-weights.ts');
const EPOCHS = 200;
const RATE = 0.2;
const DECAY = 0.01;
const DIGITS = 2;
/** What a question counts whose answer is no candidate. */
const UNREACHED = 0.5;

/** Whose questions each learns from: «he» and «she» ask alike, and so few ask for «it» or «a spokesman» that they learn together. */
const ALIKE: Readonly<Record<Asking, readonly Asking[]>> = {
  he: ['he', 'she'], she: ['he', 'she'], I: ['I'], we: ['we'], it: ['it', 'body'], they: ['they'], person: ['person'],
  body: ['body'], spokesman: ['spokesman', 'body'], surname: ['surname'],
}; // prettier-ignore

interface Row {
  readonly asks: Asking;
  readonly candidates: readonly (readonly number[])[];
  /** Those that are meant; empty for nobody. */
  readonly right: ReadonlySet<number>;
  /** What it counts: less where whoever is meant is no candidate. */
  readonly weight: number;
}

await main();

async function main(): Promise<void> {
  const { learned, held, hold } = rowsAsked((draft) =>
    [...questionsIn(draft), ...surnamesIn(draft)].map(rowOf),
  );
  const weights = new Map(
    ASKING.map((asks) => [asks, learn(learned.filter((row) => ALIKE[asks].includes(row.asks)))]),
  );
  for (const [name, rows] of [
    ['learned from', learned],
    ['held out', held],
  ] as const)
    for (const asks of ASKING) {
      const own = rows.filter((row) => row.asks === asks);
      if (own.length > 0)
        console.log(`${asks}: ${own.length} ${name}, ${share(own, weights.get(asks) ?? [])} right`);
    }
  if (!hold) await write(weights);
}

function rowOf({ asked, name }: { readonly asked: Asked; readonly name: string | null }): Row {
  const right = asked.candidates.flatMap((one, at) => (isMeant(one.name, name) ? [at] : []));
  return {
    asks: asked.asks,
    candidates: asked.candidates.map(({ signs }) => signs),
    right: new Set(right),
    weight: name !== null && right.length === 0 ? UNREACHED : 1,
  };
}

/** Where no name is marked, any unnamed one will do. */
function isMeant(candidate: string | null, marked: string | null): boolean {
  if (marked === null || candidate === null) return marked === candidate;
  return plain(candidate) === plain(marked);
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:(?:sir|dame|lord|lady|dr|prof|professor|mr|mrs|ms|the|justice|judge)\.? )+/u, '');
}

/** Gradient ascent on the likelihood of all that are meant (or of nobody, whose score is 0), with Adagrad steps. */
function learn(rows: readonly Row[]): readonly number[] {
  const weights = SIGNS.map(() => 0);
  const squares = SIGNS.map(() => 1e-6);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const slopes = weights.map((weight) => -DECAY * rows.length * weight);
    for (const row of rows) addSlopes(slopes, row, weights);
    for (const [at, slope] of slopes.entries()) {
      squares[at] = (squares[at] ?? 0) + slope * slope;
      weights[at] = (weights[at] ?? 0) + (RATE * slope) / Math.sqrt(squares[at] ?? 1);
    }
  }
  return weights;
}

function addSlopes(slopes: number[], { candidates, right, weight }: Row, weights: readonly number[]): void {
  const powers = candidates.map((signs) => Math.exp(dot(signs, weights)));
  const all = powers.reduce((sum, power) => sum + power, 1);
  const owed = right.size === 0 ? 1 : powers.reduce((sum, power, at) => sum + (right.has(at) ? power : 0), 0);
  for (const [index, signs] of candidates.entries()) {
    const power = powers[index] ?? 0;
    const pull = (right.has(index) ? power / owed : 0) - power / all;
    for (const [at, sign] of signs.entries()) slopes[at] = (slopes[at] ?? 0) + weight * pull * sign;
  }
}

function dot(signs: readonly number[], weights: readonly number[]): number {
  return signs.reduce((sum, sign, at) => sum + sign * (weights[at] ?? 0), 0);
}

function share(rows: readonly Row[], weights: readonly number[]): string {
  return percentOf(rows, ({ candidates, right: meant }) => {
    const scores = candidates.map((signs) => dot(signs, weights));
    const most = Math.max(0, ...scores);
    return most === 0 ? meant.size === 0 : meant.has(scores.indexOf(most));
  });
}

async function write(weights: ReadonlyMap<Asking, readonly number[]>): Promise<void> {
  const rows = ASKING.map(
    (asks) => `${asks}: [${(weights.get(asks) ?? []).map((one) => one.toFixed(DIGITS)).join(', ')}],`,
  );
  const text = `/**
 * What each sign of salience weighs, in the order of \`SIGNS\`, for each sort of question. Generated by
 * \`npx tsx training/antecedents.ts\`; do not edit by hand. Data only.
 */
// prettier-ignore
export const ANTECEDENT_WEIGHTS = {
${rows.map((row) => `  ${row}`).join('\n')}
} as const;
`;
  await writeCode(TARGET, text);
}
