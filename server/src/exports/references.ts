/** The references of a draft as CSL-JSON, each once: what its marks lead to, and what its checks were made against. */
import { isKeptPending, itemOfKept } from '../citations/kept.ts';
import { entryNamed, foldKey } from '../citations/read.ts';
import type { CslItem } from '../citations/csl.ts';
import { shownChecks } from './check-notes.ts';
import type { DraftToExport } from './draft.ts';
import { entryReference } from '../citations/entry-reference.ts';
import { wordsOfItem } from '../citations/entry-words.ts';

/**
 * In order of the draft: entries and marks, then checks. One that is still to be filled in is left out; of two under one key that differ, the
 * second has a number behind it.
 */
export function referencesOf({ facts }: DraftToExport): CslItem[] {
  const { text, citations, checks = [] } = facts;
  const found = new Map<string, Listed>();
  const list = (one: Listed): void => {
    for (let nth = 1; ; nth += 1) {
      const id = nth === 1 ? one.item.id : `${one.item.id}-${nth}`;
      const known = found.get(foldKey(id));
      if (known === undefined) found.set(foldKey(id), { ...one, item: { ...one.item, id } });
      if (known === undefined || isSame(known, one)) return;
    }
  };
  const listItem = (item: CslItem | null): void => {
    if (item !== null) list({ item: withoutFiles(item), written: null });
  };
  const inBibliography = (key: string): CslItem | null =>
    citations.bibliography?.get(foldKey(key))?.item ?? null;
  for (const { key, body, pending } of citations.entries) {
    if (body === null || pending) continue;
    const written = text.slice(body.start, body.end);
    list({ item: entryReference(key, written), written });
  }
  for (const { key, style } of citations.references)
    if (style === 'pandoc' || !entryNamed(citations.entries, key)) listItem(inBibliography(key));
  for (const { check } of shownChecks(checks))
    for (const kept of check.citations)
      if (!isKeptPending(kept, citations.bibliography)) listItem(itemOfKept(kept, citations.bibliography));
  return Array.from(found.values(), ({ item }) => item);
}

interface Listed {
  readonly item: CslItem;
  /** As it stands in the draft; null where it does not. */
  readonly written: string | null;
}

/** Whatever their keys. An entry that is kept beside the draft as well has other fields there and the same words. */
function isSame(one: Listed, other: Listed): boolean {
  const inWords = ({ item, written }: Listed): string => written ?? wordsOfItem(item);
  const inFields = ({ item }: Listed): string => JSON.stringify({ ...item, id: '' });
  const isWritten = one.written !== null || other.written !== null;
  return isWritten ? inWords(one) === inWords(other) : inFields(one) === inFields(other);
}

/** Where somebody keeps a copy is a path of their own machine. */
function withoutFiles(item: CslItem): CslItem {
  const { file: _, ...rest } = item;
  const { custom } = rest;
  if (typeof custom !== 'object' || custom === null || !('file' in custom)) return rest;
  const { file: __, ...more } = custom;
  return { ...rest, custom: more };
}

export function cslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}
