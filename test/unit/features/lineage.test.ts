/** «Show Lineage» of a draft whose workspace was not read to the end. */
import { expect, it } from 'vitest';
import { lineageAt } from '../../../server/src/features/lineage.ts';
import type { Reach } from '../../../server/src/workspace/claims/reach.ts';
import { checkedDraft } from './support.ts';

const at = { line: 0, character: 3 };

it('says how many drafts were read when an editor stopped it, and whether it goes on', async () => {
  const text = 'Three engineers were killed when the Karsova dam burst.';
  const draft = { ...(await checkedDraft(text)), lineage: new Map() };
  const asked = (reach: Reach) =>
    lineageAt(
      draft,
      { start: at, end: at },
      { lineage: { perhaps: () => Promise.resolve([]), reach: () => reach } },
    );
  const all = { isReading: false, haltedAt: null, boundedAt: null, hasEnded: false };
  expect(await asked({ ...all, haltedAt: 12 })).toMatchObject({ isRead: true, stoppedAt: 12 });
  expect(await asked({ ...all, isReading: true })).toMatchObject({ isRead: false, stoppedAt: null });
  expect(await asked({ ...all, boundedAt: 5 })).toMatchObject({ isRead: true, boundedAt: 5 });
  expect(await asked(all)).toMatchObject({ isRead: true, stoppedAt: null, boundedAt: null, hasEnded: false });
});
