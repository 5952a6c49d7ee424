/** The galley in a real VS Code: the draft set as type beside its text, read, filtered, checked off and clicked through. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe } from 'vitest';
import { contrast } from '../support/contrast.ts';
import { Galley } from './support/pages/galley.ts';
import { expect, test } from './support/test.ts';

describe('the galley', () => {
  test('shows what each claim rests on, follows the draft and takes checks', async ({
    session,
    workbench,
    editor,
    provenance,
    picks,
  }) => {
    const galley = new Galley(session.page);
    await workbench.openFile('dam.txt');
    await expect.poll(() => editor.squiggles()).not.toEqual([]);
    await workbench.runCommand('Whence: Show the Galley');
    await expect.poll(() => galley.notes()).toHaveLength(3);
    expect(await galley.summary()).toBe('3 claims, 3 with a source');
    expect(await galley.profile()).toEqual(['Named people 2 (67%)', 'Named organisations 1 (33%)']);
    expect(await galley.note('The lower gate')).toContain(
      'Russian news agencies, no outlet named ← the Kremlin',
    );

    // Typing changes the paragraph typed in, and no other.
    await galley.keep();
    await editor.cursorBefore('The lower gate');
    await editor.type('“Nobody slept,” said Ilse Brandt, a teacher. ');
    await expect.poll(() => galley.notes()).toHaveLength(4);
    expect(await galley.kept()).toEqual([true, true, false]);

    // One source alone, and where all come from.
    await galley.press(/^Ilse Brandt/);
    await expect.poll(() => galley.clear()).toEqual(['“Nobody slept,”']);
    await galley.press('Show all');
    await expect.poll(() => galley.clear()).toHaveLength(4);
    expect(await galley.openMap()).toEqual(expect.arrayContaining(['Ilse Brandt (1)', 'Irena Kolar (2)']));

    // Checks, by mouse and by key.
    await galley.check('Nobody slept', 'Confirmed');
    await expect.poll(() => galley.note('Nobody slept')).toContain('Confirmed by');
    await galley.checkNextByKey('Nobody slept', 'q');
    await expect.poll(() => galley.note('The lower gate')).toContain('Query by');
    // The keyboard stays in the menu, and what keys only pass is not recorded.
    await galley.pressInMenu('ArrowDown', 'ArrowDown', 'ArrowUp');
    await expect.poll(() => galley.note('The lower gate')).toContain('Confirmed by');
    expect((await galley.note('The lower gate')).match(/^Check: /gm)).toHaveLength(1);

    // As a picture, whole in itself, with paper around it.
    await galley.press('Save as SVG…');
    const picture = join(session.drafts, 'map.svg');
    await picks.saveAs(picture);
    await expect.poll(() => workbench.notifications()).toContain('The copy is saved.');
    expect(await readFile(picture, 'utf8')).toMatch(/^<svg [^>]*viewBox="-16 -16 [^]*Irena Kolar \(2\)/);
    await workbench.clearNotifications();

    // To the text.
    await galley.goTo('the wall was sound');
    await expect.poll(async () => (await editor.cursor()).line).toBe(3);
    await provenance.open();
    await expect
      .poll(async () => (await provenance.items()).map(({ spoken }) => spoken).join('\n'))
      .toContain('Ilse Brandt. Named source. confirmed');
  }, 400_000);

  test('marks the claim at the cursor as soon as a draft is shown, and while one types', async ({
    session,
    workbench,
    editor,
  }) => {
    const galley = new Galley(session.page);
    await workbench.openFile('dam.txt');
    await editor.cursorAfter('the wall was');
    await workbench.openFile('bridge.md');
    await workbench.runCommand('Whence: Show the Galley');
    await expect
      .poll(() => galley.paragraphs())
      .toContainEqual(expect.stringContaining('reopened on Monday'));
    await workbench.openFile('dam.txt');
    await expect.poll(() => galley.current()).toEqual(['that the wall was sound']);
    await editor.type(' quite');
    await expect.poll(() => galley.current()).toEqual(['that the wall was quite sound']);
  }, 400_000);

  test('scrolls with the editor both ways', async ({ session, workbench, editor }) => {
    const galley = new Galley(session.page);
    const days = Array.from({ length: 90 }, (_, at) => `Anna Berg said the bridge would open in ${at} days.`);
    await writeFile(join(session.drafts, 'days.txt'), days.join('\n\n'));
    await workbench.openFile('days.txt');
    await workbench.runCommand('Whence: Show the Galley');
    await expect.poll(() => galley.top()).toContain('in 0 days');
    await workbench.runCommand('View: Focus First Editor Group');
    await editor.press('Control+End');
    await expect.poll(() => editor.visibleText()).not.toContain('in 0 days');
    // A line that is half in view may be counted on one side and not on the other.
    const dayOf = (text: string): number => Number(/in (\d+) days/.exec(text)?.[1]);
    const apart = async (): Promise<number> =>
      Math.abs(dayOf(await editor.visibleText()) - dayOf(await galley.top()));
    await expect.poll(apart).toBeLessThanOrEqual(1);
    await galley.scrollUp();
    await expect.poll(() => editor.visibleText()).toContain('in 0 days');
    await workbench.runCommand('View: Focus First Editor Group');
  }, 400_000);

  test('runs nothing but its own script, and reaches no network', async ({ session, workbench }) => {
    const galley = new Galley(session.page);
    await workbench.openFile('dam.txt');
    await workbench.runCommand('Whence: Show the Galley');
    await expect.poll(() => galley.notes()).not.toEqual([]);
    expect(await galley.heldBack()).toEqual(
      expect.arrayContaining(['script-src-elem', 'img-src', 'connect-src']),
    );
    await workbench.runCommand('View: Focus First Editor Group');
  }, 400_000);

  for (const theme of ['dark', 'high-contrast', 'high-contrast-light', 'light'] as const) {
    test(`can be read in ${theme}, and its focus be seen`, async ({ session, workbench }) => {
      const galley = new Galley(session.page);
      await session.wear(theme);
      await workbench.openFile('dam.txt');
      await workbench.runCommand('Whence: Show the Galley');
      await expect.poll(() => galley.notes()).not.toEqual([]);
      for (const [words, paper] of await galley.colours())
        expect(contrast(words, paper), `${words} on ${paper}`).toBeGreaterThanOrEqual(4.5);
      expect(await galley.focusRing('The lower gate')).toBe('solid 2px');
      await workbench.runCommand('View: Focus First Editor Group');
    }, 400_000);
  }
});
