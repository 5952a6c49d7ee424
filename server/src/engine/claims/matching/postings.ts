/**
 * Which statements are found by a key. Each has a number, never given twice; what is taken out is passed over, and swept out once it is
 * more than what holds, so that a draft that changes at every pause costs only its own. Knows keys by their numbers, and no statement.
 */

/** Postings that were worked out before, of owners whose statements are numbered from 0 on, one owner behind the other. */
export interface EarlierPostings {
  /** Of each key, where its part of `found` ends: numbers of statements, in order. */
  readonly foundEnds: Uint32Array;
  readonly found: Uint32Array;
}

/** Some statements that come and go together. */
export interface Posted {
  readonly count: number;
  /** The keys of one of them, each once. */
  foundBy(at: number): readonly number[];
}

export interface Postings<Owner extends Posted> {
  add(owner: Owner): void;
  remove(owner: Owner): void;
  /** How many statements there are. */
  size(): number;
  /** How many of them are found by the key. */
  count(key: number): number;
  /** Their numbers, at most so many of the newest, in order. */
  newest(key: number, most: number): readonly number[];
  /** The number of the owner's first statement; the others follow. */
  firstOf(owner: Owner): number;
  /** Whose a statement is, and which of its own; null once it was taken out. */
  placeOf(number: number): { readonly owner: Owner; readonly at: number } | null;
}

export function createPostings<Owner extends Posted>(
  earlier: EarlierPostings = NO_POSTINGS,
  earlierOwners: readonly Owner[] = [],
): Postings<Owner> {
  const { foundEnds, found: earlierFound } = earlier;
  const lists: (number[] | undefined)[] = [];
  const counts = Array.from(foundEnds, (end, key) => end - (foundEnds[key - 1] ?? 0));
  const owners: (Owner | null)[] = [];
  const firsts = new Map<Owner, number>();
  let [size, gone] = [0, 0];

  const enter = (owner: Owner): number => {
    const first = owners.length;
    firsts.set(owner, first);
    size += owner.count;
    for (let at = 0; at < owner.count; at++) owners.push(owner);
    return first;
  };
  for (const owner of earlierOwners) enter(owner);

  const sweep = (): void => {
    for (const [key, list] of lists.entries())
      if (list) lists[key] = list.filter((one) => (owners[one] ?? null) !== null);
    gone = 0;
  };

  return {
    add(owner) {
      const first = enter(owner);
      for (let at = 0; at < owner.count; at++)
        for (const key of owner.foundBy(at)) {
          counts[key] = (counts[key] ?? 0) + 1;
          (lists[key] ??= []).push(first + at);
        }
    },
    remove(owner) {
      const first = firsts.get(owner);
      if (first === undefined) return;
      firsts.delete(owner);
      size -= owner.count;
      gone += owner.count;
      owners.fill(null, first, first + owner.count);
      for (let at = 0; at < owner.count; at++)
        for (const key of owner.foundBy(at)) counts[key] = (counts[key] ?? 0) - 1;
      if (gone > size + SWEPT_FROM) sweep();
    },
    size: () => size,
    count: (key) => counts[key] ?? 0,
    newest(key, most) {
      const found: number[] = [];
      const take = (list: ArrayLike<number>, from: number, end: number): void => {
        for (let at = end - 1; at >= from && found.length < most; at--) {
          const one = list[at] ?? 0;
          if ((owners[one] ?? null) !== null) found.push(one);
        }
      };
      const list = lists[key] ?? [];
      take(list, 0, list.length);
      take(earlierFound, foundEnds[key - 1] ?? 0, foundEnds[key] ?? 0);
      return found.reverse();
    },
    firstOf: (owner) => firsts.get(owner) ?? -1,
    placeOf(number) {
      const owner = owners[number] ?? null;
      return owner === null ? null : { owner, at: number - (firsts.get(owner) ?? 0) };
    },
  };
}

const SWEPT_FROM = 5000;

const NO_POSTINGS: EarlierPostings = { foundEnds: new Uint32Array(0), found: new Uint32Array(0) };
