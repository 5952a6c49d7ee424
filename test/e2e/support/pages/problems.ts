/** The Problems panel: what is found in the open drafts, with its rule. It lists no hints, and only rows in view. */
import type { Locator, Page } from 'playwright-core';
import { Workbench } from './workbench.ts';

export interface Problem {
  readonly severity: string;
  readonly message: string;
  /** Who found it: «Whence». */
  readonly source: string;
  /** The rule: «hearsay». */
  readonly code: string;
  readonly line: number;
  readonly column: number;
}

export class Problems {
  readonly #page: Page;
  readonly #workbench: Workbench;
  readonly #panel: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#workbench = new Workbench(page);
    this.#panel = page.locator('.markers-panel');
  }

  /** Shows the problems of one draft alone: with those of every open draft, some would be out of view. */
  async open(draft: string): Promise<void> {
    await this.#workbench.runCommand('Problems: Focus on Problems View');
    await this.#panel.waitFor();
    await this.#page.locator('.part.panel .viewpane-filter input').fill(`**/${draft}`);
  }

  async close(): Promise<void> {
    await this.#page.keyboard.press('Control+J');
    await this.#panel.waitFor({ state: 'hidden' });
  }

  async of(draft: string): Promise<readonly Problem[]> {
    const rows = this.#panel.locator('.monaco-list-row[role="treeitem"]');
    return rows.evaluateAll(readProblems, draft);
  }
}

/** Runs in the page. A row of level 1 names a draft, the rows of level 2 under it are its problems. */
function readProblems(rows: readonly Element[], name: string): Problem[] {
  const problems: Problem[] = [];
  let draft = '';
  const inOrder = rows.toSorted(
    (one, other) => Number(one.getAttribute('data-index')) - Number(other.getAttribute('data-index')),
  );
  for (const row of inOrder) {
    const textOf = (selector: string) =>
      [...row.querySelectorAll(selector)].map((part) => part.textContent ?? '').join('\n');
    const level = row.getAttribute('aria-level');
    if (level === '1') draft = textOf('.label-name');
    if (level !== '2' || draft !== name) continue;
    const [, line, column] = /Ln (\d+), Col (\d+)/.exec(textOf('.marker-line')) ?? [];
    problems.push({
      severity: ['error', 'warning', 'info'].find((kind) => row.querySelector(`.marker-icon.${kind}`)) ?? '',
      message: textOf('.marker-message'),
      source: textOf('.marker-source'),
      code: textOf('.marker-code'),
      line: Number(line),
      column: Number(column),
    });
  }
  return problems;
}
