/**
 * The best labelling of a sequence (Viterbi 1967), for up to 8 labels, with room for 8. It knows addresses alone; `moves` has
 * for each label those that lead from it, `arrivals` those that lead to it.
 */

const ROOM: usize = 32; // bytes of a token: 8 floats

/**
 * From the scores of each token's labels (the first token's with the start in them) to its best label, a byte, and for each
 * label how much the best labelling that has it falls short of the best of all.
 */
export function label(
  scores: usize,
  moves: usize,
  arrivals: usize,
  tokens: usize,
  labels: usize,
  ahead: usize,
  shortfall: usize,
  best: usize,
): void {
  const end = (tokens - 1) * ROOM;
  v128.store(ahead, v128.load(scores));
  v128.store(ahead, v128.load(scores, 16), 16);
  for (let at: usize = 0; at < end; at += ROOM) {
    const after = at + ROOM;
    spread(ahead + at, moves, labels, ahead + after);
    v128.store(ahead + after, f32x4.add(v128.load(ahead + after), v128.load(scores + after)));
    v128.store(ahead + after, f32x4.add(v128.load(ahead + after, 16), v128.load(scores + after, 16)), 16);
  }
  memory.fill(shortfall + end, 0, ROOM);
  for (let at = end; at > 0; at -= ROOM) {
    // The scores are used up: in their place, what the rest is worth from each label of this token on.
    v128.store(scores + at, f32x4.add(v128.load(shortfall + at), v128.load(scores + at)));
    v128.store(scores + at, f32x4.add(v128.load(shortfall + at, 16), v128.load(scores + at, 16)), 16);
    spread(scores + at, arrivals, labels, shortfall + at - ROOM);
  }
  for (let token: usize = 0; token < tokens; token++) {
    store<u8>(best + token, compare(ahead, shortfall));
    ahead += ROOM;
    shortfall += ROOM;
  }
}

/** For each label the most of: what another is worth, and the move between them. */
function spread(from: usize, moves: usize, labels: usize, to: usize): void {
  let worth = v128.load32_splat(from);
  let low = f32x4.add(worth, v128.load(moves));
  let high = f32x4.add(worth, v128.load(moves, 16));
  for (let other: usize = 1; other < labels; other++) {
    worth = v128.load32_splat(from + (other << 2));
    moves += ROOM;
    low = f32x4.pmax(low, f32x4.add(worth, v128.load(moves)));
    high = f32x4.pmax(high, f32x4.add(worth, v128.load(moves, 16)));
  }
  v128.store(to, low);
  v128.store(to, high, 16);
}

/** Of labels as good, the first. */
function compare(ahead: usize, shortfall: usize): i32 {
  const low = f32x4.add(v128.load(ahead), v128.load(shortfall));
  const high = f32x4.add(v128.load(ahead, 16), v128.load(shortfall, 16));
  let top = f32x4.pmax(low, high);
  top = f32x4.pmax(top, v128.shuffle<f32>(top, top, 2, 3, 0, 1));
  top = f32x4.pmax(top, v128.shuffle<f32>(top, top, 1, 0, 3, 2));
  const lowShort = f32x4.sub(top, low);
  const highShort = f32x4.sub(top, high);
  v128.store(shortfall, lowShort);
  v128.store(shortfall, highShort, 16);
  const zero = f32x4.splat(0);
  const none = i32x4.bitmask(f32x4.eq(lowShort, zero)) | (i32x4.bitmask(f32x4.eq(highShort, zero)) << 4);
  return ctz(none | 128);
}
