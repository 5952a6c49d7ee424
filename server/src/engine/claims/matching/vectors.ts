/**
 * Which words are of kindred meaning: a short vector for each of the commonest stems, read from the bytes that travel with the programs
 * (made by `training/word-vectors.ts`). Knows stems and numbers; no disk, no sentence.
 */

export interface WordVectors {
  /** Of a stem (`stemOf`), or -1 where it has none. */
  readonly rowOf: (stem: string) => number;
  /** From -1 to 1: how kindred the words of two rows are. */
  readonly kinship: (a: number, b: number) => number;
}

/** «WV» and the version of the layout; then dimensions, how many words, and how many bytes their list takes. */
const MAGIC = 0x57560001;
const HEADER = 16;

/** Throws an Error where the bytes are not whole. */
export function readWordVectors(bytes: Uint8Array): WordVectors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0) !== MAGIC) throw new Error('these are no word vectors');
  const [dimensions, count, listed] = [view.getUint32(4), view.getUint32(8), view.getUint32(12)];
  if (bytes.length !== HEADER + listed + dimensions * count) throw new Error('the word vectors are cut off');
  const words = lettersOf(bytes.subarray(HEADER, HEADER + listed)).split('\n');
  const rows = new Map(words.map((word, row) => [word, row]));
  const numbers = new Int8Array(bytes.buffer, bytes.byteOffset + HEADER + listed, dimensions * count);
  const lengths = lengthsOf(numbers, dimensions);
  return {
    rowOf: (stem) => rows.get(stem) ?? -1,
    kinship(a, b) {
      let sum = 0;
      for (let i = a * dimensions, j = b * dimensions, end = i + dimensions; i < end; i++, j++)
        sum += (numbers[i] ?? 0) * (numbers[j] ?? 0);
      return sum / ((lengths[a] ?? 1) * (lengths[b] ?? 1));
    },
  };
}

/** The bytes of such vectors: each number to a 127th of the largest of its row. */
export function packVectors(
  words: readonly string[],
  rows: readonly (readonly number[])[],
): Uint8Array<ArrayBuffer> {
  const list = words.join('\n');
  if (/[^a-z\n-]/u.test(list)) throw new Error('only small letters and hyphens are kept');
  const dimensions = rows[0]?.length ?? 0;
  const bytes = new Uint8Array(HEADER + list.length + dimensions * rows.length);
  const view = new DataView(bytes.buffer);
  for (const [at, number] of [MAGIC, dimensions, rows.length, list.length].entries())
    view.setUint32(4 * at, number);
  for (let at = 0; at < list.length; at++) bytes[HEADER + at] = list.charCodeAt(at);
  let to = HEADER + list.length;
  for (const row of rows) {
    const most = Math.max(...row.map(Math.abs)) || 1;
    for (const number of row) view.setInt8(to++, Math.round((127 * number) / most));
  }
  return bytes;
}

function lettersOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096)
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}

function lengthsOf(numbers: Int8Array, dimensions: number): Float64Array {
  const lengths = new Float64Array(numbers.length / dimensions);
  for (let row = 0; row < lengths.length; row++) {
    let sum = 0;
    for (let at = row * dimensions; at < (row + 1) * dimensions; at++) sum += (numbers[at] ?? 0) ** 2;
    lengths[row] = Math.sqrt(sum) || 1;
  }
  return lengths;
}
