/** Scores found pairs of claims against marked ones (`corpora/lineage-pairs.md`). Prints nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import {
  analyse,
  createClaimIndex,
  isCopy,
  statementsOf,
  type Span,
  type Statement,
} from '../../server/src/engine/index.ts';
import { overlaps } from '../../server/src/spans.ts';
import { shippedFinder } from '../../server/src/shipped-finder.ts';

const MARKS = join(import.meta.dirname, '../corpora/lineage-pairs.jsonl');
const PLACE = v.object({ file: v.string(), start: v.number(), end: v.number() });
const ROW = v.object({ id: v.string(), same: v.array(PLACE), close: v.array(PLACE) });
type Place = v.InferOutput<typeof PLACE>;
type Row = v.InferOutput<typeof ROW>;

export interface PairFigures {
  /** Pairs found, and those of them that are marked; what is close is in neither. */
  readonly found: number;
  readonly right: number;
  /** Pairs marked, and those of them that were found. */
  readonly marked: number;
  readonly recalled: number;
}

export interface MeasuredLineage {
  readonly copies: PairFigures;
  readonly others: PairFigures;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

interface Article {
  readonly file: string;
  readonly text: string;
  readonly statements: readonly Statement[];
}

interface Found {
  readonly a: Article;
  readonly b: Article;
  readonly of: Statement;
  readonly other: Statement;
  readonly copy: boolean;
}

export function measuredLineage(folder: string): MeasuredLineage {
  const rows = readFileSync(MARKS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => v.parse(ROW, JSON.parse(line)));
  const files = new Set(rows.flatMap(({ same, close }) => [...same, ...close].map(({ file }) => file)));
  const articles = [...files].sort().map((file) => readArticle(folder, file));
  const found = pairsAmong(articles);
  const judged = found.map((pair) => ({ ...pair, verdict: verdictOn(pair, rows) }));
  const marked = markedPairs(rows, articles, found);
  const figures = (copy: boolean): PairFigures => {
    const own = judged.filter((pair) => pair.copy === copy && pair.verdict !== 'close');
    const due = marked.filter((pair) => pair.copy === copy);
    return {
      found: own.length,
      right: own.filter(({ verdict }) => verdict === 'right').length,
      marked: due.length,
      recalled: due.filter(({ recalled }) => recalled).length,
    };
  };
  return {
    copies: figures(true),
    others: figures(false),
    wrong: judged
      .filter(({ verdict }) => verdict === 'wrong')
      .map(({ a, b, of, other }) => `${words(a, of)}  =/=  ${words(b, other)}`),
    missed: marked.filter(({ recalled }) => !recalled).map(({ said }) => said),
  };
}

const words = ({ text }: Article, { start, end }: Span): string =>
  text.slice(start, end).replace(/\s+/gu, ' ');

function readArticle(folder: string, file: string): Article {
  const text = readFileSync(join(folder, file), 'utf8');
  const analysis = analyse(text, { format: 'plain', finder: shippedFinder() });
  return { file, text, statements: statementsOf({ text, analysis }) };
}

function pairsAmong(articles: readonly Article[]): readonly Found[] {
  const index = createClaimIndex();
  for (const { file, statements } of articles) index.put(file, statements);
  const pairs = new Map<string, Found>();
  for (const a of articles)
    for (const of of a.statements)
      for (const { draft, statement: other, copy } of index.matches(a.file, of)) {
        const b = articles.find(({ file }) => file === draft);
        if (b === undefined || a.file >= b.file) continue;
        const key = [a.file, of.start, of.end, b.file, other.start, other.end].join(' ');
        pairs.set(key, { a, b, of, other, copy });
      }
  return [...pairs.values()];
}

type Verdict = 'right' | 'close' | 'wrong';

function verdictOn({ a, b, of, other }: Found, rows: readonly Row[]): Verdict {
  const touches = (places: readonly Place[], { file }: Article, span: Span): boolean =>
    places.some((place) => place.file === file && overlaps(place, span));
  let isClose = false;
  for (const { same, close } of rows) {
    if (touches(same, a, of) && touches(same, b, other)) return 'right';
    const both = [...same, ...close];
    isClose ||= touches(both, a, of) && touches(both, b, other);
  }
  return isClose ? 'close' : 'wrong';
}

function markedPairs(rows: readonly Row[], articles: readonly Article[], found: readonly Found[]) {
  const articleOf = (place: Place): Article | undefined => articles.find(({ file }) => file === place.file);
  return rows.flatMap(({ id, same }) =>
    same.flatMap((left) =>
      same.flatMap((right) => {
        const [a, b] = [articleOf(left), articleOf(right)];
        if (a === undefined || b === undefined || a.file >= b.file) return [];
        const recalled = found.some(
          (pair) => pair.a === a && pair.b === b && overlaps(pair.of, left) && overlaps(pair.other, right),
        );
        const copy = isCopy(sentenceWords(a, left), sentenceWords(b, right));
        return [{ copy, recalled, said: `${id}: ${words(a, left)}  ==  ${words(b, right)}` }];
      }),
    ),
  );
}

const sentenceWords = ({ statements }: Article, place: Span): readonly string[] =>
  statements.find((one) => overlaps(one, place))?.words ?? [];
