/** The galley's page alone in a real browser, without an editor: the test is the extension that it talks to. It must not know drafts. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { FromGalley, ToGalley } from '../../../client/src/galley/messages.ts';
import { launchBrowser } from './browser.ts';

export interface GalleyPage {
  readonly page: Page;
  post(message: ToGalley): Promise<void>;
  /** What it has told so far, in order; of a file no more than its first bytes. */
  told(): Promise<readonly FromGalley[]>;
}

export interface GalleyBrowser {
  open(): Promise<GalleyPage>;
  close(): Promise<void>;
}

export async function startGalleyBrowser(): Promise<GalleyBrowser> {
  const bundle = await bundlePage();
  const browser = await launchBrowser();
  return { open: () => open(browser, bundle), close: () => browser.close() };
}

interface Bundle {
  readonly script: string;
  readonly style: string;
}

async function bundlePage(): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../../client/webview/galley.ts', import.meta.url))],
    bundle: true,
    write: false,
    outdir: '/',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
  });
  const ending = (wanted: string): string =>
    outputFiles.find(({ path }) => path.endsWith(wanted))?.text ?? '';
  return { script: ending('.js'), style: ending('.css') };
}

async function open(browser: Browser, { script, style }: Bundle): Promise<GalleyPage> {
  const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  await page.setContent('<header id="above"></header><main id="draft"></main>');
  await page.addStyleTag({ content: style });
  await page.evaluate(() => {
    const told: FromGalley[] = [];
    const postMessage = (message: FromGalley): void => {
      told.push('bytes' in message ? { ...message, bytes: message.bytes.slice(0, 8) } : message);
    };
    Object.assign(window, { told, acquireVsCodeApi: () => ({ postMessage }) });
  });
  await page.addScriptTag({ content: script });
  return {
    page,
    // A task of its own, as a message of the editor is; what it does is done when the next is.
    post: (message) =>
      page.evaluate(
        (data) =>
          new Promise<void>((resolve) => {
            window.addEventListener('message', () => resolve(), { once: true });
            window.postMessage(data, '*');
          }),
        message,
      ),
    told: () => page.evaluate(() => Reflect.get(window, 'told')),
  };
}
