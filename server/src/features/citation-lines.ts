/** What the hover says of citations: of a claim, and of one entry. */
import { sameKey } from '../citations/read.ts';
import type { Claim } from '../engine/index.ts';
import { shortened, wordsOf } from '../wording/describe.ts';
import type { Line } from '../wording/markdown.ts';
import type { CheckedDraft } from './drafts.ts';

/** «Cited: The Kremlin, 19 March 2023»; nothing for a claim that cites nothing. */
export function citationLines(claim: Claim, draft: CheckedDraft): Line[] {
  const keys = [...new Set(draft.snapshot.ties.of(claim).map(({ key }) => key))];
  return keys.map((key) => {
    const words = wordsOfEntry(key, draft);
    return { parts: [words === null ? `Cited: ${key}, which has no entry yet` : `Cited: ${words}`] };
  });
}

/** Over a mark or its entry: what the entry holds, and how often it is used. */
export function entryLines(key: string, draft: CheckedDraft): Line[] {
  const uses = draft.facts.citations.references.filter(
    (reference) => reference.style === 'footnote' && sameKey(reference.key, key),
  ).length;
  const used = uses === 1 ? 'used once' : `used ${uses} times`;
  const words = wordsOfEntry(key, draft) ?? 'Nothing is written for it yet.';
  return [{ parts: [{ bold: `Citation ${key}` }, ` · ${used}`] }, { parts: [words] }];
}

const ENTRY_LENGTH = 160;

/** Null when there is no entry, or nothing in it. */
function wordsOfEntry(key: string, { facts: { text, citations } }: CheckedDraft): string | null {
  const entry = citations.entries.find((one) => sameKey(one.key, key));
  if (!entry?.body) return null;
  const words = shortened(wordsOf(text, entry.body), ENTRY_LENGTH);
  return entry.pending ? `${words} (not filled in yet)` : words;
}
