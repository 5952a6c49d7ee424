/** Words in lines of a picture, where nothing breaks them by itself. Knows no picture. */

/** One line or two, of at most so many letters each; what does not fit is cut, and a number in brackets behind it stays. */
export function labelLines(words: string, perLine: number): readonly string[] {
  if (words.length <= perLine) return [words];
  const breakAt = words.lastIndexOf(' ', perLine);
  const first = breakAt > 0 ? words.slice(0, breakAt) : cut(words, perLine);
  if (breakAt <= 0) return [first];
  const rest = words.slice(breakAt + 1);
  return [first, rest.length <= perLine ? rest : cut(rest, perLine)];
}

/** «Two sources in the mini… (1)». */
function cut(words: string, limit: number): string {
  const count = / \(\d+\)$/.exec(words)?.[0] ?? '';
  const kept = words.slice(0, Math.max(1, limit - count.length - 1));
  return `${kept.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…${count}`;
}
