/**
 * Measures the built engine against the marked corpora beside this checkout, and with `--gate` holds it to what was
 * promised. Scores with the corpora's own scorer, which shares no code with the engine. Says so, and passes, where the
 * corpora are not there: they belong to others and do not travel with the project.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';

const ROOT = join(import.meta.dirname, '..');
const SHARED = join(ROOT, '..', 'shared');
const SCORER = join(SHARED, 'eval', 'score.mjs');

/** One promise about one figure: per cent, or a count where it says `atMost`. */
interface Gate {
  readonly name: string;
  readonly at: number;
  readonly of: (figures: Figures) => number;
  readonly atMost?: true;
}

interface Measure {
  readonly title: string;
  readonly gold: string;
  readonly all: boolean;
  readonly gates: readonly Gate[];
}

const MEASURES: readonly Measure[] = [
  {
    title: 'Three articles about the same events, every attribution counted',
    gold: join(SHARED, 'eval', 'seeds-gold.jsonl'),
    all: true,
    gates: [
      { name: 'relation F1', at: 85, of: ({ relation }) => 100 * relation.f1 },
      { name: 'parents right', at: 90, of: ({ fields }) => share(fields['parent']) },
      { name: 'hearsay found', at: 100, of: ({ hearsayFound }) => share(hearsayFound) },
      { name: 'markers F1', at: 85, of: ({ markers }) => 100 * markers.f1 },
      { name: 'residue F1', at: 85, of: ({ residue }) => 100 * residue.f1 },
      { name: 'attributions inside residue', at: 0, of: ({ inResidue }) => inResidue, atMost: true },
    ],
  },
  {
    title: 'PolNeAR, development part',
    gold: join(SHARED, 'corpora', 'polnear', 'dev.jsonl'),
    all: false,
    gates: [{ name: 'relation F1', at: 45, of: ({ relation }) => 100 * relation.f1 }],
  },
];

const Tally = v.object({ p: v.number(), r: v.number(), f1: v.number(), hit: v.number(), pred: v.number() });
const Share = v.object({ right: v.number(), of: v.number() });
type Share = v.InferOutput<typeof Share>;
const Scored = v.object({
  relation: Tally,
  markers: Tally,
  residue: Tally,
  fields: v.record(v.string(), Share),
});
type Scored = v.InferOutput<typeof Scored>;

/** What the scorer says, and what it does not count itself. */
interface Figures extends Scored {
  /** Of the hearsay that is marked, how much is found and said to be hearsay. */
  readonly hearsayFound: Share;
  /** Attributions whose cue stands on a line marked as page furniture. */
  readonly inResidue: number;
}

const Place = v.pipe(
  v.tuple([v.number(), v.number()]),
  v.transform(([start, end]) => ({ start, end })),
);
const GoldAttribution = v.object({
  cue: v.array(Place),
  hearsay: v.optional(v.boolean(), false),
  optional: v.optional(v.boolean(), false),
});
const Gold = v.object({
  id: v.string(),
  text: v.string(),
  boilerplate: v.optional(v.array(v.number()), []),
  annotators: v.array(v.object({ attributions: v.array(GoldAttribution) })),
});
type Gold = v.InferOutput<typeof Gold>;

const Spans = v.array(v.object({ start: v.number(), end: v.number() }));
const Prediction = v.object({
  id: v.string(),
  attributions: v.array(v.object({ cue: Spans, hearsay: v.boolean() })),
});
type Prediction = v.InferOutput<typeof Prediction>;
type Cue = Prediction['attributions'][number]['cue'][number];

main();

function main(): void {
  const gated = process.argv.includes('--gate');
  const there = MEASURES.filter(({ gold }) => existsSync(SCORER) && existsSync(gold));
  if (there.length === 0) {
    console.log('The marked corpora are not beside this checkout (../shared): nothing is measured.');
    return;
  }
  const missed = there.flatMap(measure);
  for (const line of missed) console.log(`Below what was promised: ${line}`);
  if (gated && missed.length > 0) process.exitCode = 1;
  if (missed.length === 0) console.log('Every figure is as promised.');
}

/** Prints one corpus's table and answers with the promises it breaks. */
function measure({ title, gold: file, all, gates }: Measure): readonly string[] {
  const gold = linesOf(readFileSync(file, 'utf8')).map((line) => v.parse(Gold, JSON.parse(line)));
  const input = gold.map(({ id, text }) => JSON.stringify({ id, text })).join('\n');
  const predicted = run(join(ROOT, 'dist', 'cli.js'), ['extract'], input);
  const scored = score({ predicted, options: ['--gold', file, ...(all ? ['--all'] : [])] });
  console.log(`\n${title}\n${scored.table}`);
  const predictions = new Map(
    linesOf(predicted)
      .map((line) => v.parse(Prediction, JSON.parse(line)))
      .map((one) => [one.id, one]),
  );
  const figures = {
    ...scored.figures,
    hearsayFound: foundHearsay(gold, predictions),
    inResidue: sum(gold.map((article) => strays(article, predictions.get(article.id)))),
  };
  return gates.flatMap((gate) => verdict(gate, gate.of(figures)));
}

function score({ predicted, options }: { predicted: string; options: readonly string[] }) {
  const folder = mkdtempSync(join(tmpdir(), 'whence-eval-'));
  try {
    const file = join(folder, 'predictions.jsonl');
    writeFileSync(file, predicted);
    const table = run(SCORER, [...options, '--pred', file]);
    const figures = v.parse(Scored, JSON.parse(run(SCORER, [...options, '--pred', file, '--json'])));
    return { table, figures };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function verdict({ name, at, atMost }: Gate, figure: number): readonly string[] {
  const holds = atMost ? figure <= at : figure >= at;
  const words = `${name} ${round(figure)} (${atMost ? 'at most' : 'at least'} ${at})`;
  console.log(`${holds ? 'holds ' : 'BROKEN'} ${words}`);
  return holds ? [] : [words];
}

function foundHearsay(gold: readonly Gold[], predictions: ReadonlyMap<string, Prediction>): Share {
  const found = gold.flatMap(({ id, annotators }) =>
    (annotators[0]?.attributions ?? [])
      .filter(({ hearsay, optional }) => hearsay && !optional)
      .map(({ cue }) =>
        predictions.get(id)?.attributions.some((one) => one.hearsay && cuesOverlap(one.cue, cue)),
      ),
  );
  return { right: found.filter(Boolean).length, of: found.length };
}

function strays({ text, boilerplate }: Gold, prediction: Prediction | undefined): number {
  const lineAt = (at: number): number => text.slice(0, at).split('\n').length;
  const onFurniture = prediction?.attributions.filter(
    ({ cue }) => cue[0] !== undefined && boilerplate.includes(lineAt(cue[0].start)),
  );
  return onFurniture?.length ?? 0;
}

function cuesOverlap(one: readonly Cue[], other: readonly Cue[]): boolean {
  return one.some((a) => other.some((b) => a.start < b.end && b.start < a.end));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function run(script: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
  return stdout;
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** In per cent; what was never measured has earned nothing. */
function share(part: Share | undefined): number {
  return part && part.of > 0 ? (100 * part.right) / part.of : 0;
}

function round(figure: number): string {
  return Number.isInteger(figure) ? String(figure) : figure.toFixed(1);
}
