/**
 * Measures the built engine against marked corpora: those named, or the project's own drafts and the ones beside this
 * checkout. With `--gate` it holds those to what was promised, by the independent scorer's figures; where that scorer is not
 * there, for it belongs to others and does not travel with the project, our own count alone is printed.
 *
 *     npm run eval -- [CORPUS…] [--gate] [--errors [N]] [--json]
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { answersTo } from './eval/answers.ts';
import { NEWS_MARKS, OWN_MARKS } from './eval/claim-marks.ts';
import { claimsTable } from './eval/claims.ts';
import { renderErrors } from './eval/errors.ts';
import { scorerFigures, type Figures } from './eval/figures.ts';
import { knownCorpora, namedCorpus, SCORER, type Corpus, type Gate, type Part } from './eval/known.ts';
import { scoreOf, type Score } from './eval/score.ts';
import { tableOf } from './eval/table.ts';

const ERRORS_SHOWN = 20;

const CLAIMS = [
  {
    title: 'Claims in the project’s own drafts (training/claims.jsonl)',
    marks: OWN_MARKS,
    part: 'measure',
  },
  { title: 'The same by a second hand that nothing was set by', marks: OWN_MARKS, part: 'second' },
  {
    title: 'What an attribution nearby carries, in real news (scripts/corpora/polnear-carried.jsonl)',
    marks: NEWS_MARKS,
    part: 'measure',
  },
] as const;

interface Options {
  /** How many of a sort; 0 for none. */
  readonly errors: number;
  readonly json: boolean;
}

interface Verdict {
  readonly name: string;
  readonly figure: number;
  readonly holds: boolean;
  readonly words: string;
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

function main(): void {
  const { values, positionals } = parseArgs({
    args: withNumberedErrors(process.argv.slice(2)),
    options: {
      gate: { type: 'boolean' },
      errors: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const options = { errors: Number(values.errors ?? 0), json: values.json };
  const named = positionals.length > 0;
  const missed = (named ? positionals.map(namedCorpus) : knownCorpora()).flatMap((corpus) =>
    measure(corpus, options),
  );
  if (!named && !options.json) {
    for (const { title, marks, part } of CLAIMS)
      console.log(`== ${title}\n${claimsTable(marks, part) ?? 'not there, not measured'}\n`);
  }
  for (const { words } of missed) console.error(`Below what was promised: ${words}`);
  if (values.gate === true && missed.length > 0) process.exitCode = 1;
  if (!options.json && !named && missed.length === 0 && existsSync(SCORER))
    console.log('Every figure is as promised.');
}

/** `--errors 5` and `--errors` alone are both good. */
function withNumberedErrors(args: readonly string[]): string[] {
  return args.flatMap((arg, index) =>
    arg === '--errors' && !/^\d+$/u.test(args[index + 1] ?? '') ? [`--errors=${ERRORS_SHOWN}`] : [arg],
  );
}

/** Prints the tables of a corpus and its parts, and answers with the promises it breaks. */
function measure({ drafts, parts }: Corpus, options: Options): readonly Verdict[] {
  const all = drafts();
  const answers = all === null ? null : answersTo(all);
  return parts.flatMap((part) => {
    const own = all?.filter(part.holds) ?? [];
    if (answers === null || own.length === 0) {
      if (!options.json) console.log(`${part.title}: not there, not measured.\n`);
      return [];
    }
    const { score, errors } = scoreOf(own, answers);
    const figures = existsSync(SCORER) ? withFields(scorerFigures(own, answers, SCORER), score) : null;
    const verdicts = figures === null ? [] : part.gates.map((gate) => verdictOn(gate, figures));
    if (options.json) console.log(JSON.stringify({ title: part.title, ...score, gates: verdicts }));
    else print(part, { score, figures, verdicts });
    // Of the whole alone: its parts have the same ones.
    if (options.errors > 0 && !options.json && part === parts[0])
      console.log(`${renderErrors(errors, options.errors)}\n`);
    return verdicts.filter(({ holds }) => !holds);
  });
}

/** What the scorer counts no shares of (names, titles), as counted here. */
function withFields(figures: Figures, { fields }: Score): Figures {
  return {
    ...figures,
    fields: { ...Object.fromEntries(fields.map((share) => [share.field, share])), ...figures.fields },
  };
}

function print(
  { title }: Part,
  told: {
    readonly score: Score;
    readonly figures: Figures | null;
    readonly verdicts: readonly Verdict[];
  },
): void {
  const { score, figures, verdicts } = told;
  console.log(`== ${title}\n${tableOf(score)}`);
  if (figures !== null)
    console.log(`The independent scorer: ${figures.table}${differenceOf(score, figures)}`);
  for (const { holds, words } of verdicts) console.log(`${holds ? 'holds ' : 'BROKEN'} ${words}`);
  console.log('');
}

/** Two counts by the same definitions must come to the same. */
function differenceOf({ rows }: Score, { relation }: Figures): string {
  const own = rows.find(({ group }) => group === 'relation')?.figures.total;
  if (own?.found === relation.hit && own.answered === relation.pred) return '';
  return `THE TWO DIFFER: our own count finds ${own?.found} of ${own?.answered} answers right\n`;
}

function verdictOn({ name, at, of, atMost }: Gate, figures: Figures): Verdict {
  const figure = of(figures);
  const rounded = Number.isInteger(figure) ? String(figure) : figure.toFixed(1);
  const words = `${name} ${rounded} (${atMost ? 'at most' : 'at least'} ${at})`;
  return { name, figure, holds: atMost ? figure <= at : figure >= at, words };
}
