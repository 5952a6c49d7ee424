/** Takes an entry out of a draft, with the gap it leaves. Knows no rule. */
import type { Edit } from '../edits.ts';
import type { Span } from '../engine/index.ts';

/** With its line's end; with the blank line before it where it was alone at the foot. */
export function removeEntry({ start, end }: Span, text: string): Edit {
  const behind = /^[^\S\r\n]*(?:\r\n|\r|\n)?/.exec(text.slice(end))?.[0] ?? '';
  const rest = text.slice(end + behind.length);
  if (rest.trim() !== '') return { start, end: end + behind.length, newText: '' };
  const from = gapStart(text.slice(0, start));
  // What stood before the entry keeps the line's end that stood behind it.
  return {
    start: from,
    end: end + behind.length,
    newText: behind.trim() === '' ? behind.replace(/[^\r\n]/g, '') : '',
  };
}

/** Where the line ends and blank lines at the end of `text` begin; its length when there are none. */
function gapStart(text: string): number {
  const written = text.trimEnd().length;
  const lineEnd = text.slice(written).search(/[\r\n]/);
  return lineEnd < 0 ? text.length : written + lineEnd;
}
