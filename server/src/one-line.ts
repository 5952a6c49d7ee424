/** Words of several lines as one. Knows nothing of where they come from. */
export function oneLine(words: string): string {
  // Most words are in one line already, and there are many of them: looking for one thing at a time is quickest.
  const isRagged =
    RAGGED.some((mark) => words.includes(mark)) || words.startsWith(' ') || words.endsWith(' ');
  return isRagged ? words.replace(/\s+/g, ' ').trim() : words;
}

const RAGGED = ['\n', '\r', '\t', '  ', '\u2028', '\u2029'];
