/**
 * Tells the apostrophe of a plural possessive («the residents’ homes») from the mark that closes a single quotation.
 * Knows tokens and characters only.
 */
import { isWordAt } from './characters.ts';
import { familyOf, roomAround } from './marks.ts';
import type { OpenToken } from './tokens.ts';

/** Whether the single mark follows an s and has a word after it: a possessive by its looks. */
export function isPluralAt(text: string, mark: { readonly start: number; readonly end: number }): boolean {
  return (
    (text.charCodeAt(mark.start - 1) | 32) === 115 &&
    text.charCodeAt(mark.end) === 32 &&
    isWordAt(text, mark.end + 1)
  );
}

/** For each token 1 when a single mark after it, before any that opens, must be a closing one. One pass from the end. */
export function laterClosers(text: string, tokens: readonly OpenToken[]): Uint8Array {
  const later = new Uint8Array(tokens.length);
  let certain = 0;
  for (let i = tokens.length - 1; i >= 0; i--) {
    later[i] = certain;
    const token = tokens[i];
    if (token === undefined || familyOf(token.text) !== 'single') continue;
    const room = roomAround(text, token.start, token.end);
    if (room.before && !room.after) certain = 0;
    else if (room.after && !isPluralAt(text, token)) certain = 1;
  }
  return later;
}
