/**
 * Cuts a stream of bytes into lines. Knows nothing of what the lines hold, and never keeps more than one of them: a line
 * longer than the limit is passed over, not gathered up.
 */

export interface Line {
  /** One-based. */
  readonly number: number;
  /** Without its line end; null when the line is longer than the limit. */
  readonly bytes: Buffer | null;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Yields the lines of `chunks`, the last one too when nothing ends it. Pulls no chunk before it is needed. */
export async function* linesOf(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Line> {
  let number = 1;
  const gathered = newGatherer(limit);
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      gathered.add(chunk.subarray(from, at));
      yield { number: number++, bytes: gathered.take() };
      from = at + 1;
    }
    gathered.add(chunk.subarray(from));
  }
  if (!gathered.empty()) yield { number, bytes: gathered.take() };
}

/** Gathers the pieces of one line; joined once, so that a long line costs no more than its length. */
function newGatherer(limit: number) {
  let pieces: Buffer[] = [];
  let length = 0;
  return {
    add(piece: Buffer): void {
      length += piece.length;
      if (length > limit) pieces = [];
      else if (piece.length > 0) pieces.push(piece);
    },
    empty: (): boolean => length === 0,
    take(): Buffer | null {
      const line = length > limit ? null : withoutReturn(Buffer.concat(pieces, length));
      pieces = [];
      length = 0;
      return line;
    },
  };
}

function withoutReturn(line: Buffer): Buffer {
  return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
}
