/** Plain words as Markdown that reads the same in any reader: nothing in them is taken for markup but links, which lead there. */
import type { Edit } from '../edits.ts';
import { oneLine } from '../one-line.ts';
import { escapeMarkdown } from '../wording/markdown.ts';
import { linksApart } from '../citations/links-apart.ts';
import type { NoteLine } from './note-lines.ts';

export function linesAsMarkdown(lines: readonly NoteLine[]): string[] {
  return lines.map(({ label, words, isMarkdown }) => {
    const set = isMarkdown === true ? oneLine(words) : escapeWords(words);
    return label === null ? set : `${escapeMarkdown(label)}: ${set}`;
  });
}

/** In one line. */
export function escapeWords(words: string): string {
  return linksApart(oneLine(words))
    .map(({ text, isLink }) => (isLink ? `<${text}>` : escapeMarkdown(text)))
    .join('');
}

/** Makes of a plain text a Markdown that shows it as it was: its lines stay lines, its signs are no markup. */
export function escapePlain(text: string): Edit[] {
  return [...SIGNS, ...STARTS]
    .flatMap((pattern) => Array.from(text.matchAll(pattern), escapeAt))
    .concat(lineEdits(text));
}

/** What might mean something anywhere, and what might at the start of a line. */
const SIGNS = [/[\\`*_[\]<~|]/g, /&(?=#?\w+;)/g];
const STARTS = [/(?<=^[^\S\r\n]*)[#>+=-]/gm, /(?<=^[^\S\r\n]*\d{1,9})[.)]/gm];

function escapeAt({ index }: RegExpExecArray): Edit {
  return { start: index, end: index, newText: '\\' };
}

/** A line end within a paragraph is a line end in Markdown behind a backslash; what is indented would be code. */
function lineEdits(text: string): Edit[] {
  const ends = Array.from(text.matchAll(/(?<=\S)[^\S\r\n]*(?=(?:\r\n|\r|\n)[^\S\r\n]*[^\s])/g), ({ index, 0: space }): Edit => ({ start: index, end: index + space.length, newText: '\\' })); // prettier-ignore
  const indents = Array.from(text.matchAll(/^[^\S\r\n]+(?=\S)/gm), ({ index, 0: space }): Edit => ({ start: index, end: index + space.length, newText: '' })); // prettier-ignore
  return [...ends, ...indents];
}
