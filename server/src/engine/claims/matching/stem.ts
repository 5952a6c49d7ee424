/**
 * What a word is without its ending, so that «deported», «deports» and «deportation» are one. Spelling alone: knows no meaning.
 * Rough on purpose: it is asked of words that stand in two sentences, where a wrong likeness seldom comes alone.
 */
import { baseForms } from '../../lexicon/inflection.ts';
import { ODD_FORMS } from '../../lexicon/meanings.ts';
import { remembering } from '../../text/remembering.ts';

/** Of a word in lower case. */
export const stemOf = remembering(20_000, (word): string => {
  const bare = word.replace(/['’]s?$/u, '');
  return derived(inflected(ODD.get(bare) ?? baseForms.get(bare) ?? bare));
});

const ODD: ReadonlyMap<string, string> = new Map(
  ODD_FORMS.trim()
    .split(/[|\n]/u)
    .map((entry) => entry.split(' '))
    .map(([form = '', base = '']) => [form, base]),
);

/** Without the endings of plurals and verbs. */
function inflected(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/u.test(word)) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word;
  if (/(?:s|x|z|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  if (word.endsWith('s')) return word.slice(0, -1);
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  const verb = /^(\p{L}*[aeiouy]\p{L}*)(?:ed|ing)$/u.exec(word)?.[1];
  if (verb === undefined || verb.length < 3) return word;
  return /([bdgklmnprt])\1$/u.test(verb) && !/(?:ll|ss)$/u.test(verb) ? verb.slice(0, -1) : verb;
}

/** Without the endings that make nouns of verbs and adverbs of adjectives, and the mute e they take away. */
function derived(word: string): string {
  for (const ending of ENDINGS) {
    const stem = word.slice(0, -ending.length);
    if (word.endsWith(ending) && stem.length >= 4) return short(stem);
  }
  return short(word);
}

const ENDINGS = [
  'ization',
  'isation',
  'ation',
  'ition',
  'ment',
  'ness',
  'ion',
  'ally',
  'ly',
  'al',
  'ance',
  'ence',
];

const short = (word: string): string =>
  word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word.replace(/(?<=\p{L}{3})y$/u, 'i');
