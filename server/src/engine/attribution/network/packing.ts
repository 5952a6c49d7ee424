/**
 * Lays weights out as the kernel reads them (see `server/kernel/kernel.ts`): rows in blocks, and in a block two inputs after
 * two inputs, so that one vector holds 4 rows × 2 inputs. It knows no memory and no section.
 */

/** For each place in the packed order the row that stands there, or -1 for padding. */
export type RowOrder = readonly number[];

/** Rows as they are, filled up to a multiple of 8. */
export function plainOrder(rows: number): RowOrder {
  return Array.from({ length: Math.ceil(rows / 8) * 8 }, (_, place) => (place < rows ? place : -1));
}

/** Rows of four gates, brought together unit by unit: for each 4 units their gates i, f, g, o. */
export function gateOrder(units: number): RowOrder {
  return Array.from({ length: 4 * units }, (_, place) => {
    const gate = (place >> 2) % 4;
    return gate * units + (place >> 4) * 4 + (place % 4);
  });
}

/** Rows that the kernel takes at a time: 8 in a projection, the gates of 8 units in a recurrence. */
export type BlockRows = 8 | 32;

/** Two inputs at a time as one number, the first in its lower half, for this runs once and in code that is still cold. */
export function packWeights(weights: Int8Array, order: RowOrder, blockRows: BlockRows): Int32Array {
  const rows = order.reduce((most, row) => Math.max(most, row + 1), 0);
  const inputs = weights.length / rows;
  const packed = new Int32Array((order.length * inputs) / 2);
  for (const [place, row] of order.entries()) {
    if (row < 0) continue;
    const start = row * inputs;
    let to = ((place - (place % blockRows)) * inputs) / 2 + (place % blockRows);
    for (let at = start; at < start + inputs; at += 2, to += blockRows)
      packed[to] = ((weights[at] ?? 0) & 0xffff) | ((weights[at + 1] ?? 0) << 16);
  }
  return packed;
}

export function packValues(values: Float32Array, order: RowOrder): Float32Array {
  return Float32Array.from(order, (row) => values[row] ?? 0);
}
