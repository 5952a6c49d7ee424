/** Whether two sentences are one that was taken over: by the runs of three words that they share. Knows words alone. */

/** As much of the longer one as is shared makes a copy. */
const LEAST = 0.7;

/** Words in lower case. */
export function isCopy(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < LEAST * long.length - 2 || short.length < 3) return false;
  const runs = new Set(runsOf(short));
  const own = runsOf(long);
  return own.filter((run) => runs.has(run)).length >= LEAST * own.length;
}

const runsOf = (words: readonly string[]): string[] =>
  words.slice(2).map((word, at) => `${words[at] ?? ''} ${words[at + 1] ?? ''} ${word}`);
