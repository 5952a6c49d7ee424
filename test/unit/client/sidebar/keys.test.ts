import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepKeys, NO_KEYS } from '../../../../client/src/sidebar/keys.ts';

/** Keys each list in turn, and gives for each text of the last which text of the one before had its key. */
function checkKept(before: readonly string[], after: readonly string[]): (string | null)[] {
  const first = keepKeys(before, NO_KEYS);
  const second = keepKeys(after, first);
  return second.keys.map((key) => before[first.keys.indexOf(key)] ?? null);
}

describe('the keys of claims', () => {
  test('stay with their words when claims are added, removed or moved', () => {
    expect(checkKept(['a', 'b'], ['new', 'a', 'b'])).toEqual([null, 'a', 'b']);
    expect(checkKept(['a', 'b', 'c'], ['a', 'c'])).toEqual(['a', 'c']);
    expect(checkKept(['a', 'b'], ['b', 'a'])).toEqual(['b', 'a']);
  });

  test('stay with a claim whose words are being edited', () => {
    expect(checkKept(['a', 'the ship san', 'c'], ['a', 'the ship sank', 'c'])).toEqual([
      'a',
      'the ship san',
      'c',
    ]);
    expect(checkKept(['the ship san', 'c'], ['the ship sank', 'c'])).toEqual(['the ship san', 'c']);
    expect(checkKept(['a', 'the ship san'], ['a', 'the ship sank'])).toEqual(['a', 'the ship san']);
    expect(checkKept(['only'], ['only this'])).toEqual(['only']);
  });

  test('stay with an edited claim although another was added before its neighbour', () => {
    expect(checkKept(['a', 'b', 'c'], ['new', 'a', 'b2', 'c'])).toEqual([null, 'a', 'b', 'c']);
  });

  test('tell the same words apart by their order', () => {
    expect(new Set(keepKeys(['a', 'a', 'a'], NO_KEYS).keys).size).toBe(3);
    expect(checkKept(['a', 'a'], ['a', 'x', 'a'])).toEqual(['a', null, 'a']);
  });

  test('are not given out again after their claim is gone', () => {
    const first = keepKeys(['a', 'b'], NO_KEYS);
    const second = keepKeys([], first);
    const third = keepKeys(['c', 'd'], second);
    expect(third.keys.filter((key) => first.keys.includes(key))).toEqual([]);
  });

  test('are unique, one for each claim, whatever is done to the draft', () => {
    const drafts = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd')), { maxLength: 6 });
    fc.assert(
      fc.property(drafts, (versions) => {
        let keys = NO_KEYS;
        for (const texts of versions) {
          const before = keys;
          keys = keepKeys(texts, before);
          expect(keys.keys).toHaveLength(texts.length);
          expect(new Set(keys.keys).size).toBe(texts.length);
          expect(keepKeys(texts, keys).keys).toEqual(keys.keys);
        }
      }),
    );
  });
});
