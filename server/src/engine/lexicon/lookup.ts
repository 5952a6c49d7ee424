/**
 * The lexicon's lists as maps, built once. Knows the lists and nothing of drafts.
 */
import type { SourceRole } from '../model.ts';
import { BODY_LISTS } from './bodies.ts';
import { COUNTRIES } from './countries.ts';
import type { NounSort } from './roles.ts';
import { BODY_ENDINGS, NOUN_LISTS } from './roles.ts';
import { WORDS } from './words.ts';

export interface NounSense {
  readonly sort: NounSort;
  readonly role: SourceRole | null;
  readonly plural: boolean;
}

/** What a noun stands for, whether it is written in the singular or the plural; null for any other word. Lower case. */
export function nounSense(word: string): NounSense | null {
  const known = senses.get(word);
  if (known !== undefined) return known;
  if (senses.size >= 50_000) senses.clear();
  const sense = findSense(word);
  senses.set(word, sense);
  return sense;
}

/**
 * The noun that a word is with the one before it, lower case: «attorney-general» for the «General» of «Attorney General»,
 * an office and no rank, and «general-secretary»; else the word alone.
 */
export function nounWith(before: string | undefined, word: string): string {
  const lower = word.toLowerCase();
  if (before === undefined || !(/^(?:general|pilot)$/u.test(lower) || /^general$/iu.test(before)))
    return lower;
  const office = `${before.toLowerCase()}-${lower}`;
  return NOUNS.has(office) || NOUNS.has(office.replace('s-general', '-general')) ? office : lower;
}

const senses = new Map<string, NounSense | null>();

function findSense(word: string): NounSense | null {
  const own = NOUNS.get(word);
  if (own !== undefined) return own;
  for (const singular of singularsOf(word)) {
    const sense = NOUNS.get(singular);
    if (sense !== undefined && sense.sort !== 'group') return { ...sense, plural: true };
  }
  const office = NOUNS.get(word.replace(/s-general$/u, '-general'));
  if (office !== undefined) return { ...office, plural: true };
  if (/\p{L}{3}ologists?$/u.test(word)) return { sort: 'person', role: 'expert', plural: word.endsWith('s') };
  const tail = /[-–](\p{L}+)$/u.exec(word)?.[1];
  return tail === undefined ? null : findSense(tail);
}

/** The role of a body that news calls by a bare name («Kremlin», «OSCE»), or undefined. Without «the», as written. */
export const knownBody = (name: string): SourceRole | undefined => BODIES.get(name);

/** Whether the name of such a body begins with this word. */
export const beginsKnownBody = (word: string): boolean => BODY_BEGINNINGS.has(word);

/** Whether a name is a country or its seat of government, as written: «Russia», «Moscow». */
export const isCountry = (name: string): boolean => COUNTRY_NAMES.has(name);

/** Whether a word is an adjective of a country, as written: «Russian». */
export const isNationality = (word: string): boolean => NATIONALITIES.has(word);

/** Every word that points to a country, by the country's name. */
export const cuesOf = (country: string): readonly string[] => COUNTRY_CUES.get(country) ?? [];

/** Whether a word, lower case, is one that prose uses as a noun or an adjective: «economic», «survey»; not «lind». */
export const isCommonWord = (word: string): boolean =>
  (commonWords ??= readWords(/(?:^|[:/])(?:noun|adj)(?:\/|$)/u)).has(word);

/** Whether a word, lower case, is one that prose uses as a verb, an adverb or a preposition: «defends», «amid». */
export const isDoingWord = (word: string): boolean =>
  (doingWords ??= readWords(/(?:^|[:/])(?:verb|adv|prep|aux)(?:\/|$)/u)).has(word);

/** Whether a body’s name may end in the word, or go on after it with «of»: «Ministry», «University». Lower case. */
export const isBodyNoun = (word: string): boolean => word in BODY_ENDINGS || NOUNS.get(word)?.sort === 'body';

let commonWords: ReadonlySet<string> | null = null;
let doingWords: ReadonlySet<string> | null = null;

const readWords = (tagged: RegExp): ReadonlySet<string> =>
  new Set(Object.entries(WORDS).flatMap(([tags, list]) => (tagged.test(tags) ? words(list) : [])));

const words = (list: string): string[] => list.split(/\s+/u).filter((word) => word !== '');

const NOUNS: ReadonlyMap<string, NounSense> = new Map(
  NOUN_LISTS.flatMap(({ sort, role, nouns }) =>
    words(nouns).map((noun) => [noun, { sort, role, plural: sort === 'group' }] as const),
  ),
);

const BODIES: ReadonlyMap<string, SourceRole> = new Map(
  BODY_LISTS.flatMap(({ role, names }) => names.split('|').map((name) => [name.trim(), role] as const)),
);

const BODY_BEGINNINGS: ReadonlySet<string> = new Set(
  [...BODIES.keys()].map((name) => name.split(' ')[0] ?? name),
);

const COUNTRY_NAMES: ReadonlySet<string> = new Set(COUNTRIES.flatMap(({ name, seats }) => [name, ...seats]));
const NATIONALITIES: ReadonlySet<string> = new Set(COUNTRIES.flatMap(({ adjectives }) => adjectives));
const COUNTRY_CUES: ReadonlyMap<string, readonly string[]> = new Map(
  COUNTRIES.map(({ name, adjectives, seats }) => [name, [name, ...adjectives, ...seats]]),
);

function singularsOf(word: string): string[] {
  const found: string[] = [];
  if (word.endsWith('ies')) found.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('men')) found.push(`${word.slice(0, -3)}man`);
  if (word.endsWith('women')) found.push(`${word.slice(0, -5)}woman`);
  if (word.endsWith('es')) found.push(word.slice(0, -2));
  if (word.endsWith('s')) found.push(word.slice(0, -1));
  if (word === 'spokespeople') found.push('spokesperson');
  return found;
}
