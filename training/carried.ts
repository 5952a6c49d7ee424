/**
 * Learns what each sign weighs by which an attribution carries a sentence nearby (`claims/carried.ts`) from the marks of real news
 * that are to set by and both halves of the first hand's in our own drafts, and writes it into the lexicon. Never reads the marks to
 * measure by, nor the second hand's.
 *
 *     npx tsx training/carried.ts [--hold]
 *
 * Says what it would answer at each cut on drafts that it has not learned from (tenfold); with `--hold` it writes nothing. Whether
 * the sentence before is carried hangs on the weights in use: run it again until they no longer change (twice).
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { NEWS_MARKS, OWN_MARKS, readMarks, type ClaimMarks, type Mark } from '../scripts/eval/claim-marks.ts';
import type { MarkedDraft } from '../scripts/corpora/marked.ts';
import { carriersIn, type CarryAsked } from '../server/src/engine/claims/carried.ts';
import { touchedBy } from '../server/src/engine/claims/touched.ts';
import { createAnalyser, type Analyser } from '../server/src/engine/index.ts';
import { CARRY_SIGNS, type CarrySign } from '../server/src/engine/lexicon/carrying.ts';
import { shippedFinder } from '../server/src/shipped-finder.ts';
import { writeCode } from './held-out.ts';
import { learnLogistic, likelihood, type LogisticRow } from './logistic.ts';

const TARGET = join(import.meta.dirname, '../server/src/engine/lexicon/carry-weights.ts');
const DECAY = 1;
/** Of signs too rare in the sample to be learned; the others are taken to say nothing. */
const BEFOREHAND: Readonly<Partial<Record<CarrySign, number>>> = {
  'content-subject': 3,
  'carried-before': 2,
  plan: 1,
  scene: -1,
  'own-voice': -2,
};
const CUTS = [0.4, 0.45, 0.5, 0.55, 0.6, 0.7];
const FOLDS = 10;

/** One of which always holds, so that they are what a bias is elsewhere. */
const BIASES: readonly CarrySign[] = ['before', 'after'];
const DRAWN = CARRY_SIGNS.filter((sign) => !BIASES.includes(sign));
const ORDER = [...DRAWN, ...BIASES];

/** One attribution that may carry one sentence. */
interface Row extends LogisticRow {
  readonly fold: number;
  readonly sentence: string;
}

await main();

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { hold: { type: 'boolean', default: false } } });
  const analyser = createAnalyser({ finder: shippedFinder() });
  const marked = [
    ...marksBy(NEWS_MARKS, ({ part }) => part === 'set'),
    ...marksBy(OWN_MARKS, ({ part }) => part !== 'second'),
  ];
  const rows = marked.flatMap((one, index) => rowsOf(one, { analyser, fold: index % FOLDS }));
  const owed = marked
    .flatMap(({ marks }) => marks)
    .filter(({ carriedBy = [] }) => carriedBy.length > 0).length;
  console.log(
    `${rows.length} attributions beside ${new Set(rows.map(({ sentence }) => sentence)).size} claims`,
  );
  for (const cut of CUTS) console.log(`from ${cut}: ${figures(foldwise(rows), { cut, owed })}`);
  if (!values.hold) await write(learn(rows));
}

interface MarkedSentences {
  readonly draft: MarkedDraft;
  readonly marks: readonly Mark[];
}

function marksBy(from: ClaimMarks, wanted: (mark: Mark) => boolean): readonly MarkedSentences[] {
  const drafts = from.drafts();
  if (drafts === null) throw new Error(`${from.file}: the drafts that it speaks of are not there`);
  const marks = readMarks(from).filter((mark) => mark.carriedBy !== undefined && wanted(mark));
  return drafts
    .map((draft) => ({ draft, marks: marks.filter((mark) => mark.draft === draft.id) }))
    .filter((one) => one.marks.length > 0);
}

function rowsOf(
  { draft: { id, text, format }, marks }: MarkedSentences,
  { analyser, fold }: { readonly analyser: Analyser; readonly fold: number },
): readonly Row[] {
  const { sentences, attributions, claims } = analyser.analyse(text, format ?? 'plain');
  const rows: Row[] = [];
  const see = ({ sentence, attribution, signs }: CarryAsked): void => {
    const mark = marks.find(({ start }) => start === sentence.start);
    const right = mark?.carriedBy?.includes(attribution.cue[0]?.start ?? -1);
    if (right === undefined) return;
    const counts = ORDER.map((sign) => Number(signs.includes(sign)));
    rows.push({ signs: counts, right, fold, sentence: `${id} ${sentence.start}` });
  };
  const { touched } = touchedBy(attributions, sentences);
  const carrierOf = carriersIn({ text, sentences, attributions, touched }, see);
  for (const { chain, sentence } of claims) if (chain.length === 0) carrierOf(sentence);
  return rows;
}

function learn(rows: readonly Row[]): readonly number[] {
  return learnLogistic(rows, { decay: DECAY, beforehand: DRAWN.map((sign) => BEFOREHAND[sign] ?? 0) });
}

interface Scored {
  readonly row: Row;
  readonly score: number;
}

/** Each scored by what the other folds say. */
function foldwise(rows: readonly Row[]): readonly Scored[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const weights = learn(rows.filter((row) => row.fold !== fold));
    const own = rows.filter((row) => row.fold === fold);
    return own.map((row) => ({ row, score: likelihood(row.signs, weights) }));
  }).flat();
}

/** Of each sentence the likeliest counts. */
function figures(
  scored: readonly Scored[],
  { cut, owed }: { readonly cut: number; readonly owed: number },
): string {
  const best = new Map<string, Scored>();
  for (const one of scored)
    if (one.score >= cut && one.score > (best.get(one.row.sentence)?.score ?? 0))
      best.set(one.row.sentence, one);
  const answered = best.size;
  const found = [...best.values()].filter(({ row }) => row.right).length;
  return `${found} right of ${answered} answered, ${owed} owed`;
}

async function write(weights: readonly number[]): Promise<void> {
  const lines = CARRY_SIGNS.map((sign) => `  '${sign}': ${(weights[ORDER.indexOf(sign)] ?? 0).toFixed(2)},`);
  const code = `/**
 * What each sign weighs by which an attribution carries a sentence nearby: logits. Generated by \`npx tsx training/carried.ts\`; do not
 * edit by hand. Data only.
 */
export const CARRY_WEIGHTS = {
${lines.join('\n')}
};
`;
  await writeCode(TARGET, code);
  console.log(`${lines.length} weights written`);
}
