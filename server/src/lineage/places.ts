/** Places where the same is claimed, as data, and which of several is told. Knows neither drafts nor how they are compared. */
import type { ClaimMatch, Statement } from '../engine/index.ts';
import type { Passage } from './packed.ts';

/** The same claim at another place: plain data that may travel. */
export interface SameClaim extends SamePassage {
  /** How people are told of the draft: «wire.txt», and where drafts of two folders have that name, «evening/wire.txt». */
  readonly name: string;
}

export interface SamePassage extends Passage, Omit<ClaimMatch, 'statement' | 'at'> {
  readonly statement: PlacedStatement;
}

/** What is told of a statement: where it stands in its draft, of which claim it is, and its figures. */
export type PlacedStatement = Pick<Statement, 'start' | 'end' | 'sentence' | 'claim' | 'figures'>;

export const placed = ({ start, end, sentence, claim, figures }: Statement): PlacedStatement => ({
  start,
  end,
  sentence,
  claim,
  figures,
});

/**
 * Several clauses of a claim may be found again in one sentence: it is one place, as likely as the likeliest of them. Told of it is the likeliest
 * with other figures, where there is one: that the rest is word for word the same is no news beside it.
 */
export function bestOf(places: readonly SamePassage[]): SamePassage[] {
  const best = new Map<string, SamePassage>();
  for (const place of places.toSorted(likelierFirst)) {
    const key = `${place.draft}\n${place.statement.sentence}`;
    const likeliest = best.get(key);
    if (likeliest === undefined) best.set(key, place);
    else if (place.figuresDiffer && !likeliest.figuresDiffer)
      best.set(key, { ...place, score: likeliest.score, copy: likeliest.copy });
  }
  return [...best.values()];
}

/** Those as likely by their names and places, whatever was read first. */
const likelierFirst = (a: SamePassage, b: SamePassage): number =>
  b.score - a.score ||
  (a.draft < b.draft ? -1 : Number(a.draft > b.draft)) ||
  a.statement.start - b.statement.start;
