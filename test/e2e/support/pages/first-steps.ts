/** The walkthrough, in VS Code's own page of getting started. */
import type { Locator, Page } from 'playwright-core';
import { drawnColours } from './colours.ts';
import type { Colours } from './colours.ts';

export class FirstSteps {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The titles of the steps, in order. */
  async steps(): Promise<readonly string[]> {
    await this.#steps().first().waitFor();
    return this.#steps().locator('.step-title').allInnerTexts();
  }

  async open(title: string): Promise<void> {
    const open = this.#step(title).and(this.#page.locator('[aria-expanded="true"]'));
    if (!(await open.isVisible())) await this.#step(title).locator('.step-title').click();
    await open.waitFor();
    // It takes the keyboard a moment later, and would take it from what its button opens.
    await open.and(this.#page.locator(':focus')).waitFor();
  }

  /** What the picture of the open step is said to show, once it is there. */
  async picture(): Promise<string> {
    const image = this.#page.locator('.gettingStartedContainer .getting-started-media img').first();
    await image.waitFor();
    await image.evaluate((one) => (one instanceof HTMLImageElement ? one.decode() : undefined));
    return (await image.getAttribute('alt')) ?? '';
  }

  /** Where that picture comes from: each sort of theme has its own. */
  async pictureFile(): Promise<string> {
    const image = this.#page.locator('.gettingStartedContainer .getting-started-media img').first();
    return (await image.getAttribute('srcset')) ?? '';
  }

  /** Of the titles, of what the open step says, and of its buttons. */
  async colours(): Promise<readonly Colours[]> {
    const words = '.step-title, .getting-started-step[aria-expanded="true"] :is(p, .monaco-button)';
    return this.#page.locator('.gettingStartedContainer').locator(words).evaluateAll(drawnColours);
  }

  /** Presses a button of the open step. */
  async press(label: string): Promise<void> {
    await this.#page
      .locator('.gettingStartedContainer .getting-started-step[aria-expanded="true"]')
      .getByRole('button', { name: label, exact: true })
      .click();
  }

  /** The titles of the steps that are done. */
  async done(): Promise<readonly string[]> {
    const done = this.#steps().and(this.#page.locator('[aria-checked="true"]'));
    return done.locator('.step-title').allInnerTexts();
  }

  #step(title: string): Locator {
    return this.#steps().filter({ hasText: title }).first();
  }

  #steps(): Locator {
    return this.#page.locator('.gettingStartedContainer .getting-started-step');
  }
}
