/** Of several checks of one claim one counts, in the editor and on the command line alike. */
import { describe, expect, it } from 'vitest';
import { unconfirmed } from '../../../../server/src/cli/require.ts';
import { prevailing } from '../../../../server/src/ledger/checks/prevailing.ts';
import type { Check, PlacedCheck } from '../../../../server/src/ledger/checks/check.ts';
import { checkWith } from '../../../support/checks.ts';
import { draftOf } from '../../../support/drafts.ts';

const TEXT = 'The ferry will sail again on 3 June 2022 and carry 40 cars.';
const CITING: Partial<Check> = {
  id: 'cites',
  status: 'unchecked',
  at: '2026-11-26T09:00:00Z',
  citations: [{ key: 'orr', item: null, locator: null, excerpt: null, file: null }],
};

function placed(more: Partial<Check>): PlacedCheck {
  return { check: checkWith(more), span: { start: 0, end: TEXT.length }, stale: false };
}

const older = placed({ id: 'confirms', at: '2026-11-26T05:00:00Z' });

describe('of several checks of one claim', () => {
  it.each([
    ['the newest', [older, placed({ id: 'query', status: 'query', at: '2026-11-26T08:00:00Z' })], 'query'],
    ['what says something, though another cites since', [older, placed(CITING)], 'confirms'],
    [
      'the same where both are restricted',
      [placed({ ...older.check, restricted: true }), placed({ ...CITING, restricted: true })],
      'confirms',
    ],
    ['what cites, where nobody says more', [placed(CITING)], 'cites'],
    [
      'a sign-off, though the claim was not ticked',
      [
        placed({ ...CITING, id: 'signed', at: '', signOffs: [{ role: 'legal', by: 'Lee', at: '' }] }),
        placed(CITING),
      ],
      'signed',
    ],
  ] as const)('counts %s', (_, checks, id) => {
    expect(prevailing(checks)?.check.id).toBe(id);
    expect(prevailing(checks.toReversed())?.check.id).toBe(id);
  });

  it('of none, none', () => expect(prevailing([])).toBeNull());

  it('lets a draft pass that one confirmed and another cites for since', () => {
    const facts = draftOf(TEXT, { format: 'plain' });
    const asked = (checks: readonly PlacedCheck[]) => unconfirmed({ ...facts, checks }, 'all-confirmed');
    expect(asked([older, placed(CITING)])).toEqual([]);
    expect(asked([placed(CITING)])).toMatchObject([{ why: 'Not checked' }]);
  });
});
