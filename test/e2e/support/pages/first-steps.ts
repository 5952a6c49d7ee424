/** The walkthrough, in VS Code's own page of getting started. */
import type { Locator, Page } from 'playwright-core';

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
    await this.#step(title).click();
    await this.#step(title).and(this.#page.locator('.expanded')).waitFor();
  }

  /** What the picture of the open step is said to show, once it is there. */
  async picture(): Promise<string> {
    const image = this.#page.locator('.gettingStartedContainer .getting-started-media img').first();
    await image.waitFor();
    await image.evaluate((one) => (one instanceof HTMLImageElement ? one.decode() : undefined));
    return (await image.getAttribute('alt')) ?? '';
  }

  /** Presses a button of the open step. */
  async press(label: string): Promise<void> {
    await this.#page
      .locator('.gettingStartedContainer .getting-started-step.expanded')
      .getByRole('button', { name: label, exact: true })
      .click();
  }

  /** The titles of the steps that are done. */
  async done(): Promise<readonly string[]> {
    const done = this.#steps().filter({ has: this.#page.locator('.codicon.complete') });
    return done.locator('.step-title').allInnerTexts();
  }

  #step(title: string): Locator {
    return this.#steps().filter({ hasText: title }).first();
  }

  #steps(): Locator {
    return this.#page.locator('.gettingStartedContainer .getting-started-step');
  }
}
