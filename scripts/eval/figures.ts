/**
 * The figures of the built engine on one marked corpus: the scorer's, which shares no code with the engine, and two that
 * it does not count. Knows what is promised of none of them.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';

const ROOT = join(import.meta.dirname, '..', '..');

export interface Corpus {
  /** JSON lines in the scorer's format. */
  readonly gold: string;
  /** Whether attributions inside others are marked and count. */
  readonly all: boolean;
}

const Tally = v.object({ p: v.number(), r: v.number(), f1: v.number(), hit: v.number(), pred: v.number() });
const Share = v.object({ right: v.number(), of: v.number() });
export type Share = v.InferOutput<typeof Share>;

const Scored = v.object({
  relation: Tally,
  markers: Tally,
  residue: Tally,
  fields: v.record(v.string(), Share),
});

export interface Figures extends v.InferOutput<typeof Scored> {
  /** Of the hearsay that is marked, how much is found and said to be hearsay. */
  readonly hearsayFound: Share;
  /** Attributions whose cue stands on a line marked as page furniture. */
  readonly inResidue: number;
  /** The scorer's own table. */
  readonly table: string;
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
  format: v.optional(v.picklist(['plain', 'markdown']), 'plain'),
  boilerplate: v.optional(v.array(v.number()), []),
  annotators: v.array(v.object({ attributions: v.array(GoldAttribution) })),
});
type Gold = v.InferOutput<typeof Gold>;

const Prediction = v.object({
  id: v.string(),
  attributions: v.array(
    v.object({ cue: v.array(v.object({ start: v.number(), end: v.number() })), hearsay: v.boolean() }),
  ),
});
type Prediction = v.InferOutput<typeof Prediction>;
type Cue = Prediction['attributions'][number]['cue'][number];

/** Runs `whence extract` over the corpus and `scorer` over what it answers. Throws when either fails. */
export function figuresOf({ gold, all }: Corpus, scorer: string): Figures {
  const articles = linesOf(gold).map((line) => v.parse(Gold, JSON.parse(line)));
  const input = articles.map(({ id, text, format }) => JSON.stringify({ id, text, format })).join('\n');
  const predicted = run(join(ROOT, 'dist', 'cli.js'), ['extract'], input);
  const predictions = new Map(
    linesOf(predicted)
      .map((line) => v.parse(Prediction, JSON.parse(line)))
      .map((one) => [one.id, one]),
  );
  return {
    ...score(scorer, { gold, predicted, all }),
    hearsayFound: foundHearsay(articles, predictions),
    inResidue: sum(articles.map((article) => strays(article, predictions.get(article.id)))),
  };
}

function score(scorer: string, { gold, predicted, all }: Corpus & { predicted: string }) {
  const folder = mkdtempSync(join(tmpdir(), 'whence-eval-'));
  try {
    const [goldFile, predictedFile] = [join(folder, 'gold.jsonl'), join(folder, 'predicted.jsonl')];
    writeFileSync(goldFile, gold);
    writeFileSync(predictedFile, predicted);
    const options = ['--gold', goldFile, '--pred', predictedFile, ...(all ? ['--all'] : [])];
    const table = run(scorer, options);
    return { ...v.parse(Scored, JSON.parse(run(scorer, [...options, '--json']))), table };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function foundHearsay(articles: readonly Gold[], predictions: ReadonlyMap<string, Prediction>): Share {
  const found = articles.flatMap(({ id, annotators }) =>
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

function run(script: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
  return stdout;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
