/**
 * How far two drafts, or the surroundings of two statements, speak of the same, whatever they say of it. Knows their keys and what each
 * tells; of drafts it remembers what it was asked.
 */
import type { Telling } from './aligning.ts';
import type { Statement } from './statements.ts';
import { isNameKey } from './terms.ts';

type Spread = Statement['spread'];

/** What both drafts speak of, against what one does; the rarer, the more. Right until `telling` changes. */
export function createTopics(telling: Telling): (a: Statement, b: Statement) => number {
  // Weakly, as statements are made anew each time they are looked at.
  const known = new WeakMap<Spread, WeakMap<Spread, number>>();
  const sizes = new WeakMap<Spread, number>();
  const sizeOf = (spread: Spread): number => {
    let size = sizes.get(spread);
    if (size === undefined) sizes.set(spread, (size = sum(spread.keys(), telling)));
    return size;
  };
  return ({ spread: a }, { spread: b }) => {
    const of = known.get(a) ?? new WeakMap<Spread, number>();
    known.set(a, of);
    let topic = of.get(b);
    if (topic === undefined) {
      const both = sum([...a.keys()].filter((key) => b.has(key)), telling); // prettier-ignore
      topic = both / Math.max(1, Math.sqrt(sizeOf(a) * sizeOf(b)));
      of.set(b, topic);
    }
    return topic;
  };
}

/** The same for the names that stand around two statements, from 0 to 1. */
export function settingOf(a: Statement, b: Statement, telling: Telling): number {
  const [one, other] = [namesAround(a), namesAround(b)];
  const others = new Set(other);
  const both = one.filter((key) => others.has(key));
  const size = Math.sqrt(sum(one, telling) * sum(other, telling));
  return sum(both, telling) / Math.max(1, size);
}

const namesAround = ({ around }: Statement): string[] => [...around].filter(isNameKey);

function sum(keys: Iterable<string>, telling: Telling): number {
  let total = 0;
  for (const key of keys) total += telling(key) ** 2;
  return total;
}
