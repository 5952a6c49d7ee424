/**
 * Takes the pictures of the walkthrough, media/walkthrough/*.webp, in light and in dark: the packaged extension in a real editor on the sample
 * draft. Run it by `npx tsx` after `npm run package`, when what they show looks otherwise.
 */
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openEditor } from '../test/e2e/support/editor.ts';
import type { EditorSession } from '../test/e2e/support/editor.ts';

const ROOT = join(import.meta.dirname, '..');
const INTO = join(ROOT, 'media', 'walkthrough');
const DRAFT = 'dam.md';
const THEMES = ['dark', 'light'] as const;
/** What the walkthrough has room for, so that the words can be read. */
const SIZE = { width: 980, height: 640 };
/** Without the title and the status bar. */
const CLIP = { x: 48, y: 35, width: SIZE.width - 48, height: SIZE.height - 35 - 34 };

void main();

async function main(): Promise<void> {
  const drafts = await mkdtemp(join(tmpdir(), 'whence-pictures-'));
  await copyFile(join(ROOT, 'seeds', 'karsova-dam.txt'), join(drafts, DRAFT));
  await mkdir(INTO, { recursive: true });
  const settings = { 'breadcrumbs.enabled': false, 'editor.stickyScroll.enabled': false };
  const session = await openEditor({ drafts, settings });
  try {
    await session.page.setViewportSize(SIZE);
    // As text, for what runs this file names functions by a helper that the page has not.
    await session.page.evaluate('globalThis.__name = (named) => named');
    for (const theme of THEMES) {
      await session.wear(theme);
      await takeAll(theme, session);
    }
  } finally {
    await session.close();
    await rm(drafts, { recursive: true });
  }
}

async function takeAll(theme: string, session: EditorSession): Promise<void> {
  const { workbench, editor, provenance, picks, page } = session;
  const take = (step: string): Promise<void> => picture(page, join(INTO, `${step}-${theme}.webp`));
  await workbench.openFile(DRAFT);
  await workbench.hideSidebar();
  while ((await editor.squiggles()).length === 0) await page.waitForTimeout(200);
  await editor.cursorBefore('Fourteen missing');
  await take('sample');
  await editor.hover('a wave of mud');
  await take('hover');
  await editor.dismissHover();
  await editor.cursorBefore('believed that the dam');
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row.action:visible').first().waitFor();
  await take('fix');
  await page.keyboard.press('Escape');
  await editor.cursorBefore('Fourteen missing');
  await provenance.open();
  while ((await provenance.items()).length < 6) await page.waitForTimeout(200);
  await take('claims');
  await editor.cursorBefore('40 houses');
  await page.keyboard.press('Control+Alt+K');
  await untilTicked(true, session);
  await take('check');
  await workbench.runCommand('Whence: Take the Check Away');
  await untilTicked(false, session);
  await workbench.hideSidebar();
  await workbench.runAskingCommand('Whence: Hand on an Annotated Copy…');
  await picks.answer('As a new document');
  await editor.openedNew();
  await page.waitForTimeout(1500);
  await take('copy');
  await workbench.closeEditorsUnsaved();
}

async function untilTicked(isTicked: boolean, { provenance, page }: EditorSession): Promise<void> {
  while ((await provenance.items()).some(({ ticked }) => ticked === true) !== isTicked)
    await page.waitForTimeout(200);
}

/** As WebP, which the browser writes: a fraction of what it is as PNG. */
async function picture(page: Page, path: string): Promise<void> {
  await page.waitForTimeout(500);
  const png = (await page.screenshot({ clip: CLIP })).toString('base64');
  const blank = await page.context().browser()?.newPage();
  if (!blank) throw new Error('The browser is gone');
  const webp = await blank.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.75).split(',')[1] ?? '';
  }, png);
  await blank.close();
  await writeFile(path, Buffer.from(webp, 'base64'));
}
