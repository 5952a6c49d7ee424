/** Scores found pairs of claims against marked ones: precision and recall, copies apart from the rest. Reads nothing, prints nothing. */
import { isCopy, type ClaimIndex, type Span, type Statement } from '../../server/src/engine/index.ts';
import { overlaps } from '../../server/src/spans.ts';

/** A place that makes a claim; of `close` an editor might or might not say so. */
export interface MarkedClaim extends Span {
  readonly id: string;
  readonly close: boolean;
}

export interface MarkedArticle {
  readonly name: string;
  readonly text: string;
  readonly marks: readonly MarkedClaim[];
  readonly statements: readonly Statement[];
}

export interface PairFigures {
  /** Pairs found, and those of them that are marked; what is close is in neither. */
  readonly found: number;
  readonly right: number;
  /** Pairs marked, and those of them that were found. */
  readonly marked: number;
  readonly recalled: number;
}

export interface MeasuredPairs {
  readonly copies: PairFigures;
  readonly others: PairFigures;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

interface Found {
  readonly a: MarkedArticle;
  readonly b: MarkedArticle;
  readonly of: Statement;
  readonly other: Statement;
  readonly copy: boolean;
}

/** The index holds these articles by their names, and may hold others. Found is what is at least so likely. */
export function measuredPairs(
  articles: readonly MarkedArticle[],
  index: ClaimIndex,
  least?: number,
): MeasuredPairs {
  const found = pairsAmong(articles, index, least);
  const judged = found.map((pair) => ({ ...pair, verdict: verdictOn(pair) }));
  const marked = markedPairs(articles, found);
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

const words = ({ text }: MarkedArticle, { start, end }: Span): string =>
  text.slice(start, end).replace(/\s+/gu, ' ');

function pairsAmong(articles: readonly MarkedArticle[], index: ClaimIndex, least?: number): readonly Found[] {
  const byName = new Map(articles.map((article) => [article.name, article]));
  const pairs = new Map<string, Found>();
  for (const a of articles)
    for (const of of a.statements)
      for (const { draft, statement: other, copy } of index.matches(a.name, of, least)) {
        const b = byName.get(draft);
        if (b === undefined || a.name >= b.name) continue;
        pairs.set([a.name, of.start, of.end, b.name, other.start, other.end].join(' '), { a, b, of, other, copy }); // prettier-ignore
      }
  return [...pairs.values()];
}

export type Verdict = 'right' | 'close' | 'wrong';

/** By the marks that the two statements touch. */
export function verdictOn({ a, b, of, other }: Omit<Found, 'copy'>): Verdict {
  let verdict: Verdict = 'wrong';
  for (const left of a.marks) {
    if (!overlaps(left, of)) continue;
    for (const right of b.marks) {
      if (right.id !== left.id || !overlaps(right, other)) continue;
      if (!left.close && !right.close) return 'right';
      verdict = 'close';
    }
  }
  return verdict;
}

function markedPairs(articles: readonly MarkedArticle[], found: readonly Found[]) {
  return articles.flatMap((a) =>
    articles.flatMap((b) => {
      if (a.name >= b.name) return [];
      const between = found.filter((pair) => pair.a === a && pair.b === b);
      return a.marks.flatMap((left) =>
        b.marks.flatMap((right) => {
          if (left.close || right.close || left.id !== right.id) return [];
          const recalled = between.some((pair) => overlaps(pair.of, left) && overlaps(pair.other, right));
          const copy = isCopy(sentenceWords(a, left), sentenceWords(b, right));
          return [{ copy, recalled, said: `${left.id}: ${words(a, left)}  ==  ${words(b, right)}` }];
        }),
      );
    }),
  );
}

const sentenceWords = ({ statements }: MarkedArticle, place: Span): readonly string[] =>
  statements.find((one) => overlaps(one, place))?.words ?? [];
