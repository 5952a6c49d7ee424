/** What a draft states as data that takes little room and can be kept in a file, and each passage of it back. Knows one draft, no other. */
import { decodeUtf8, encodeUtf8, packStatements } from '../engine/index.ts';
import type { OpenedStatements, PackedStatements } from '../engine/index.ts';
import type { Sourcing, Stated } from './stated.ts';

export interface PackedStated {
  readonly statements: PackedStatements;
  /** Of each statement its words, its place and how the draft has it, as JSON in UTF-8. */
  readonly passages: Uint8Array<ArrayBuffer>;
}

/** The same, with its statements ready to be asked. */
export interface OpenedStated extends Pick<PackedStated, 'passages'> {
  readonly statements: OpenedStatements;
}

export type Passage = Omit<Stated, 'statement'>;

export function packStated(stated: readonly Stated[]): PackedStated {
  // Few things are said of the many statements of a claim.
  const [sourcings, known] = [new Map<string, number>(), new Map<Sourcing, number>()];
  const placeOf = (sourcing: Sourcing | null): number => {
    if (sourcing === null) return -1;
    const same = known.get(sourcing);
    if (same !== undefined) return same;
    const json = JSON.stringify(sourcing);
    const place = sourcings.get(json) ?? sourcings.size;
    sourcings.set(json, place);
    known.set(sourcing, place);
    return place;
  };
  const places = stated.map(({ words, position, sourcing }) => [
    words,
    position.line,
    position.character,
    placeOf(sourcing),
  ]);
  return {
    statements: packStatements(stated.map(({ statement }) => statement)),
    passages: encodeUtf8(
      `{"places":${JSON.stringify(places)},"sourcings":[${[...sourcings.keys()].join(',')}]}`,
    ),
  };
}

/** In order of the statements. */
export function openPassages(passages: PackedStated['passages']): readonly Passage[] {
  const { sourcings, places }: PassageList = JSON.parse(decodeUtf8(passages));
  return places.map(([words, line, character, sourcing]) => ({
    words,
    position: { line, character },
    sourcing: sourcings[sourcing] ?? null,
  }));
}

interface PassageList {
  readonly sourcings: readonly Sourcing[];
  readonly places: readonly (readonly [words: string, line: number, character: number, sourcing: number])[];
}
