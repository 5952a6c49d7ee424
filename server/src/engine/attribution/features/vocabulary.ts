/** Which row of the word table a word has. Knows spellings only; which words there are is the model's. */

/** The row of what is not in the vocabulary. */
export const UNKNOWN = 0;

/** From a word as it is looked up to its row. */
export type Vocabulary = Pick<ReadonlyMap<string, number>, 'get'>;

/** The word's own row; else that of its figure pattern («1,000»: «0,000»), else of what follows its last hyphen. */
export function rowOf(vocabulary: Vocabulary, key: string): number {
  const own = vocabulary.get(key);
  if (own !== undefined) return own;
  if (key.length > LONGEST) return UNKNOWN;
  if (DIGIT.test(key)) return vocabulary.get(figurePattern(key)) ?? UNKNOWN;
  const hyphen = key.lastIndexOf('-');
  return hyphen < 0 ? UNKNOWN : (vocabulary.get(key.slice(hyphen + 1)) ?? UNKNOWN);
}

export function figurePattern(key: string): string {
  return key.replaceAll(DIGITS, '0');
}

const LONGEST = 60;
const DIGIT = /\d/u;
const DIGITS = /\d/gu;
