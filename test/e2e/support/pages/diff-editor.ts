/** Two versions of a draft side by side: the older at the left, which can only be read, and the draft at the right. */
import type { Locator, Page } from 'playwright-core';
import { locate, readDrawnLines, squiggles } from './drawn-text.ts';

type Side = 'original' | 'modified';

export class DiffEditor {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Beside the draft in view, as version control has it; by the button, since the palette has two commands of its name. */
  async open(): Promise<void> {
    await this.#page
      .locator('.editor-group-container.active .editor-actions .action-label[aria-label^="Open Changes"]')
      .click();
    await this.#page.mouse.move(0, 0);
    await this.#side('original').locator('.view-line').first().waitFor();
    await this.#side('modified').locator('.view-line').first().waitFor();
  }

  /** The scheme by which the editor names what is at the left: `git`. */
  async originalScheme(): Promise<string> {
    const uri = await this.#side('original').getAttribute('data-uri');
    return uri?.split(':')[0] ?? '';
  }

  async underlined(side: Side): Promise<readonly string[]> {
    return squiggles(await this.#side(side).evaluate(readDrawnLines)).map(({ text }) => text);
  }

  async hover(side: Side, phrase: string): Promise<string> {
    const point = await this.#point(side, phrase);
    await this.#page.mouse.move(point.x, point.y);
    const content = this.#page
      .locator('.monaco-hover:not(.hidden) .monaco-hover-content:visible')
      .filter({ hasNotText: 'Loading...' });
    await content.first().waitFor();
    const text = await content.first().innerText();
    await this.#page.mouse.move(0, 0);
    return text;
  }

  /** Whether a quick fix is offered at a phrase; asked for again and again, as the first time may come before the cursor is there. */
  async offersFixes(side: Side, phrase: string): Promise<boolean> {
    const point = await this.#point(side, phrase);
    await this.#page.mouse.click(point.x, point.y);
    const actions = this.#page.locator('.action-widget .monaco-list-row.action:visible');
    for (let asked = 0; asked < 4; asked += 1) {
      await this.#page.keyboard.press('Control+.');
      const isOffered = await actions.first().waitFor({ timeout: 2000 }).then(() => true, () => false); // prettier-ignore
      await this.#page.keyboard.press('Escape');
      if (isOffered) return true;
    }
    return false;
  }

  async #point(side: Side, phrase: string): Promise<{ x: number; y: number }> {
    const point = locate(await this.#side(side).evaluate(readDrawnLines), phrase);
    if (point === null) throw new Error(`«${phrase}» is not in sight.`);
    return point;
  }

  #side(side: Side): Locator {
    return this.#page.locator(`.monaco-diff-editor .editor.${side} .monaco-editor[data-uri]`).first();
  }
}
