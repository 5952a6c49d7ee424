/**
 * Which drafts claim the same, and how each of them has it: what drafts state goes in and out as they change. Knows no disk, no editor and
 * not how two statements are compared.
 */
import { createClaimIndex, heldWeakly } from '../engine/index.ts';
import type { ClaimMatch, Statement, StatementArchive, WordVectors } from '../engine/index.ts';
import { openPassages, packStated } from './packed.ts';
import type { PackedStated, Passage } from './packed.ts';
import type { Stated } from './stated.ts';

/** The same claim at another place: plain data that may travel. */
export interface SameClaim extends Passage, Omit<ClaimMatch, 'statement' | 'at'> {
  readonly statement: PlacedStatement;
}

/** What is told of a statement: where it stands in its draft, of which claim it is, and its figures. */
export type PlacedStatement = Pick<Statement, 'start' | 'end' | 'sentence' | 'claim' | 'figures'>;

/** By the id of the claim; a claim that stands nowhere else has no entry. */
export type DraftLineage = ReadonlyMap<string, readonly SameClaim[]>;

export interface Lineage {
  /** In place of what the draft stated before; `draft` is whatever names it. */
  put(draft: string, stated: readonly Stated[]): void;
  /** The same; throws where it is damaged, and keeps what was. */
  putPacked(draft: string, packed: PackedStated): void;
  /** What drafts stated, in the order of the archive. Throws an Error where something was put before. */
  takeOver(drafts: readonly ArchivedDraft[], archive: StatementArchive): void;
  /** As it was put; null where it was not. */
  packed(draft: string): PackedStated | null;
  remove(draft: string): void;
  /** Best first, one a sentence; of its own draft only other sentences. */
  sameAs(draft: string, statement: Statement): readonly SameClaim[];
  /** As the draft was put last. Places are as in `sameAs`. */
  ofClaims(draft: string): DraftLineage;
  /** The same of one claim, worked out when asked for; in other drafts alone. */
  elsewhere(draft: string): ClaimsElsewhere;
}

export interface ArchivedDraft {
  readonly draft: string;
  readonly passages: PackedStated['passages'];
}

export type ClaimsElsewhere = Pick<DraftLineage, 'get'>;

export function createLineage(vectors: WordVectors): Lineage {
  const index = createClaimIndex(vectors);
  const drafts = new Map<string, Pick<PackedStated, 'passages'> & { open(): readonly Passage[] }>();

  const sameAs = (draft: string, statement: Statement): readonly SameClaim[] =>
    index.matches(draft, statement).flatMap(({ at, ...match }) => {
      const passage = drafts.get(match.draft)?.open()[at];
      return passage === undefined ? [] : [{ ...match, ...passage, statement: placed(match.statement) }];
    });

  const placesOf = (draft: string, statements: readonly Statement[]): readonly SameClaim[] =>
    bestOf(statements.flatMap((statement) => sameAs(draft, statement)));

  const statementsByClaim = (draft: string): ReadonlyMap<string, readonly Statement[]> => {
    const found = new Map<string, Statement[]>();
    for (const statement of index.statements(draft)) {
      if (statement.claim === null) continue;
      found.set(statement.claim, [...(found.get(statement.claim) ?? []), statement]);
    }
    return found;
  };

  const keepPassages = (draft: string, passages: PackedStated['passages']): void => {
    drafts.set(draft, { passages, open: heldWeakly(() => openPassages(passages)) });
  };

  const putPacked = (draft: string, { statements, passages }: PackedStated): void => {
    index.putPacked(draft, statements);
    keepPassages(draft, passages);
  };

  return {
    sameAs,
    putPacked,
    packed(draft) {
      const [statements, passages] = [index.packed(draft), drafts.get(draft)?.passages];
      return statements === null || passages === undefined ? null : { statements, passages };
    },
    takeOver(archived, archive) {
      index.takeOver(archived.map(({ draft }) => draft), archive); // prettier-ignore
      for (const { draft, passages } of archived) keepPassages(draft, passages);
    },
    put: (draft, stated) => putPacked(draft, packStated(stated)),
    remove(draft) {
      drafts.delete(draft);
      index.remove(draft);
    },
    ofClaims(draft) {
      const found = new Map<string, readonly SameClaim[]>();
      for (const [claim, statements] of statementsByClaim(draft)) {
        const same = placesOf(draft, statements);
        if (same.length > 0) found.set(claim, same);
      }
      return found;
    },
    elsewhere(draft) {
      const statements = statementsByClaim(draft);
      const found = new Map<string, readonly SameClaim[]>();
      return {
        get(claim) {
          const known = found.get(claim) ?? placesOf(draft, statements.get(claim) ?? []).filter((place) => place.draft !== draft); // prettier-ignore
          found.set(claim, known);
          return known;
        },
      };
    },
  };
}

const placed = ({ start, end, sentence, claim, figures }: Statement): PlacedStatement => ({
  start,
  end,
  sentence,
  claim,
  figures,
});

/** Several clauses of a claim may be found again in one sentence: it is one place. */
function bestOf(places: readonly SameClaim[]): SameClaim[] {
  const best = new Map<string, SameClaim>();
  for (const place of places.toSorted((a, b) => b.score - a.score)) {
    const key = `${place.draft}\n${place.statement.sentence}`;
    if (!best.has(key)) best.set(key, place);
  }
  return [...best.values()];
}

/** Without the other places in the draft itself. */
export function elsewhere(draft: string, lineage: DraftLineage): ClaimsElsewhere {
  return { get: (claim) => lineage.get(claim)?.filter((place) => place.draft !== draft) };
}
