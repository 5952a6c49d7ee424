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
  const sourcings = [...new Set(stated.flatMap(({ sourcing }) => sourcing ?? []))];
  const passages: PassageList = {
    sourcings,
    places: stated.map(({ words, position, sourcing }) => [
      words,
      position.line,
      position.character,
      sourcing === null ? -1 : sourcings.indexOf(sourcing),
    ]),
  };
  return {
    statements: packStatements(stated.map(({ statement }) => statement)),
    passages: JSON.stringify(passages),
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
