/**
 * Writes model files of the attribution network full of random numbers, the same ones for the same seed. It writes what the
 * format says by itself, so that the reader is measured against more than its own idea of it.
 */
import type { ModelFile } from '../../server/src/engine/attribution/network/index.ts';

export type Dimensions = ModelFile['dimensions'];

/** A small network; every size of it can be told otherwise. */
export const SMALL: Dimensions = {
  D: 8,
  H: 8,
  L: 3,
  M: 8,
  P: 2,
  F: 2,
  K: 1,
  words: 50,
  smallRows: 20,
  pairRows: 12,
};

export interface ModelParts {
  /** What the header says of itself and of the network. */
  header: Record<string, unknown>;
  sections: Record<string, SectionData>;
}

export type SectionData = Int8Array | Int16Array | Int32Array | Float32Array | string;

/** A random model as parts, which a test may spoil before it writes them. */
export function randomModel(dimensions: Dimensions, seed: number): ModelParts {
  const { D, H, L, M, P, words, smallRows, pairRows } = dimensions;
  const random = randomNumbers(seed);
  const whole = (limit: number): number => Math.floor(random() * (2 * limit + 1)) - limit;
  const weights = (size: number): Int8Array => Int8Array.from({ length: size }, () => whole(127));
  const around = (middle: number, spread: number, size: number): Float32Array =>
    Float32Array.from({ length: size }, () => middle * (1 + spread * (2 * random() - 1)));
  const centred = (limit: number, size: number): Float32Array =>
    Float32Array.from({ length: size }, () => limit * (2 * random() - 1));
  /** A scale that brings sums over so many inputs of 15 bits to the order of `size`. */
  const scales = (size: number, inputs: number, rows: number): Float32Array =>
    around(size / (Math.sqrt(inputs) * 40 * 16_000), 0.5, rows);

  const sections: Record<string, SectionData> = {
    word: weights(words * D),
    small: Int16Array.from({ length: smallRows * D }, () => whole(6000)),
    embedBias: Int32Array.from({ length: D }, () => whole(8000)),
  };
  for (const layer of [1, 2])
    for (const direction of ['f', 'b']) {
      const name = `lstm${layer}${direction}`;
      const inputs = layer === 1 ? D : 2 * H;
      sections[`${name}.wx`] = weights(4 * H * inputs);
      sections[`${name}.wh`] = weights(4 * H * H);
      sections[`${name}.sx`] = scales(1.5, inputs, 4 * H);
      sections[`${name}.sh`] = scales(1.5, H, 4 * H);
      sections[`${name}.b`] = centred(1, 4 * H);
    }
  Object.assign(sections, {
    'emit.w': weights(L * 2 * H),
    'emit.s': scales(3, 2 * H, L),
    'emit.b': centred(1, L),
    'pair.a': weights(M * 2 * H),
    'pair.as': scales(1, 2 * H, M),
    'pair.b': weights(M * 4 * H),
    'pair.bs': scales(1, 4 * H, M),
    'pair.bb': centred(0.5, M),
    'pair.q': centred(0.5, pairRows * M),
    'pair.v': weights(P * M),
    'pair.vs': scales(3, M, P),
    'pair.vb': centred(1, P),
  });
  return { header: { format: 1, dimensions, scales: { x: 1 / 4096, u: 9000.5 } }, sections };
}

/** The bytes of a model file; `lies`: what is to be said of a section instead of the truth. */
export function writeModelFile(
  { header, sections }: ModelParts,
  lies: Readonly<Record<string, object>> = {},
): Uint8Array {
  const data: Uint8Array[] = [];
  const list: Record<string, unknown> = {};
  let offset = 0;
  for (const [name, content] of Object.entries(sections)) {
    const bytes = bytesOf(content);
    list[name] = { offset, length: bytes.length, type: typeOf(content), ...lies[name] };
    const padded = new Uint8Array(Math.ceil(bytes.length / 16) * 16);
    padded.set(bytes);
    data.push(padded);
    offset += padded.length;
  }
  const head = new TextEncoder().encode(JSON.stringify({ ...header, sections: list }));
  const start = Math.ceil((12 + head.length) / 16) * 16;
  const file = new Uint8Array(start + offset).fill(0x20, 0, start);
  const preamble = new DataView(file.buffer);
  file.set(new TextEncoder().encode('WHNC'));
  preamble.setUint32(4, 1, true);
  preamble.setUint32(8, start - 12, true);
  file.set(head, 12);
  let at = start;
  for (const bytes of data) {
    file.set(bytes, at);
    at += bytes.length;
  }
  return file;
}

/** From 0 to 1, the same row of numbers for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function bytesOf(content: SectionData): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
}

function typeOf(content: SectionData): string {
  if (typeof content === 'string') return 'utf8';
  if (content instanceof Int8Array) return 'i8';
  if (content instanceof Int16Array) return 'i16';
  return content instanceof Int32Array ? 'i32' : 'f32';
}
