/** What a statement is found by in the index. Knows one statement, no other. */
import type { Statement } from './statements.ts';

/** The keys of its terms, and its larger figures: those up to two stand everywhere. */
export const foundBy = ({ terms, figures }: Pick<Statement, 'terms' | 'figures'>): ReadonlySet<string> =>
  new Set([
    ...terms.flatMap(({ keys }) => keys),
    ...figures.flatMap(({ of, value }) => (value > 2 ? [`#${of}${value}`] : [])),
  ]);
