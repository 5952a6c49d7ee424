/** Where else an open draft's claims stand: told when it is known, right as drafts are edited and closed. */
import { describe, expect, it } from 'vitest';
import { createSnapshots } from '../../../server/src/documents/snapshots.ts';
import type { Snapshot } from '../../../server/src/documents/snapshots.ts';
import { analyse } from '../../../server/src/engine/index.ts';
import type { DraftLineage } from '../../../server/src/lineage/lineage.ts';
import { shippedFinder } from '../../../server/src/shipped-finder.ts';
import { shippedVectors } from '../../../server/src/shipped-vectors.ts';
import { createWorkspaceLineage } from '../../../server/src/workspace/workspace-lineage.ts';

const DAM = 'Three engineers were killed when the Karsova dam burst on Monday';

/** A workspace with files on the disk, and drafts that an editor opens. */
function desk(files: Record<string, string>) {
  const finder = shippedFinder();
  const snapshots = createSnapshots(finder);
  const open = new Map<string, Snapshot>();
  let version = 0;
  let tell = (): void => undefined;
  const lineage = createWorkspaceLineage({
    vectors: shippedVectors,
    unopened: {
      uris: () => expect.unreachable(),
      texts: () => expect.unreachable(),
      async *holding({ except }) {
        for (const [uri, text] of Object.entries(files))
          if (!except.includes(uri))
            yield await Promise.resolve({ uri, text, analysis: analyse(text, { format: 'plain', finder }) });
      },
    },
    open: () => [...open.keys()],
    draft: (uri) => Promise.resolve(open.get(uri) ?? null),
    pause: () => Promise.resolve(),
    onNews: () => tell(),
    logError: (message) => expect.unreachable(message),
  });
  return {
    lineage,
    edit(uri: string, text: string): Snapshot {
      version += 1;
      const snapshot = snapshots.of({ uri, version, getText: () => text }, { format: 'plain', outlet: null });
      open.set(uri, snapshot);
      return snapshot;
    },
    close(uri: string): void {
      open.delete(uri);
      lineage.closed(uri);
    },
    async of(snapshot: Snapshot): Promise<DraftLineage> {
      for (;;) {
        const told = new Promise<void>((resolve) => {
          tell = resolve;
        });
        const known = lineage.of(snapshot);
        if (known) return known;
        await told;
      }
    },
  };
}

const draftsOf = (found: DraftLineage): string[] => [...found.values()].flat().map(({ draft }) => draft);

describe('the lineage of an open draft', () => {
  it('is not known at once, and told when it is', async () => {
    const { lineage, edit, of } = desk({ 'file:///a.txt': `${DAM}, the water board said.` });
    const snapshot = edit('file:///own.txt', `${DAM}.`);
    expect(lineage.of(snapshot)).toBeNull();
    const found = await of(snapshot);
    expect(draftsOf(found)).toEqual(['file:///a.txt']);
    expect(lineage.of(snapshot)).toBe(found);
  });

  it('has a draft as it stands in the editor, and once closed as it is saved', async () => {
    const { edit, close, of } = desk({
      'file:///a.txt': 'The market opened late.',
      'file:///b.txt': `${DAM}.`,
    });
    const other = edit('file:///a.txt', `It rained.\n\n${DAM}, police said.`);
    const own = edit('file:///own.txt', `${DAM}.`);
    expect(draftsOf(await of(own)).sort()).toEqual(['file:///a.txt', 'file:///b.txt']);
    expect(draftsOf(await of(other)).sort()).toEqual(['file:///b.txt', 'file:///own.txt']);
    close('file:///a.txt');
    expect(draftsOf(await of(edit('file:///own.txt', `${DAM} .`)))).toEqual(['file:///b.txt']);
  });

  it('follows what another open draft states', async () => {
    const { edit, of } = desk({});
    const own = edit('file:///own.txt', `${DAM}.`);
    expect((await of(own)).size).toBe(0);
    await of(edit('file:///a.txt', `${DAM}, police said.`));
    expect(draftsOf(await of(own))).toEqual(['file:///a.txt']);
  });
});
