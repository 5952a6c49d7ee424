/** The marks of a draft, those that stand side by side as one row: `[^1][^2]`, `[@orr; @lind]`. Marks within an entry are none. */
import type { Span } from '../../engine/index.ts';
import type { Reference } from '../citations.ts';
import type { Draft } from '../ties.ts';

export interface Row extends Span {
  readonly marks: readonly Mark[];
}

/** A footnote mark, or all that stands in one bracket. */
interface Mark extends Span {
  readonly references: readonly Reference[];
}

export function rowsOf({ text, citations: { references, entries } }: Draft): Row[] {
  const isInEntry = ({ start }: Span): boolean =>
    entries.some((one) => one.start <= start && start < one.end);
  const marks: (Span & { references: Reference[] })[] = [];
  for (const reference of references.filter((one) => !isInEntry(one))) {
    const { start, end } = reference.bracket;
    const last = marks.at(-1);
    if (last?.start === start) last.references.push(reference);
    else marks.push({ start, end, references: [reference] });
  }
  const rows: (Span & { end: number; marks: Mark[] })[] = [];
  for (const mark of marks) {
    const last = rows.at(-1);
    if (last && /^[^\S\r\n]*$/.test(text.slice(last.end, mark.start))) {
      last.marks.push(mark);
      last.end = mark.end;
    } else rows.push({ start: mark.start, end: mark.end, marks: [mark] });
  }
  return rows;
}
