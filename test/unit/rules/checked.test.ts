/** The rules on checks, beyond their samples: what somebody signed off is held to its words. */
import { describe, expect, it } from 'vitest';
import type { Check } from '../../../server/src/ledger/checks/check.ts';
import { checkOrphaned } from '../../../server/src/rules/catalogue/check-orphaned.ts';
import { checkStale } from '../../../server/src/rules/catalogue/check-stale.ts';
import { checkWith } from '../../support/checks.ts';
import { bareDraft } from '../../support/drafts.ts';

const TEXT = 'The bridge closes in June.';
const SIGNED = [{ role: 'legal', by: 'Lee Law', at: '2026-11-26T06:00:00Z' }] as const;

function told(more: Partial<Check>, stale = true): readonly string[] {
  const span = { start: 0, end: TEXT.length };
  const facts = { ...bareDraft(TEXT), checks: [{ check: checkWith(more), span, stale }] };
  return checkStale.find(facts).map(({ message }) => message);
}

describe('a sentence that changed', () => {
  it.each([
    [{ status: 'unchecked', checker: null, signOffs: SIGNED }, /^Signed off by Lee Law, and changed since: /],
    [
      { status: 'query', signOffs: SIGNED },
      /^Queried by Ada Reed and signed off by Lee Law, and changed since: /,
    ],
    [{ status: 'confirmed' }, /^Confirmed by Ada Reed, and changed since: /],
  ] as const)('is told where somebody answered for it: %j', (more, words) => {
    expect(told(more)).toEqual([expect.stringMatching(words)]);
    expect(told(more, false)).toEqual([]);
  });

  it.each([{ status: 'query' }, { status: 'unchecked', note: 'Ask.' }, { status: 'cut' }] as const)(
    'is not where nobody did: %j',
    (more) => expect(told(more)).toEqual([]),
  );

  it('is told as signed off where it is gone', () => {
    const check = checkWith({ status: 'unchecked', checker: null, signOffs: SIGNED });
    const facts = { ...bareDraft(TEXT), checks: [{ check, span: null, stale: false }] };
    expect(checkOrphaned.find(facts)[0]?.message).toMatch(/^A sentence that was signed off by Lee Law /);
  });
});
