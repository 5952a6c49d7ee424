/**
 * The window around the draft: opening files, running commands, what the status bar and notifications say.
 * Selectors were read off VS Code 1.139; tests must hold none of their own.
 */
import type { Page } from 'playwright-core';
import { insisting } from '../insisting.ts';

export class Workbench {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Until the folder's files are listed. Extensions may still be starting. */
  async ready(): Promise<void> {
    await this.#page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  }

  /** The window anew, as it is for somebody who has not opened a folder yet. */
  async withoutFolder(): Promise<void> {
    await this.#page.goto(new URL('/?ew=true', this.#page.url()).href);
    await this.#page.locator('.statusbar-item').first().waitFor();
  }

  async openFile(name: string): Promise<void> {
    const group = this.#page.locator('.editor-group-container.active');
    const lines = group.locator(`.monaco-editor.focused[data-uri$="/${name}"] .view-line`).first();
    await insisting(async (timeout) => {
      await this.#pick('Control+P', name, name);
      await lines.waitFor({ timeout });
    });
  }

  /** Runs what the command palette lists under this title, such as «Whence: Add a Citation…». */
  async runCommand(title: string): Promise<void> {
    await this.#pick('F1', `>${title}`, title);
  }

  /** One that asks for something: its list takes the place of the palette. */
  async runAskingCommand(title: string): Promise<void> {
    await this.#enter('F1', `>${title}`, title);
  }

  /** What the palette has of one category, without the category. */
  async commandsOf(category: string): Promise<readonly string[]> {
    const widget = this.#page.locator('.quick-input-widget');
    await this.#page.keyboard.press('F1');
    await widget.locator('input.input').fill(`>${category}: `);
    const rows = widget.locator('.monaco-list-row');
    await rows
      .filter({ hasText: `${category}: ` })
      .first()
      .waitFor();
    // Below its name the editor may give the English one.
    const labels = await rows.evaluateAll((all) =>
      all.map((row) => row.querySelector('.label-name')?.textContent ?? ''),
    );
    await this.#page.keyboard.press('Escape');
    return labels
      .filter((label) => label.startsWith(`${category}: `))
      .map((label) => label.slice(category.length + 2));
  }

  async hideSidebar(): Promise<void> {
    const sidebar = this.#page.locator('.part.sidebar');
    if (await sidebar.isVisible()) await this.#page.keyboard.press('Control+B');
    await sidebar.waitFor({ state: 'hidden' });
  }

  /** Presses a button of the dialog in the middle of the window. */
  async answerDialog(button: string): Promise<void> {
    const dialog = this.#page.locator('.monaco-dialog-box');
    await dialog.getByRole('button', { name: button }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** All of them; a draft with changes is asked about first. */
  async closeEditors(): Promise<void> {
    await this.#page.keyboard.press('Control+K');
    await this.#page.keyboard.press('W');
    await this.#page.locator('.part.editor .tab').first().waitFor({ state: 'hidden' });
  }

  /** The same, and what was changed and not saved is given up. */
  async closeEditorsUnsaved(): Promise<void> {
    const tabs = this.#page.locator('.part.editor .tab');
    while ((await tabs.count()) > 0) await this.runCommand('View: Revert and Close Editor');
  }

  async notifications(): Promise<readonly string[]> {
    return this.#page.locator('.notification-toast .notification-list-item-message').allInnerTexts();
  }

  async clearNotifications(): Promise<void> {
    await this.runCommand('Notifications: Clear All Notifications');
    await this.#page.locator('.notification-toast').first().waitFor({ state: 'hidden' });
  }

  /** Every language status of the active draft in one string: «Whence: checked, English draft, next: …». */
  async languageStatus(): Promise<string> {
    const labels = await this.#statusLabels('[id^="status.languageStatus"]');
    return labels.join('; ').replace('Editor Language Status: ', '');
  }

  /** What the status bar says from left to right, counts and icons put as a screen reader has them. */
  async statusBar(): Promise<readonly string[]> {
    return this.#statusLabels('');
  }

  async #statusLabels(which: string): Promise<readonly string[]> {
    const items = this.#page.locator(`.statusbar-item${which}`);
    return items.evaluateAll((all) => all.map((item) => item.getAttribute('aria-label') ?? ''));
  }

  /** By keyboard alone: a mouse left lying on a tab brings up its tooltip, and that closes menus. */
  async #pick(key: string, query: string, label: string): Promise<void> {
    await this.#enter(key, query, label);
    await this.#page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  async #enter(key: string, query: string, label: string): Promise<void> {
    const row = this.#page.locator(`.quick-input-widget .monaco-list-row.focused[aria-label^="${label}"]`);
    await insisting(async (timeout) => {
      await this.#ask(key, query, timeout);
      await row.waitFor({ timeout });
    });
    await this.#page.keyboard.press('Enter');
  }

  async #ask(key: string, query: string, timeout: number): Promise<void> {
    const widget = this.#page.locator('.quick-input-widget');
    // A test that failed may have left it open.
    if (await widget.isVisible()) await this.#page.keyboard.press('Escape');
    await widget.waitFor({ state: 'hidden' });
    await this.#page.keyboard.press(key);
    await widget.locator('input.input').fill(query, { timeout });
  }
}
