/**
 * The same claim elsewhere: statements of many drafts by what they speak of, and for one statement those that claim the same.
 * Candidates come from an inverted index, the rarest words first; only those are aligned. Knows no disk and no draft's text.
 */
import { OFTEN, PROSE_SENTENCES } from '../../lexicon/word-counts.ts';
import { draftsIn, openArchived, type StatementArchive } from './archive.ts';
import { isCopy } from './copies.ts';
import { LEARNED, likenessOf, type LikenessWeights } from './alike.ts';
import type { Telling } from './aligning.ts';
import { foundBy } from './found-by.ts';
import { createKeyTable } from './key-table.ts';
import { openStatements, type OpenedStatements } from './opening.ts';
import { packStatements, type PackedStatements } from './packing.ts';
import { createPostings } from './postings.ts';
import { createSums } from './sums.ts';
import type { Statement } from './statements.ts';
import { createTopics } from './topic.ts';
import type { WordVectors } from './vectors.ts';

/** A statement that claims what another does. */
export interface ClaimMatch {
  readonly draft: string;
  /** Which of the draft's statements, as they were put. */
  readonly at: number;
  readonly statement: Statement;
  /** From 0 to 1. */
  readonly score: number;
  readonly copy: boolean;
  /** They give other figures or dates for the same thing. */
  readonly figuresDiffer: boolean;
}

export interface ClaimIndex {
  /** In place of what the draft stated before. */
  put(draft: string, statements: readonly Statement[]): void;
  /** The same; throws a RangeError, and keeps what was, where the bytes are no statements. */
  putPacked(draft: string, packed: PackedStatements): void;
  /**
   * What drafts of these names stated, in order. Nothing of it is read before it is asked for. Throws an Error where
   * something was put before.
   */
  takeOver(names: readonly string[], archive: StatementArchive): void;
  /** As they were put. */
  statements(draft: string): readonly Statement[];
  /** Right until the draft is put anew. */
  opened(draft: string): OpenedStatements | null;
  remove(draft: string): void;
  /** Best first, one a sentence; of its own draft only other sentences. */
  matches(draft: string, statement: Statement, least?: number): readonly ClaimMatch[];
  /** Of the matches, those in one draft, without the work for all others. */
  matchesIn(other: string, draft: string, statement: Statement): readonly ClaimMatch[];
  /** Likely matches whatever their score: for learning what the signs weigh. */
  candidates(
    draft: string,
    statement: Statement,
  ): readonly { readonly draft: string; readonly statement: Statement }[];
  readonly telling: Telling;
  readonly topic: (a: Statement, b: Statement) => number;
}

/** From which likelihood on two statements are shown as one claim. */
export const SAME_FROM = 0.65;
/** From which on somebody who looks for more is shown one that perhaps says the same. */
export const PERHAPS_FROM = 0.25;

interface Kept extends OpenedStatements {
  readonly draft: string;
}

type Candidate = Pick<ClaimMatch, 'draft' | 'at' | 'statement'>;

/** What a clause is worth whose sentence was taken over word by word. */
const COPIED = 0.6;

/** How many postings of one word are looked at, and how many statements are aligned. */
const [MOST_POSTINGS, MOST_ALIGNED] = [600, 60];
/** How many sentences of news the counts of the language weigh beside those of the drafts. */
const PRIOR = 400;

