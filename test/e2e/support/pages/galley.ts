/** The galley beside a draft: a page of its own, two frames deep. */
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { drawnColours } from './colours.ts';
import type { Colours } from './colours.ts';

export class Galley {
  readonly #page: Page;
  readonly #frame: FrameLocator;

  constructor(page: Page) {
    this.#page = page;
    this.#frame = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  /** «17 claims, 11 with a source»; empty as long as there is none. */
  async summary(): Promise<string> {
    return (await this.#frame.locator('.summary').allInnerTexts()).join('');
  }

  async paragraphs(): Promise<readonly string[]> {
    return this.#frame.locator('.row .text').allInnerTexts();
  }

  /** How screen readers hear the notes: «Named source: the bridge will open». */
  async notes(): Promise<readonly string[]> {
    const labels = this.#frame.locator('.note');
    return labels.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  }

  /** The words of a note, by words of its claim. */
  async note(claim: string): Promise<string> {
    return this.#note(claim).innerText();
  }

  async check(claim: string, status: string): Promise<void> {
    await this.#note(claim)
      .getByRole('combobox', { name: 'Check of this claim' })
      .selectOption({ label: status });
  }

  /** With the keyboard alone: from this note to the next, and by its menu to another status. */
  async checkNextByKey(claim: string, letter: string): Promise<void> {
    const note = this.#note(claim);
    await note.focus();
    await note.press('ArrowDown');
    await this.#frame.locator('.note:focus').press('Tab');
    await this.#frame.locator('select:focus').press(letter);
  }

  /** Presses keys one right after the other, where the keyboard is. */
  async pressInMenu(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#frame.locator('select:focus').press(key);
  }

  /** The sources to filter by, without their counts. */
  async sources(): Promise<readonly string[]> {
    const buttons = await this.#frame.locator('.legend button').allInnerTexts();
    return buttons.map((words) => words.replace(/ \d+$/, ''));
  }

  /** Presses the button of a source, or that which shows all. */
  async press(button: string | RegExp): Promise<void> {
    await this.#frame.getByRole('button', { name: button }).first().click();
  }

  /** Claims that are not dimmed. */
  async clear(): Promise<readonly string[]> {
    return this.#frame.locator('.claim:not(.dim)').allInnerTexts();
  }

  /** Those at the cursor. */
  async current(): Promise<readonly string[]> {
    return this.#frame.locator('.claim.current').allInnerTexts();
  }

  async claims(): Promise<readonly string[]> {
    return this.#frame.locator('.claim').allInnerTexts();
  }

  async goTo(claim: string): Promise<void> {
    await this.#frame.locator('.claim', { hasText: claim }).first().click();
  }

  /** The paragraph at the top of what is in view. */
  async top(): Promise<string> {
    return this.#frame.locator('.row').evaluateAll((rows) => {
      const first = rows.find((row) => row.getBoundingClientRect().bottom > 1);
      return first?.querySelector('.text')?.textContent ?? '';
    });
  }

  /** With the wheel, to the very top. */
  async scrollUp(): Promise<void> {
    await this.#frame.locator('.row:last-child').hover();
    await this.#page.mouse.wheel(0, -100_000);
  }

  /** Which directives of the page's own policy are met when something tries to run there, or to reach a network. */
  async heldBack(): Promise<readonly string[]> {
    return this.#frame.locator('body').evaluate(async (body) => {
      const held: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, originalPolicy }) => {
        if (originalPolicy.includes('img-src data:')) held.push(effectiveDirective);
      });
      const script = document.createElement('script');
      script.textContent = 'document.body.remove()';
      const picture = document.createElement('img');
      picture.src = 'https://example.org/picture.png';
      body.append(script, picture);
      await fetch('https://example.org/').catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return held;
    });
  }

  /** What the parts of the profile say. */
  async profile(): Promise<readonly string[]> {
    const keys = await this.#frame.locator('.profile .key').allInnerTexts();
    return keys.map((key) => key.trim());
  }

  /** The names in the source map, once it is open. */
  async openMap(): Promise<readonly string[]> {
    await this.#frame.getByText('Source map', { exact: true }).click();
    await this.#frame.locator('.map text').first().waitFor();
    return this.#frame.locator('.map text').allTextContents();
  }

  /** Which paragraphs are elements that were marked by `keep` before: these were not drawn anew. */
  async kept(): Promise<readonly boolean[]> {
    return this.#frame
      .locator('.row')
      .evaluateAll((rows) => rows.map((row) => row.hasAttribute('data-kept')));
  }

  async keep(): Promise<void> {
    await this.#frame.locator('.row').evaluateAll((rows) => {
      for (const row of rows) row.setAttribute('data-kept', '');
    });
  }

  /** Of the draft, its notes, what is above it. */
  async colours(): Promise<readonly Colours[]> {
    return this.#frame
      .locator('.claim, .note .head, .note .fault, .note select, .legend button, .summary, .key, .map text')
      .evaluateAll(drawnColours);
  }

  /** Where in the window it is, as far as the end of a note. */
  async placeDownTo(
    claim: string,
  ): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }> {
    const [page, note] = await Promise.all([
      this.#page.locator('iframe.webview.ready').boundingBox(),
      this.#note(claim).boundingBox(),
    ]);
    if (page === null || note === null) throw new Error(`The galley has no note on «${claim}».`);
    return { ...page, height: note.y + note.height + 8 - page.y };
  }

  /** How thick the ring is around a note that keys have gone to. */
  async focusRing(claim: string): Promise<string> {
    await this.#note(claim).focus();
    return this.#note(claim).evaluate((note) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(note);
      return `${outlineStyle} ${outlineWidth}`;
    });
  }

  #note(claim: string): Locator {
    return this.#frame.locator(`.note[aria-label*="${claim}"]`).first();
  }
}
