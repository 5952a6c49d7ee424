/**
 * Pairs of statements of real news that a reader compared (`scripts/corpora/polnear-claim-pairs.md`), as the engine reads them now, with the
 * index of all articles of that part. The articles belong to others and may not be here. Judges nothing, prints nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { analyse, createClaimIndex, statementsOf } from '../../server/src/engine/index.ts';
import type { ClaimIndex, Span, Statement } from '../../server/src/engine/index.ts';
import { shippedFinder } from '../../server/src/shipped-finder.ts';
import { shippedVectors } from '../../server/src/shipped-vectors.ts';
import { remembering } from '../../server/src/engine/text/remembering.ts';
import { overlaps } from '../../server/src/spans.ts';
import { readCorpus } from '../corpora/index.ts';
import { DEV_NEWS, NEWS } from './known.ts';

export interface NewsPair {
  /** Days since 1970 of the first article. */
  readonly day: number;
  readonly a: Statement;
  readonly b: Statement;
  readonly same: 'yes' | 'no' | 'close';
}

export interface NewsPairs {
  readonly pairs: readonly NewsPair[];
  readonly index: ClaimIndex;
}

const PARTS = { train: NEWS, dev: DEV_NEWS, figures: NEWS, shown: NEWS };

const Place = v.object({ id: v.string(), start: v.number(), end: v.number() });
const Row = v.object({ a: Place, b: Place, same: v.picklist(['yes', 'no', 'close']) });
type Place = v.InferOutput<typeof Place>;

/** Null where the articles are not there. A pair of which the engine no longer reads one side as a statement is left out. */
export function readNewsPairs(part: keyof typeof PARTS): NewsPairs | null {
  if (!existsSync(PARTS[part])) return null;
  const file = join(import.meta.dirname, '..', 'corpora', `polnear-claim-pairs-${part}.jsonl`);
  const rows = readFileSync(file, 'utf8').trim().split('\n').map((line) => v.parse(Row, JSON.parse(line))); // prettier-ignore
  const { drafts, index } = readArticles(PARTS[part]);
  const statementAt = (place: Place): Statement | undefined =>
    (drafts.get(place.id) ?? [])
      .filter((one) => overlaps(one, place))
      .toSorted((one, other) => apart(one, place) - apart(other, place))[0];
  const pairs = rows.flatMap(({ a, b, same }): NewsPair[] => {
    const [one, other] = [statementAt(a), statementAt(b)];
    return one && other ? [{ day: dayOf(a.id), a: one, b: other, same }] : [];
  });
  return { pairs, index };
}

/** Each folder once: several lists of pairs are of one. */
const readArticles = remembering(2, (folder: string) => {
  const drafts = new Map(
    readCorpus(folder).map(({ id, text }) => {
      const analysis = analyse(text, { format: 'plain', finder: shippedFinder() });
      return [id, statementsOf({ text, analysis })];
    }),
  );
  const index = createClaimIndex(shippedVectors());
  for (const [id, statements] of drafts) index.put(id, statements);
  return { drafts, index };
});

/** How far the ends of two spans lie from one another. */
const apart = (one: Span, other: Span): number =>
  Math.abs(one.start - other.start) + Math.abs(one.end - other.end);

/** «nyt_2016-01-07_…» */
function dayOf(id: string): number {
  const date = /\d{4}-\d\d-\d\d/u.exec(id)?.[0];
  if (date === undefined) throw new Error(`${id} bears no date`);
  return Date.parse(date) / 86_400_000;
}
