/** Attributions of one paragraph: found by the finder in use, then told how they are put. The only way into this folder. */
import type { ParagraphText } from '../text/structure.ts';
import { describe } from './describe.ts';
import type { Finder, PutAttribution } from './finder.ts';
import { findByRules } from './rules.ts';

const finder: Finder = findByRules;

/** Offsets are relative to the paragraph; in order of the cues; any paragraph gives an answer. */
export function attributionsOf(paragraph: ParagraphText): readonly PutAttribution[] {
  return paragraph.tokens.length === 0 ? [] : describe(paragraph, finder(paragraph));
}
