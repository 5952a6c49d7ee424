/**
 * Measures the built engine against the project's own marked drafts and the marked corpora beside this checkout, and with
 * `--gate` holds it to what was promised. Says so, and passes, where the scorer and the corpora are not there: they belong
 * to others and do not travel with the project.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from '../test/support/corpus.ts';
import { figuresOf, type Corpus, type Figures, type Share } from './eval/figures.ts';

const SHARED = join(import.meta.dirname, '..', '..', 'shared');
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
  /** Null where it is not there. */
  readonly corpus: () => Corpus | null;
  /** None for a corpus that is measured only. */
  readonly gates: readonly Gate[];
}

const MEASURES: readonly Measure[] = [
  {
    title: 'Three articles about the same events, every attribution counted',
    corpus: () => corpusIn(join(SHARED, 'eval', 'seeds-gold.jsonl'), { all: true }),
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
    corpus: () => corpusIn(join(SHARED, 'corpora', 'polnear', 'dev.jsonl'), { all: false }),
    gates: [{ name: 'relation F1', at: 45, of: ({ relation }) => 100 * relation.f1 }],
  },
  {
    title: 'The project’s own marked drafts (test/corpus), every attribution counted',
    corpus: () => ({
      gold: readCorpus()
        .map((draft) => JSON.stringify(draft))
        .join('\n'),
      all: true,
    }),
    gates: [],
  },
];

main();

function main(): void {
  if (!existsSync(SCORER)) {
    console.log(
      'The scorer and the marked corpora are not beside this checkout (../shared): nothing is measured.',
    );
    return;
  }
  const missed = MEASURES.flatMap(measure);
  for (const line of missed) console.log(`Below what was promised: ${line}`);
  if (process.argv.includes('--gate') && missed.length > 0) process.exitCode = 1;
  if (missed.length === 0) console.log('Every figure is as promised.');
}

/** Prints one corpus's table and answers with the promises it breaks. */
function measure({ title, corpus, gates }: Measure): readonly string[] {
  const there = corpus();
  if (there === null) {
    console.log(`${title}: not there, not measured.\n`);
    return [];
  }
  const figures = figuresOf(there, SCORER);
  console.log(`${title}\n${figures.table}`);
  const missed = gates.flatMap((gate) => verdict(gate, gate.of(figures)));
  console.log('');
  return missed;
}

function verdict({ name, at, atMost }: Gate, figure: number): readonly string[] {
  const holds = atMost ? figure <= at : figure >= at;
  const words = `${name} ${round(figure)} (${atMost ? 'at most' : 'at least'} ${at})`;
  console.log(`${holds ? 'holds ' : 'BROKEN'} ${words}`);
  return holds ? [] : [words];
}

function corpusIn(file: string, { all }: { all: boolean }): Corpus | null {
  return existsSync(file) ? { gold: readFileSync(file, 'utf8'), all } : null;
}

/** In per cent; what was never measured has earned nothing. */
function share(part: Share | undefined): number {
  return part && part.of > 0 ? (100 * part.right) / part.of : 0;
}

function round(figure: number): string {
  return Number.isInteger(figure) ? String(figure) : figure.toFixed(1);
}
