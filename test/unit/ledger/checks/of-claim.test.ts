/** A check is of every claim whose words it shares; the newest of a claim's counts. */
import { describe, expect, it } from 'vitest';
import { checkOfClaim, checksOfClaim } from '../../../../server/src/ledger/checks/of-claim.ts';
import type { PlacedCheck } from '../../../../server/src/ledger/checks/check.ts';
import { draftOf } from '../../../support/drafts.ts';
import { placedCheck } from '../../../support/exports.ts';
import { toldFinder } from '../../../support/told-finder.ts';

const SENTENCE = 'The mayor said the bridge was closed and claimed the fund was empty.';
const { claims } = draftOf(SENTENCE, { finder: toldFinder }).analysis;

const ids = (checks: readonly PlacedCheck[]) =>
  claims.map((claim) => checksOfClaim(checks, claim).map(({ check }) => check.id));

describe('the checks of a claim', () => {
  it('are all that share words with it: one of a whole sentence is of each claim there', () => {
    const whole = placedCheck(SENTENCE, SENTENCE, { id: 'whole' });
    const second = placedCheck(SENTENCE, 'the fund', { id: 'second' });
    expect(ids([whole, second])).toEqual([['whole'], ['whole', 'second']]);
  });

  it('are none that has other words of its sentence, or none any more', () => {
    const elsewhere = [placedCheck(SENTENCE, 'The mayor'), placedCheck(SENTENCE, 'It rained.')];
    expect(ids(elsewhere)).toEqual([[], []]);
    expect(claims.map((claim) => checkOfClaim(elsewhere, claim))).toEqual([null, null]);
  });

  it('are each one, in however many pieces the claim is', () => {
    const [first, second] = claims;
    const both = { ...first!, pieces: [...first!.pieces, ...second!.pieces] };
    expect(checksOfClaim([placedCheck(SENTENCE, SENTENCE)], both)).toHaveLength(1);
  });
});

it('the check of a claim is the newest of its own, restricted or not', () => {
  const checks = [
    placedCheck(SENTENCE, 'the bridge', { id: 'new', at: '2026-05-04T10:00:00Z', restricted: true }),
    placedCheck(SENTENCE, 'the bridge was closed', { id: 'old' }),
    placedCheck(SENTENCE, 'the fund', { id: 'newest, of the other', at: '2026-05-05T10:00:00Z' }),
  ];
  expect(claims.map((claim) => checkOfClaim(checks, claim)?.check.id)).toEqual(['new', 'newest, of the other']); // prettier-ignore
});
