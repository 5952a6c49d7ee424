/**
 * What sort of character a UTF-16 code unit is, as one look-up in a table. Knows nothing of words or sentences.
 */

export const LETTER = 0;
export const SPACE = 1;
export const DIGIT = 2;
export const PUNCTUATION = 3;
/** `'`, `’` and `‘`, which is often typed for the apostrophe. */
export const APOSTROPHE = 4;
export const HYPHEN = 5;
export const DOT = 6;
/** Prolongs a word or an emoji and never begins one: soft hyphen, joiners, variation selectors. */
export const JOINER = 7;
export const HIGH_SURROGATE = 8;
export const LOW_SURROGATE = 9;

/** The class of the code unit at `index`, `SPACE` outside the text. */
export function classAt(text: string, index: number): number {
  return index >= 0 && index < text.length ? (classes[text.charCodeAt(index)] ?? LETTER) : SPACE;
}

/** Whether the character at `index` is a letter or a digit. */
export function isWordAt(text: string, index: number): boolean {
  const found = classAt(text, index);
  return found === LETTER || found === DIGIT;
}

/** Whether a capital letter stands at `index`. */
export function isUpperAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 128) return code >= 65 && code <= 90;
  if (classAt(text, index) !== LETTER) return false;
  const letter = text.charAt(index);
  return letter !== letter.toLowerCase();
}

/** Whether a small letter stands at `index`. */
export function isLowerAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 128) return code >= 97 && code <= 122;
  if (classAt(text, index) !== LETTER) return false;
  const letter = text.charAt(index);
  return letter !== letter.toUpperCase();
}

/** LF, CR, the vertical tab and form feed between them, and Unicode's three. */
export function isLineBreak(code: number): boolean {
  return (code >= 10 && code <= 13) || code === 0x2028 || code === 0x2029 || code === 0x85;
}

const classes = new Uint8Array(0x10000);

function mark(characterClass: number, ranges: readonly (readonly [number, number])[]): void {
  for (const [first, last] of ranges) classes.fill(characterClass, first, last + 1);
}

mark(SPACE, [
  [0x00, 0x20],
  [0x7f, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200b],
  [0x200e, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
]);
mark(PUNCTUATION, [
  [0x21, 0x2f],
  [0x3a, 0x40],
  [0x5b, 0x5e],
  [0x60, 0x60],
  [0x7b, 0x7e],
  [0xa1, 0xa9],
  [0xab, 0xac],
  [0xae, 0xb1],
  [0xb4, 0xb4],
  [0xb6, 0xb8],
  [0xbb, 0xbb],
  [0xbf, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x55a, 0x55f],
  [0x589, 0x58a],
  [0x5be, 0x5be],
  [0x60c, 0x60d],
  [0x61b, 0x61f],
  [0x66a, 0x66d],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x20a0, 0x20cf],
  [0x2190, 0x2bff],
  [0x2e00, 0x2e7f],
  [0x3001, 0x3003],
  [0x3008, 0x3020],
  [0xfe10, 0xfe1f],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff0f],
  [0xff1a, 0xff20],
  [0xfff9, 0xffff],
]);
mark(DIGIT, [[0x30, 0x39]]);
mark(APOSTROPHE, [
  [0x27, 0x27],
  [0x2018, 0x2019],
]);
mark(HYPHEN, [
  [0x2d, 0x2d],
  [0x2010, 0x2011],
]);
mark(DOT, [[0x2e, 0x2e]]);
mark(JOINER, [
  [0xad, 0xad],
  [0x200c, 0x200d],
  [0xfe00, 0xfe0f],
]);
mark(HIGH_SURROGATE, [[0xd800, 0xdbff]]);
mark(LOW_SURROGATE, [[0xdc00, 0xdfff]]);
