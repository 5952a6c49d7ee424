/** What meanings a word has, as keys that words of one meaning share. Knows the lexicon's lists, no sentence. */
import { EMPTY_WORDS, MEANINGS } from '../../lexicon/meanings.ts';
import { remembering } from '../../text/remembering.ts';
import { stemOf } from './stem.ts';

/** Of a word in lower case: its own stem, then the meanings it is listed under; empty for a word that claims nothing. */
export const meaningsOf = remembering(20_000, (word): readonly string[] => {
  const stem = stemOf(word);
  return EMPTY.has(word) || EMPTY.has(stem) ? [] : [stem, ...(LISTED.get(stem) ?? [])];
});

const EMPTY: ReadonlySet<string> = new Set(
  EMPTY_WORDS.split(/\s+/u).flatMap((word) => (word === '' ? [] : [word, stemOf(word)])),
);

const LISTED: ReadonlyMap<string, readonly string[]> = listed();

function listed(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of MEANINGS.trim().split('\n')) {
    const words = line.split(' ');
    const meaning = `=${words.slice(0, 2).join('+')}`;
    for (const word of words) {
      const stem = stemOf(word);
      const known = found.get(stem) ?? [];
      found.set(stem, known);
      if (!known.includes(meaning)) known.push(meaning);
    }
  }
  return found;
}
