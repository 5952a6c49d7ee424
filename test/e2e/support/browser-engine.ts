/** The engine in a worker of a real browser, without a server: its bundle goes in as text. It must not know Node's answers. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import type { EngineQuestion } from './engine-worker.ts';

export interface BrowserEngine {
  /** What the engine says of each draft, as JSON. Rejects when it throws. */
  analyses(question: EngineQuestion, page?: { readonly policy?: string }): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function startBrowserEngine(): Promise<BrowserEngine> {
  const code = await bundleWorker();
  const browser = await launchBrowser();
  return {
    analyses: (question, { policy } = {}) => ask(browser, { code, policy, ...question }),
    close: () => browser.close(),
  };
}

/** Fails when anything in it needs Node. */
async function bundleWorker(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('engine-worker.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'browser',
    // Some packages have other code for pages, which asks for a document.
    conditions: ['worker'],
    format: 'iife',
    target: 'es2023',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('\n');
}

interface Asked extends EngineQuestion {
  readonly code: string;
  readonly policy: string | undefined;
}

/** In a page of its own, whose content policy, if it has one, its worker is under too. */
async function ask(browser: Browser, { policy, ...asked }: Asked): Promise<readonly string[]> {
  const page = await browser.newPage();
  try {
    if (policy !== undefined)
      await page.setContent(`<meta http-equiv="Content-Security-Policy" content="${policy}">`);
    return await page.evaluate(
      ({ code, ...question }) =>
        new Promise<readonly string[]>((resolve, reject) => {
          const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
          worker.addEventListener('message', ({ data }) => resolve(data));
          worker.addEventListener('error', ({ message }) => reject(new Error(message)));
          worker.postMessage(question, []);
        }),
      asked,
    );
  } finally {
    await page.close();
  }
}
