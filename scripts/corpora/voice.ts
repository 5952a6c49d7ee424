/**
 * How the content of an attribution is put, told from the text's quotation marks alone. Knows nothing of the engine, which
 * is measured against this.
 */
import type { Place } from './marked.ts';

/** `direct` when all words of the content are in quotation marks, `indirect` when none is, else `mixed`. */
export function voiceOf(text: string, content: readonly Place[]): 'direct' | 'indirect' | 'mixed' {
  const quoted = quotedUnits(text);
  let inside = 0;
  let outside = 0;
  for (const [start, end] of content) {
    for (let at = start; at < end; at++) {
      if (!/[\p{L}\p{N}]/u.test(text[at] ?? '')) continue;
      if (quoted[at] === 1) inside++;
      else outside++;
    }
  }
  if (inside === 0) return 'indirect';
  return outside === 0 ? 'direct' : 'mixed';
}

const CURLY_OPENERS = '“«„';
const CURLY_CLOSERS = '”»“';
let last: { readonly text: string; readonly units: Uint8Array } | null = null;

/** For each code unit, 1 when it stands in quotation marks; a mark left open ends with its paragraph. */
function quotedUnits(text: string): Uint8Array {
  if (last?.text === text) return last.units;
  const units = new Uint8Array(text.length);
  let closers = '';
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? '';
    if (mark === '\n') closers = '';
    else if (closers === '') closers = closersOf(mark, text[at - 1] ?? ' ');
    else if (closers.includes(mark) && !isApostrophe(mark, text[at + 1] ?? '')) closers = '';
    else units[at] = 1;
  }
  last = { text, units };
  return units;
}

/** The marks that would close what this one opens; none when it opens nothing. */
function closersOf(mark: string, before: string): string {
  if (CURLY_OPENERS.includes(mark)) return CURLY_CLOSERS;
  if (!/[\s([—–-]/u.test(before)) return '';
  if (mark === '‘') return '’';
  return mark === '"' || mark === "'" ? mark : '';
}

function isApostrophe(mark: string, after: string): boolean {
  return /['’]/u.test(mark) && /\p{L}/u.test(after);
}
