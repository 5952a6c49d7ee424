/**
 * Tells a person’s name from a title, a body and a country: «Karsova’s Deputy Energy Minister Irena Kolar» names
 * Irena Kolar. Knows the words of a source, not the draft.
 */
import { isGivenName } from './gender.ts';
import { CALLINGS } from '../lexicon/callings.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { isCommonWord, isCountry, isNationality, knownBody, nounSense, nounWith } from '../lexicon/lookup.ts';
import { BODY_ENDINGS } from '../lexicon/roles.ts';
import { OFFICE_HOLDERS, TITLES, TITLE_TAILS } from '../lexicon/titles.ts';
import type { SourceRole } from '../model.ts';
import type { SourcePhrase } from './phrase.ts';

export interface PersonName {
  /** Without titles: «Irena Kolar», «Putin»; null for two people at once. */
  readonly name: string | null;
  /** What the title says, or null. */
  readonly role: SourceRole | null;
  /** True for two words and more or after a title; a bare «Gazprom» may be no person. */
  readonly certain: boolean;
}

/** The person that a source names, or null. */
export function personIn(phrase: SourcePhrase): PersonName | null {
  const run = nameRun(phrase.words);
  return run === null || !run.last ? null : personOf(run.words, run.before);
}

/**
 * @param words a run of capitalised words, titles among them
 * @param before the word before the run, or null
 */
