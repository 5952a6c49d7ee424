/**
 * The stretches of a draft that are not running prose, or that tie prose to a reference.
 */
import type { DraftFormat, Region } from '../model.ts';
import { MarkdownReader } from './markdown.ts';
import { plainRegionsOf } from './plain.ts';

/** In order of the text. Plain text has footnotes and citations only. */
export function regionsOf(text: string, format: DraftFormat): readonly Region[] {
  return format === 'markdown' ? new MarkdownReader().read(text).regions : plainRegionsOf(text);
}
