/** What is not in a clean copy, in plain words, so that nothing goes unseen. */
import type { TakenOut } from './clean.ts';

/** «Taken out: 3 citation marks, 2 entries». */
export function describeTakenOut({ marks, entries, comments, residue }: TakenOut): string {
  const facts = [
    counted(marks, 'citation mark', 'citation marks'),
    counted(entries, 'entry', 'entries'),
    counted(comments, 'comment', 'comments'),
    counted(residue, 'stretch of page furniture', 'stretches of page furniture'),
  ].filter((fact) => fact !== null);
  return facts.length === 0 ? 'Nothing had to be taken out' : `Taken out: ${facts.join(', ')}`;
}

function counted(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : many}`;
}
