/** What is kept beside a draft goes along with the text, back and forth over conversions, and nothing else does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Check, CheckCitation } from '../../../../server/src/ledger/checks/check.ts';
import type { CheckChange } from '../../../../server/src/ledger/checks/file.ts';
import { saysNothing } from '../../../../server/src/ledger/checks/setting.ts';
import { createTurns } from '../../../../server/src/ledger/checks/turns.ts';
import type { Turns } from '../../../../server/src/ledger/checks/turns.ts';
import { checkWith } from '../../../support/checks.ts';

const AT = '2026-11-27T05:00:00.000Z';
const cites = (key: string): CheckCitation => ({ key, item: null, locator: null, excerpt: null, file: null });
const bare = (id: string, keys: readonly string[]): Check =>
  checkWith({ id, status: 'unchecked', citations: keys.map(cites) });

const after = (checks: readonly Check[], { put = [], drop = [] }: CheckChange): Check[] => {
  const gone = new Set([...drop, ...put.map(({ id }) => id)]);
  return [...checks.filter(({ id }) => !gone.has(id)), ...put];
};
const follow = (turns: Turns, text: string, checks: readonly Check[]): readonly Check[] => {
  const change = turns.following(text, AT);
  return change ? after(checks, change(checks)) : checks;
};
const keysOf = (checks: readonly Check[]): string[] =>
  checks.flatMap(({ id, citations }) => citations.map(({ key }) => `${id} ${key}`)).toSorted();

describe('what is kept beside a draft', () => {
  it('goes with the text to which it came, and comes back with that from which it went', () => {
    const confirmed = checkWith({ id: 'a', citations: [] });
    const kept = [{ ...confirmed, citations: [cites('orr')] }, bare('b', ['lind'])];
    const turns = createTurns();
    turns.turned({ text: 'marked', checks: [confirmed] }, { text: 'clean', checks: kept });
    const undone = follow(turns, 'marked', kept);
    expect(keysOf(undone)).toEqual([]);
    expect(undone.map(({ id, status }) => `${id} ${status}`)).toEqual(['a confirmed']);
    expect(keysOf(follow(turns, 'clean', undone))).toEqual(['a orr', 'b lind']);
  });

  it('stays where an editor added it since, and away where one took it out', () => {
    const turns = createTurns();
    turns.turned({ text: 'marked', checks: [] }, { text: 'clean', checks: [bare('a', ['orr', 'lind'])] });
    const undone = follow(turns, 'marked', [bare('a', ['lind', 'own'])]);
    expect(keysOf(undone)).toEqual(['a own']);
    expect(keysOf(follow(turns, 'clean', undone))).toEqual(['a lind', 'a own']);
  });

  it('is no matter of other texts, or of the same again', () => {
    const turns = createTurns();
    expect(turns.following('clean', AT)).toBeNull();
    turns.turned({ text: 'marked', checks: [] }, { text: 'clean', checks: [bare('a', ['orr'])] });
    expect(turns.following('clean and more', AT)).toBeNull();
    expect(turns.following('clean', AT)).toBeNull();
  });

  it('is as it was with each text, whatever way leads there', () => {
    const step = fc.record({ keys: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')), own: fc.boolean() });
    const walk = fc.tuple(
      fc.array(step, { minLength: 2, maxLength: 6 }),
      fc.array(fc.nat({ max: 5 }), { maxLength: 12 }),
    );
    fc.assert(
      fc.property(walk, ([steps, ways]) => {
        const turns = createTurns();
        let checks: readonly Check[] = [];
        const texts = ['0'];
        const held = new Map<string, string[]>([['0', []]]);
        const owns = new Set<string>();
        for (const [index, { keys, own }] of steps.entries()) {
          const text = String(index + 1);
          if (own) {
            checks = after(checks, { put: [{ ...bare(`own${index}`, [`own${index}`]) }] });
            owns.add(`own${index} own${index}`);
          }
          const rest = checks.filter(({ id }) => id.startsWith('own'));
          const now = [...rest, ...keys.map((key) => bare(key, [key]))];
          turns.turned({ text: String(index), checks }, { text, checks: now });
          checks = now;
          held.set(
            text,
            keys.map((key) => `${key} ${key}`),
          );
          texts.push(text);
        }
        for (const way of ways) {
          const text = texts[way % texts.length] ?? '0';
          checks = follow(turns, text, checks);
          expect(checks.some(saysNothing)).toBe(false);
          expect(keysOf(checks)).toEqual([...(held.get(text) ?? []), ...owns].toSorted());
        }
      }),
      { numRuns: 100 },
    );
  });
});
