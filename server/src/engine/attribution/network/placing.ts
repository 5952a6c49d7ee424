/**
 * Puts a model into the kernel's memory: each matrix packed as the kernel reads it, each table as it is. It knows
 * no window and calls no kernel.
 */
import type { Arena } from './arena.ts';
import { LAYERS } from './dimensions.ts';
import type { ModelFile } from './model-file.ts';
import { gateOrder, packValues, packWeights, plainOrder, type RowOrder } from './packing.ts';

/** Addresses of a matrix, and its sizes after padding. */
export interface PlacedMatrix {
  readonly weights: number;
  readonly scales: number;
  readonly biases: number;
  readonly inputs: number;
  readonly rows: number;
}

export function placeModel(model: ModelFile, arena: Arena) {
  const matrix = (weights: string, scales: string, biases: string | null): PlacedMatrix =>
    placeMatrix(model, arena, { weights, scales, biases, order: plainOrder(model.f32(scales).length) });
  return {
    words: arena.place(model.i8('word')),
    small: arena.place(model.i16('small')),
    bias: arena.place(model.i32('embedBias')),
    layers: LAYERS.map(({ names }) => names.map((name) => placeDirection(model, arena, name))),
    emissions: matrix('emit.w', 'emit.s', 'emit.b'),
    pairTokens: matrix('pair.a', 'pair.as', null),
    pairCue: matrix('pair.b', 'pair.bs', 'pair.bb'),
    pairTable: arena.place(model.f32('pair.q')),
    pairScores: matrix('pair.v', 'pair.vs', 'pair.vb'),
  };
}

function placeDirection(model: ModelFile, arena: Arena, name: string) {
  const order = gateOrder(model.dimensions.H);
  const names = { weights: `${name}.wx`, scales: `${name}.sx`, biases: `${name}.b` };
  return {
    input: placeMatrix(model, arena, { ...names, order }),
    weights: arena.place(packWeights(model.i8(`${name}.wh`), order, 32)),
    scales: arena.place(packValues(model.f32(`${name}.sh`), order)),
  };
}

interface MatrixSections {
  readonly weights: string;
  readonly scales: string;
  readonly biases: string | null;
  readonly order: RowOrder;
}

function placeMatrix(model: ModelFile, arena: Arena, sections: MatrixSections): PlacedMatrix {
  const { order } = sections;
  const weights = model.i8(sections.weights);
  const scales = model.f32(sections.scales);
  const biases = sections.biases === null ? new Float32Array(order.length) : model.f32(sections.biases);
  return {
    weights: arena.place(packWeights(weights, order, 8)),
    scales: arena.place(packValues(scales, order)),
    biases: arena.place(packValues(biases, order)),
    inputs: weights.length / scales.length,
    rows: order.length,
  };
}
