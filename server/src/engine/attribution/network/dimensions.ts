/**
 * The sizes of a network and what follows from them: which sections its model file must hold, and how long each is. It knows
 * neither bytes nor arithmetic.
 */

export interface Dimensions {
  /** Width of the embedding; a multiple of 8. */
  readonly D: number;
  /** Units of a recurrent layer in each direction; a multiple of 8. */
  readonly H: number;
  /** Labels of the first head, which every token is given. */
  readonly L: number;
  /** Hidden units of the pair head; a multiple of 8. */
  readonly M: number;
  /** Labels of the pair head, which a token is given with regard to a cue. */
  readonly P: number;
  /** Small features of a token. */
  readonly F: number;
  /** Features of a token with regard to a cue. */
  readonly K: number;
  /** Rows of the three tables: for words, small features and pair features. */
  readonly words: number;
  readonly smallRows: number;
  readonly pairRows: number;
}

export type SectionType = 'i8' | 'i16' | 'i32' | 'f32' | 'utf8';

export interface SectionShape {
  readonly name: string;
  readonly type: SectionType;
  /** How many numbers it holds. */
  readonly size: number;
}

/** Throws an Error that names what is missing or out of bounds. */
export function readDimensions(given: Readonly<Record<string, unknown>>): Dimensions {
  const read = (name: keyof Dimensions): number => {
    const value = given[name];
    const { least, most, step } = BOUNDS[name];
    if (
      typeof value !== 'number' ||
      !Number.isInteger(value) ||
      value < least ||
      value > most ||
      value % step
    )
      throw new Error(`dimension ${name} must be ${wanted(BOUNDS[name])}, but is ${JSON.stringify(value)}`);
    return value;
  };
  return {
    D: read('D'),
    H: read('H'),
    L: read('L'),
    M: read('M'),
    P: read('P'),
    F: read('F'),
    K: read('K'),
    words: read('words'),
    smallRows: read('smallRows'),
    pairRows: read('pairRows'),
  };
}

/** Every section that the arithmetic reads. */
export function sectionShapes({ D, H, L, M, P, words, smallRows, pairRows }: Dimensions): SectionShape[] {
  const shape = (type: SectionType, name: string, size: number): SectionShape => ({ name, type, size });
  const directions = LAYERS.flatMap(({ layer, names }) =>
    names.flatMap((name) => [
      shape('i8', `${name}.wx`, 4 * H * (layer === 1 ? D : 2 * H)),
      shape('i8', `${name}.wh`, 4 * H * H),
      ...['sx', 'sh', 'b'].map((values) => shape('f32', `${name}.${values}`, 4 * H)),
    ]),
  );
  return [
    shape('i8', 'word', words * D),
    shape('i16', 'small', smallRows * D),
    shape('i32', 'embedBias', D),
    ...directions,
    shape('i8', 'emit.w', L * 2 * H),
    ...['emit.s', 'emit.b'].map((name) => shape('f32', name, L)),
    shape('i8', 'pair.a', M * 2 * H),
    shape('i8', 'pair.b', M * 4 * H),
    ...['pair.as', 'pair.bs', 'pair.bb'].map((name) => shape('f32', name, M)),
    shape('f32', 'pair.q', pairRows * M),
    shape('i8', 'pair.v', P * M),
    ...['pair.vs', 'pair.vb'].map((name) => shape('f32', name, P)),
  ];
}

/** The recurrent layers; in each, the direction that reads forward and the one that reads backward. */
export const LAYERS = [
  { layer: 1, names: ['lstm1f', 'lstm1b'] },
  { layer: 2, names: ['lstm2f', 'lstm2b'] },
] as const;

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** No sum of products may leave 32 bits: 512 inputs of 15 bits times weights of 7 bits just fit. */
const MOST_INPUTS = 512;
/** Rows are named by 16 bits, except words. */
const MOST_ROWS = 1 << 16;

const BOUNDS: Readonly<Record<keyof Dimensions, Bounds>> = {
  D: { least: 8, most: MOST_INPUTS, step: 8 },
  H: { least: 8, most: MOST_INPUTS / 4, step: 8 },
  L: { least: 1, most: 16, step: 1 },
  M: { least: 8, most: MOST_INPUTS, step: 8 },
  P: { least: 1, most: 8, step: 1 },
  F: { least: 0, most: 256, step: 1 },
  K: { least: 0, most: 256, step: 1 },
  words: { least: 1, most: 1 << 22, step: 1 },
  smallRows: { least: 1, most: MOST_ROWS, step: 1 },
  pairRows: { least: 1, most: MOST_ROWS, step: 1 },
};

function wanted({ least, most, step }: Bounds): string {
  return `${step === 1 ? 'a whole number' : `a multiple of ${step}`} from ${least} to ${most}`;
}
