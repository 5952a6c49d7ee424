import { describe, expect, it } from 'vitest';
import {
  createNetwork,
  readModelFile,
  type Network,
} from '../../../../server/src/engine/attribution/network/index.ts';
import { sigmoid, tanh } from '../../../../server/src/engine/attribution/network/rounding.ts';
import {
  randomModel,
  randomNumbers,
  SMALL,
  writeModelFile,
  type Dimensions,
  type ModelParts,
} from '../../../support/model-file.ts';
import {
  naiveEmissions,
  naiveScores,
  naiveStates,
  type NaiveWindow,
} from '../../../support/naive-network.ts';

const USUAL: Dimensions = { ...SMALL, D: 64, H: 40, L: 11, M: 32, P: 3, F: 12, K: 6, pairRows: 300 };
const SHAPES: Readonly<Record<string, Dimensions>> = {
  small: SMALL,
  usual: USUAL,
  full: { ...SMALL, D: 16, H: 24, L: 16, M: 40, P: 8, F: 1, K: 3 },
  bare: { ...SMALL, D: 24, H: 16, L: 1, M: 8, P: 1, F: 0, K: 0, words: 1, smallRows: 1, pairRows: 1 },
};
const KINDS = [true, false];

interface Question extends NaiveWindow {
  readonly n: number;
}

function question(dimensions: Dimensions, n: number, seed: number): Question {
  const random = randomNumbers(seed);
  const row = (rows: number) => () => Math.floor(random() * rows);
  return {
    n,
    words: Int32Array.from({ length: n }, row(dimensions.words)),
    small: Uint16Array.from({ length: n * dimensions.F }, row(dimensions.smallRows)),
    first: row(n)(),
    last: row(n)(),
    pairRows: Uint16Array.from({ length: n * dimensions.K }, row(dimensions.pairRows)),
  };
}

/** All that a network says of a window, copied. */
function answer(network: Network, { n, words, small, first, last, pairRows }: Question) {
  const emissions = network.encode(words, small, n).slice();
  const scores = n === 0 ? new Float32Array() : network.relate(first, last, pairRows, 0, n).slice();
  return { emissions, scores };
}

/** As whole numbers, so that no two floats pass for the same that are not. */
function bits({ emissions, scores }: ReturnType<typeof answer>) {
  return { emissions: new Uint32Array(emissions.buffer), scores: new Uint32Array(scores.buffer) };
}

function networkOf(parts: ModelParts, simd: boolean): Network {
  return createNetwork(readModelFile(writeModelFile(parts)), { simd });
}

describe.each(Object.entries(SHAPES))('a network of %s size', (_name, dimensions) => {
  const parts = randomModel(dimensions, 11);
  const [kernel, twin] = [networkOf(parts, true), networkOf(parts, false)];

  it('says the same with and without WebAssembly, bit for bit', () => {
    for (const [seed, n] of [0, 1, 2, 3, 4, 5, 7, 8, 21, 60, 512].entries()) {
      const asked = question(dimensions, n, seed);
      expect(bits(answer(kernel, asked))).toEqual(bits(answer(twin, asked)));
    }
  });

  it('says what the network means', () => {
    const asked = question(dimensions, 33, 5);
    const { emissions, scores } = answer(twin, asked);
    const states = naiveStates(parts, dimensions, asked);
    expectNear(emissions, naiveEmissions(parts, dimensions, states));
    expectNear(scores, naiveScores(parts, dimensions, states, asked));
  });
});

function expectNear(actual: Float32Array, expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  const spread = Math.max(...expected) - Math.min(...expected);
  const furthest = Math.max(...expected.map((value, at) => Math.abs(value - (actual[at] ?? Number.NaN))));
  expect(furthest).toBeLessThan(spread / 1000);
}

it('has functions that are near enough to the real ones', () => {
  for (let value = -9; value < 9; value += 1 / 64) {
    expect(Math.abs(tanh(value) - Math.tanh(value))).toBeLessThan(0.0001);
    expect(Math.abs(sigmoid(value) - 1 / (1 + Math.exp(-value)))).toBeLessThan(0.0001);
  }
});