export function personOf(words: readonly string[], before: string | null): PersonName | null {
  const pair = words.indexOf('and');
  if (pair > 0) return pairOf(words.slice(0, pair), words.slice(pair + 1), before);
  const { role, rest } = stripTitles(words, before);
  const titled =
    rest.length < words.length || (before !== null && nounSense(before.toLowerCase())?.sort === 'person');
  const name = fromGivenName(stripHonours(stripOrigin(rest)));
  if (name.length === 0 || name.some((word) => word === '&' || word === 'of' || word === 'for')) return null;
  const last = name.at(-1) ?? '';
  const full = name.join(' ');
  if (
    (last.toLowerCase() in BODY_ENDINGS && !(name.length === 2 && isPapersName(name))) ||
    knownBody(full) !== undefined ||
    isCountry(full) ||
    isNationality(full)
  )
    return null;
  const sense = nounSense(last.toLowerCase());
  if (sense !== null && name.length === 1 && (!titled || words.some((word) => /[’']s$/u.test(word))))
    return null;
  if (sense?.sort === 'body' && name.length > 1 && !isGivenName(name[0] ?? '') && !(titled && sense.plural)) return null; // prettier-ignore
  const held =
    OFFICE_HOLDERS.has(full.toLowerCase()) || OFFICE_HOLDERS.has(last.toLowerCase()) ? 'official' : null;
  if (!titled && name.length > 1 && isProse(name)) return null;
  const acronym = /^[\p{Lu}\p{N}.&-]{2,6}$/u.test(full) && name.length === 1;
  if (acronym && !titled) return null;
  return { name: full, role: role ?? held, certain: name.length > 1 || titled || held !== null };
}

/** «Media Reports», «Millennial Voters»: words of a headline, the last of them in the plural, are nobody’s name. */
const isProse = (words: readonly string[]): boolean => {
  const last = words.at(-1)?.toLowerCase() ?? '';
  return !isGivenName(words[0] ?? '') && /[^s]s$/u.test(last) && words.every(isProseWord);
};

const isProseWord = (word: string): boolean =>
  isCommonWord(word.toLowerCase()) || CALLINGS.has(word.toLowerCase());

/** «Tim Herald», «Jan Times»: a person, though a paper’s name may end so. */
export const isPapersName = ([first, last]: readonly string[]): boolean =>
  GIVEN_NAMES.has(first ?? '') && BODY_ENDINGS[(last ?? '').toLowerCase()] === 'news-outlet';

/** «Ada Lind and Jan Krol»: people, if both are. */
function pairOf(
  first: readonly string[],
  second: readonly string[],
  before: string | null,
): PersonName | null {
  const [one, other] = [personOf(first, before), personOf(second, null)];
  if (one === null || other === null) return null;
  return { name: null, role: one.role ?? other.role, certain: one.certain || other.certain };
}

/** The last run of capitalised words, with the particles inside it; `last` when nothing follows it. */
export function nameRun(
  words: readonly string[],
): { words: string[]; before: string | null; last: boolean } | null {
  let end = words.length;
  while (end > 0 && !isCapitalised(words[end - 1])) end--;
  if (end === 0) return null;
  let start = end - 1;
  for (let at = start - 1; at >= 0 && (isCapitalised(words[at]) || isParticle(words[at])); at--) {
    if (isCapitalised(words[at])) start = at;
  }
  while (start < end && OPENERS.has(words[start] ?? '')) start++;
  if (start === end) return null;
  return { words: words.slice(start, end), before: nounBefore(words, start), last: end === words.length };
}

const nounBefore = (words: readonly string[], at: number): string | null => {
  const word = words[at - 1];
  return word === undefined ? null : nounWith(words[at - 2], word);
};

/** Capitals that a sentence gives its first word. */
const OPENERS = new Set(['The', 'A', 'An', 'His', 'Her', 'Its', 'Their', 'Our', 'My', 'One', 'Some', 'Many', 'Most', 'Several', 'Other', 'Both', 'All', 'Two', 'Three', 'But', 'And', 'Those', 'These', 'This', 'That', 'Not', 'Another', 'Few', 'Nearly', 'About', 'Even', 'Every', 'No', 'None', 'Neither', 'Either', 'Each', 'Half']); // prettier-ignore
const PARTICLES = new Set(['of', 'for', 'de', 'da', 'do', 'dos', 'del', 'della', 'di', 'du', 'la', 'le', 'van', 'von', 'den', 'der', 'ter', 'bin', 'bint', 'ibn', 'al', 'el', 'ben', 'and', 'the', 'y', 'zu', 'af', 'av', '&']); // prettier-ignore
export const isParticle = (word: string | undefined): boolean => word !== undefined && PARTICLES.has(word);
export const isCapitalised = (word: string | undefined): boolean =>
  word !== undefined && /^(?:\p{Lu}|(?:al|el|de|d)[-’']\p{Lu})/u.test(word);

/** Cuts off everything up to the last title, and the «of State» after it. */
function stripTitles(
  words: readonly string[],
  before: string | null,
): { role: SourceRole | null; rest: readonly string[] } {
  let at = -1;
  let role: SourceRole | null = null;
  words.forEach((word, index) => {
    const lower = word.toLowerCase();
    if (index > 0 && index === words.length - 1 && (HONOURS.test(word) || isSurname(words))) return;
    if (!(lower in TITLES) && !isOwned(word, index, words)) return;
    at = index;
    const key = nounWith(words[index - 1], lower);
    role = TITLES[key] ?? nounSense(key)?.role ?? (key === lower ? role : null);
  });
  const sense = before === null ? null : nounSense(before.toLowerCase());
  if (at < 0 && sense?.sort === 'person') role = sense.role;
  let from = at + 1;
  if (at >= 0) while (from < words.length && TITLE_TAILS.has((words[from] ?? '').toLowerCase())) from++;
  return { role, rest: words.slice(from) };
}

/** «Billie Jean King», «Ada Bishop»: an office that stands behind a given name is a surname. */
const isSurname = (words: readonly string[]): boolean => words.slice(-3, -1).some(isGivenName);

/** «Russia’s» before the name, and an office written with a capital: «Kremlin Spokesman Petrov». */
const isOwned = (word: string, index: number, words: readonly string[]): boolean =>
  index < words.length - 1 &&
  (/[’']s$/u.test(word) ||
    nounSense(word.toLowerCase())?.sort === 'person' ||
    CALLINGS.has(word.toLowerCase()));

/** «Enterprise Declan Tuohy», «Vocalist Ada Lind»: a name begins with its given name, where that is a known one. */
function fromGivenName(words: readonly string[]): readonly string[] {
  if (words.length < 3 || isGivenName(words[0] ?? '')) return words;
  const at = words.findIndex(isGivenName);
  return at > 0 && at < words.length - 1 ? words.slice(at) : words;
}

/** Cuts off what stands behind a name: «Fergal Rossiter SC», «Sammy Davis Jr.». */
function stripHonours(words: readonly string[]): readonly string[] {
  let to = words.length;
  while (to > 1 && HONOURS.test(words[to - 1] ?? '')) to--;
  return words.slice(0, to);
}

const HONOURS =
  /^(?:SC|QC|KC|MP|MPs|MEP|MSP|MLA|TD|JP|OBE|CBE|MBE|KBE|DBE|PhD|Ph\.D\.?|MD|M\.D\.?|Esq\.?|Jr\.?|Sr\.?|II|III|IV|RN|FRS|SJ|CEO|CFO|COO)$/u;

/** Cuts off the country before a name: «Ukrainian Olena Marchuk»; but Chad and Georgia are given names, too. */
function stripOrigin(words: readonly string[]): readonly string[] {
  let from = 0;
  while (from < words.length - 1) {
    const word = words[from] ?? '';
    if (!isNationality(word) && !(isCountry(word) && words.length - from > 2)) break;
    from++;
  }
  return words.slice(from);
}
