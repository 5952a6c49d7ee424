/** Reads a list of the lexicon as a set. Knows nothing else. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
