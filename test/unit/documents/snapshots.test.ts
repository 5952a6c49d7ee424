/** What is known of a draft at a version is worked out once. */
import { describe, expect, it } from 'vitest';
import { createSnapshots } from '../../../server/src/documents/snapshots.ts';
import { shippedFinder } from '../../../server/src/shipped-finder.ts';

const TEXT = 'The dam will hold, the mayor said.[^1]\n\n[^1]: Harrow Council, “Minutes”, 4 May 2023.\n';
const document = (version: number, text = TEXT) => ({ uri: 'untitled:a', version, getText: () => text });
const PLAIN = { format: 'plain', outlet: null } as const;

describe('a snapshot', () => {
  it('is the same object for the same version, and so is its analysis', () => {
    const snapshots = createSnapshots(shippedFinder());
    const first = snapshots.of(document(1), PLAIN);
    expect(snapshots.of(document(1), PLAIN)).toBe(first);
    expect(first.analysis).toBe(first.analysis);
    expect(first.citations.entries).toHaveLength(1);
    expect(first.citations.references).toHaveLength(1);
  });

  it('is another for another version, format or newsroom, and after it was forgotten', () => {
    const snapshots = createSnapshots(shippedFinder());
    const first = snapshots.of(document(1), PLAIN);
    expect(snapshots.of(document(2), PLAIN)).not.toBe(first);
    const again = snapshots.of(document(1), PLAIN);
    expect(snapshots.of(document(1), { ...PLAIN, format: 'markdown' })).not.toBe(again);
    expect(snapshots.of(document(1), { ...PLAIN, outlet: 'The Harrow Post' })).not.toBe(again);
    const last = snapshots.of(document(1), PLAIN);
    snapshots.forget('untitled:a');
    expect(snapshots.of(document(1), PLAIN)).not.toBe(last);
  });

  it('keeps its text while the document moves on', () => {
    const snapshots = createSnapshots(shippedFinder());
    const before = snapshots.of(document(1), PLAIN);
    snapshots.of(document(2, 'Nothing.'), PLAIN);
    expect(before.text).toBe(TEXT);
    expect(before.analysis.claims).toHaveLength(1);
  });
});
