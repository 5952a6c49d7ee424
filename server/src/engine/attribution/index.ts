/** Attributions of one paragraph: found by a finder, then told how they are put. The only way into this folder. */
import type { ParagraphText } from '../text/structure.ts';
import { withAddressees } from './addressee.ts';
import { describe } from './describe.ts';
import type { Finder, PutAttribution } from './finder.ts';
import { readLearnedFinder } from './learned/finder.ts';
import { withoutNearMisses } from './near-misses.ts';
import { withOwned } from './owned.ts';

/** Makes a finder of a model file's bytes. Throws an Error that says what is wrong with them. */
export function readFinder(bytes: Uint8Array, options: { readonly simd?: boolean } = {}): Finder {
  const learned = readLearnedFinder(bytes, options);
  return (paragraph) =>
    withAddressees(paragraph, withOwned(paragraph, withoutNearMisses(paragraph, learned(paragraph))));
}

/** Offsets are relative to the paragraph; in order of the cues; any paragraph gives an answer. */
export function attributionsOf(paragraph: ParagraphText, finder: Finder): readonly PutAttribution[] {
  return paragraph.tokens.length === 0 ? [] : describe(paragraph, finder(paragraph));
}
