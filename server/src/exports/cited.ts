/** What a citation of the draft leads to: its entry, or what a bibliography holds under its key. Knows no claim. */
import type { Reference } from '../citations/citations.ts';
import { isKeptLost, isKeptPending } from '../citations/kept.ts';
import { entryNamed, foldKey } from '../citations/read.ts';
import type { PlacedCheck } from '../ledger/checks/check.ts';
import { oneLine } from '../one-line.ts';
import { proofWords } from './check-notes.ts';
import type { DraftToExport } from './draft.ts';
import { wordsOfItem } from '../citations/entry-words.ts';

export interface CitedNote {
  readonly key: string;
  /** In one line. Of an entry in a Markdown draft they are Markdown. */
  readonly words: string;
  readonly isMarkdown: boolean;
  /** There is something to look up. */
  readonly isComplete: boolean;
}

export function citedBy(
  { key, locator }: Pick<Reference, 'key' | 'locator'>,
  { facts }: DraftToExport,
): CitedNote {
  const { text, citations, analysis } = facts;
  const entry = entryNamed(citations.entries, key);
  const isMarkdown = analysis.format === 'markdown';
  if (entry?.body) {
    const words = withoutNotes(oneLine(text.slice(entry.body.start, entry.body.end)));
    return { key, words, isMarkdown, isComplete: !entry.pending };
  }
  const item = citations.bibliography?.get(foldKey(key))?.item;
  if (item) return { key, words: wordsOfItem(item, locator), isMarkdown: false, isComplete: true };
  const words = entry ? `The entry “${key}” is still empty` : `There is no entry for “${key}” yet`;
  return { key, words, isMarkdown: false, isComplete: false };
}

/** What is cited beside the draft, of a check that does nothing else. */
export function keptBy({ check }: PlacedCheck, { facts }: DraftToExport): CitedNote[] {
  const { citations } = facts;
  return check.citations.map((one) => ({
    key: one.key ?? one.item?.id ?? '',
    words: proofWords(one, citations),
    isMarkdown: false,
    isComplete: !isKeptPending(one, citations.bibliography) && !isKeptLost(one, citations),
  }));
}

function withoutNotes(words: string): string {
  return oneLine(words.replace(/<!--[^]*?-->/g, ' '));
}
