/**
 * A language that nobody speaks: English with other letters, between brackets, so that whatever was not translated stands out. What a
 * program reads in a text stays: places for values, icons, links to commands, names of settings.
 */

export function pseudo(text: string): string {
  const pieces = text.split(KEPT);
  return `⟦${pieces.map((piece, index) => (index % 2 === 1 ? piece : disguised(piece))).join('')}⟧`;
}

/** Whether a text is of that language as a whole. */
export function isPseudo(text: string): boolean {
  return text.startsWith('⟦') && text.endsWith('⟧');
}

const KEPT = /(\{\d+\}|\$\([\w-]+\)|\]\([^)]*\)|`[^`]*`)/;

const LETTERS = new Map(
  Object.entries({ a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', n: 'ñ', s: 'š', c: 'ç', y: 'ý', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', S: 'Š', C: 'Ç' }), // prettier-ignore
);

const disguised = (text: string): string =>
  Array.from(text, (letter) => LETTERS.get(letter) ?? letter).join('');
