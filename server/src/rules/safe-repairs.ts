/**
 * The repairs of a draft that may be made with nobody looking, all in one go: for «Fix all» in the editor and `--fix` on
 * the command line alike, so that both mend the same. Knows findings; writes nothing.
 */
import type { Finding, Fix } from './rule.ts';

export interface SafeRepair {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** For each finding its first safe repair; of repairs that touch one another the first in the text. In order of the text. */
export function safeRepairs(findings: readonly Finding[]): readonly SafeRepair[] {
  const chosen: SafeRepair[] = [];
  let reach = -1;
  for (const finding of findings) {
    const fix = finding.fixes().find(({ kind, safe }) => kind === 'repair' && safe === true);
    if (!fix || fix.edits.some(({ start }) => start <= reach)) continue;
    chosen.push({ finding, fix });
    reach = Math.max(reach, ...fix.edits.map(({ end }) => end));
  }
  return chosen;
}
