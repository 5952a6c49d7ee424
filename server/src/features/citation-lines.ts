/** What the hover says of citations: of a claim, and of one entry. */
import { isRead, pathsIn, pathsOfItem } from '../citations/cited-files.ts';
import type { Locator, Reference } from '../citations/citations.ts';
import { wordsOfItem } from '../citations/entry-words.ts';
import { formatKept, isKeptLost, isKeptPending } from '../citations/kept.ts';
import type { KeptCitation } from '../citations/kept.ts';
import { entryNamed, foldKey, sameKey } from '../citations/read.ts';
import type { Claim } from '../engine/index.ts';
import { shortened, wordsOf } from '../wording/describe.ts';
import type { Line } from '../wording/markdown.ts';
import type { CheckedDraft } from './drafts.ts';

/** «Cited: The Kremlin, 19 March 2023»; nothing for a claim that cites nothing. */
export function citationLines(claim: Claim, draft: CheckedDraft): Line[] {
  const kept = draft.index.ties.kept(claim.sentence).flatMap(({ citation }) => pathsOfKept(citation, draft));
  return [
    ...citedBy(claim, draft).map((words) => ({ parts: [`Cited: ${words}`] })),
    ...unreadLines(kept, draft),
  ];
}

/** What a claim cites, in the draft and beside it, each in a line. */
export function citedBy(claim: Claim, draft: CheckedDraft): readonly string[] {
  const { ties } = draft.index;
  const { bibliography } = draft.facts.citations;
  const references = new Map(ties.of(claim).map((one) => [foldKey(one.key), one]));
  const marked = [...references.values()].map(
    (reference) => wordsOfReference(reference, draft) ?? `${reference.key}, which has no entry yet`,
  );
  const kept = ties.kept(claim.sentence).map(({ citation, isRestricted }) => {
    if (!isRestricted && isKeptLost(citation, draft.facts.citations))
      return `${citation.key}, which has no entry yet`;
    const words = shortened(formatKept(citation, bibliography), ENTRY_LENGTH);
    return isKeptPending(citation, bibliography) ? `${words} (not filled in yet)` : words;
  });
  return [...marked, ...kept];
}

/** Over a mark or its entry: what the entry holds, and how often it is used. */
export function entryLines(key: string, draft: CheckedDraft): Line[] {
  const uses = draft.facts.citations.references.filter((reference) => sameKey(reference.key, key));
  const used = uses.length === 1 ? 'used once' : `used ${uses.length} times`;
  const words = wordsOfEntry(key, draft) ?? wordsOfKey(key, draft) ?? 'Nothing is written for it yet.';
  return [
    { parts: [{ bold: `Citation ${key}` }, ` · ${used}`] },
    { parts: [words] },
    ...unreadLines(pathsOfKey(key, draft), draft),
  ];
}

/** Files that it names and nobody could read: nothing is compared with those. */
function unreadLines(paths: readonly string[], { files }: CheckedDraft): Line[] {
  const unread = [...new Set(paths)].filter((path) => !files.has(path));
  return unread.map((path) => ({
    parts: [
      { italic: `“${path}” is not in this folder, or cannot be read: no quotation is compared with it.` },
    ],
  }));
}

function pathsOfKey(key: string, { facts: { text, citations } }: CheckedDraft): readonly string[] {
  const entry = entryNamed(citations.entries, key);
  if (entry) return entry.body === null ? [] : pathsIn(wordsOf(text, entry.body));
  const item = citations.bibliography?.get(foldKey(key))?.item;
  return item ? pathsOfItem(item) : [];
}

function pathsOfKept({ key, item, file }: KeptCitation, draft: CheckedDraft): readonly string[] {
  const own = file !== null && isRead(file) ? [file] : [];
  return [...own, ...(item ? pathsOfItem(item) : key === null ? [] : pathsOfKey(key, draft))];
}

const ENTRY_LENGTH = 160;

function wordsOfReference({ key, style, locator }: Reference, draft: CheckedDraft): string | null {
  return style === 'footnote' ? wordsOfEntry(key, draft) : wordsOfKey(key, draft, locator);
}

/** As the bibliography has it; null where none has the key. */
function wordsOfKey(
  key: string,
  { facts: { citations } }: CheckedDraft,
  locator: Locator | null = null,
): string | null {
  const entry = citations.bibliography?.get(foldKey(key));
  return entry === undefined ? null : wordsOfItem(entry.item, locator);
}

/** Null when there is no entry, or nothing in it. */
function wordsOfEntry(key: string, { facts: { text, citations } }: CheckedDraft): string | null {
  const entry = entryNamed(citations.entries, key);
  if (!entry?.body) return null;
  const words = shortened(wordsOf(text, entry.body), ENTRY_LENGTH);
  return entry.pending ? `${words} (not filled in yet)` : words;
}
