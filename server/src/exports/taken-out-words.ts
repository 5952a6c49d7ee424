/** What is not in a clean copy, in plain words, so that nothing goes unseen. */
import type { TakenOut } from './clean.ts';

/** «Taken out: 3 citation marks, 2 entries. Left in the text: @orr2024, which is a word of its sentence». */
export function describeTakenOut(takenOut: TakenOut, keysLeft: readonly string[] = []): string {
  const out = describeOut(takenOut);
  if (keysLeft.length === 0) return out;
  const [key = ''] = keysLeft;
  return keysLeft.length === 1
    ? `${out}. Left in the text: @${key}, which is a word of its sentence`
    : `${out}. Left in the text: ${keysLeft.length} keys that are words of their sentences, such as @${key}`;
}

function describeOut({ marks, entries, comments, residue }: TakenOut): string {
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
