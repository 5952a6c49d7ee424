/** Lays out rows under headings: the first two columns to the left, figures to the right where they are figures. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, i) =>
    Math.max(heading.length, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  const isFigure = headings.map((_, i) => rows.every((row) => /^[\d.,]+(?: ms| MB)?$/.test(row[i] ?? '')));
  const line = (cells: readonly string[]): string =>
    widths
      .map((width, i) => (isFigure[i] ? cells[i]?.padStart(width) : cells[i]?.padEnd(width)))
      .join('  ')
      .trimEnd();
  return [line(headings), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
