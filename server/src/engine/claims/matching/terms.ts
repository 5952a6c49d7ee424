/**
 * The words of a clause as terms: what each may mean, what it names, how it counts. Knows tokens, not where they stand in a draft.
 */
import { COUNTRIES } from '../../lexicon/countries.ts';
import { nounSense } from '../../lexicon/lookup.ts';
import type { Token } from '../../text/structure.ts';
import { meaningsOf } from './meaning.ts';
import { phraseAt } from './phrases.ts';

/** `who` stands for a person whom the words do not name: «he», «the president». */
export type TermSort = 'name' | 'country' | 'doing' | 'thing' | 'quality' | 'who';

export interface Term {
  readonly sort: TermSort;
  /** What it may mean; two terms that share one may be the same. The first is its own word; of a name, its last. */
  readonly keys: readonly string[];
  /** Borrowed from the clause before. */
  readonly lent: boolean;
  /** A name behind no preposition: it may be whom «he» means. */
  readonly acts: boolean;
}

/** Whether a key is of a name or a country. */
export const isNameKey = (key: string): boolean => key.startsWith('@');

/** Of the tokens with these indexes, in order. */
export function termsOf(
  tokens: readonly Token[],
  indexes: readonly number[],
  lent: boolean,
): readonly Term[] {
  const terms: Term[] = [];
  for (let i = 0; i < indexes.length; i++) {
    const at = indexes[i] ?? 0;
    const token = tokens[at];
    if (token === undefined || token.tag === 'punct') continue;
    const phrase = phraseAt(tokens, indexes, i);
    if (phrase !== null) {
      const keys = meaningsOf(phrase.word);
      terms.push({ sort: token.tag === 'noun' ? 'thing' : 'doing', keys, lent, acts: false });
      i += phrase.length - 1;
      continue;
    }
    const run = nameRun(tokens, indexes, i);
    const term = run > i ? nameTerm(tokens, indexes.slice(i, run), lent) : wordTerm(token, lent);
    if (term !== null) terms.push(term);
    i = Math.max(i, run - 1);
  }
  return terms;
}

/** Where the name that begins at `from` ends; `from` where none does. */
function nameRun(tokens: readonly Token[], indexes: readonly number[], from: number): number {
  let to = from;
  while (to < indexes.length && isNamePart(tokens, indexes[to] ?? -1, to > from)) {
    if (to > from && indexes[to] !== (indexes[to - 1] ?? 0) + 1) break;
    to++;
    if (countryOf(tokens[indexes[to - 1] ?? -1]?.text ?? '') !== undefined) break;
  }
  return to;
}

function isNamePart(tokens: readonly Token[], at: number, within: boolean): boolean {
  const token = tokens[at];
  if (token === undefined || !/^\p{Lu}/u.test(token.text)) return false;
  if (within && countryOf(token.text) !== undefined) return false;
  if (within || token.tag === 'name') return token.tag !== 'punct';
  const opens = at === 0 || tokens[at - 1]?.tag === 'punct';
  return !opens && token.tag !== 'pron' && token.tag !== 'det';
}

function nameTerm(tokens: readonly Token[], run: readonly number[], lent: boolean): Term | null {
  const words = run.map((at) => tokens[at]?.text.replace(/[’']s?$/u, '') ?? '');
  const before = tokens[(run[0] ?? 0) - 1];
  const acts = before?.tag !== 'prep';
  const country = words.length === 1 ? countryOf(words[0] ?? '') : undefined;
  if (country !== undefined)
    return { sort: 'country', keys: [`@${country}`, `@${lowerOf(words[0])}`], lent, acts };
  const parts = words
    .map(lowerOf)
    .filter((word) => /^\p{L}/u.test(word) && !/^(?:mr|mrs|ms|dr)\.?$/u.test(word));
  const last = parts.at(-1);
  if (last === undefined) return null;
  const sense = parts.length === 1 ? nounSense(last) : null;
  if (sense?.sort === 'person') return { sort: 'who', keys: meaningsOf(last), lent, acts };
  return { sort: 'name', keys: [...new Set([last, ...parts])].map((part) => `@${part}`), lent, acts };
}

const lowerOf = (word: string | undefined): string => (word ?? '').toLowerCase();

function wordTerm(token: Token, lent: boolean): Term | null {
  if (token.tag === 'pron') return PERSONAL.has(token.lower) ? { ...WHO, lent } : null;
  if (SILENT.has(token.tag)) return null;
  const keys = meaningsOf(token.lower);
  if (keys.length === 0 || !/\p{L}{2}/u.test(token.text)) return null;
  if (token.tag === 'noun' && nounSense(token.lower)?.sort === 'person')
    return { sort: 'who', keys, lent, acts: true };
  return { sort: sortOf(token), keys, lent, acts: false };
}

const WHO: Term = { sort: 'who', keys: [], lent: false, acts: true };
const PERSONAL = new Set(['he', 'she', 'him', 'himself', 'herself', 'they', 'them', 'who']);
const SILENT: ReadonlySet<Token['tag']> = new Set(['aux', 'det', 'prep', 'conj', 'to', 'num']);

function sortOf({ tag }: Token): TermSort {
  if (tag === 'verb') return 'doing';
  return tag === 'adj' || tag === 'adv' ? 'quality' : 'thing';
}

const countryOf = (word: string): string | undefined => POINTERS.get(word.replace(/[’']s?$/u, ''));

/** «Russia», «Russian» and «Moscow» point to one country. */
const POINTERS: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap(({ name, adjectives, seats }) =>
    [name, ...adjectives, ...seats].map((word) => [word, name.toLowerCase()] as const),
  ),
);
