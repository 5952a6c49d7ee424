/** Which pronoun stands for a person, as far as name and title tell. Knows the lexicon, not the draft. */
import { HE_NAMES, HE_WORDS, SHE_NAMES, SHE_WORDS } from '../lexicon/gender.ts';

export type Gender = 'she' | 'he';

/** By title first («Ms Alex Orr»), then by given name, then by a surname that bends («Petrova»); null where nothing tells. */
export function genderOf(name: string, title: string | null): Gender | null {
  return genderOfWords(title ?? '') ?? genderOfName(name);
}

/** Whether a word as written is a given name that asks for one pronoun: «Ada», not «Alex» or «Will». */
export const isGivenName = (word: string): boolean => {
  const lower = word.toLowerCase();
  return /^\p{Lu}\p{Ll}/u.test(word) && (SHE_NAMES.has(lower) || HE_NAMES.has(lower));
};

/** «the spokeswoman», «a mother of two», «Mr». */
export function genderOfWords(words: string): Gender | null {
  for (const word of words.toLowerCase().split(/\s+/u)) {
    if (SHE_WORDS.has(word)) return 'she';
    if (HE_WORDS.has(word)) return 'he';
  }
  return null;
}

function genderOfName(name: string): Gender | null {
  const words = name.split(' ');
  const given = words[0]?.toLowerCase().replace(/-.*$/u, '') ?? '';
  if (words.length > 1 && SHE_NAMES.has(given)) return 'she';
  if (words.length > 1 && HE_NAMES.has(given)) return 'he';
  if (/(?:ova|eva|skaya|ovna|ová)$/u.test(name) || /\sNí\s/u.test(name)) return 'she';
  return /(?:ovich|evich)\b/u.test(name) || /\s[ÓO]\s\p{Lu}/u.test(name) ? 'he' : null;
}
