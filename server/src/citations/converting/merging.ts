/** Changes of one draft put in order, so that no two overlap or begin at one place: then no editor can swap them. */
import type { Edit } from '../../edits.ts';

/** What goes in at a place comes before what is taken out there. */
export function merged(edits: readonly Edit[]): Edit[] {
  const inOrder = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const done: Edit[] = [];
  for (const edit of inOrder) {
    const last = done.at(-1);
    if (
      !last ||
      edit.start > last.end ||
      (edit.start === last.end && last.start < last.end && edit.start < edit.end)
    )
      done.push(edit);
    else
      done.splice(-1, 1, {
        start: last.start,
        end: Math.max(last.end, edit.end),
        newText: last.newText + edit.newText,
      });
  }
  return done;
}
