/** The editor’s own themes that Whence is looked at in. It must not know what is looked at. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

export const THEMES = {
  light: { title: 'Light Modern', className: 'vs' },
  dark: { title: 'Dark Modern', className: 'vs-dark' },
  'high-contrast': { title: 'Default High Contrast', className: 'hc-black' },
  'high-contrast-light': { title: 'Default High Contrast Light', className: 'hc-light' },
} as const;

export type Theme = keyof typeof THEMES;

/** By the settings of the folder of drafts; until the window wears it. */
export async function wear(page: Page, drafts: string, theme: Theme): Promise<void> {
  const { title, className } = THEMES[theme];
  const folder = join(drafts, '.vscode');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ 'workbench.colorTheme': title }));
  await page.locator(`.monaco-workbench.${className}`).waitFor();
}
