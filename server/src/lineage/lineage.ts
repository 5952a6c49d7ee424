/**
 * Which drafts claim the same, and how each of them has it: what drafts state goes in and out as they change. Knows no disk, no editor and
 * not how two statements are compared.
 */
import { createClaimIndex, heldWeakly, PERHAPS_FROM, SAME_FROM } from '../engine/index.ts';
import type { ClaimMatch, Statement, StatementArchive, WordVectors } from '../engine/index.ts';
import { namesAmong } from './draft-names.ts';
import { openPassages, packStated } from './packed.ts';
import type { OpenedStated, PackedStated, Passage } from './packed.ts';
import { bestOf, placed } from './places.ts';
import type { SameClaim, SamePassage } from './places.ts';
import type { Stated } from './stated.ts';

/** By the id of the claim; a claim that stands nowhere else has no entry. */
export type DraftLineage = ReadonlyMap<string, readonly SameClaim[]>;

export interface Lineage {
  /** In place of what the draft stated before; `draft` is whatever names it. */
  put(draft: string, stated: readonly Stated[]): void;
  /** The same; throws where it is damaged, and keeps what was. */
  putPacked(draft: string, packed: PackedStated): void;
  /** What drafts stated, in the order of the archive. Throws an Error where something was put before. */
  takeOver(drafts: readonly ArchivedDraft[], archive: StatementArchive): void;
  /** As it was put, until it is put anew; null where it was not. */
  opened(draft: string): OpenedStated | null;
  remove(draft: string): void;
  /** Best first, one a sentence; of its own draft only other sentences. */
  sameAs(draft: string, statement: Statement): readonly SameClaim[];
  /**
   * As the draft was put last. Places are as in `sameAs`. Where a few drafts are named that changed since it was asked last, perhaps itself
   * among them, they alone are compared, and what is new in it with all: what else is stated weighs a little more or less by that, which is
   * left to make up for.
   */
  ofClaims(draft: string, changed?: ReadonlySet<string>): DraftLineage;
  /** Makes up for what was left, a few statements at a time; false where nothing was. */
  catchUp(draft: string): boolean;
  /** Where a claim perhaps stands in other drafts, that surely have it nowhere: one place a draft, best first. */
  perhaps(draft: string, claim: string): readonly SameClaim[];
  /** The same of one claim, worked out when asked for; in other drafts alone. */
  elsewhere(draft: string): ClaimsElsewhere;
}

interface Asked {
  readonly claim: string;
  readonly statement: Statement;
  readonly places: readonly SamePassage[];
  /** False where drafts changed since it was compared with all. */
  readonly isCurrent: boolean;
}

/** Of so many statements at once what was left is made up for. */
const AT_ONCE = 8;

export interface ArchivedDraft {
  readonly draft: string;
  readonly passages: PackedStated['passages'];
}

/** All that it is compared by, without where it stands and what else its draft speaks of. */
const sayingOf = ({ whole, terms, figures, negated, ahead, around, words }: Statement): string =>
  JSON.stringify([whole, terms, figures, negated, ahead, [...around], words]);

export type ClaimsElsewhere = Pick<DraftLineage, 'get'>;

