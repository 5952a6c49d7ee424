/** A newsroom's list of sources, to be looked up by any of their names. Knows no draft. */
import type { RegisteredSource } from '../model.ts';
import { remembering } from '../text/remembering.ts';
import { hasSharedName, outletNamed } from './outlets.ts';

export interface Registry {
  readonly isEmpty: boolean;
  /** The one source that goes by these words, the whole of them; null for a name that two share. */
  find(words: string): RegisteredSource | null;
  /** The same of an outlet that words hold: «the TASS news agency». */
  findOutlet(words: string): RegisteredSource | null;
  /** Whether outlets share the name. */
  isShared(name: string): boolean;
}

/** Built once for a list. */
export function registryOf(sources: readonly RegisteredSource[]): Registry {
  const known = built.get(sources) ?? build(sources);
  built.set(sources, known);
  return known;
}

/** By this words are looked for in others: spaces, apostrophes and capitals do not count. */
export const flatWords = (words: string): string =>
  words.replaceAll("'", '’').replace(/\s+/gu, ' ').toLowerCase();

/** By this a name is looked up: spaces, apostrophes, a «the» before it and the capital of its first letter do not count. */
export function registryKey(words: string): string {
  const flat = words
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replaceAll("'", '’')
    .replace(/^the (?=.)/iu, '');
  return flat.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}

export const sameKey = (one: string, other: string): boolean => registryKey(one) === registryKey(other);

/** Without «state-controlled» before it, which says who controls it and is no part of its name. */
const unlabelled = (words: string): string =>
  words.replace(
    /^(?:the\s+)?(?:\p{L}+-(?:controlled|managed|run|owned|funded|backed)|captured private)\s+/iu,
    '',
  );

const built = new WeakMap<readonly RegisteredSource[], Registry>();

function build(sources: readonly RegisteredSource[]): Registry {
  const owners = new Map<string, RegisteredSource | null>();
  for (const source of sources) {
    for (const key of new Set([source.name, ...source.aliases].map(registryKey)))
      owners.set(key, owners.has(key) ? null : source);
  }
  const find = remembering(
    MOST_KNOWN,
    (words) => owners.get(registryKey(words)) ?? owners.get(registryKey(unlabelled(words))) ?? null,
  );
  return {
    isEmpty: owners.size === 0,
    find,
    findOutlet: remembering(MOST_KNOWN, (words) => {
      const named = outletNamed(words);
      return find(words) ?? (named === null || named.shared ? null : find(named.written));
    }),
    isShared: remembering(MOST_KNOWN, hasSharedName),
  };
}

/** More different words than any one draft has sources. */
const MOST_KNOWN = 20_000;