describe.each(KINDS)('a network (WebAssembly: %s)', (simd) => {
  const parts = randomModel(SMALL, 3);
  const network = networkOf(parts, simd);

  it('says which kind it is', () => {
    expect(network.simd).toBe(simd);
  });

  it('does not depend on earlier windows', () => {
    const windows = [9, 40, 1, 17].map((n, seed) => question(SMALL, n, seed));
    const once = windows.map((asked) => bits(answer(networkOf(parts, simd), asked)));
    for (const at of [2, 0, 3, 1, 0, 1])
      expect(bits(answer(network, windows[at] ?? failing()))).toEqual(once[at]);
  });

  it('scores any part of a window as it scores the whole', () => {
    const asked = question(SMALL, 20, 8);
    const { scores } = answer(network, asked);
    const rows = asked.pairRows.subarray(6 * SMALL.K, 13 * SMALL.K);
    const part = network.relate(asked.first, asked.last, rows, 6, 13);
    expect(part).toEqual(scores.slice(6 * SMALL.P, 13 * SMALL.P));
    expect(network.relate(asked.first, asked.last, rows, 6, 6)).toHaveLength(0);
  });

  it('reads rows that are not there as row 0', () => {
    const asked = question(SMALL, 4, 1);
    const { words, smallRows, pairRows } = SMALL;
    const outside = {
      ...asked,
      words: Int32Array.of(words, -1, 2 ** 31 - 1),
      small: Uint16Array.of(smallRows, 65_535, 0, 0),
      pairRows: Uint16Array.of(pairRows, 65_535),
    };
    const zeros = {
      ...asked,
      words: new Int32Array(4),
      small: new Uint16Array(4 * SMALL.F),
      pairRows: new Uint16Array(4 * SMALL.K),
    };
    expect(bits(answer(network, outside))).toEqual(bits(answer(network, zeros)));
  });

  it('refuses windows, cues and ranges that cannot be', () => {
    const { words, small, pairRows } = question(SMALL, 5, 1);
    for (const n of [-1, 513, 1.5, Number.NaN])
      expect(() => network.encode(words, small, n)).toThrow(/0 to 512 tokens/);
    network.encode(words, small, 5);
    for (const [first, last] of [
      [-1, 0],
      [0, 5],
      [5, 5],
    ] as const)
      expect(() => network.relate(first, last, pairRows, 0, 5)).toThrow(/no cue from/);
    for (const [from, to] of [
      [0, 6],
      [-1, 2],
      [3, 2],
    ] as const)
      expect(() => network.relate(0, 0, pairRows, from, to)).toThrow(/no range from/);
    network.encode(words, small, 0);
    expect(() => network.relate(0, 0, pairRows, 0, 0)).toThrow(/no cue from/);
  });

  it('bears numbers of any size', () => {
    const loud = randomModel(SMALL, 4);
    for (const [name, values] of Object.entries(loud.sections))
      if (values instanceof Float32Array) loud.sections[name] = values.map((value) => value * 1e30);
    const asked = question(SMALL, 12, 2);
    const { emissions, scores } = answer(networkOf(loud, simd), asked);
    expect([...emissions, ...scores].some(Number.isNaN)).toBe(false);
    expect(bits({ emissions, scores })).toEqual(bits(answer(networkOf(loud, !simd), asked)));
  });
});

it('takes WebAssembly where it is there', () => {
  expect(createNetwork(readModelFile(writeModelFile(randomModel(SMALL, 1)))).simd).toBe(true);
});

