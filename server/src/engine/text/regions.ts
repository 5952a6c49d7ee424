/**
 * The stretches of a draft that are not running prose, or that tie prose to a reference.
 */
import type { DraftFormat, Region } from '../model.ts';
import { footnotesOf } from './footnotes.ts';
import { MarkdownReader } from './markdown.ts';

/** In order of the text. Plain text has footnotes only. */
export function regionsOf(text: string, format: DraftFormat): readonly Region[] {
  return format === 'markdown' ? new MarkdownReader().read(text).regions : footnotesOf(text);
}
