/** Strings as numbers, each string once, so that what many drafts state is kept small. Knows no statement. */
import { copied } from '../../text/recent.ts';

export interface KeyTable {
  /** A new one for a string that it has not met. */
  idOf(key: string): number;
  /** -1 for a string that it has not met. */
  find(key: string): number;
  keyOf(id: number): string;
  /** In order of their numbers. */
  keys(): readonly string[];
}

/** With some that have their place in the list as their number. */
export function createKeyTable(first: readonly string[] = []): KeyTable {
  const keys = [...first];
  const ids = new Map(keys.map((key, id) => [key, id]));
  return {
    keys: () => keys,
    idOf(key) {
      const known = ids.get(key);
      if (known !== undefined) return known;
      // A part of a draft would hold the whole of it.
      const own = copied(key);
      ids.set(own, keys.length);
      return keys.push(own) - 1;
    },
    find: (key) => ids.get(key) ?? -1,
    keyOf: (id) => keys[id] ?? '',
  };
}