describe('a model file', () => {
  it('hands on what it does not know', () => {
    const parts = randomModel(SMALL, 1);
    parts.header['labels'] = ['cue', 'source'];
    parts.sections['vocabulary'] = 'said\nça\n«€»\n𝔘🦉';
    parts.sections['more'] = Int16Array.of(-3, 4);
    const model = readModelFile(writeModelFile(parts));
    expect(model.dimensions).toEqual(SMALL);
    expect(model.scales).toEqual({ x: 1 / 4096, u: 9000.5 });
    expect(model.meta).toEqual({ labels: ['cue', 'source'] });
    expect(model.text('vocabulary')).toBe(parts.sections['vocabulary']);
    expect(model.i16('more')).toEqual(Int16Array.of(-3, 4));
    expect(() => model.i8('more')).toThrow('section more is of type i16, not i8');
    expect(() => model.f32('less')).toThrow('section less is missing');
  });

  it('may lie at any address', () => {
    const file = writeModelFile(randomModel(SMALL, 1));
    for (const offset of [1, 2, 16]) {
      const bytes = new Uint8Array(file.length + offset).subarray(offset);
      bytes.set(file);
      expect(readModelFile(bytes).f32('pair.q')).toEqual(readModelFile(file).f32('pair.q'));
    }
  });

  it('says what is wrong with its bytes', () => {
    const file = writeModelFile(randomModel(SMALL, 1));
    const spoilt = (at: number, byte: number): Uint8Array => file.with(at, byte);
    checkRefused(new Uint8Array(5), 'it has 5 bytes');
    checkRefused(spoilt(0, 0x58), 'it does not begin with WHNC');
    checkRefused(spoilt(4, 2), 'its version is 2, and only 1 is known');
    checkRefused(spoilt(10, 0xff), 'it is cut off within its header');
    checkRefused(spoilt(8, (file[8] ?? 0) - 1), 'its header is not padded to a multiple of 16 bytes');
    checkRefused(spoilt(12, 0x78), 'its header cannot be read');
    checkRefused(spoilt(14, 0xff), 'its header cannot be read (no UTF-8 at byte 2)');
    checkRefused(file.subarray(0, -200), 'ends after the file, which may be cut off');
  });

  it.each<readonly [string, (parts: ModelParts) => void]>([
    ['its format is 2, and only 1 is known', ({ header }) => (header['format'] = 2)],
    ['dimensions must be an object', ({ header }) => (header['dimensions'] = [])],
    ['dimension H must be a multiple of 8 from 8 to 128, but is 12', resized({ H: 12 })],
    ['dimension L must be a whole number from 1 to 16, but is 17', resized({ L: 17 })],
    ['section word must have 408 bytes, but has 400', resized({ words: 51 })],
    ['scales must be an object', ({ header }) => (header['scales'] = null)],
    ['scale u must be a number above 0, but is -1', ({ header }) => (header['scales'] = { x: 1, u: -1 })],
    ['section lstm2b.sh is missing', ({ sections }) => delete sections['lstm2b.sh']],
    ['section emit.b is of type utf8, not f32', ({ sections }) => (sections['emit.b'] = 'text')],
    [
      'section pair.bb holds what is no finite number',
      ({ sections }) => (sections['pair.bb'] = new Float32Array(SMALL.M).fill(Number.NaN)),
    ],
  ])('says so: %s', (message, spoil) => {
    const parts = randomModel(SMALL, 1);
    spoil(parts);
    checkRefused(writeModelFile(parts), message);
  });

  it.each([
    ['section emit.s is of no known type: "f64"', { type: 'f64' }],
    ['section emit.s needs an offset and a length in whole bytes', { offset: -4 }],
    ['section emit.s does not lie at a multiple of 4 bytes', { offset: 6 }],
    ['section emit.s ends after the file, which may be cut off', { offset: 2 ** 40 }],
  ])('says so: %s', (message, change) => {
    const parts = randomModel(SMALL, 1);
    checkRefused(writeModelFile(parts, { 'emit.s': change }), message);
  });
});

function resized(change: Partial<Dimensions>) {
  return ({ header }: ModelParts): void => {
    header['dimensions'] = { ...SMALL, ...change };
  };
}

function checkRefused(bytes: Uint8Array, message: string): void {
  expect(() => readModelFile(bytes)).toThrow(message);
  expect(() => readModelFile(bytes)).toThrow('Not a model of Whence: ');
}

function failing(): never {
  throw new Error('There is no such window');
}
