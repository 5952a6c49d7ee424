/**
 * Cuts a paragraph into the stretches that the network reads at once: whole sentences, as many as fit, so that a paragraph
 * without an end costs no more a word than a short one. Training cuts the same way.
 */
import type { ParagraphText } from '../../text/structure.ts';

/** Tokens from `from` up to `to`. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** The most tokens in a window. */
export const LONGEST_WINDOW = 320;

/** In order, without a gap; none for a paragraph without tokens. */
export function windowsOf({ sentences, tokens }: ParagraphText): readonly Window[] {
  if (tokens.length <= LONGEST_WINDOW) return tokens.length === 0 ? [] : [{ from: 0, to: tokens.length }];
  const windows: Window[] = [];
  let from = 0;
  let to = 0;
  for (const { lastToken } of sentences) {
    if (lastToken - from > LONGEST_WINDOW && to > from) {
      windows.push({ from, to });
      from = to;
    }
    while (lastToken - from > LONGEST_WINDOW) {
      windows.push({ from, to: from + LONGEST_WINDOW });
      from += LONGEST_WINDOW;
    }
    to = lastToken;
  }
  if (tokens.length > from) windows.push({ from, to: tokens.length });
  return windows;
}
