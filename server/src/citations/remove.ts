/** Takes an entry, or a mark that points to one, out of a draft, with the gap it leaves. Knows no rule. */
import type { Edit } from '../edits.ts';
import type { Span } from '../engine/index.ts';
import { contains } from '../spans.ts';
import type { Reference } from './citations.ts';
import { isDoubled, NEAR, takesNoSpace } from './gap.ts';

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

/** With its brackets, and the space before them, where it is alone in them; else with one semicolon. */
export function removeReference({ start, end, bracket }: Reference, text: string): Edit {
  if (contains({ start, end }, bracket)) {
    const next = text.slice(end, end + NEAR);
    const isSpaced = /[^\S\r\n]/.test(text.charAt(start - 1));
    const isGap = isSpaced && (/^(?:\s|$)/.test(next) || takesNoSpace(next, true));
    const from = isGap ? start - 1 : start;
    return { start: from, end: isDoubled(text.slice(0, from), next) ? end + 1 : end, newText: '' };
  }
  const after = /^\s*;\s*/.exec(text.slice(end, bracket.end))?.[0].length ?? 0;
  if (after > 0) return { start, end: end + after, newText: '' };
  const before = /\s*;\s*$/.exec(text.slice(bracket.start, start))?.[0].length ?? 0;
  return { start: start - before, end, newText: '' };
}

/** Where the line ends and blank lines at the end of `text` begin; its length when there are none. */
function gapStart(text: string): number {
  const written = text.trimEnd().length;
  const lineEnd = text.slice(written).search(/[\r\n]/);
  return lineEnd < 0 ? text.length : written + lineEnd;
}
