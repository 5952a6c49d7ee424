/** What of a sentence is other words now, in few words: enough around it to know the place. Knows no draft. */

export interface Difference {
  readonly before: string;
  readonly after: string;
}

/** Words that are kept on each side of what changed. */
const AROUND = 2;

/** Both in one line; of words that are the same, the same. */
export function differenceOf(before: string, after: string): Difference {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const most = Math.min(old.length, now.length);
  let lead = 0;
  while (lead < most && old[lead] === now[lead]) lead += 1;
  let tail = 0;
  while (tail < most - lead && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const cut = (words: readonly string[]): string => {
    const [start, end] = [Math.max(0, lead - AROUND), Math.min(words.length, words.length - tail + AROUND)];
    const middle = words.slice(start, end).join(' ');
    return `${start > 0 ? '… ' : ''}${middle}${end < words.length ? ' …' : ''}`;
  };
  return { before: cut(old), after: cut(now) };
}

function wordsOf(text: string): readonly string[] {
  // Letter and accent may be written apart, which nobody can see.
  return text
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '');
}
