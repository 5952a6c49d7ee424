/**
 * How varied a corpus is beside another: its cues, constructions, beginnings of sentences, quotation marks and kinds of drafts.
 *
 *     npm run variety -- [NAME=PATH …]
 *
 * Without any: the drafts of `training/corpus` beside PolNeAR's train part. Counts only; no words but the cues'.
 */
import { join } from 'node:path';
import type { MarkedDraft } from '../scripts/corpora/marked.ts';
import { sortOf } from '../scripts/eval/counts.ts';
import { namedCorpora, readDrafts } from './drafts.ts';
import { distinctOf, DRAW, type Distinct } from './variety/distinct.ts';
import { traitsOf } from './variety/traits.ts';

const ROOT = join(import.meta.dirname, '..');
const USUAL = [
  `own=${join(ROOT, 'training/corpus')}`,
  `polnear=${join(ROOT, '../shared/corpora/polnear/train.jsonl')}`,
];
const COMMONEST = 10;
const WIDTH = 14;
const TITLE_WIDTH = 40;

interface Measured {
  readonly name: string;
  readonly drafts: readonly MarkedDraft[];
  readonly lemmas: Distinct;
  readonly constructions: Distinct;
  readonly openings: Distinct;
  readonly marks: Distinct;
}

const GROUPS: readonly (readonly [title: string, things: string, of: (corpus: Measured) => Distinct])[] = [
  ['lemmas of cues', 'attributions', ({ lemmas }) => lemmas],
  ['constructions', 'attributions', ({ constructions }) => constructions],
  ['first two words', 'sentences', ({ openings }) => openings],
];

try {
  const given = process.argv.slice(2);
  print(
    namedCorpora(given.length > 0 ? given : USUAL).map(({ name, path }) => measure(name, readDrafts(path))),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function measure(name: string, drafts: readonly MarkedDraft[]): Measured {
  const traits = drafts.map(traitsOf);
  return {
    name,
    drafts,
    lemmas: distinctOf(traits.flatMap(({ lemmas }) => lemmas)),
    constructions: distinctOf(traits.flatMap(({ constructions }) => constructions)),
    openings: distinctOf(traits.flatMap(({ openings }) => openings)),
    marks: distinctOf(traits.flatMap(({ marks }) => marks)),
  };
}

function print(corpora: readonly Measured[]): void {
  const row = (title: string, cell: (corpus: Measured) => string): void => {
    console.log(title.padEnd(TITLE_WIDTH) + corpora.map((corpus) => cell(corpus).padStart(WIDTH)).join(''));
  };
  row('', ({ name }) => name);
  row('drafts', ({ drafts }) => count(drafts.length));
  row('words', ({ drafts }) => count(wordsIn(drafts)));
  row('attributions', ({ drafts }) => count(attributionsIn(drafts)));
  row('  in 1,000 words', ({ drafts }) => ((1000 * attributionsIn(drafts)) / wordsIn(drafts)).toFixed(1));
  for (const [title, things, of] of GROUPS) {
    row(`${title}: ${things}`, (corpus) => count(of(corpus).all));
    row('  distinct', (corpus) => count(of(corpus).distinct));
    row(`  distinct per 1,000 of all`, (corpus) => ((1000 * of(corpus).distinct) / Math.max(1, of(corpus).all)).toFixed(1)); // prettier-ignore
    row(`  distinct in ${count(DRAW)} drawn by chance`, (corpus) => of(corpus).inDraw?.toFixed(0) ?? '–');
    row('  share of the ten commonest', (corpus) => percent(of(corpus).shareOfTen));
  }
  row('quotations', ({ marks }) => count(marks.all));
  const marks = new Set(corpora.flatMap((corpus) => corpus.marks.counts.map(([mark]) => mark)));
  for (const mark of marks)
    row(`  opened by ${mark}`, (corpus) => percent(countOf(corpus.marks, mark) / corpus.marks.all));
  for (const { name, lemmas, constructions } of corpora) {
    console.log(`\n${name}: the commonest cues\n  ${commonest(lemmas)}`);
    console.log(`${name}: the commonest constructions\n  ${commonest(constructions)}`);
  }
  for (const { name, drafts } of corpora) printKinds(name, drafts);
}

function printKinds(name: string, drafts: readonly MarkedDraft[]): void {
  const title = `\n${name}: kinds of drafts`.padEnd(TITLE_WIDTH + 1);
  console.log(title + ['drafts', 'words', 'attributions'].map((head) => head.padStart(WIDTH)).join(''));
  for (const [kind] of distinctOf(drafts.map(sortOf)).counts) {
    const own = drafts.filter((draft) => sortOf(draft) === kind);
    const cells = [own.length, wordsIn(own), attributionsIn(own)].map((cell) => count(cell).padStart(WIDTH));
    console.log(`  ${kind}`.padEnd(TITLE_WIDTH) + cells.join(''));
  }
}

function wordsIn(drafts: readonly MarkedDraft[]): number {
  return drafts.reduce((sum, { text }) => sum + (text.match(/\S+/gu) ?? []).length, 0);
}

/** The optional ones too. */
function attributionsIn(drafts: readonly MarkedDraft[]): number {
  return drafts.reduce((sum, { annotators }) => sum + (annotators[0]?.attributions.length ?? 0), 0);
}

function countOf({ counts }: Distinct, wanted: string): number {
  return counts.find(([thing]) => thing === wanted)?.[1] ?? 0;
}

function commonest({ counts, all }: Distinct): string {
  return counts
    .slice(0, COMMONEST)
    .map(([thing, times]) => `${thing} ${percent(times / all)}`)
    .join(', ');
}

function count(number: number): string {
  return number.toLocaleString('en-GB');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
