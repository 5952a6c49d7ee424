/**
 * Learns what each sign of check-worthiness weighs (`claims/worthiness.ts`) from both halves of the first hand's marks, and writes
 * it into the lexicon: logistic regression by Newton's steps, in a fixed order, so that it learns the same again. Never reads the
 * second hand's marks, which measure.
 *
 *     npx tsx training/claims.ts [--hold]
 *
 * With `--hold` it learns from the half to set by alone, measures on the other, and writes nothing.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { OWN_MARKS, readMarks } from '../scripts/eval/claim-marks.ts';
import { averagePrecision } from '../scripts/eval/claims.ts';
import { worthIn } from '../server/src/engine/claims/worthiness.ts';
import { WORTH_MOST, WORTH_SIGNS } from '../server/src/engine/lexicon/worthiness.ts';
import type { WorthSign } from '../server/src/engine/lexicon/worthiness.ts';
import { readDrafts } from './drafts.ts';
import { solve } from './solve.ts';
import { paragraphsOf } from './windows.ts';

const TARGET = join(import.meta.dirname, '../server/src/engine/lexicon/worth-weights.ts');
/** Draws every weight but the bias towards what it is taken to be beforehand. */
const DECAY: number = 3;
/** Of signs too rare in the sample to be learned, by what `CLAIMS.md` asks for; the others are taken to say nothing. */
const BEFOREHAND: Readonly<Partial<Record<WorthSign, number>>> = {
  allegation: 1,
  superlative: 0.5,
  question: -1.5,
};
const CUTS = [0.3, 0.35, 0.4, 0.45, 0.5];
const STEPS = 25;

interface Row {
  /** How often each of WORTH_SIGNS stands there, and 1 for the bias. */
  readonly counts: readonly number[];
  readonly worthy: boolean;
}

const { values: options } = parseArgs({ options: { hold: { type: 'boolean', default: false } } });
await main(options.hold);

async function main(hold: boolean): Promise<void> {
  const half = rowsOf('set');
  const other = rowsOf('measure');
  const learned = hold ? half : [...half, ...other];
  const weights = learn(learned);
  console.log(`${learned.length} sentences learned from: ${figures(learned, weights)}`);
  if (hold) console.log(`${other.length} held out: ${figures(other, weights)}`);
  else await write(weights);
}

function rowsOf(part: 'set' | 'measure'): readonly Row[] {
  const counts = new Map<string, readonly number[]>();
  const marks = readMarks(OWN_MARKS).filter((mark) => mark.part === part && mark.worthy !== undefined);
  const drafts = new Set(marks.map(({ draft }) => draft));
  for (const draft of readDrafts(join(import.meta.dirname, 'corpus')).filter(({ id }) => drafts.has(id)))
    for (const { paragraph, start } of paragraphsOf(draft))
      for (const [index, { signs }] of worthIn(paragraph).entries())
        counts.set(`${draft.id} ${start + (paragraph.sentences[index]?.start ?? 0)}`, countsOf(signs));
  return marks.map(({ draft, start, worthy }) => {
    const found = counts.get(`${draft} ${start}`);
    if (found === undefined) throw new Error(`${draft}: no sentence begins at ${start}`);
    return { counts: found, worthy: worthy === true };
  });
}

function countsOf(signs: readonly { readonly sign: string }[]): readonly number[] {
  const counts = WORTH_SIGNS.map((name) =>
    Math.min(signs.filter(({ sign }) => sign === name).length, WORTH_MOST[name] ?? 2),
  );
  return [...counts, 1];
}

function learn(rows: readonly Row[]): readonly number[] {
  let weights: readonly number[] = [...WORTH_SIGNS.map(() => 0), 0];
  for (let step = 0; step < STEPS; step++) {
    const change = newton(rows, weights);
    weights = weights.map((weight, at) => weight - (change[at] ?? 0));
  }
  return weights;
}

/** By how much each weight is still off: the slope of the loss, divided by how it bends. */
function newton(rows: readonly Row[], weights: readonly number[]): readonly number[] {
  const decay = weights.map((_, at) => (at < WORTH_SIGNS.length ? DECAY : 0));
  const slope = weights.map((weight, at) => (decay[at] ?? 0) * (weight - beforehand(at)));
  const bend = weights.map((_, at) => weights.map((__, to) => (at === to ? (decay[at] ?? 0) : 0)));
  for (const { counts, worthy } of rows) {
    const likely = likelihood(counts, weights);
    for (const [at, count] of counts.entries()) {
      if (count === 0) continue;
      slope[at] = (slope[at] ?? 0) + count * (likely - Number(worthy));
      const row = bend[at] ?? [];
      for (const [to, also] of counts.entries())
        row[to] = (row[to] ?? 0) + count * also * likely * (1 - likely);
    }
  }
  return solve(bend, slope);
}

function beforehand(at: number): number {
  const sign = WORTH_SIGNS[at];
  return sign === undefined ? 0 : (BEFOREHAND[sign] ?? 0);
}

function likelihood(counts: readonly number[], weights: readonly number[]): number {
  const sum = counts.reduce((total, count, at) => total + count * (weights[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Average precision, and at each cut what `WORTH_CHECKING` could be: precision, recall and their harmonic mean. */
function figures(rows: readonly Row[], weights: readonly number[]): string {
  const ranked = rows.map(({ counts, worthy }) => ({ score: likelihood(counts, weights), right: worthy }));
  const owed = rows.filter(({ worthy }) => worthy).length;
  const cuts = CUTS.map((cut) => {
    const answered = ranked.filter(({ score }) => score >= cut);
    const found = answered.filter(({ right }) => right).length;
    const shares = [found / answered.length, found / owed, (2 * found) / (answered.length + owed)];
    return `${cut}: ${shares.map(percent).join(' ')}`;
  });
  return `average precision ${percent(averagePrecision(ranked))}; from ${cuts.join(', ')}`;
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}

async function write(weights: readonly number[]): Promise<void> {
  const lines = WORTH_SIGNS.map((sign, at) => `  ${sign}: ${(weights[at] ?? 0).toFixed(2)},`);
  const code = `/**
 * What each sign of check-worthiness weighs, and a sentence without any: logits. Generated by \`npx tsx training/claims.ts\`; do
 * not edit by hand. Data only.
 */
export const WORTH_WEIGHTS = {
${lines.join('\n')}
};

export const WORTH_BIAS = ${(weights.at(-1) ?? 0).toFixed(2)};
`;
  writeFileSync(TARGET, await format(code, { ...(await resolveConfig(TARGET)), filepath: TARGET }));
  console.log(`${lines.length} weights written`);
}
