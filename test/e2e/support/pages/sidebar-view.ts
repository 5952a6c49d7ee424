/**
 * A view of Whence and the activity-bar icon it opens from. The tree draws only the rows in view, and a row's
 * children only once it is expanded.
 */
import type { Locator, Page } from 'playwright-core';
import { drawnColours } from './colours.ts';
import type { Colours } from './colours.ts';

export interface ViewItem {
  readonly label: string;
  /** The lighter words after the label. */
  readonly description: string;
  /** What a screen reader says of it. */
  readonly spoken: string;
  /** 1 for the outermost. */
  readonly level: number;
  /** Undefined when there is nothing beneath it. */
  readonly expanded: boolean | undefined;
  readonly selected: boolean;
  /** Whether its box is ticked; undefined where it has none. */
  readonly ticked: boolean | undefined;
}

/** In milliseconds: the answer takes some tens. */
const SETTLED = 500;

const NAMES = ['Provenance', 'Sources', 'Workspace'] as const;

export class SidebarView {
  readonly #page: Page;
  readonly #name: string;
  readonly #icon: Locator;
  readonly #pane: Locator;

  constructor(page: Page, name: string) {
    this.#page = page;
    this.#name = name;
    this.#icon = page.locator('.activitybar li.action-item:has(a[aria-label^="Whence"])');
    this.#pane = page.locator(`.pane:has(> .pane-header[aria-label="${name} Section"])`);
  }

  /** A click on the icon of a view that is open would close it. */
  async open(): Promise<void> {
    if ((await this.#icon.getAttribute('aria-expanded')) !== 'true') await this.#press(this.#icon);
    await this.#pane.waitFor();
    const header = this.#pane.locator('> .pane-header');
    if ((await header.getAttribute('aria-expanded')) === 'false') await this.#press(header);
  }

  /** With the room of the views beside it, for as many rows as there can be. */
  async openAlone(): Promise<void> {
    await this.open();
    for (const name of NAMES.filter((one) => one !== this.#name)) {
      const header = this.#page.locator(`.pane > .pane-header[aria-label="${name} Section"]`);
      if ((await header.getAttribute('aria-expanded')) === 'true') await this.#press(header);
    }
  }

  /** The line under its title; empty where there is none. */
  async message(): Promise<string> {
    return (await this.#pane.locator('.message:visible').allInnerTexts()).join('\n');
  }

  async items(): Promise<readonly ViewItem[]> {
    return this.#rows().evaluateAll((rows) =>
      rows
        .toSorted(
          (one, other) => Number(one.getAttribute('data-index')) - Number(other.getAttribute('data-index')),
        )
        .map((row) => ({
          label: row.querySelector('.label-name')?.textContent ?? '',
          description: row.querySelector('.label-description')?.textContent ?? '',
          spoken: row.getAttribute('aria-label') ?? '',
          level: Number(row.getAttribute('aria-level')),
          expanded: row.hasAttribute('aria-expanded')
            ? row.getAttribute('aria-expanded') === 'true'
            : undefined,
          selected: row.getAttribute('aria-selected') === 'true',
          ticked: row.querySelector('[role="checkbox"]')
            ? row.querySelector('[role="checkbox"][aria-checked="true"]') !== null
            : undefined,
        })),
    );
  }

  async labels(): Promise<readonly string[]> {
    const items = await this.items();
    return items.map(({ label }) => label);
  }

  async click(label: string | RegExp): Promise<void> {
    await this.#press(this.#row(label).locator('.label-name'));
  }

  /** From one row to another, by mouse and Shift. */
  async select(from: string | RegExp, to: string | RegExp): Promise<void> {
    await this.#press(this.#row(from).locator('.label-name'));
    await this.#row(from).and(this.#pane.locator('[aria-selected="true"]')).waitFor();
    await this.#row(to)
      .locator('.label-name')
      .click({ modifiers: ['Shift'] });
    await this.#row(to).and(this.#pane.locator('[aria-selected="true"]')).waitFor();
  }

  /** While its rows have the focus. */
  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  /** Until the extension has answered what was done in it, and that is drawn. */
  async settle(): Promise<void> {
    await this.#page.waitForTimeout(SETTLED);
  }

  /** Presses what a row offers beside its words while the mouse is on it. */
  async act(label: string | RegExp, action: string): Promise<void> {
    const row = this.#row(label);
    await row.hover();
    await this.#press(row.locator(`.actions .action-label[aria-label^="${action}"]`));
  }

  /** Chooses from the menu of the row that has the focus, by keyboard. */
  async chooseFromMenu(label: string): Promise<void> {
    await this.#page.keyboard.press('Shift+F10');
    const menu = this.#page.locator('.monaco-menu');
    await menu.getByRole('menuitem', { name: label }).waitFor();
    const focused = menu.locator('.action-item.focused');
    do await this.#page.keyboard.press('ArrowDown');
    while (!(await focused.innerText()).includes(label));
    await this.#page.keyboard.press('Enter');
  }

  /** Ticks the box of a row, or unticks it. */
  async tick(label: string | RegExp): Promise<void> {
    await this.#press(this.#row(label).getByRole('checkbox'));
  }

  async expand(label: string | RegExp): Promise<void> {
    const row = this.#row(label);
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) === 'false')
      await this.#press(row.locator('.monaco-tl-twistie'));
    await row.and(this.#pane.locator('[aria-expanded="true"]')).waitFor();
  }

  /** Also the rows that come into view by it. */
  async expandAll(): Promise<void> {
    const closed = this.#pane.locator('.monaco-list-row[aria-expanded="false"]');
    while ((await closed.count()) > 0) {
      const row = await this.#sameRow(closed.first());
      await this.#press(closed.first().locator('.monaco-tl-twistie'));
      await closed.and(row).first().waitFor({ state: 'hidden' });
    }
  }

  /** What the buttons above the view are called. */
  async actions(): Promise<readonly string[]> {
    const buttons = this.#pane.locator('> .pane-header .actions .action-label[class*="codicon"]');
    const labels = await buttons.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    // Those that the editor gives every tree are its own; a key for one stands behind it.
    return labels
      .filter((label) => !/^(?:Collapse All|(?:Views and )?More Actions)/.test(label))
      .map((label) => label.replace(/ \([^()]*\)$/, ''));
  }

  /** Of the words of its rows. */
  async colours(): Promise<readonly Colours[]> {
    return this.#rows().locator('.label-name').evaluateAll(drawnColours);
  }

  /** The number on the icon; 0 when there is none. */
  async badge(): Promise<number> {
    return Number(await this.#icon.locator('.badge-content').textContent());
  }

  /** What the view says when it has no rows; empty when it has some. */
  async welcome(): Promise<string> {
    const texts = await this.#pane.locator('.welcome-view-content:visible').allInnerTexts();
    return texts.join('\n');
  }

  /** By what it says and where it stands: the list gives its elements and their ids to other rows at any refresh. */
  async #sameRow(row: Locator): Promise<Locator> {
    const own = await row.evaluate((element) =>
      ['aria-label', 'aria-level', 'aria-posinset'].map(
        (name) => `[${name}=${JSON.stringify(element.getAttribute(name))}]`,
      ),
    );
    return this.#pane.locator(own.join(''));
  }

  /** And takes the mouse away again, before what it lies on shows a tooltip. */
  async #press(target: Locator): Promise<void> {
    await target.click();
    await this.#page.mouse.move(0, 0);
  }

  #rows(): Locator {
    return this.#pane.locator('.monaco-list-row[role="treeitem"]');
  }

  #row(label: string | RegExp): Locator {
    return this.#rows().filter({ hasText: label }).first();
  }
}
