/**
 * The extension in a language that nobody speaks: whatever the client says of itself stands between brackets, or it could not be
 * translated. What the server words (hover, findings, who a source is) is English as yet, and said so in ARCHITECTURE.md.
 */
import { describe } from 'vitest';
import { isPseudo, pseudo } from '../../scripts/l10n/pseudo.ts';
import { FirstSteps } from './support/pages/first-steps.ts';
import { Galley } from './support/pages/galley.ts';
import { SidebarView } from './support/pages/sidebar-view.ts';
import { expect, test } from './support/test.ts';

test.override('pseudo', { scope: 'file' }, () => true);

/** Of words that belong together, those that are not translated. */
const plain = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => text.trim()).filter((text) => text !== '' && !isPseudo(text));

describe('in another language', () => {
  test('the views, their rows and their badge', async ({ session, workbench, editor }) => {
    const provenance = new SidebarView(session.page, pseudo('Provenance'));
    await workbench.openFile('dam.txt');
    await provenance.open();
    await expect
      .poll(async () => (await provenance.items()).some(({ ticked }) => ticked !== undefined))
      .toBe(true);
    const groups = (await provenance.items()).filter(({ level }) => level === 1);
    expect(plain(groups.map(({ description }) => description))).toEqual([]);
    expect(plain(await provenance.actions())).toEqual([]);
    await expect.poll(() => workbench.languageStatus()).toContain(pseudo('Whence: ').slice(0, -1));
    await editor.cursorBefore('The lower gate');
    await workbench.closeEditors();
    await expect.poll(() => provenance.welcome()).toContain(pseudo('Open a news draft').slice(1, -1));
    expect(plain([await provenance.welcome()])).toEqual([]);
  });

  test('the commands', async ({ workbench }) => {
    await workbench.openFile('dam.txt');
    const commands = await workbench.commandsOf('Whence');
    // Those that the palette has room for.
    expect(commands.length).toBeGreaterThan(3);
    // «Focus on … View» is the editor's, around a name of ours.
    expect(plain(commands.map((title) => title.replace(/^Focus on (.*) View$/u, '$1')))).toEqual([]);
  });

  test('what commands ask and tell', async ({ session, workbench, editor, picks }) => {
    await workbench.openFile('dam.txt');
    await editor.cursorBefore('The lower gate');
    await workbench.runAskingCommand(`Whence: ${pseudo('Hand on an Annotated Copy…')}`);
    await picks.asks(pseudo('How would you like the annotated copy?'));
    expect(plain(await picks.items())).toEqual([]);
    await session.page.keyboard.press('Escape');
    await workbench.runCommand(`Whence: ${pseudo('Show Corrections…')}`);
    await expect
      .poll(() => workbench.notifications())
      .toContain(pseudo('Nothing has been corrected in this draft.'));
  });

  test('the galley’s own words', async ({ session, workbench }) => {
    const galley = new Galley(session.page);
    await workbench.openFile('dam.txt');
    await workbench.runCommand(`Whence: ${pseudo('Show the Galley')}`);
    await expect.poll(() => galley.notes()).not.toEqual([]);
    await galley.press(pseudo('Show all'));
  });

  test('the first steps', async ({ session, workbench }) => {
    await workbench.openFile('dam.txt');
    await workbench.runCommand(`Whence: ${pseudo('Show the First Steps')}`);
    expect(plain(await new FirstSteps(session.page).steps())).toEqual([]);
  });

  test('the settings', async ({ session, workbench }) => {
    await workbench.runCommand('Preferences: Open Settings (UI)');
    const settings = session.page.locator('.settings-editor');
    await settings.locator('.settings-tree-container .monaco-list-row').first().waitFor();
    await session.page.keyboard.type('@ext:whence.whence');
    const described = settings.locator('.setting-item-description');
    await expect.poll(() => described.count()).toBeGreaterThan(3);
    await expect.poll(async () => plain(await described.allInnerTexts())).toEqual([]);
  });
});
