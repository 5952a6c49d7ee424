/** A list that asks for something at the top of the window: who the source is, which correction to undo, where a file goes. */
import type { Locator, Page } from 'playwright-core';
import { insisting } from '../insisting.ts';
import { drawnColours } from './colours.ts';
import type { Colours } from './colours.ts';

export class PickList {
  readonly #page: Page;
  readonly #widget: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#widget = page.locator('.quick-input-widget');
  }

  /** Until the list with this title, or with this question where one types, is there. */
  async asks(title: string): Promise<void> {
    const titled = this.#widget.locator('.quick-input-title', { hasText: title });
    await titled.or(this.#widget.getByPlaceholder(title)).first().waitFor();
  }

  /** What it offers, a row each: label, description and detail as a screen reader has them. */
  async items(): Promise<readonly string[]> {
    const rows = this.#widget.locator('.monaco-list-row');
    return rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
  }

  /** What stands below the words of the rows. */
  async details(): Promise<readonly string[]> {
    return this.#widget.locator('.monaco-list-row .quick-input-list-label-meta').allInnerTexts();
  }

  /** Of its title, its question and the words of its rows. */
  async colours(): Promise<readonly Colours[]> {
    return this.#widget
      .locator('.quick-input-title, input.input, .monaco-list-row .label-name, .quick-input-list-label-meta')
      .evaluateAll(drawnColours);
  }

  /** Types, and takes what the list then has first. */
  async answer(text: string): Promise<void> {
    await this.#widget.locator('input.input').fill(text);
    await this.#widget.locator('.monaco-list-row.focused', { hasText: text }).waitFor();
    await this.#page.keyboard.press('Enter');
  }

  /** Types into a box that asks for words, over what it offers, and goes on. */
  async tell(prompt: string, words: string): Promise<void> {
    await this.prompts(prompt);
    await this.#widget.locator('input.input').fill(words);
    await this.#page.keyboard.press('Enter');
  }

  /** Until a box asks this; what stands in it by itself. */
  async prompts(prompt: string): Promise<string> {
    await this.#widget.locator('.quick-input-message', { hasText: prompt }).waitFor();
    return this.#widget.locator('input.input').inputValue();
  }

  /** Types a filter into a list, and takes nothing. */
  async filter(text: string): Promise<void> {
    await this.#widget.locator('input.input').fill(text);
  }

  /** Of a list from which several can be taken, some, and no more; what is typed to find one goes by that. */
  async take(...rows: readonly string[]): Promise<void> {
    for (const row of rows) {
      await this.filter(row);
      await this.#widget.locator('.monaco-list-row').filter({ hasText: row }).first().click();
    }
    await this.#widget.getByRole('button', { name: 'OK' }).click();
    await this.#widget.waitFor({ state: 'hidden' });
  }

  async goOn(): Promise<void> {
    await this.#page.keyboard.press('Enter');
  }

  async goBack(): Promise<void> {
    await this.#widget.locator('.quick-input-left-action-bar .action-label').click();
  }

  /** Presses the button of a row, which is drawn once the row has the mouse. */
  async press(row: string | RegExp, button: string): Promise<void> {
    const item = this.#widget.locator('.monaco-list-row').filter({ hasText: row }).first();
    await item.hover();
    await item.locator(`.action-label[aria-label^="${button}"]`).click();
  }

  /** Where a file goes: by the name it is given, or else as it is proposed. */
  async saveAs(path?: string): Promise<void> {
    await this.#widget.getByRole('button', { name: 'OK' }).waitFor();
    // What it proposes comes a moment later, and would take the place of a name given before.
    await this.#page.waitForFunction(isProposed);
    if (path !== undefined) await this.#widget.locator('input.input').fill(path);
    await this.#page.keyboard.press('Enter');
    await this.#widget.waitFor({ state: 'hidden' });
  }

  /** Which folder the window is to have. What it proposes comes first, and while what is in it is still being listed, a key is lost. */
  async openFolder(path: string): Promise<void> {
    await this.#widget.locator('.monaco-list-row').first().waitFor();
    await this.#widget.locator('input.input').fill(`${path}/`);
    await insisting(async (timeout) => {
      await this.#page.keyboard.press('Enter');
      await this.#widget.waitFor({ state: 'hidden', timeout });
    });
  }

  async dismiss(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.#widget.waitFor({ state: 'hidden' });
  }
}

/** Runs in the page. */
function isProposed(): boolean {
  const input = document.querySelector('.quick-input-widget input.input');
  return input instanceof HTMLInputElement && input.value.includes('.');
}
