/**
 * Makes the repairs that may be made with nobody looking: those that a rule says remove their finding, add no fact and
 * lose none. Works on text alone.
 */
import { applyEdits } from '../edits.ts';
import type { Finding } from '../rules/rule.ts';
import { safeRepairs, type SafeRepair } from '../rules/safe-repairs.ts';
import type { Inspected } from './inspect.ts';

/** One repair that was made, for people to look at afterwards. */
export interface Repair {
  readonly rule: string;
  /** What was done, in the words of the editor's own menu: «Write “said”». */
  readonly title: string;
  /** The words it was done to, as they were. */
  readonly words: string;
}

export interface Repaired {
  /** The draft as it stands after the repairs. */
  readonly inspected: Inspected;
  readonly repairs: readonly Repair[];
}

/** A repair may make room for another, as when two stood on the same words; this many times is enough for any draft. */
const MOST_ROUNDS = 10;

/** Repairs until nothing is left to repair. `inspect` is asked again after each round, of the text as it then stands. */
export function repair(first: Inspected, inspect: (text: string) => Inspected): Repaired {
  let inspected = first;
  const repairs: Repair[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const chosen = safeRepairs(inspected.findings);
    if (chosen.length === 0) break;
    const next = inspect(
      applyEdits(
        inspected.text,
        chosen.flatMap(({ fix }) => fix.edits),
      ),
    );
    // What does not lessen the findings is no repair: leave the text as it was.
    if (countOf(next.findings) >= countOf(inspected.findings)) break;
    repairs.push(...chosen.map((one) => repairOf(one, inspected.text)));
    inspected = next;
  }
  return { inspected, repairs };
}

/** With those that stand behind others on the same words: once the others are gone, they show. */
function countOf(findings: readonly Finding[]): number {
  return findings.reduce((count, { notes }) => count + 1 + notes.length, 0);
}

function repairOf({ finding: { rule, start, end }, fix: { title } }: SafeRepair, text: string): Repair {
  return { rule, title, words: text.slice(start, end) };
}
