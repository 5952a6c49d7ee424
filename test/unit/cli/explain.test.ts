import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../server/src/cli/explain.ts';
import { RULES } from '../../../server/src/rules/registry.ts';
import { whence } from '../../support/cli.ts';

/** Words of a text without its line ends, for text that is wrapped. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

async function explained(code?: string): Promise<string> {
  const { code: exit, stdout, stderr } = await whence(['explain', ...(code === undefined ? [] : [code])]);
  expect([exit, stderr]).toEqual([0, '']);
  return stdout;
}

describe('explain', () => {
  it('lists every rule with what it looks for', async () => {
    const list = await explained();
    for (const { code, summary } of RULES) {
      expect(list).toMatch(new RegExp(`^${code} `, 'm'));
      expect(flat(list)).toContain(flat(summary));
    }
  });

  it('says all that a rule has to say, its flagged words marked', async () => {
    const page = await explained('hearsay');
    const rule = RULES.find(({ code }) => code === 'hearsay');
    for (const words of [rule?.summary, rule?.why, rule?.advice])
      expect(flat(page)).toContain(flat(words ?? '?'));
    expect(page).toMatch(/^warning; fact-check: error/m);
    expect(page).toMatch(/Flagged\n {2}\S.*».+«/);
    expect(page).toMatch(/Left alone\n {2}\S/);
    expect(page).not.toContain('<flag>');
  });

  it.each(RULES.map(({ code }) => code))('has something to say of %s', (code) => {
    const said: string[] = [];
    expect(explain(code, (text) => said.push(text))).toBe(0);
    const page = stripVTControlCharacters(said.join(''));
    for (const title of ['Why', 'What to do', 'How severe', 'Flagged', 'Left alone']) {
      expect(page).toMatch(new RegExp(`^${title}\\n +\\S|^${title}\\n\\S`, 'm'));
    }
    expect(page).not.toMatch(/\[object/);
  });

  it('says that there is no such rule', async () => {
    expect(await whence(['explain', 'no-such'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('no-such'),
    });
  });
});
