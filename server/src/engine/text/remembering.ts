/**
 * Remembers what was made of words that are asked about again at every keystroke, wherever in a draft they stand. Knows no
 * draft: what is made must depend on the words alone.
 */
import { copied } from './recent.ts';

/** The same as `make`; emptied when it has grown to `most`, past any one draft’s needs. */
export function remembering<Value>(most: number, make: (words: string) => Value): (words: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before.value;
    if (known.size >= most) known.clear();
    const value = make(words);
    known.set(copied(words), { value });
    return value;
  };
}
