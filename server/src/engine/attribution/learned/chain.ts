/**
 * The best labelling of a sequence (Viterbi 1967), and for each token and label how much the best labelling that has it
 * falls short of the best of all: how sure the labels are, without a sum over all labellings. Knows numbers only.
 */

/** Scores of a first label, and of each label behind each other (row: from, column: to). */
export interface Chain {
  readonly labels: number;
  readonly start: Float32Array;
  readonly moves: Float32Array;
}

export interface Labelling {
  /** One a token. */
  readonly best: Uint8Array;
  /** tokens × labels: 0 for what is best, else by how much it is worse. */
  readonly shortfall: Float64Array;
}

/** `scores`: tokens × width, of which the first `labels` of each token are read. */
export function labelled(chain: Chain, scores: Float32Array, tokens: number, width: number): Labelling {
  const { labels } = chain;
  const best = new Uint8Array(tokens);
  if (tokens === 0) return { best, shortfall: new Float64Array(0) };
  const ahead = forwards(chain, scores, tokens, width);
  const behind = backwards(chain, scores, tokens, width);
  const shortfall = new Float64Array(tokens * labels);
  for (let t = 0; t < tokens; t++) {
    const at = t * labels;
    let top = -Infinity;
    for (let label = 0; label < labels; label++) {
      const total = (ahead[at + label] ?? 0) + (behind[at + label] ?? 0);
      shortfall[at + label] = total;
      if (total > top) {
        top = total;
        best[t] = label;
      }
    }
    for (let label = 0; label < labels; label++) shortfall[at + label] = top - (shortfall[at + label] ?? 0);
  }
  return { best, shortfall };
}

/** The best score of what ends in each label at each token. */
function forwards(
  { labels, start, moves }: Chain,
  scores: Float32Array,
  tokens: number,
  width: number,
): Float64Array {
  const ahead = new Float64Array(tokens * labels);
  for (let label = 0; label < labels; label++) ahead[label] = (start[label] ?? 0) + (scores[label] ?? 0);
  for (let t = 1; t < tokens; t++) {
    const before = (t - 1) * labels;
    for (let label = 0; label < labels; label++) {
      let top = -Infinity;
      for (let from = 0; from < labels; from++) {
        const one = (ahead[before + from] ?? 0) + (moves[from * labels + label] ?? 0);
        if (one > top) top = one;
      }
      ahead[before + labels + label] = top + (scores[t * width + label] ?? 0);
    }
  }
  return ahead;
}

/** The best score of what comes behind each label at each token. */
function backwards(
  { labels, moves }: Chain,
  scores: Float32Array,
  tokens: number,
  width: number,
): Float64Array {
  const behind = new Float64Array(tokens * labels);
  for (let t = tokens - 2; t >= 0; t--) {
    const after = (t + 1) * labels;
    for (let label = 0; label < labels; label++) {
      let top = -Infinity;
      for (let to = 0; to < labels; to++) {
        const one =
          (behind[after + to] ?? 0) + (scores[(t + 1) * width + to] ?? 0) + (moves[label * labels + to] ?? 0);
        if (one > top) top = one;
      }
      behind[after - labels + label] = top;
    }
  }
  return behind;
}
