import { DEFAULT_CITATIONS } from '../../../server/src/citations/style.ts';
import { describe, expect, it } from 'vitest';
import { createInspector, type Inspected } from '../../../server/src/cli/inspect.ts';
import { repair } from '../../../server/src/cli/repair.ts';
import type { Fix } from '../../../server/src/rules/fix.ts';
import type { Finding } from '../../../server/src/rules/rule.ts';

const house = {
  profile: 'default',
  rules: {},
  outlet: '',
  wordingInQuotations: false,
  citations: DEFAULT_CITATIONS,
};
const { inspect: inspectText } = createInspector(house, (message) => expect.fail(message));
const inspect = (text: string): Inspected => inspectText({ text, format: 'plain', ignores: [], said: [] });

const repaired = (text: string) => repair(inspect(text), inspect);

interface Given {
  readonly at: readonly [number, number];
  readonly fixes: readonly Partial<Fix>[];
}

/** A draft with findings made up for it, whose fixes are what the test says. */
function withFindings(text: string, given: readonly Given[]): Inspected {
  const findings = given.map(({ at: [start, end], fixes }): Finding => {
    const whole = fixes.map((fix): Fix => ({ title: 'Mend it', kind: 'repair', edits: [], ...fix }));
    return {
      start,
      end,
      rule: 'made-up',
      severity: 'warning',
      message: 'Broken.',
      related: [],
      notes: [],
      fixes: () => whole,
    };
  });
  return { ...inspect(text), findings };
}

const replacing = (start: number, end: number, newText: string): Partial<Fix> => ({
  safe: true,
  edits: [{ start, end, newText }],
});

describe('repairs', () => {
  it('are made until nothing is left to repair, and told with the words that were there', () => {
    const { inspected, repairs } = repaired('The mayor claimed it was safe.\nAdvertisement\nThe dam held.\n');
    expect(inspected.text).toBe('The mayor said it was safe.\nThe dam held.\n');
    expect(repairs.map(({ rule, words }) => [rule, words])).toEqual([
      ['loaded-verb', 'claimed'],
      ['residue', 'Advertisement'],
    ]);
  });

  it('leave alone what needs somebody to decide', () => {
    const text = 'The keeper is said to have left the gates open. “It is over now, and I am glad of it.”\n';
    expect(repaired(text)).toMatchObject({ repairs: [], inspected: { text } });
  });

  it('are only those that are safe with nobody looking', () => {
    const text = 'one two three';
    const draft = withFindings(text, [
      { at: [0, 3], fixes: [{ edits: [{ start: 0, end: 3, newText: '1' }] }] },
      { at: [4, 7], fixes: [{ ...replacing(4, 7, '2'), kind: 'start' }] },
      { at: [8, 13], fixes: [{ kind: 'start' }, replacing(8, 13, '3')] },
    ]);
    expect(repair(draft, inspect).inspected.text).toBe('one two 3');
  });

  it('never touch one another: the first in the text is made first', () => {
    const draft = withFindings('one two three', [
      { at: [0, 3], fixes: [replacing(0, 7, '1')] },
      { at: [4, 7], fixes: [replacing(7, 13, '2')] },
      { at: [8, 13], fixes: [replacing(8, 13, '3')] },
    ]);
    expect(repair(draft, inspect).inspected.text).toBe('1 3');
  });

  it('stand when what they uncover was there before', () => {
    const [over, under] = withFindings('one two', [
      { at: [0, 7], fixes: [replacing(0, 3, '1')] },
      { at: [4, 7], fixes: [] },
    ]).findings;
    const notes = under ? [under] : [];
    const draft = { ...inspect('one two'), findings: over ? [{ ...over, notes }] : [] };
    const again = (text: string): Inspected => ({ ...inspect(text), findings: notes });
    expect(repair(draft, again).inspected.text).toBe('1 two');
  });

  it('are taken back when they lessen nothing', () => {
    const draft = withFindings('one two', [{ at: [0, 3], fixes: [replacing(0, 3, '1')] }]);
    const again = (text: string): Inspected => ({ ...inspect(text), findings: draft.findings });
    expect(repair(draft, again)).toEqual({ inspected: draft, repairs: [] });
  });
});