export function createLineage(vectors: WordVectors): Lineage {
  const index = createClaimIndex(vectors);
  const drafts = new Map<string, Pick<PackedStated, 'passages'> & { open(): readonly Passage[] }>();

  /** What was found last of the statements of drafts that were asked for, as they were put then. */
  const asked = new Map<string, readonly Asked[]>();

  const withPassages = (matches: readonly ClaimMatch[]): readonly SamePassage[] =>
    matches.flatMap(({ at, ...match }) => {
      const passage = drafts.get(match.draft)?.open()[at];
      return passage === undefined ? [] : [{ ...match, ...passage, statement: placed(match.statement) }];
    });
  const sameAs = (draft: string, statement: Statement, least?: number): readonly SamePassage[] =>
    withPassages(index.matches(draft, statement, least));

  /** Until another draft comes or one goes. */
  let names: ReturnType<typeof namesAmong> | null = null;
  const named = (place: SamePassage): SameClaim => {
    names ??= namesAmong(drafts.keys());
    return { ...place, name: names(place.draft) };
  };

  /** In other drafts alone. */
  const placesOf = (draft: string, statements: readonly Statement[], least?: number): readonly SameClaim[] =>
    bestOf(statements.flatMap((statement) => sameAs(draft, statement, least)))
      .filter((place) => place.draft !== draft)
      .map(named);

  const statementsByClaim = (draft: string): ReadonlyMap<string, readonly Statement[]> => {
    const found = new Map<string, Statement[]>();
    for (const statement of index.statements(draft)) {
      if (statement.claim === null) continue;
      found.set(statement.claim, [...(found.get(statement.claim) ?? []), statement]);
    }
    return found;
  };

  const claimsIn = (draft: string): readonly Pick<Asked, 'claim' | 'statement'>[] =>
    Array.from(statementsByClaim(draft), ([claim, statements]) =>
      statements.map((statement) => ({ claim, statement })),
    ).flat();

  const ask = (draft: string): readonly Asked[] =>
    claimsIn(draft).map((one) => ({ ...one, places: sameAs(draft, one.statement), isCurrent: true }));

  const askAgain = (
    draft: string,
    before: readonly Asked[],
    changed: ReadonlySet<string>,
  ): readonly Asked[] => {
    const known = new Map(before.map((one) => [sayingOf(one.statement), one.places]));
    return claimsIn(draft).map(({ claim, statement }) => {
      const places = known.get(sayingOf(statement));
      if (places === undefined)
        return { claim, statement, places: sameAs(draft, statement), isCurrent: true };
      const anew = [...changed].flatMap((other) => withPassages(index.matchesIn(other, draft, statement)));
      const others = places.filter((place) => !changed.has(place.draft));
      return { claim, statement, places: [...others, ...anew], isCurrent: false };
    });
  };

  const keepPassages = (draft: string, passages: PackedStated['passages']): void => {
    if (!drafts.has(draft)) names = null;
    drafts.set(draft, { passages, open: heldWeakly(() => openPassages(passages)) });
  };

  const putPacked = (draft: string, { statements, passages }: PackedStated): void => {
    index.putPacked(draft, statements);
    keepPassages(draft, passages);
  };

  return {
    sameAs: (draft, statement) => sameAs(draft, statement).map(named),
    putPacked,
    opened(draft) {
      const [statements, passages] = [index.opened(draft), drafts.get(draft)?.passages];
      return statements === null || passages === undefined ? null : { statements, passages };
    },
    takeOver(archived, archive) {
      asked.clear();
      index.takeOver(archived.map(({ draft }) => draft), archive); // prettier-ignore
      for (const { draft, passages } of archived) keepPassages(draft, passages);
    },
    put: (draft, stated) => putPacked(draft, packStated(stated)),
    remove(draft) {
      asked.delete(draft);
      if (drafts.delete(draft)) names = null;
      index.remove(draft);
    },
    ofClaims(draft, changed) {
      const before = asked.get(draft);
      const now =
        before && changed ? (changed.size === 0 ? before : askAgain(draft, before, changed)) : ask(draft);
      asked.set(draft, now);
      const found = new Map<string, readonly SamePassage[]>();
      for (const { claim, places } of now)
        if (places.length > 0) found.set(claim, [...(found.get(claim) ?? []), ...places]);
      return new Map(Array.from(found, ([claim, places]) => [claim, bestOf(places).map(named)]));
    },
    catchUp(draft) {
      const before = asked.get(draft) ?? [];
      const some = new Set(before.filter(({ isCurrent }) => !isCurrent).slice(0, AT_ONCE));
      const anew = (one: Asked): Asked => ({
        ...one,
        places: sameAs(draft, one.statement),
        isCurrent: true,
      });
      if (some.size > 0) asked.set(draft, before.map((one) => (some.has(one) ? anew(one) : one))); // prettier-ignore
      return some.size > 0;
    },
    perhaps(draft, claim) {
      const statements = statementsByClaim(draft).get(claim) ?? [];
      const places = placesOf(draft, statements, PERHAPS_FROM);
      const shown = new Set(places.filter(({ score }) => score >= SAME_FROM).map((place) => place.draft));
      return places.filter((place) => !shown.has(place.draft) && shown.add(place.draft));
    },
    elsewhere(draft) {
      const statements = statementsByClaim(draft);
      const found = new Map<string, readonly SameClaim[]>();
      return {
        get(claim) {
          const known = found.get(claim) ?? placesOf(draft, statements.get(claim) ?? []);
          found.set(claim, known);
          return known;
        },
      };
    },
  };
}

/** Without the other places in the draft itself. */
export function elsewhere(draft: string, lineage: DraftLineage): ClaimsElsewhere {
  return { get: (claim) => lineage.get(claim)?.filter((place) => place.draft !== draft) };
}
