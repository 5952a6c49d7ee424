/** Rows as CSV (RFC 4180) that spreadsheets read as words: in UTF-8 with a mark that says so, and nothing in it is run as a formula. */

export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(words: string): string {
  const safe = FORMULA.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What spreadsheets take for the beginning of a formula, the wide signs of East Asian keyboards too. */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r]/;
