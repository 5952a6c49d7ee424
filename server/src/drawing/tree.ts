/**
 * A draft as a tree of headings, paragraphs, lists and quotes with the place of each in the draft. Plain text has paragraphs alone, and is
 * never read as Markdown. Knows nothing of how it is shown.
 */
import type { Heading, Paragraph, Root, RootContent, Text } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { plainParagraphsIn } from '../engine/index.ts';
import type { DraftFormat } from '../engine/index.ts';

/** Total. Markdown with more marks to a block than anybody writes is shown as plain text: reading it might take hours. */
export function treeOf(text: string, format: DraftFormat): Root {
  if (format === 'plain' || isKnotted(text)) return plainTree(text);
  const prose = withoutFrontMatter(text);
  return fromMarkdown(prose, { extensions: [gfmFootnote()], mdastExtensions: [gfmFootnoteFromMarkdown()] });
}

/** Its place stays empty, so that places are those of the draft. */
function withoutFrontMatter(text: string): string {
  const found = /^---[^\S\r\n]*(?:\r\n|\r|\n)[^]*?(?:\r\n|\r|\n)---[^\S\r\n]*(?=[\r\n]|$)/.exec(text)?.[0];
  return found === undefined ? text : found.replace(/[^\r\n]/g, ' ') + text.slice(found.length);
}

const MOST_MARKS = 2000;

function isKnotted(text: string): boolean {
  return text.split(/\n\s*\n/).some((block) => (block.match(/[*_`[\]<>&~|\\#]/g)?.length ?? 0) > MOST_MARKS);
}

/** As the engine parts paragraphs: by a line with nothing on it, or by each line. A first one without a full stop is the headline. */
function plainTree(text: string): Root {
  const children: RootContent[] = [];
  for (const { index, 0: words } of text.matchAll(/\S(?:[^\r\n]|(?:\r\n|\r(?!\n)|\n)(?=[^\S\r\n]*\S))*/g))
    for (const { start, end } of plainParagraphsIn(words)) {
      const value = words.slice(start, end);
      const isHeadline = children.length === 0 && HEADLINE.test(value) && index + end < text.trimEnd().length;
      children.push(blockAt(value, index + start, isHeadline));
    }
  return { type: 'root', children };
}

const HEADLINE = /^[^\r\n]{1,139}[^\r\n.!?:;,]$/;

function blockAt(value: string, start: number, isHeadline: boolean): Paragraph | Heading {
  const point = (offset: number) => ({ line: 1, column: 1, offset });
  const position = { start: point(start), end: point(start + value.length) };
  const children: Text[] = [{ type: 'text', value, position }];
  return isHeadline
    ? { type: 'heading', depth: 1, children, position }
    : { type: 'paragraph', children, position };
}
