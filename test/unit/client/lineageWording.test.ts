/** What «Show Lineage» says where it has nothing to show, or perhaps not all. */
import { expect, it } from 'vitest';
import { whyNone, whyNotAll } from '../../../client/src/commands/lineageWording.ts';
import { english } from './sidebar/english.ts';

const ALONE = { words: 'The dam burst.', isRead: true, stoppedAt: null, drafts: [], perhaps: [] };
const DRAFT = { uri: 'file:///wire.txt', name: 'wire.txt', places: [] };

it.each([
  ['no claim', { ...ALONE, words: null, stoppedAt: 3 }, 'There is no claim at the cursor.', false],
  ['no draft read yet', { ...ALONE, isRead: false }, 'still being read', false],
  ['no other draft with it', ALONE, 'No other draft of this workspace has this claim.', false],
  [
    'a reading that was stopped',
    { ...ALONE, stoppedAt: 1200 },
    'None of those read so far (1,200) has',
    true,
  ],
])('says that there is %s', (_, lineage, message, canReadOn) => {
  const why = whyNone(lineage, english);
  expect(why?.message).toContain(message);
  expect(why?.canReadOn).toBe(canReadOn);
});

it('says nothing where there is something to show, be it only perhaps the same, and more may come', () => {
  expect(whyNone({ ...ALONE, stoppedAt: 3, drafts: [DRAFT] }, english)).toBeNull();
  expect(whyNone({ ...ALONE, isRead: false, perhaps: [DRAFT] }, english)).toBeNull();
});

it('says below what it shows that there may be more, where the reading was stopped, and only there', () => {
  const some = { ...ALONE, drafts: [DRAFT] };
  expect(whyNotAll({ ...some, stoppedAt: 1200 }, english)).toContain(
    'more than in those read so far (1,200)',
  );
  expect(whyNotAll(some, english)).toBeNull();
  expect(whyNotAll({ ...some, isRead: false }, english)).toBeNull();
});
