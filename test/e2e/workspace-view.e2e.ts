/** All drafts of the folder with their state, in a real VS Code: read when one looks, as they stand in the editor and on the disk. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe } from 'vitest';
import { Galley } from './support/pages/galley.ts';
import { expect, test } from './support/test.ts';

const HEARSAY = 'The pilot is believed to have left the ship at dawn.\n';

describe('the Workspace view', () => {
  test('has the focus before there are rows, and keeps it: by keyboard alone to the galley of a draft', async ({
    session,
    workbench,
    workspaceView,
  }) => {
    const galley = new Galley(session.page);
    await workbench.runCommand('Whence: Focus on Workspace View');
    await expect.poll(() => workspaceView.message(), { timeout: 120_000 }).toMatch(/^\d+ drafts$/);
    await workspaceView.press('ArrowDown');
    await workspaceView.press('ArrowDown');
    await workspaceView.chooseFromMenu('Show the Galley');
    await expect.poll(() => galley.summary()).toMatch(/^\d+ claims, \d+ with a source$/);
    await workbench.runCommand('View: Close All Editors');
  }, 400_000);

  test('has what needs work first, follows the drafts, and opens them', async ({
    session,
    workbench,
    editor,
    workspaceView,
  }) => {
    const row = async (label: string) => (await workspaceView.items()).find((item) => item.label === label);
    await workspaceView.openAlone();
    // The first reading of all comes with the start of the server.
    await expect.poll(() => workspaceView.message(), { timeout: 120_000 }).toMatch(/^\d+ drafts$/);
    const groups = async () => {
      const items = await workspaceView.items();
      return items.flatMap(({ level, label, expanded }) => (level === 1 ? [[label, expanded]] : []));
    };
    await expect.poll(groups).toEqual([
      ['To look at', true],
      ['Nothing to look at', true],
      ['Not read', false],
    ]);
    await workspaceView.expand('Not read');
    await expect.poll(() => row('fischmarkt.txt')).toMatchObject({ description: 'not in English' });
    expect((await workspaceView.items()).every(({ spoken }) => spoken.length > 0)).toBe(true);

    await workspaceView.click('bridge.md');
    await expect.poll(() => editor.text()).toContain('reopened on Monday');
    const before = (await row('bridge.md'))?.description ?? '';
    expect(before).not.toContain('to look at');
    await editor.cursorAfter('reopened on Monday.');
    await editor.type(' The toll collector is believed to have left for good.');
    await expect.poll(async () => (await row('bridge.md'))?.description).toContain('1 to look at');

    await writeFile(join(session.drafts, 'pilot.txt'), HEARSAY);
    await expect.poll(async () => (await row('pilot.txt'))?.description).toContain('1 to look at');
    await writeFile(
      join(session.drafts, 'pilot.txt'),
      HEARSAY.replace('is believed to have', 'said she had'),
    );
    await expect.poll(async () => (await row('pilot.txt'))?.description).not.toContain('to look at');
    await workbench.runCommand('Whence: Look at All Drafts Again');
    await expect.poll(() => workspaceView.message()).toMatch(/^\d+ drafts$/);
  }, 400_000);
});
