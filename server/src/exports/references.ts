/** The references of a draft as CSL-JSON, each once: what its marks lead to, and what its checks were made against. */
import { foldKey } from '../citations/read.ts';
import type { CslItem } from '../citations/csl.ts';
import { shownChecks } from './check-notes.ts';
import type { DraftToExport } from './draft.ts';
import { entryReference } from '../citations/entry-reference.ts';

/** In order of the draft: entries and marks, then checks. One that is still to be filled in is left out. */
export function referencesOf({ facts }: DraftToExport): CslItem[] {
  const { text, citations, checks = [] } = facts;
  const found = new Map<string, CslItem>();
  const inBibliography = (key: string): CslItem | undefined => citations.bibliography?.get(key)?.item;
  for (const { key, body, pending } of citations.entries) {
    if (body !== null && !pending && !found.has(foldKey(key)))
      found.set(foldKey(key), entryReference(key, text.slice(body.start, body.end)));
  }
  for (const { key } of citations.references) {
    const item = inBibliography(foldKey(key));
    if (item && !found.has(foldKey(key))) found.set(foldKey(key), withoutFiles(item));
  }
  for (const { check } of shownChecks(checks)) {
    for (const { key, item } of check.citations) {
      const name = foldKey(key ?? item?.id ?? '');
      const known = item ?? inBibliography(name);
      if (known && !found.has(name)) found.set(name, withoutFiles(known));
    }
  }
  return [...found.values()];
}

/** Where somebody keeps a copy is a path of their own machine. */
function withoutFiles(item: CslItem): CslItem {
  const { file: _, ...rest } = item;
  const { custom } = rest;
  if (typeof custom !== 'object' || custom === null || !('file' in custom)) return rest;
  const { file: __, ...more } = custom;
  return { ...rest, custom: more };
}

export function cslJson(draft: DraftToExport): string {
  return `${JSON.stringify(referencesOf(draft), null, 2)}\n`;
}
