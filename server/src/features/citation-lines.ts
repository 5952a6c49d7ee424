/** What the hover says of citations: of a claim, and of one entry. */
import { sameKey } from '../citations/read.ts';
import type { Entry } from '../citations/citations.ts';
import type { Claim } from '../engine/index.ts';
import { shortened, wordsOf } from '../wording/describe.ts';
import type { Line } from '../wording/markdown.ts';
import type { CheckedDraft } from './drafts.ts';

/** «Cited: The Kremlin, 19 March 2023»; nothing for a claim that cites nothing. */
export function citationLines(claim: Claim, draft: CheckedDraft): Line[] {
  const keys = [...new Set(draft.snapshot.ties.of(claim).map(({ key }) => key))];
  return keys.map((key) => ({ parts: [`Cited: ${describeEntry(key, draft)}`] }));
}

/** Over a mark or its entry: what the entry holds, and how often it is used. */
export function entryLines(key: string, draft: CheckedDraft): Line[] {
  const uses = draft.facts.citations.references.filter((reference) => sameKey(reference.key, key)).length;
  const used = uses === 1 ? 'used once' : `used ${uses} times`;
  return [{ parts: [{ bold: `Citation ${key}` }, ` · ${used}`] }, { parts: [describeEntry(key, draft)] }];
}

const ENTRY_LENGTH = 160;

function describeEntry(key: string, { facts }: CheckedDraft): string {
  const entry = facts.citations.entries.find((one) => sameKey(one.key, key));
  if (!entry) return `citation ${key}, which the draft does not hold`;
  return bodyOf(entry, facts.text);
}

function bodyOf({ key, body, pending }: Entry, text: string): string {
  if (body === null) return `citation ${key}, still empty`;
  const words = shortened(wordsOf(text, body), ENTRY_LENGTH);
  return pending ? `${words} (not filled in yet)` : words;
}
