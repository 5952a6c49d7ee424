/**
 * Learns what each sign weighs that two statements claim the same (`engine/claims/matching/signs.ts`) from invented news
 * (`training/lineage`) and from pairs of real news, and writes it into the lexicon: logistic regression by Newton's steps, in a fixed order,
 * so that it learns the same again. Before that, measures it with every event and every week held out once.
 *
 *     npx tsx training/lineage.ts [--errors] [--unseen]
 *
 * With `--unseen` it measures the weights in use on the events of `training/lineage/unseen` and on the pairs of PolNeAR's development part,
 * and learns nothing.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  measuredPairs,
  verdictOn,
  type MarkedArticle,
  type MeasuredPairs,
} from '../scripts/eval/claim-pairs.ts';
import { readNewsPairs } from '../scripts/eval/news-pairs.ts';
import type { Signs } from '../server/src/engine/claims/matching/signs.ts';
import {
  analyse,
  createClaimIndex,
  PERHAPS_FROM,
  SAME_FROM,
  signsOf,
  statementsOf,
} from '../server/src/engine/index.ts';
import {
  LIKENESS_BIAS,
  LIKENESS_SIGNS,
  LIKENESS_WEIGHTS,
} from '../server/src/engine/lexicon/likeness-weights.ts';
import { shippedFinder } from '../server/src/shipped-finder.ts';
import { shippedVectors } from '../server/src/shipped-vectors.ts';
import { writeCode } from './held-out.ts';
import { readEvents } from './lineage-marks.ts';
import { learnStandardised, likelihood, type LogisticRow } from './logistic.ts';

const EVENTS = join(import.meta.dirname, 'lineage');
const TARGET = join(import.meta.dirname, '../server/src/engine/lexicon/likeness-weights.ts');
const FOLDS = 5;
/** How strongly weights are drawn towards none. */
const DECAY = 30;
/**
 * How much a pair of real news counts against one of invented: of the one list only what is hard to tell apart was drawn, of the other
 * what has figures in common, whatever else.
 */
const NEWS_WEIGHTS = { train: 0.1, figures: 0.3 };
const CUTS = [0.5, 0.6, SAME_FROM, 0.7, 0.8];

type Article = MarkedArticle & { readonly event: string };

interface Row extends LogisticRow {
  readonly events: readonly string[];
}

const { values: asked } = parseArgs({
  options: { errors: { type: 'boolean', default: false }, unseen: { type: 'boolean', default: false } },
});
await main();

async function main(): Promise<void> {
  if (asked.unseen) {
    const unseen = readArticles(join(EVENTS, 'unseen'));
    tell('unseen events', [measured(unseen)]);
    tell('unseen events, perhaps', [measured(unseen, { least: PERHAPS_FROM })]);
    const inUse = { bias: LIKENESS_BIAS, of: LIKENESS_WEIGHTS };
    for (const part of ['dev', 'shown'] as const)
      tellNews(`unseen news, ${part}`, newsRows(part, 1).map((row) => ({ ...row, score: scoreOf(row, inUse) }))); // prettier-ignore
    return;
  }
  const news = newsRows('train', NEWS_WEIGHTS.train);
  const figures = newsRows('figures', NEWS_WEIGHTS.figures);
  const articles = readArticles(EVENTS);
  const rows = [...rowsOf(articles), ...news, ...figures];
  const events = [...new Set(rows.flatMap((row) => row.events))];
  const held = Array.from({ length: FOLDS }, (_, fold) => {
    const out = new Set(events.filter((_event, at) => at % FOLDS === fold));
    const isOut = (row: Row): boolean => row.events.some((event) => out.has(event));
    const weights = weightsOf(rows.filter((row) => !isOut(row)));
    const scored = (all: readonly Row[]) =>
      all.filter(isOut).map((row) => ({ ...row, score: scoreOf(row, weights) }));
    const outside = articles.filter(({ event }) => out.has(event));
    return {
      invented: measured(outside, { weights }),
      perhaps: measured(outside, { weights, least: PERHAPS_FROM }),
      news: scored(news),
      figures: scored(figures),
    };
  });
  tell('held-out events', held.map(({ invented }) => invented)); // prettier-ignore
  tell('held-out events, perhaps', held.map(({ perhaps }) => perhaps)); // prettier-ignore
  tellNews('held-out weeks', held.flatMap((one) => one.news)); // prettier-ignore
  tellNews('held-out weeks, figures', held.flatMap((one) => one.figures)); // prettier-ignore
  await write(weightsOf(rows));
}

