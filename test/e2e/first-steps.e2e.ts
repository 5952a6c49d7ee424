/** The walkthrough in a real VS Code: its steps, and the sample draft, which is a copy that is in no file. */
import { describe } from 'vitest';
import { FirstSteps } from './support/pages/first-steps.ts';
import { expect, test } from './support/test.ts';

describe('the first steps', () => {
  test('lead from the sample draft to a copy to hand on, each with its picture', async ({
    session,
    workbench,
    editor,
  }) => {
    const first = new FirstSteps(session.page);
    await workbench.openFile('ferry.md');
    await expect.poll(() => editor.squiggles()).not.toEqual([]);
    await workbench.runCommand('Whence: Show the First Steps');
    const steps = await first.steps();
    expect(steps).toEqual([
      'Open the sample draft',
      'Ask who says so',
      'Add a citation',
      'See all claims at a glance',
      'Tick off what you have checked',
      'Hand it on',
    ]);
    for (const step of steps.slice(1)) {
      await first.open(step);
      expect(await first.picture()).not.toBe('');
    }
    await first.open('Open the sample draft');
    await first.press('Open the Sample Draft');
    await editor.openedNew();
    await expect.poll(() => editor.underlined('warning')).toContain('is said');
    expect(await editor.hover('a wave of mud')).toContain('the emergencies ministry in Velgrad');
    await editor.dismissHover();

    await workbench.runCommand('Whence: Show the First Steps');
    await expect.poll(() => first.done()).toEqual(['Open the sample draft', 'Ask who says so']);
  });

  test('the sample is opened once, with what was done to it', async ({ workbench, editor }) => {
    await workbench.closeEditorsUnsaved();
    await workbench.runCommand('Whence: Open the Sample Draft');
    await editor.openedNew();
    await editor.type('Draft of mine: ');
    await workbench.openFile('ferry.md');
    await workbench.runCommand('Whence: Open the Sample Draft');
    await editor.openedNew();
    expect(await editor.visibleText()).toContain('Draft of mine: Fourteen');
    await workbench.closeEditorsUnsaved();
  });

  test('the empty Provenance view leads to both', async ({ workbench, provenance }) => {
    await workbench.openFile('ferry.md');
    await workbench.closeEditors();
    await provenance.open();
    await expect.poll(() => provenance.welcome()).toMatch(/Open the Sample Draft[^]*Show the First Steps/);
  });
});
