/**
 * Drafts that nobody has open, looked at as if they were: read from the disk and checked one at a time, by the same settings and what is
 * kept beside them, and let go. Keeps no text and no analysis. Knows no protocol.
 */
import { createCheckPlaces } from '../documents/check-places.ts';
import { settingsByFolder } from '../documents/settings-store.ts';
import { createSnapshots } from '../documents/snapshots.ts';
import type { Finder } from '../engine/index.ts';
import type { Settings } from '../protocol.ts';
import type { TextReader } from '../workspace/ports.ts';
import { createDrafts } from './drafts.ts';
import type { DraftSources, LookedUp, OpenDocument } from './drafts.ts';

export interface ClosedDrafts {
  /** Null for one that cannot be read. */
  lookUp(uri: string): Promise<LookedUp | null>;
  around(uri: string): Promise<AroundDraft>;
}

/** What a draft is checked by, beside its own words. */
export interface AroundDraft {
  readonly settings: Settings;
  readonly registry: unknown;
  readonly bibliography: unknown;
  /** What editors said of it and recorded of it, as text: it is read anew whenever any of it may have changed. */
  readonly said: string;
}

export const isSameAround = (one: AroundDraft, other: AroundDraft): boolean =>
  one.settings === other.settings &&
  one.registry === other.registry &&
  one.bibliography === other.bibliography &&
  one.said === other.said;

export type ClosedSources = Omit<
  DraftSources,
  'document' | 'documents' | 'snapshots' | 'checkPlaces' | 'lineage' | 'complain'
> & { readonly reader: TextReader; readonly finder: Finder };

export function createClosedDrafts({ settings: all, ...sources }: ClosedSources): ClosedDrafts {
  const settings = settingsByFolder(all);
  const lent = new Map<string, OpenDocument>();
  const drafts = createDrafts({
    ...sources,
    settings,
    document: (uri) => lent.get(uri),
    documents: () => [...lent.values()],
    snapshots: createSnapshots(sources.finder),
    checkPlaces: createCheckPlaces(),
    // What other drafts say would have all of them read for each.
    lineage: { of: () => null },
    // Whoever opens one is told.
    complain: () => undefined,
  });
  return {
    async lookUp(uri) {
      const text = await sources.reader.read(uri);
      if (text === null) return null;
      lent.set(uri, { uri, version: 0, languageId: '', getText: () => text });
      try {
        return await drafts.lookUp(uri);
      } finally {
        lent.delete(uri);
        drafts.forget(uri);
      }
    },
    async around(uri) {
      const own = await settings.of(uri);
      const [ignores, corrections, checks, registry, bibliography] = await Promise.all([
        sources.ledgers.of(uri),
        sources.corrections.of(uri),
        sources.checks.of(uri),
        sources.registries.of(uri),
        sources.bibliographies.of(uri, own.bibliographies),
      ]);
      const said = JSON.stringify([ignores.entries, corrections.entries, checks.checks]);
      return { settings: own, registry: registry.entries, bibliography, said };
    },
  };
}
