/**
 * Offsets ↔ positions of one text, the only place where either is turned into the other. Lines end at LF, CR LF or CR, and
 * characters are UTF-16 code units, as the language server protocol has both. Knows no document and no protocol library.
 */
import type { Span } from '../engine/index.ts';
import type { Place } from '../protocol.ts';

export interface Position {
  /** Zero-based. */
  readonly line: number;
  /** Zero-based UTF-16 code unit within the line. */
  readonly character: number;
}

export interface Positions {
  /** The position of an offset; what lies outside the text is taken to its nearest end, what lies in a line end before it. */
  positionAt(offset: number): Position;
  /** The offset of a position; a character beyond its line is the line's end, a line beyond the text the text's end. */
  offsetAt(position: Position): number;
  placeOf(span: Span): Place;
  readonly lineCount: number;
}

/** Linear in the text once; then about constant for offsets asked in order, logarithmic for others. */
export function createPositions(text: string): Positions {
  const starts = lineStarts(text);
  let near = 0;

  function lineOf(offset: number): number {
    if ((starts[near] ?? 0) <= offset) {
      for (let ahead = near; ahead < near + 4; ahead += 1) {
        if (offset < (starts[ahead + 1] ?? Infinity)) return (near = ahead);
      }
    }
    return (near = searchLine(starts, offset));
  }

  function lineEnd(line: number): number {
    const next = starts[line + 1];
    if (next === undefined) return text.length;
    const isPair = text.charCodeAt(next - 1) === LF && text.charCodeAt(next - 2) === CR;
    return isPair ? next - 2 : next - 1;
  }

  const positions: Positions = {
    lineCount: starts.length,
    positionAt(offset) {
      const inside = Math.max(0, Math.min(offset, text.length));
      const line = lineOf(inside);
      return { line, character: Math.min(inside, lineEnd(line)) - (starts[line] ?? 0) };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      const start = starts[line];
      return start === undefined ? text.length : Math.max(start, Math.min(start + character, lineEnd(line)));
    },
    placeOf: ({ start, end }) => ({ start: positions.positionAt(start), end: positions.positionAt(end) }),
  };
  return positions;
}

const LF = 10;
const CR = 13;

function lineStarts(text: string): number[] {
  const starts = [0];
  let lf = text.indexOf('\n');
  let cr = text.indexOf('\r');
  while (lf !== -1 || cr !== -1) {
    const isPair = cr !== -1 && lf === cr + 1;
    const end = isPair || cr === -1 ? lf : lf === -1 ? cr : Math.min(lf, cr);
    starts.push(end + 1);
    if (lf !== -1 && lf <= end) lf = text.indexOf('\n', end + 1);
    if (cr !== -1 && cr <= end) cr = text.indexOf('\r', end + 1);
  }
  return starts;
}

/** The last line that starts at or before `offset`. */
function searchLine(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