/** Of pairs that a reader compared; the events are weeks, in which most of what is told twice is told. */
function newsRows(part: Parameters<typeof readNewsPairs>[0], weight: number): readonly Row[] {
  const read = readNewsPairs(part);
  if (read === null) throw new Error(`the articles of PolNeAR are not beside this checkout`);
  const { pairs, index } = read;
  const knowing = { telling: index.telling, topic: index.topic, vectors: shippedVectors() };
  return pairs.flatMap(({ a, b, same, day }): Row[] => {
    const signs = signsOf(a, b, knowing);
    if (signs === null || same === 'close') return [];
    const event = `week ${Math.floor(day / 7)}`;
    return [{ events: [event], signs: valuesOf(signs), right: same === 'yes', weight }];
  });
}

function valuesOf(signs: Signs): readonly number[] {
  return [...LIKENESS_SIGNS.map((sign) => signs[sign]), 1];
}

function scoreOf({ signs }: Row, { bias, of }: NonNullable<Weights>): number {
  return likelihood(signs, [...LIKENESS_SIGNS.map((sign) => of[sign]), bias]);
}

function readArticles(folder: string): readonly Article[] {
  return readEvents(folder).map((article) => {
    const analysis = analyse(article.text, { format: 'plain', finder: shippedFinder() });
    return { ...article, statements: statementsOf({ text: article.text, analysis }) };
  });
}

/** Of every pair that the index brings up, between articles of one event and of two; what is close is left out. */
function rowsOf(articles: readonly Article[]): readonly Row[] {
  const index = createClaimIndex(shippedVectors());
  for (const { name, statements } of articles) index.put(name, statements);
  const knowing = { telling: index.telling, topic: index.topic, vectors: shippedVectors() };
  const byName = new Map(articles.map((article) => [article.name, article]));
  return articles.flatMap((a) =>
    a.statements.flatMap((of) =>
      index.candidates(a.name, of).flatMap(({ draft, statement: other }): Row[] => {
        const b = byName.get(draft);
        const signs = b === undefined || b.name <= a.name ? null : signsOf(of, other, knowing);
        if (b === undefined || signs === null) return [];
        const verdict = verdictOn({ a, b, of, other });
        if (verdict === 'close') return [];
        return [{ events: [a.event, b.event], signs: valuesOf(signs), right: verdict === 'right' }];
      }),
    ),
  );
}

type Weights = Parameters<typeof createClaimIndex>[1];

function weightsOf(rows: readonly Row[]): NonNullable<Weights> {
  const weights = learnStandardised(rows, DECAY);
  const of = { ...LIKENESS_WEIGHTS };
  for (const [at, sign] of LIKENESS_SIGNS.entries()) of[sign] = weights[at] ?? 0;
  return { bias: weights.at(-1) ?? 0, of };
}

function measured(
  articles: readonly Article[],
  { weights, least }: { readonly weights?: NonNullable<Weights>; readonly least?: number } = {},
): MeasuredPairs {
  const index = createClaimIndex(shippedVectors(), weights);
  for (const { name, statements } of articles) index.put(name, statements);
  return measuredPairs(articles, index, least);
}

function tell(name: string, all: readonly MeasuredPairs[]): void {
  const sum = (of: (one: MeasuredPairs) => number): number => all.reduce((total, one) => total + of(one), 0);
  const [found, right] = [sum(({ others }) => others.found), sum(({ others }) => others.right)];
  const [marked, recalled] = [sum(({ others }) => others.marked), sum(({ others }) => others.recalled)];
  const share = (part: number, of: number): string =>
    `${((100 * part) / of).toFixed(1)} % (${part} of ${of})`;
  console.log(`${name}: precision ${share(right, found)}, recall ${share(recalled, marked)}`);
  if (asked.errors) for (const words of all.flatMap(({ wrong }) => wrong)) console.log(`wrong   ${words}`);
}

/** Of pairs drawn by how likely they were held to be, so that these are no shares of all that is shown. */
function tellNews(name: string, rows: readonly (Row & { readonly score: number })[]): void {
  const all = rows.filter(({ right }) => right).length;
  for (const least of CUTS) {
    const shown = rows.filter(({ score }) => score >= least);
    console.log(`${name}, from ${least} on: ${shown.filter(({ right }) => right).length} of ${shown.length} right, of ${all}`); // prettier-ignore
  }
}

async function write({ bias, of }: NonNullable<Weights>): Promise<void> {
  const lines = LIKENESS_SIGNS.map((sign) => `  ${sign}: ${of[sign].toFixed(2)},`);
  const code = `/**
 * What each sign weighs that two statements claim the same (\`claims/matching/signs.ts\`), and the sum before any. Learned by
 * \`npx tsx training/lineage.ts\`; do not edit by hand. Data only.
 */
export const LIKENESS_WEIGHTS = {
${lines.join('\n')}
};

export type LikenessSign = keyof typeof LIKENESS_WEIGHTS;

export const LIKENESS_SIGNS: readonly LikenessSign[] = [${LIKENESS_SIGNS.map((sign) => `'${sign}'`).join(', ')}];

export const LIKENESS_BIAS = ${bias.toFixed(2)};
`;
  await writeCode(TARGET, code);
}
