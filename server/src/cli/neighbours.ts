/**
 * Where else the drafts of one run claim the same: each is read once before any is checked. Of a draft alone there is nothing to compare,
 * so nothing is read. Knows no rule.
 */
import { createLineage, type ClaimsElsewhere } from '../lineage/lineage.ts';
import { statedIn, type StatedDraft } from '../lineage/stated.ts';
import { shippedVectors } from '../shipped-vectors.ts';
import type { Draft } from './drafts.ts';
import { STDIN, type Found } from './paths.ts';
import { openSubject, type Shelves } from './subjects.ts';

export interface Neighbours {
  /** Of a draft as it stands now, which a repair may have changed. */
  of(draft: Pick<Draft, 'path' | 'text'>): (now: StatedDraft) => ClaimsElsewhere;
}

/** Null for fewer than two drafts. What cannot be read or is left out is told of when it is checked. */
export async function readNeighbours(found: readonly Found[], shelves: Shelves): Promise<Neighbours | null> {
  const drafts = found.filter(({ kind, path }) => kind === 'draft' && path !== STDIN);
  if (drafts.length < 2) return null;
  const lineage = createLineage(shippedVectors());
  for (const { path } of drafts) {
    const opened = await openSubject(path, shelves);
    if (!('subject' in opened)) continue;
    const { text } = opened.draft;
    lineage.put(opened.draft.path, statedIn({ text, analysis: opened.inspector.analyse(opened.subject) }));
  }
  return {
    of:
      ({ path, text }) =>
      (now) => {
        if (now.text !== text) lineage.put(path, statedIn(now));
        return lineage.elsewhere(path);
      },
  };
}
