/**
 * Makes the repairs that need no judgement: those that a rule says remove their finding and add none. Works on text alone.
 */
import { applyEdits, type Edit } from '../edits.ts';
import type { Finding } from '../rules/rule.ts';
import type { Inspected } from './inspect.ts';

export interface Repaired {
  readonly inspected: Inspected;
  /** How many findings were repaired. */
  readonly repairs: number;
}

/** A repair may make room for another, as when two stood on the same words; this many times is enough for any draft. */
const MOST_ROUNDS = 10;

/** Repairs until nothing is left to repair. `inspect` is asked again after each round, of the text as it then stands. */
export function repair(first: Inspected, inspect: (text: string) => Inspected): Repaired {
  let inspected = first;
  let repairs = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const chosen = repairsOf(inspected.findings);
    const next = chosen.length > 0 ? inspect(applyEdits(inspected.text, chosen.flat())) : inspected;
    // What does not lessen the findings is no repair: leave the text as it was.
    if (next.findings.length >= inspected.findings.length) break;
    inspected = next;
    repairs += chosen.length;
  }
  return { inspected, repairs };
}

/** For each finding whose first fix is a repair, its edits; of repairs that touch one another the first in the text. */
function repairsOf(findings: readonly Finding[]): readonly (readonly Edit[])[] {
  const chosen: (readonly Edit[])[] = [];
  for (const finding of findings) {
    const [fix] = finding.fixes();
    if (fix?.kind === 'repair' && !chosen.flat().some((one) => fix.edits.some((edit) => touch(one, edit)))) {
      chosen.push(fix.edits);
    }
  }
  return chosen;
}

function touch(one: Edit, other: Edit): boolean {
  return one.start <= other.end && other.start <= one.end;
}
