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

/** Valid until the labeller is asked again. */
export interface Labelling {
  /** One a token. */
  readonly best: Uint8Array;
  /** tokens × labels: 0 for what is best, else by how much it is worse. */
  readonly shortfall: Float64Array;
}

/** `scores`: tokens × width, of which the first labels of each token are read. */
export type Labeller = (scores: Float32Array, tokens: number, width: number) => Labelling;

/** `longest`: the most tokens it will be asked for. */
export function createLabeller(chain: Chain, longest: number): Labeller {
  const { labels } = chain;
  const room: Room = {
    labels,
    start: Float64Array.from(chain.start),
    into: transposed(chain),
    outOf: Float64Array.from(chain.moves),
    ahead: new Float64Array(longest * labels),
    behind: new Float64Array(longest * labels),
    reached: new Float64Array(labels),
    best: new Uint8Array(longest),
  };
  return (scores, tokens, width) => {
    if (tokens > 0) {
      forwards(room, scores, tokens, width);
      backwards(room, scores, tokens, width);
      compare(room, tokens);
    }
    return {
      best: room.best.subarray(0, tokens),
      shortfall: room.behind.subarray(0, tokens * labels),
    };
  };
}

/** A chain's numbers and the room to work in. */
interface Room {
  readonly labels: number;
  readonly start: Float64Array;
  /** Moves by where they lead, and by where they come from: each row is read in one go. */
  readonly into: Float64Array;
  readonly outOf: Float64Array;
  /** tokens × labels: the best score of what ends in each label at each token. */
  readonly ahead: Float64Array;
  /** tokens × labels: the best score of what comes behind each label at each token; in the end the shortfall. */
  readonly behind: Float64Array;
  /** Of one token. */
  readonly reached: Float64Array;
  readonly best: Uint8Array;
}

function transposed({ labels, moves }: Chain): Float64Array {
  return Float64Array.from(moves, (_, at) => moves[(at % labels) * labels + Math.floor(at / labels)] ?? 0);
}

function forwards(
  { labels, start, into, ahead }: Room,
  scores: Float32Array,
  tokens: number,
  width: number,
): void {
  for (let label = 0; label < labels; label++) ahead[label] = (start[label] ?? 0) + (scores[label] ?? 0);
  const end = tokens * labels;
  for (let before = 0, at = labels, row = width; at < end; before += labels, row += width)
    for (let label = 0, move = 0; label < labels; label++, at++) {
      let top = -Infinity;
      for (let from = 0; from < labels; from++, move++)
        top = Math.max(top, (ahead[before + from] ?? 0) + (into[move] ?? 0));
      ahead[at] = top + (scores[row + label] ?? 0);
    }
}

function backwards(
  { labels, outOf, behind, reached }: Room,
  scores: Float32Array,
  tokens: number,
  width: number,
): void {
  behind.fill(0, (tokens - 1) * labels, tokens * labels);
  for (let t = tokens - 1; t > 0; t--) {
    const after = t * labels;
    for (let to = 0; to < labels; to++)
      reached[to] = (behind[after + to] ?? 0) + (scores[t * width + to] ?? 0);
    for (let label = 0, move = 0, at = after - labels; label < labels; label++, at++) {
      let top = -Infinity;
      for (let to = 0; to < labels; to++, move++)
        top = Math.max(top, (reached[to] ?? 0) + (outOf[move] ?? 0));
      behind[at] = top;
    }
  }
}

/** From both scores to the best label of each token and the shortfall of all; of labels as good, the first. */
function compare({ labels, ahead, behind, best }: Room, tokens: number): void {
  for (let t = 0, at = 0; t < tokens; t++, at += labels) {
    let top = -Infinity;
    for (let label = 0; label < labels; label++) {
      const total = (ahead[at + label] ?? 0) + (behind[at + label] ?? 0);
      behind[at + label] = total;
      if (total > top) {
        top = total;
        best[t] = label;
      }
    }
    for (let label = 0; label < labels; label++) behind[at + label] = top - (behind[at + label] ?? 0);
  }
}
