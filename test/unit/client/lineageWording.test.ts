/** What «Show Lineage» says where it has nothing to show, or perhaps not all. */
import { expect, it } from 'vitest';
import { whyNone, whyNotAll } from '../../../client/src/commands/lineageWording.ts';
import { english } from './sidebar/english.ts';

const ALONE = { words: 'The dam burst.', isRead: true, stoppedAt: null, boundedAt: null, hasEnded: false, drafts: [], perhaps: [] }; // prettier-ignore
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
  ['more than is compared', { ...ALONE, boundedAt: 5000 }, 'None of those read (5,000) has', false],
  ['nobody who compares', { ...ALONE, isRead: false, hasEnded: true }, 'the output of Whence says why', true],
])('says that there is %s', (_, lineage, message, canReadOn) => {
  const why = whyNone(lineage, english);
  expect(why?.message).toContain(message);
  expect(why?.canReadOn).toBe(canReadOn);
});

it('says nothing where there is something to show, be it only perhaps the same, and more may come', () => {
  expect(whyNone({ ...ALONE, stoppedAt: 3, drafts: [DRAFT] }, english)).toBeNull();
  expect(whyNone({ ...ALONE, isRead: false, perhaps: [DRAFT] }, english)).toBeNull();
});

it.each([
  ['was stopped', { stoppedAt: 1200 }, 'more than in those read so far (1,200)', true],
  ['goes on', { isRead: false }, 'still being read', false],
  ['has a bound', { boundedAt: 5000 }, 'more than in those read (5,000)', false],
  ['failed', { hasEnded: true, stoppedAt: 1200 }, 'failed', true],
])(
  'says below what it shows that there may be more, where the reading %s',
  (_, reach, message, canReadOn) => {
    const why = whyNotAll({ ...ALONE, drafts: [DRAFT], ...reach }, english);
    expect(why?.message).toContain(message);
    expect(why?.canReadOn).toBe(canReadOn);
  },
);

it('says nothing below where all was read', () => {
  expect(whyNotAll({ ...ALONE, drafts: [DRAFT] }, english)).toBeNull();
});
