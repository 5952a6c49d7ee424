/** Which rows of a view a command is called for: commands can be called by anyone with anything. Knows no view. */

/**
 * Of a menu that is the row it was opened on, or all that are selected with it; of a key, what is selected (`args` in package.json says so);
 * none where it was called for something else.
 */
export function nodesMeant(of: unknown, all: unknown, selected: () => readonly string[]): readonly string[] {
  if (typeof of === 'object' && of !== null && 'selected' in of && of.selected === true) return selected();
  const rows: readonly unknown[] = Array.isArray(all) && all.length > 0 ? all : [of];
  return rows.filter((row) => typeof row === 'string');
}

/** The rows whose boxes are meant by those that were ticked: one of several that are selected stands for all of them. */
export function ticksMeant(
  ticked: readonly (readonly [node: string, isTicked: boolean])[],
  selected: readonly string[],
): readonly (readonly [node: string, isTicked: boolean])[] {
  const [only, ...others] = ticked;
  if (only === undefined || others.length > 0 || !selected.includes(only[0])) return ticked;
  return selected.map((node) => [node, only[1]]);
}

/** What a key makes of the boxes of the rows selected: all are ticked, or none where all were. */
export function ticksByKey(
  boxes: readonly (readonly [node: string, isTicked: boolean])[],
): readonly (readonly [node: string, isTicked: boolean])[] {
  const isTicked = !boxes.every(([, was]) => was);
  return boxes.map(([node]) => [node, isTicked]);
}
