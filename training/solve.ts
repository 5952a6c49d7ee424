/** Solves linear equations, as many as there are unknowns. Knows nothing of what they are for. */

/** By Gauss with the largest pivot; throws where there is no single answer. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (let at = 0; at < rows.length; at++) {
    const pivot = pivotFrom(rows, at);
    for (const row of rows)
      if (row !== pivot) {
        const times = (row[at] ?? 0) / (pivot[at] ?? 1);
        for (let to = at; to < row.length; to++) row[to] = (row[to] ?? 0) - times * (pivot[to] ?? 0);
      }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}

/** Puts the row with the most in that column there, of those not yet used. */
function pivotFrom(rows: number[][], at: number): readonly number[] {
  const size = (row: readonly number[] | undefined): number => Math.abs(row?.[at] ?? 0);
  let best = at;
  for (let other = at + 1; other < rows.length; other++)
    if (size(rows[other]) > size(rows[best])) best = other;
  const [pivot, moved] = [rows[best], rows[at]];
  if (pivot === undefined || moved === undefined || size(pivot) < 1e-12)
    throw new Error('no single answer to these equations');
  rows[best] = moved;
  rows[at] = pivot;
  return pivot;
}
