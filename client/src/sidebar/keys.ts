/**
 * Names claims so that a claim keeps its name while the draft is edited around it and in it: what is expanded and what is
 * selected in the view hang on these names. Knows claims by their words only; the engine's ids live for one analysis.
 */

export interface ClaimKeys {
  readonly texts: readonly string[];
  /** One for each text, unique. */
  readonly keys: readonly string[];
  /** How many keys were ever given out. */
  readonly given: number;
}

export const NO_KEYS: ClaimKeys = { texts: [], keys: [], given: 0 };

/**
 * Keys for `texts`, in order of the draft. A claim takes the key of the claim with the same words before, the first of
 * several for the first; one whose words changed takes the key of the claim that stood in its place; others get new keys.
 */
export function keepKeys(texts: readonly string[], before: ClaimKeys): ClaimKeys {
  const from = sameWords(texts, before.texts);
  takePlaces(from, before.texts.length);
  let given = before.given;
  const keys = from.map((index) => (index === null ? undefined : before.keys[index]) ?? `k${given++}`);
  return { texts, keys, given };
}

/** The keys of several drafts, each named by its URI or by what else tells its lists apart. */
export class KeyStore {
  readonly #kept = new Map<string, ClaimKeys>();

  keysFor(name: string, texts: readonly string[]): readonly string[] {
    const next = keepKeys(texts, this.#kept.get(name) ?? NO_KEYS);
    this.#kept.set(name, next);
    return next.keys;
  }

  forget(name: string): void {
    this.#kept.delete(name);
  }
}

/** For each text the index of the claim before that has the same words, or null. */
function sameWords(texts: readonly string[], before: readonly string[]): (number | null)[] {
  const places = new Map<string, number[]>();
  for (const [index, text] of before.entries()) {
    const known = places.get(text);
    if (known) known.push(index);
    else places.set(text, [index]);
  }
  const used = new Map<string, number>();
  return texts.map((text) => {
    const next = used.get(text) ?? 0;
    used.set(text, next + 1);
    return places.get(text)?.[next] ?? null;
  });
}

/** Gives what is left of the claims before to new claims at the same place: after, or else before, the same neighbour. */
function takePlaces(from: (number | null)[], count: number): void {
  const taken = new Set(from.filter((index) => index !== null));
  const take = (at: number, candidate: number): void => {
    if (from[at] !== null || candidate < 0 || candidate >= count || taken.has(candidate)) return;
    from[at] = candidate;
    taken.add(candidate);
  };
  for (let at = 0; at < from.length; at += 1) {
    const neighbour = at === 0 ? -1 : from[at - 1];
    if (neighbour !== null && neighbour !== undefined) take(at, neighbour + 1);
  }
  for (let at = from.length - 1; at >= 0; at -= 1) {
    const neighbour = at === from.length - 1 ? count : from[at + 1];
    if (neighbour !== null && neighbour !== undefined) take(at, neighbour - 1);
  }
}
