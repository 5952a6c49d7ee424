/**
 * What a started repair leaves for the editor to fill in: «[name to come]», as newsrooms write it. The one place that says
 * what a blank looks like; knows no rule and no repair.
 */
import type { Edit } from '../edits.ts';
import type { Span } from '../engine/index.ts';

/** In order of the text. Editors’ own, «[figure to come]», are among them; «[the worst yet to come]» of a quotation is not. */
export function blanksIn(text: string): Span[] {
  return Array.from(text.matchAll(BLANK), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}

const BLANK = /\[\p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*)?(?<![ [](?:yet|still|was|is|are|were|had)) to come\]/gu;

/** «[name to come]» */
export function blank(what: string): string {
  return `[${what} to come]`;
}

/** An edit whose blanks, where it has any, the editor is led through. */
export function withBlanks({ start, end }: Span, newText: string): Edit {
  const placeholders = blanksIn(newText);
  return placeholders.length === 0 ? { start, end, newText } : { start, end, newText, placeholders };
}
