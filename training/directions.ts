/** In which directions many vectors differ most (principal components). Knows nothing of what they stand for. */

export type Direction = readonly number[];

/** The first so many, each of length 1, of vectors whose mean is zero. */
export function mainDirections(vectors: readonly (readonly number[])[], count: number): readonly Direction[] {
  const { values, columns } = eigen(covariance(vectors));
  return values
    .map((value, at) => ({ value, direction: columns.map((row) => row[at] ?? 0) }))
    .sort((a, b) => b.value - a.value)
    .slice(0, count)
    .map(({ direction }) => direction);
}

function covariance(vectors: readonly (readonly number[])[]): number[][] {
  const size = vectors[0]?.length ?? 0;
  const sums = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors)
    for (const [at, row] of sums.entries()) {
      const own = vector[at] ?? 0;
      for (let to = 0; to < size; to++) row[to] = (row[to] ?? 0) + own * (vector[to] ?? 0);
    }
  return sums.map((row) => [...row].map((sum) => sum / vectors.length));
}

const SWEEPS = 12;

/** Of a symmetric matrix, by Jacobi's turns: the values, and the directions as columns. */
function eigen(matrix: number[][]): { readonly values: number[]; readonly columns: number[][] } {
  const columns = matrix.map((row, at) => row.map((_, to) => (at === to ? 1 : 0)));
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (let p = 0; p < matrix.length; p++)
      for (let q = p + 1; q < matrix.length; q++) turn(matrix, columns, { p, q });
  return { values: matrix.map((row, at) => row[at] ?? 0), columns };
}

function turn(matrix: number[][], columns: number[][], { p, q }: { p: number; q: number }): void {
  const off = matrix[p]?.[q] ?? 0;
  if (Math.abs(off) < 1e-14) return;
  const angle = 0.5 * Math.atan2(2 * off, (matrix[q]?.[q] ?? 0) - (matrix[p]?.[p] ?? 0));
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const turned = (row: number[]): void => {
    const [left, right] = [row[p] ?? 0, row[q] ?? 0];
    row[p] = cosine * left - sine * right;
    row[q] = sine * left + cosine * right;
  };
  for (const row of matrix) turned(row);
  const [upper, lower] = [[...(matrix[p] ?? [])], [...(matrix[q] ?? [])]];
  matrix[p] = upper.map((value, at) => cosine * value - sine * (lower[at] ?? 0));
  matrix[q] = upper.map((value, at) => sine * value + cosine * (lower[at] ?? 0));
  for (const row of columns) turned(row);
}
