/** What a draft states as data that takes little room and can be kept in a file, and each passage of it back. Knows one draft, no other. */
import { packStatements } from '../engine/index.ts';
import type { PackedStatements } from '../engine/index.ts';
import type { Sourcing, Stated } from './stated.ts';

export interface PackedStated {
  readonly statements: PackedStatements;
  /** Of each statement its words, its place and how the draft has it, as JSON. */
  readonly passages: string;
}

export type Passage = Omit<Stated, 'statement'>;

export function packStated(stated: readonly Stated[]): PackedStated {
  // Few things are said of the many statements of a claim.
  const sourcings = new Map<string, number>();
  const placeOf = (sourcing: Sourcing | null): number => {
    if (sourcing === null) return -1;
    const json = JSON.stringify(sourcing);
    const place = sourcings.get(json) ?? sourcings.size;
    sourcings.set(json, place);
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
    passages: `{"places":${JSON.stringify(places)},"sourcings":[${[...sourcings.keys()].join(',')}]}`,
  };
}

/** In order of the statements. */
export function openPassages(passages: string): readonly Passage[] {
  const { sourcings, places }: PassageList = JSON.parse(passages);
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