/** `weights` are for learning; otherwise those that were learned. */
export function createClaimIndex(vectors: WordVectors, weights: LikenessWeights = LEARNED): ClaimIndex {
  let table = createKeyTable();
  let postings = createPostings<Kept>();
  const drafts = new Map<string, Kept>();

  const tellings = new Map<string, number>();
  const telling: Telling = (key) => {
    const known = tellings.get(key);
    if (known !== undefined) return known;
    const own = postings.count(table.find(key));
    const share = (OFTEN.get(key) ?? 1) / PROSE_SENTENCES;
    const told = Math.min(8, -Math.log2((own + PRIOR * share + 0.5) / (postings.size() + PRIOR)));
    tellings.set(key, told);
    return told;
  };
  let topic = createTopics(telling);

  const remove = (draft: string): void => {
    const kept = drafts.get(draft);
    tellings.clear();
    topic = createTopics(telling);
    if (kept) postings.remove(kept);
    drafts.delete(draft);
  };

  const sums = createSums();

  /** Those first that share most; of one draft where it is named, but of those that are candidates among all. */
  const candidates = (
    draft: string,
    statement: Statement,
    other: string | null = null,
  ): readonly Candidate[] => {
    const own = new Set(ownNumbers(drafts.get(draft), statement));
    sums.clear();
    const keys = [...foundBy(statement)].map((key) => ({ key, weight: telling(key) }));
    for (const { key, weight } of keys.sort((a, b) => b.weight - a.weight)) {
      const id = table.find(key);
      if (postings.count(id) > MOST_POSTINGS && sums.count() > 0) continue;
      for (const one of postings.newest(id, MOST_POSTINGS)) if (!own.has(one)) sums.add(one, weight);
    }
    return sums.largest(MOST_ALIGNED).flatMap((number) => {
      const place = postings.placeOf(number);
      if (place === null || (other !== null && place.owner.draft !== other)) return [];
      const { owner, at } = place;
      return [{ draft: owner.draft, at, statement: owner.statement(at) }];
    });
  };

  /** Of the statements of a draft's own sentence: it is not claimed again there. */
  const ownNumbers = (kept: Kept | undefined, { sentence }: Statement): readonly number[] => {
    if (kept === undefined) return [];
    const first = postings.firstOf(kept);
    return Array.from({ length: kept.count }, (_, at) => at)
      .filter((at) => kept.sentenceOf(at) === sentence)
      .map((at) => first + at);
  };

  const putPacked = (draft: string, packed: PackedStatements): void => {
    const kept = { draft, ...openStatements(packed, table) };
    remove(draft);
    drafts.set(draft, kept);
    postings.add(kept);
  };

  const takeOver = (names: readonly string[], archive: StatementArchive): void => {
    if (drafts.size > 0 || names.length !== draftsIn(archive)) throw new Error('this is not the first');
    table = createKeyTable(archive.keys);
    const all = names.map((draft, at): Kept => ({ draft, ...openArchived(archive, at, table) }));
    for (const kept of all) drafts.set(kept.draft, kept);
    postings = createPostings(archive, all);
    tellings.clear();
    topic = createTopics(telling);
  };

  const likeliest = (
    statement: Statement,
    others: readonly Candidate[],
    least: number,
  ): readonly ClaimMatch[] => {
    const best = new Map<string, ClaimMatch>();
    for (const other of others) {
      const likeness = likenessOf(statement, other.statement, { telling, topic, vectors, weights });
      const { figuresDiffer } = likeness;
      const copy = isCopy(statement.words, other.statement.words);
      if (likeness.score === 0 || (copy && statement.whole !== other.statement.whole)) continue;
      const score = copy ? Math.max(likeness.score, COPIED) : likeness.score;
      if (score < least) continue;
      const place = `${other.draft}\n${other.statement.sentence}`;
      if ((best.get(place)?.score ?? 0) >= score) continue;
      best.set(place, { ...other, score, figuresDiffer, copy });
    }
    return withoutRunnersUp([...best.values()].sort((a, b) => b.score - a.score));
  };

  return {
    telling,
    takeOver,
    topic: (a, b) => topic(a, b),
    remove,
    candidates: (draft, statement) => candidates(draft, statement),
    putPacked,
    put: (draft, statements) => putPacked(draft, packStatements(statements)),
    opened: (draft) => drafts.get(draft) ?? null,
    statements(draft) {
      const kept = drafts.get(draft);
      return kept === undefined ? [] : Array.from({ length: kept.count }, (_, at) => kept.statement(at));
    },
    matches: (draft, statement, least = SAME_FROM) =>
      likeliest(statement, candidates(draft, statement), least),
    matchesIn: (other, draft, statement) =>
      likeliest(statement, candidates(draft, statement, other), SAME_FROM),
  };
}

/** A draft says a thing mostly once: beside its best match only those nearly as good stand. Best first, as they come. */
function withoutRunnersUp(matches: readonly ClaimMatch[]): readonly ClaimMatch[] {
  const best = new Map<string, number>();
  return matches.filter(({ draft, score }) => {
    if (!best.has(draft)) best.set(draft, score);
    return score >= (best.get(draft) ?? 0) - MARGIN;
  });
}

const MARGIN = 0.1;
