import { describe, expect, test } from 'vitest';
import { claimAt } from '../../../../client/src/sidebar/locate.ts';
import { claimOf, linkOf, placeOn } from './claims.ts';

//                0123456789012345678901234567890
// Line 0 reads:  The pier burned, the mayor said.
const pier = claimOf({ place: placeOn(0, 0, 15), chain: [linkOf({ place: placeOn(0, 17, 26) })] });
const quote = claimOf({ place: placeOn(2, 0, 60), chain: [linkOf({ place: placeOn(2, 70, 80) })] });
const within = claimOf({ place: placeOn(2, 20, 40), chain: [linkOf({ place: placeOn(2, 10, 18) })] });
const claims = [pier, quote, within];

function checkAt(line: number, character: number, expected: number | null): void {
  expect(claimAt(claims, { line, character })).toBe(expected);
}

describe('the claim at the cursor', () => {
  test('is the one whose words hold it, both ends included', () => {
    checkAt(0, 0, 0);
    checkAt(0, 15, 0);
  });

  test('is the innermost of several', () => {
    checkAt(2, 5, 1);
    checkAt(2, 30, 2);
    checkAt(2, 50, 1);
  });

  test('is the one whose source or cue is there', () => {
    checkAt(0, 20, 0);
    checkAt(0, 16, 0);
    checkAt(2, 75, 1);
    checkAt(2, 65, 1);
  });

  test('is still the one whose sentence was just closed', () => {
    checkAt(0, 28, 0);
    checkAt(2, 82, 1);
  });

  test('is none where there is none', () => {
    checkAt(0, 31, null);
    checkAt(1, 0, null);
    checkAt(9, 0, null);
    expect(claimAt([], { line: 0, character: 0 })).toBeNull();
  });

  test('does not reach over the lines to a source named elsewhere', () => {
    const far = claimOf({ place: placeOn(8, 0, 10), chain: [linkOf({ place: placeOn(1, 0, 5) })] });
    expect(claimAt([far], { line: 4, character: 0 })).toBeNull();
    expect(claimAt([far], { line: 1, character: 3 })).toBe(0);
  });
});
