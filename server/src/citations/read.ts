/**
 * Reads the references of a draft from the regions that the engine found: footnotes and Pandoc citations. Knows no rule and
 * no claim.
 */
import { citationsIn } from '../engine/index.ts';
import type { DraftFormat, Region } from '../engine/index.ts';
import type { BibliographyOf, Citations, Entry, Reference } from './citations.ts';
import { citesIn, citesInRunningText } from './pandoc.ts';
import { isPending } from './pending.ts';

/** What is known beside the draft's own words. */
export interface Known {
  readonly bibliography: BibliographyOf | null;
  /** Only in Markdown a known key in running text is a reference. */
  readonly format: DraftFormat;
}

/** Total: a draft without citations has empty lists. Both lists come in order of the text. */
export function readCitations(
  text: string,
  regions: readonly Region[],
  { bibliography, format }: Known = NOTHING,
): Citations {
  const references: Reference[] = [];
  const entries: Entry[] = [];
  for (const region of regions) {
    if (region.kind === 'footnote-reference') {
      references.push(footnoteAt(region));
    } else if (region.kind === 'citation') {
      references.push(...citesIn(text, region));
    } else if (region.kind === 'footnote-definition') {
      entries.push(entryOf(text, region));
      for (const cited of citationsIn(text, region.body.start, region.body.end))
        references.push(...citesIn(text, cited));
    }
  }
  if (format === 'markdown' && bibliography !== null && bibliography.size > 0) {
    const isKnown = (key: string): boolean => bibliography.has(foldKey(key));
    references.push(...citesInRunningText(text, { regions, isKnown }));
  }
  return { references: inOrder(references), entries: inOrder(entries), bibliography };
}

const NOTHING: Known = { bibliography: null, format: 'plain' };

/** `[^Kremlin]` and `[^kremlin]` are one footnote, as they are for GitHub and for Pandoc's readers of it. */
export function sameKey(a: string, b: string): boolean {
  return foldKey(a) === foldKey(b);
}

/** The first that a key means; a list may hold one twice. */
export function entryNamed<Named extends { readonly key: string }>(
  entries: readonly Named[],
  key: string,
): Named | undefined {
  return entries.find((one) => sameKey(one.key, key));
}

export function foldKey(key: string): string {
  return key.trim().replace(/\s+/g, ' ').toLowerCase();
}

function footnoteAt({ start, end, key }: Region & { kind: 'footnote-reference' }): Reference {
  const span = { start, end };
  return {
    ...span,
    key,
    style: 'footnote',
    keySpan: { start: start + 2, end: end - 1 },
    bracket: span,
    locator: null,
  };
}

function entryOf(text: string, region: Region & { kind: 'footnote-definition' }): Entry {
  const { start, end, key, body } = region;
  const written = text.slice(body.start, body.end);
  const empty = written.trim() === '';
  const keyStart = text.indexOf('[^', start) + 2;
  const keySpan = { start: keyStart, end: text.indexOf(']:', keyStart) };
  const cites = citationsIn(text, body.start, body.end).length > 0;
  return { start, end, key, keySpan, body: empty ? null : body, pending: !cites && isPending(written) };
}

function inOrder<Item extends { readonly start: number }>(items: Item[]): Item[] {
  return items.sort((a, b) => a.start - b.start);
}
