/**
 * Reads the references of a draft from the regions that the engine found: footnotes. Knows no rule and no claim.
 */
import type { Region } from '../engine/index.ts';
import type { Citations, Entry, Reference } from './citations.ts';
import { isPending } from './pending.ts';

/** Total: a draft without footnotes has empty lists. Both lists come in order of the text. */
export function readCitations(text: string, regions: readonly Region[]): Citations {
  const references: Reference[] = [];
  const entries: Entry[] = [];
  for (const region of regions) {
    if (region.kind === 'footnote-reference') {
      references.push({ start: region.start, end: region.end, key: region.key });
    } else if (region.kind === 'footnote-definition') {
      entries.push(entryOf(text, region));
    }
  }
  return { references: inOrder(references), entries: inOrder(entries) };
}

/** `[^Kremlin]` and `[^kremlin]` are one footnote, as they are for GitHub and for Pandoc's readers of it. */
export function sameKey(a: string, b: string): boolean {
  return foldKey(a) === foldKey(b);
}

export function foldKey(key: string): string {
  return key.trim().replace(/\s+/g, ' ').toLowerCase();
}

function entryOf(text: string, region: Region & { kind: 'footnote-definition' }): Entry {
  const { start, end, key, body } = region;
  const written = text.slice(body.start, body.end);
  const empty = written.trim() === '';
  return { start, end, key, body: empty ? null : body, pending: isPending(written) };
}

function inOrder<Item extends { readonly start: number }>(items: Item[]): Item[] {
  return items.sort((a, b) => a.start - b.start);
}
