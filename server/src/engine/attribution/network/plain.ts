/**
 * The network without WebAssembly, and its definition: what the kernel answers must be this, bit for bit. Every operation on
 * floats is rounded to 32 bits, in a fixed order; the sums of products are whole numbers and exact. It knows no model file
 * beyond its sections, and does not doubt the rows it is given.
 */
import { MOST_TOKENS, type Arithmetic } from './arithmetic.ts';
import { LAYERS } from './dimensions.ts';
import type { ModelFile } from './model-file.ts';
import { directionOf, matrixOf, project, recur } from './plain-layers.ts';
import { positiveSteps } from './rounding.ts';

const { fround } = Math;

export function createPlainArithmetic(model: ModelFile): Arithmetic {
  const { D, H, L, M, P, F, K } = model.dimensions;
  const wordRows = new Int32Array(MOST_TOKENS);
  const smallRows = new Uint16Array(MOST_TOKENS * F);
  const pairRows = new Uint16Array(MOST_TOKENS * K);
  const embedded = new Int16Array(MOST_TOKENS * D);
  const states = [new Int16Array(MOST_TOKENS * 2 * H), new Int16Array(MOST_TOKENS * 2 * H)] as const;
  const cueInput = new Int16Array(4 * H);
  const hidden = new Int16Array(MOST_TOKENS * M);
  const gates = new Float32Array(MOST_TOKENS * 4 * H);
  const emissions = new Float32Array(MOST_TOKENS * L);
  const tokenParts = new Float32Array(MOST_TOKENS * M);
  const cuePart = new Float32Array(M);
  const scores = new Float32Array(MOST_TOKENS * P);

  const embed = embedder(model);
  const directions = LAYERS.map(({ names }) => names.map((name) => directionOf(model, name)));
  const emit = matrixOf(model, ['emit.w', 'emit.s', 'emit.b']);
  const ofTokens = matrixOf(model, ['pair.a', 'pair.as', null]);
  const ofCue = matrixOf(model, ['pair.b', 'pair.bs', 'pair.bb']);
  const ofHidden = matrixOf(model, ['pair.v', 'pair.vs', 'pair.vb']);
  const pairTable = model.f32('pair.q');
  const hiddenScale = fround(model.scales.u);

  return {
    wordRows,
    smallRows,
    pairRows,
    encode(tokens) {
      embed(wordRows, smallRows, tokens, embedded);
      let input = embedded;
      for (const [layer, both] of directions.entries()) {
        const output = layer === 0 ? states[0] : states[1];
        for (const [backward, direction] of both.entries()) {
          project(direction.input, input, tokens, gates);
          recur(direction, gates, tokens, output, backward === 1);
        }
        input = output;
      }
      project(emit, states[1], tokens, emissions);
      return emissions.subarray(0, tokens * L);
    },
    prepare(tokens) {
      project(ofTokens, states[1], tokens, tokenParts);
    },
    relate({ first, last }, from, count) {
      cueInput.set(states[1].subarray(first * 2 * H, (first + 1) * 2 * H));
      cueInput.set(states[1].subarray(last * 2 * H, (last + 1) * 2 * H), 2 * H);
      project(ofCue, cueInput, 1, cuePart);
      for (let token = 0; token < count; token++)
        for (let unit = 0; unit < M; unit++) {
          let sum = fround((tokenParts[(from + token) * M + unit] ?? 0) + (cuePart[unit] ?? 0));
          for (let feature = token * K; feature < (token + 1) * K; feature++)
            sum = fround(sum + (pairTable[(pairRows[feature] ?? 0) * M + unit] ?? 0));
          hidden[token * M + unit] = positiveSteps(sum, hiddenScale);
        }
      project(ofHidden, hidden, count, scores);
      return scores.subarray(0, count * P);
    },
  };
}

function embedder(model: ModelFile) {
  const { D, F } = model.dimensions;
  const words = model.i8('word');
  const small = model.i16('small');
  const biases = model.i32('embedBias');
  return (wordRows: Int32Array, smallRows: Uint16Array, tokens: number, output: Int16Array): void => {
    for (let token = 0; token < tokens; token++) {
      const word = (wordRows[token] ?? 0) * D;
      for (let at = 0; at < D; at++) {
        let sum = ((biases[at] ?? 0) + ((words[word + at] ?? 0) << 6)) | 0;
        for (let feature = token * F; feature < (token + 1) * F; feature++)
          sum = (sum + (small[(smallRows[feature] ?? 0) * D + at] ?? 0)) | 0;
        output[token * D + at] = sum < 0 ? 0 : sum > 32767 ? 32767 : sum;
      }
    }
  };
}
