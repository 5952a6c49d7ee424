/** What a citation of the draft leads to: its entry, or what a bibliography holds under its key. Knows no claim. */
import { foldKey, sameKey } from '../citations/read.ts';
import { oneLine } from '../one-line.ts';
import type { DraftToExport } from './draft.ts';
import { formatItem } from '../citations/formatted.ts';

export interface CitedNote {
  readonly key: string;
  /** In one line. Of an entry in a Markdown draft they are Markdown. */
  readonly words: string;
  readonly isMarkdown: boolean;
  /** There is something to look up. */
  readonly isComplete: boolean;
}

export function citedBy(key: string, { facts }: DraftToExport): CitedNote {
  const { text, citations, analysis } = facts;
  const entry = citations.entries.find((one) => sameKey(one.key, key));
  const isMarkdown = analysis.format === 'markdown';
  if (entry?.body) {
    const words = withoutNotes(oneLine(text.slice(entry.body.start, entry.body.end)));
    return { key, words, isMarkdown, isComplete: !entry.pending };
  }
  const item = citations.bibliography?.get(foldKey(key))?.item;
  if (item) return { key, words: formatItem(item), isMarkdown: false, isComplete: true };
  const words = entry ? `The entry “${key}” is still empty` : `There is no entry for “${key}” yet`;
  return { key, words, isMarkdown: false, isComplete: false };
}

function withoutNotes(words: string): string {
  return oneLine(words.replace(/<!--[^]*?-->/g, ' '));
}
