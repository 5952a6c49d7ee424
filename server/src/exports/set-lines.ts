/** The lines of a note as HTML. Links lead where they lead; what the draft wrote in Markdown is set as such. */
import { drawLine } from '../drawing/draw.ts';
import { element, joined, safeAddress } from '../drawing/html.ts';
import type { Html } from '../drawing/html.ts';
import { inkOf } from '../drawing/ink.ts';
import { treeOf } from '../drawing/tree.ts';
import { linksApart } from '../citations/links-apart.ts';
import type { NoteLine } from './note-lines.ts';

export function setLine(line: NoteLine): Html {
  const label = line.label === null ? null : element('span', { class: 'label' }, `${line.label}: `);
  return element('p', {}, label, setWords(line));
}

/** What is no one line of Markdown, an entry of raw HTML say, is shown as it is written. */
export function setWords({ words, isMarkdown }: Pick<NoteLine, 'words' | 'isMarkdown'>): Html {
  const tree = isMarkdown === true ? treeOf(words, 'markdown') : null;
  const [only, another] = tree?.children ?? [];
  if (tree !== null && only?.type === 'paragraph' && another === undefined)
    return drawLine(words, tree, inkOf({}));
  return joined(linksApart(words).map(({ text, isLink }) => (isLink ? link(text) : text)));
}

function link(address: string): Html | string {
  const href = safeAddress(address);
  return href === null ? address : element('a', { href, rel: 'noreferrer' }, address);
}
