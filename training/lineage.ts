/**
 * Learns what each sign weighs that two statements claim the same (`engine/claims/matching/signs.ts`) from invented news
 * (`training/lineage`), and writes it into the lexicon: logistic regression by Newton's steps, in a fixed order, so that it learns the same
 * again. Before that, measures it with every event held out once.
 *
 *     npx tsx training/lineage.ts [--errors] [--unseen]
 *
 * With `--unseen` it measures the weights in use on the events of `training/lineage/unseen`, and learns nothing.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  measuredPairs,
  verdictOn,
  type MarkedArticle,
  type MeasuredPairs,
} from '../scripts/eval/claim-pairs.ts';
import { analyse, createClaimIndex, signsOf, statementsOf } from '../server/src/engine/index.ts';
import { LIKENESS_SIGNS, LIKENESS_WEIGHTS } from '../server/src/engine/lexicon/likeness-weights.ts';
import { shippedFinder } from '../server/src/shipped-finder.ts';
import { shippedVectors } from '../server/src/shipped-vectors.ts';
import { writeCode } from './held-out.ts';
import { readEvents } from './lineage-marks.ts';
import { learnStandardised, type LogisticRow } from './logistic.ts';

const EVENTS = join(import.meta.dirname, 'lineage');
const TARGET = join(import.meta.dirname, '../server/src/engine/lexicon/likeness-weights.ts');
const FOLDS = 5;
/** How strongly weights are drawn towards none. */
const DECAY = 10;

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
    tell('unseen', [measured(readArticles(join(EVENTS, 'unseen')))]);
    return;
  }
  const articles = readArticles(EVENTS);
  const rows = rowsOf(articles);
  const events = [...new Set(articles.map(({ event }) => event))];
  const held = Array.from({ length: FOLDS }, (_, fold) => {
    const out = new Set(events.filter((_event, at) => at % FOLDS === fold));
    const weights = weightsOf(rows.filter((row) => !row.events.some((event) => out.has(event))));
    return measured(
      articles.filter(({ event }) => out.has(event)),
      weights,
    );
  });
  tell('held out', held);
  await write(weightsOf(rows));
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
        const values = [...LIKENESS_SIGNS.map((sign) => signs[sign]), 1];
        return verdict === 'close'
          ? []
          : [{ events: [a.event, b.event], signs: values, right: verdict === 'right' }];
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

function measured(articles: readonly Article[], weights?: Weights): MeasuredPairs {
  const index = createClaimIndex(shippedVectors(), weights);
  for (const { name, statements } of articles) index.put(name, statements);
  return measuredPairs(articles, index);
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
