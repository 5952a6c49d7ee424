/** A file of JSON that somebody may have written by hand, as a tree whose nodes know their places. Knows not what the file is for. */
import { parseTree } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';

export interface JsonTree {
  /** As far as it could be read; null where there is nothing. */
  readonly root: Node | null;
  /** The first thing that is missing or out of place, in UTF-16 code units; null where nothing is. */
  readonly slip: { readonly start: number; readonly end: number } | null;
}

/** With comments, and a comma behind the last of a list. Never throws: what is nested deeper than anybody's file is one slip. */
export function readJsonTree(text: string): JsonTree {
  const errors: ParseError[] = [];
  try {
    // A byte order mark would be a letter out of place; a space keeps the places right.
    const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true }) ?? null;
    const [slip] = errors;
    return { root, slip: slip ? { start: slip.offset, end: slip.offset + slip.length } : null };
  } catch {
    return { root: null, slip: { start: 0, end: text.length } };
  }
}
