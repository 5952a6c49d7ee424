/**
 * The draft being edited: its underlines, hovers, quick fixes and text. A phrase stands for the place where it is
 * first found, so a test's draft should hold it once.
 */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { insisting } from '../insisting.ts';
import { drawnColours } from './colours.ts';
import type { Colours } from './colours.ts';
import { locate, readDrawnLines, squiggles } from './drawn-text.ts';
import type { DrawnLine, Point, Severity, Squiggle } from './drawn-text.ts';

export class DraftEditor {
  readonly #page: Page;
  readonly #root: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#root = page.locator(
      '.part.editor .editor-group-container.active .editor-instance > .monaco-editor',
    );
  }

  /** The underlines in view, in reading order. */
  async squiggles(): Promise<readonly Squiggle[]> {
    return squiggles(await this.#lines());
  }

  /** The words under squiggles of one severity. */
  async underlined(severity: Severity): Promise<readonly string[]> {
    const all = await this.squiggles();
    return all.filter((squiggle) => squiggle.severity === severity).map(({ text }) => text);
  }

  /** Whether a kind of tint is drawn over any of the text in view: a box, a line below, dashes (of a finding shown quietly), a plain background. */
  async tints(): Promise<readonly string[]> {
    const drawn = this.#root.locator('.view-overlays .cdr[class*="ced-"]');
    return drawn.evaluateAll((all) =>
      all.map((element) => {
        const { borderTopStyle, borderBottomStyle } = getComputedStyle(element);
        if (borderTopStyle === 'solid') return 'box';
        if (borderBottomStyle === 'dashed') return 'dashes';
        return borderBottomStyle === 'dotted' ? 'line' : 'background';
      }),
    );
  }

  /** What stands above lines and can be clicked, where there is any. */
  async lenses(): Promise<readonly string[]> {
    return this.#root.locator('.codelens-decoration a').allInnerTexts();
  }

  /** Rests the mouse on a phrase and reads what comes up: the hover, and the messages of findings there. */
  async hover(phrase: string): Promise<string> {
    await this.dismissHover();
    const { x, y } = await this.#show(phrase);
    await this.#page.mouse.move(x, y);
    return this.#hoverText();
  }

  /** The same by the editor’s own keys, with the mouse elsewhere. */
  async hoverByKey(phrase: string): Promise<string> {
    await this.cursorAfter(phrase);
    await this.#page.keyboard.press('Control+K');
    await this.#page.keyboard.press('Control+I');
    return this.#hoverText();
  }

  /** Of the words of the hover that is shown. */
  async hoverColours(): Promise<readonly Colours[]> {
    return this.#hovers().locator('p, li, a, strong, em, code').evaluateAll(drawnColours);
  }

  /** Moves the mouse off the text, so that an older hover is not taken for the next. */
  async dismissHover(): Promise<void> {
    await this.#page.mouse.move(0, 0);
    await this.#hovers().first().waitFor({ state: 'hidden' });
  }

  /** By the find widget, which also scrolls to what is out of view. */
  async select(phrase: string): Promise<void> {
    const widget = this.#root.locator('.find-widget.visible');
    await this.#root.locator('.native-edit-context').focus();
    await this.#page.keyboard.press('Control+Home');
    await this.#page.keyboard.press('Control+F');
    const sought = widget.locator('.find-part textarea');
    const count = widget.locator('.matchesCount');
    // It still holds what was sought before, with its count: the same phrase again would be no change to it.
    await sought.fill('');
    await count.filter({ hasText: 'No results' }).waitFor();
    await sought.fill(phrase);
    await count.filter({ hasText: /^1 of / }).waitFor();
    await this.#page.keyboard.press('Escape');
    await widget.waitFor({ state: 'hidden' });
  }

  async cursorBefore(phrase: string): Promise<void> {
    await this.select(phrase);
    await this.#page.keyboard.press('ArrowLeft');
  }

  async cursorAfter(phrase: string): Promise<void> {
    await this.select(phrase);
    await this.#page.keyboard.press('ArrowRight');
  }

  /** Types over a phrase. */
  async replace(phrase: string, text: string): Promise<void> {
    await this.select(phrase);
    await this.type(text);
  }

  /** Types at the cursor, key by key as an editor would. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Presses keys together: «Control+Alt+K». */
  async press(keys: string): Promise<void> {
    await this.#page.keyboard.press(keys);
  }

  async undo(): Promise<void> {
    await this.#page.keyboard.press('Control+Z');
  }

  /** The titles of the quick-fix menu at a phrase. */
  async quickFixes(phrase: string): Promise<readonly string[]> {
    const actions = await this.openQuickFixes(phrase);
    const titles = await actions.locator('.title').allInnerTexts();
    await this.#page.keyboard.press('Escape');
    await actions.first().waitFor({ state: 'hidden' });
    return titles;
  }

  /** Of the titles of the quick-fix menu that is open. */
  async fixColours(): Promise<readonly Colours[]> {
    return this.#actions().locator('.title').evaluateAll(drawnColours);
  }

  /** The titles of a quick-fix menu that something else opened, which is closed. */
  async quickFixesShown(): Promise<readonly string[]> {
    const actions = await this.#fixesShown();
    const titles = await actions.locator('.title').allInnerTexts();
    await this.#page.keyboard.press('Escape');
    await actions.first().waitFor({ state: 'hidden' });
    return titles;
  }

  /** Whether a list of fixes is open. */
  async offersFixes(): Promise<boolean> {
    return (await this.#actions().count()) > 0;
  }

  /** A link of exactly these words. */
  async clickInHover(phrase: string, words: string): Promise<void> {
    await this.hover(phrase);
    await this.#hovers().locator('a').getByText(words, { exact: true }).click();
  }

  async applyQuickFix(phrase: string, title: string | RegExp): Promise<void> {
    const actions = await this.openQuickFixes(phrase);
    await actions.filter({ hasText: title }).first().click();
    await actions.first().waitFor({ state: 'hidden' });
    await this.dismissHover();
  }

  /** What may stand at the cursor, as a list of suggestions. */
  async suggestions(): Promise<readonly string[]> {
    const rows = this.#page.locator('.suggest-widget.visible .monaco-list-row');
    await this.#page.keyboard.press('Control+Space');
    await rows.first().waitFor();
    const labels = await rows.locator('.label-name').allInnerTexts();
    await this.#page.keyboard.press('Escape');
    await rows.first().waitFor({ state: 'hidden' });
    return labels;
  }

  /** Goes where the words at the cursor come from, in another file. */
  async goToDefinition(file: string): Promise<void> {
    await this.#page.keyboard.press('F12');
    await this.opened(file);
  }

  /** Until a file is what is edited, whoever opened it. */
  async opened(file: string): Promise<void> {
    await this.#root.and(this.#page.locator(`.focused[data-uri$="/${file}"]`)).waitFor();
  }

  /** Until a new document, which is in no file yet, is what is edited. */
  async openedNew(): Promise<void> {
    await this.#root.and(this.#page.locator('.focused[data-uri^="untitled:"]')).waitFor();
  }

  /** The files in which what is at the cursor is told of, each with how often: «council.md 3». */
  async references(): Promise<readonly string[]> {
    const files = this.#page.locator('.reference-zone-widget .monaco-list-row[aria-level="1"]');
    await this.#page.keyboard.press('Shift+F12');
    await files.first().waitFor();
    const found = await files.evaluateAll((rows) =>
      rows.map((row) =>
        ['.label-name', '.count'].map((part) => row.querySelector(part)?.textContent ?? '').join(' '),
      ),
    );
    await this.#page.keyboard.press('Escape');
    await files.first().waitFor({ state: 'hidden' });
    return found;
  }

  /** The whole draft exactly: saved when it has changes, then read from its file. */
  async text(): Promise<string> {
    const dirtyTab = this.#page.locator('.editor-group-container.active .tab.active.dirty');
    await insisting(async (timeout) => {
      if ((await dirtyTab.count()) > 0) await this.#page.keyboard.press('Control+S');
      await dirtyTab.waitFor({ state: 'hidden', timeout });
    });
    const uri = (await this.#root.getAttribute('data-uri')) ?? '';
    return readFile(decodeURIComponent(new URL(uri).pathname), 'utf8');
  }

  /** The line at the top, as it is drawn: which part of a long draft is in view. */
  async visibleText(): Promise<string> {
    const lines = await this.#lines();
    return lines.map(({ text }) => text).join('\n');
  }

  /** Where the status bar says the cursor is, counted from 1. */
  async cursor(): Promise<{ line: number; column: number }> {
    const label = await this.#page.locator('[id="status.editor.selection"]').getAttribute('aria-label');
    const [, line, column] = /Ln (\d+), Col (\d+)/.exec(label ?? '') ?? [];
    return { line: Number(line), column: Number(column) };
  }

  async openQuickFixes(phrase: string): Promise<Locator> {
    await this.cursorBefore(phrase);
    await this.#page.keyboard.press('Control+.');
    return this.#fixesShown();
  }

  /**
   * VS Code asks for fixes by itself a moment after the cursor or a finding has moved, and drops a request by hand
   * that is still under way; the key is pressed again then, as anybody would.
   */
  async #fixesShown(): Promise<Locator> {
    const actions = this.#actions();
    for (let triesLeft = 4; ; triesLeft -= 1) {
      try {
        await actions.first().waitFor({ timeout: 12_000 });
        return actions;
      } catch (error) {
        if (triesLeft === 0) throw error;
      }
      await this.#page.keyboard.press('Control+.');
    }
  }

  async #lines(): Promise<readonly DrawnLine[]> {
    return this.#root.evaluate(readDrawnLines);
  }

  #actions(): Locator {
    return this.#page.locator('.action-widget .monaco-list-row.action:visible');
  }

  async #hoverText(): Promise<string> {
    const content = this.#hovers().filter({ hasNotText: 'Loading...' });
    await content.first().waitFor();
    return content.first().innerText();
  }

  #hovers(): Locator {
    return this.#root.locator('.monaco-hover:not(.hidden) .monaco-hover-content:visible');
  }

  async #show(phrase: string): Promise<Point> {
    const point = locate(await this.#lines(), phrase);
    if (point !== null) return point;
    await this.select(phrase);
    const shown = locate(await this.#lines(), phrase);
    if (shown === null) throw new Error(`«${phrase}» is not in the draft.`);
    return shown;
  }
}
