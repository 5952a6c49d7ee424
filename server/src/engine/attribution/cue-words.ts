/**
 * Looks the words of a cue up in the lists of the lexicon that say how something is put. Knows lemmas and the lists' form;
 * what an entry means is for who asks.
 */
import { formsOf } from '../lexicon/inflection.ts';
import * as manner from '../lexicon/manner.ts';
import type { Tag, Token } from '../text/structure.ts';
import { cueLemmaOf } from './grammar/verbs.ts';
import { wordSet } from './grammar/word-sets.ts';

/** By their forms, the words of the lists, which are more than the verbs that attribute. */
const LEMMAS = new Map(
  [manner.SHOWN, manner.HEARSAY_VERBS, ...Object.values(manner.KINDS), ...Object.values(manner.STANCES)]
    .flatMap((list) => [...wordSet(list.replaceAll('+', ' '))])
    .flatMap((word) => Array.from(formsOf(word).keys(), (form) => [form, word] as const)),
);

/** A word with its lemma, where it has one. */
export interface Word {
  readonly lower: string;
  readonly key: string;
  readonly tag: Tag;
}

export function wordOf({ lower, tag }: Token): Word {
  return { lower, key: lower === "n't" ? 'not' : (cueLemmaOf(lower) ?? LEMMAS.get(lower) ?? lower), tag };
}

/** A list of the lexicon: its phrases, and its single words. */
interface Table<Value> {
  readonly phrases: readonly (readonly [keys: readonly string[], value: Value])[];
  readonly words: ReadonlyMap<string, Value>;
}

export function tableOf<Value extends string>(
  values: readonly Value[],
  lists: Readonly<Record<Value, string>>,
): Table<Value> {
  const entries = values.flatMap((value) =>
    Array.from(wordSet(lists[value]), (entry) => [entry, value] as const),
  );
  return {
    phrases: entries.flatMap(([entry, value]) =>
      entry.includes('+') ? [[entry.split('+'), value] as const] : [],
    ),
    words: new Map(entries),
  };
}

/** Of the first phrase whose words all stand in the cue, in order. */
export function phraseOf<Value>({ phrases }: Table<Value>, words: readonly Word[]): Value | undefined {
  return phrases.find(([keys]) => {
    let at = 0;
    for (const { lower, key } of words) if (keys[at] === lower || keys[at] === key) at++;
    return at === keys.length;
  })?.[1];
}

/** Of the first word that has any. */
export function firstOf<Value>({ words: known }: Table<Value>, words: readonly Word[]): Value | undefined {
  for (const { lower, key } of words) {
    const value = known.get(lower) ?? known.get(key);
    if (value !== undefined) return value;
  }
  return undefined;
}

export function hasAny(words: readonly Word[], keys: ReadonlySet<string>): boolean {
  return words.some(({ lower, key }) => keys.has(key) || keys.has(lower));
}
