/** The walkthrough in a real VS Code: its steps, taken one by one as somebody new to it takes them, on a sample draft that is in no file. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe } from 'vitest';
import { FirstSteps } from './support/pages/first-steps.ts';
import type { SidebarView } from './support/pages/sidebar-view.ts';
import { projectFolder } from './support/rig.ts';
import { expect, test } from './support/test.ts';

const STEPS = [
  'Open the sample draft',
  'Ask who says so',
  'Add a citation',
  'See all claims at a glance',
  'Tick off what you have checked',
  'Hand it on',
];
const [OPEN = '', , CITE = '', SEE = '', TICK = '', HAND_ON = ''] = STEPS;
const SAVED = 'sample.md';
const CITED = '[^1]: link, title or document';
const sample = await readFile(join(projectFolder, 'seeds', 'karsova-dam.txt'), 'utf8');

describe('the first steps', () => {
  test('are there from any draft, each with its picture', async ({ session, workbench, editor }) => {
    const first = new FirstSteps(session.page);
    await workbench.openFile('ferry.md');
    await expect.poll(() => editor.squiggles()).not.toEqual([]);
    await workbench.runCommand('Whence: Show the First Steps');
    expect(await first.steps()).toEqual(STEPS);
    for (const step of STEPS.toReversed()) {
      await first.open(step);
      expect(await first.picture()).not.toBe('');
    }
    expect(await first.done()).toEqual([]);
    await workbench.closeEditorsUnsaved();
  });

  test('can be taken from beginning to end beside the sample, and each is ticked off when it is done', async ({
    session,
    workbench,
    editor,
    provenance,
    picks,
  }) => {
    const first = new FirstSteps(session.page);
    const done = () => first.done();
    const ticked = async () => (await provenance.items()).filter((item) => item.ticked === true).length;
    await workbench.runCommand('Whence: Show the First Steps');

    await first.open(OPEN);
    await first.press('Open the Sample Draft');
    await editor.openedNew();
    await expect.poll(() => editor.underlined('warning')).toContain('is said');
    await expect.poll(done).toEqual(STEPS.slice(0, 1));

    expect(await editor.hoverByKey('a wave of mud')).toContain('the emergencies ministry in Velgrad');
    await expect.poll(done).toEqual(STEPS.slice(0, 2));
    await editor.press('Escape');

    // By the key that the step names, and by its button; whoever leaves the list has cited nothing.
    await editor.applyQuickFix('is said', /^Add a citation…$/);
    await picks.asks('Add a citation for');
    await picks.dismiss();
    await first.open(CITE);
    await first.press('Add a Citation…');
    await picks.asks('Add a citation for “He is said to have wept');
    expect(await first.done()).toEqual(STEPS.slice(0, 2));
    await picks.answer('Fill in later');
    await expect.poll(() => editor.visibleText()).toContain(CITED);
    await expect.poll(done).toEqual(STEPS.slice(0, 3));
    await editor.undo();
    await expect.poll(() => editor.visibleText()).not.toContain(CITED);

    await first.open(SEE);
    await first.press('Show Provenance');
    await expect.poll(async () => (await provenance.items()).length).toBeGreaterThan(10);
    await expect.poll(done).toEqual(STEPS.slice(0, 4));

    // Of what is in no file nothing can be kept, and it says what to do.
    await provenance.tick('40 houses');
    await expect
      .poll(() => workbench.notifications())
      .toContainEqual(expect.stringMatching(/Save the draft/));
    await workbench.clearNotifications();
    await first.open(TICK);
    await first.press('Save the Sample…');
    await picks.saveAs(join(session.drafts, SAVED));
    await editor.opened(SAVED);
    expect(await editor.text()).toBe(sample);
    expect(await first.done()).toEqual(STEPS.slice(0, 4));
    await tickUntil(async () => (await first.done()).includes(TICK), provenance);
    expect(await first.done()).toEqual(STEPS.slice(0, 5));
    await expect.poll(ticked).toBe(1);
    await editor.cursorAfter('engineers had inspected');
    await editor.press('Control+Alt+K');
    await expect.poll(ticked).toBe(2);

    await first.open(HAND_ON);
    await first.press('Make a Sourcing Report…');
    await picks.saveAs();
    await expect.poll(done).toEqual(STEPS);
    expect(await readFile(join(session.drafts, 'sample-report.html'), 'utf8')).toMatch(
      /^<!doctype html>[^]*Fourteen missing/i,
    );
    await workbench.closeEditorsUnsaved();
  }, 400_000);

  test('the sample is opened once, with what was done to it', async ({ workbench, editor }) => {
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

  test('whoever has no folder open is led to one, and goes on from there', async ({
    session,
    workbench,
    editor,
    provenance,
    picks,
  }) => {
    const first = new FirstSteps(session.page);
    await workbench.withoutFolder();
    await workbench.runCommand('Whence: Show the First Steps');
    await first.open(TICK);
    await first.press('Open a Folder…');
    await picks.openFolder(session.drafts);
    await workbench.ready();
    await first.press('Save the Sample…');
    await picks.saveAs(join(session.drafts, 'mine.md'));
    await editor.opened('mine.md');
    await expect.poll(() => editor.underlined('warning')).toContain('is said');
    await provenance.openAlone();
    const ledger = join(session.drafts, '.whence', 'checks', 'mine.md.jsonld');
    await tickUntil(() => readFile(ledger).then(Boolean, () => false), provenance);
  }, 400_000);
});

/** The editor loses a tick while it draws the view anew, as it does for a file that was just saved. */
async function tickUntil(isKept: () => Promise<boolean>, provenance: SidebarView): Promise<void> {
  await expect
    .poll(async () => {
      const isTicked = (await provenance.items()).some(({ ticked }) => ticked === true);
      if (!isTicked) await provenance.tick('40 houses');
      return isKept();
    })
    .toBe(true);
}
