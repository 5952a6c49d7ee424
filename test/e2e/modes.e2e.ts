/** Findings shown quietly, older versions beside a draft, and drafts that can only be read, in a real VS Code. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { DiffEditor } from './support/pages/diff-editor.ts';
import { expect, test } from './support/test.ts';

/** The drafts as version control has them, one of them changed since. */
const desk = mkdtempSync(join(tmpdir(), 'whence-desk-'));
cpSync(join(import.meta.dirname, 'workspace'), desk, { recursive: true });
const git = (...args: string[]): void => {
  const names = ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org'];
  execFileSync('git', [...names, '-C', desk, ...args], { stdio: 'ignore' });
};
git('init');
git('add', '.');
git('commit', '-m', 'Drafts');
appendFileSync(join(desk, 'dam.txt'), '\nThe mayor is believed to have left.\n');
afterAll(() => rmSync(desk, { recursive: true, force: true }));

test.override('drafts', { scope: 'file' }, () => desk);
test.override('settings', { scope: 'file' }, () => ({
  'git.enabled': true,
  'git.openRepositoryInParentFolders': 'never',
  'diffEditor.renderSideBySide': true,
  'diffEditor.hideUnchangedRegions.enabled': false,
  'files.readonlyInclude': { '**/harbour.md': true },
}));

describe('while somebody types', () => {
  test('what is typed is found fault with once its editor pauses', async ({ workbench, editor }) => {
    await workbench.openFile('bridge.md');
    await editor.cursorAfter('reopened on Monday.');
    await editor.type(' The toll collector is believed to have left.');
    await expect.poll(() => editor.underlined('warning')).toContain('is believed');
    await editor.undo();
  });
});

describe('an older version beside the draft', () => {
  test('is explained, and is neither underlined nor fixed', async ({ session, workbench, editor }) => {
    const diff = new DiffEditor(session.page);
    await workbench.openFile('dam.txt');
    await expect.poll(() => editor.squiggles()).not.toEqual([]);
    await diff.open();
    expect(await diff.originalScheme()).toBe('git');
    await expect.poll(() => diff.underlined('modified')).toContain('is believed');
    expect(await diff.underlined('original')).toEqual([]);
    await expect.poll(() => diff.hover('original', 'The lower gate')).toContain('the Kremlin');
    expect(await diff.offersFixes('original', 'The lower gate')).toBe(false);
    expect(await diff.offersFixes('modified', 'is believed')).toBe(true);
  });
});

describe('a draft that the editor opens to be read', () => {
  test('is explained and underlined, and offers no fix', async ({ session, workbench, editor }) => {
    await workbench.openFile('harbour.md');
    await expect.poll(() => editor.underlined('warning')).not.toEqual([]);
    await expect.poll(() => editor.hover('is believed')).toMatch(/Nobody|Who says so|Why it matters/);
    await editor.dismissHover();
    await editor.cursorBefore('is believed');
    await editor.press('Control+.');
    await session.page.waitForTimeout(3000);
    expect(await editor.offersFixes()).toBe(false);
  });
});

describe('findings shown quietly', () => {
  test('are a dashed line and no problem; the hover tells, the keys lead from one to the next', async ({
    workbench,
    editor,
    problems,
  }) => {
    await workbench.openFile('ferry.md');
    await expect.poll(() => editor.underlined('warning')).not.toEqual([]);
    await workbench.runCommand('Whence: Show Findings Quietly');
    await expect.poll(() => editor.squiggles()).toEqual([]);
    await expect.poll(() => editor.tints()).toContain('dashes');
    await problems.open('ferry.md');
    expect(await problems.of('ferry.md')).toEqual([]);
    await problems.close();
    expect(await editor.hover('is believed')).toMatch(/Why it matters/);
    await editor.dismissHover();

    await editor.cursorBefore('#');
    await editor.press('Alt+F8');
    await expect.poll(async () => (await editor.cursor()).line).toBe(3);
    await editor.press('Alt+F8');
    await expect.poll(async () => (await editor.cursor()).line).toBe(5);
    await editor.press('Shift+Alt+F8');
    await expect.poll(async () => (await editor.cursor()).line).toBe(3);
    expect((await editor.quickFixes('is believed')).join()).toMatch(/citation/i);

    await workbench.runCommand('Whence: Show Findings as Problems');
    await expect.poll(() => editor.underlined('warning')).not.toEqual([]);
    await expect.poll(() => editor.tints()).not.toContain('dashes');
  });
});
