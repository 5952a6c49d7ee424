/** Puts the editor into a language that nobody speaks, and teaches it to the installed extension. It must not know what is said. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { clientMessages, manifestStrings } from '../../../scripts/l10n/catalogue.ts';
import { pseudo } from '../../../scripts/l10n/pseudo.ts';

/** As VS Code would call it. The editor's own words have no such language and stay English. */
const LANGUAGE = 'qps-ploc';

/** What a translator would deliver, for all that the client says. */
export async function translateExtension(extensions: string): Promise<void> {
  const installed = await readdir(extensions);
  const name = installed.find((one) => one.startsWith('whence.whence-'));
  if (name === undefined) throw new Error(`Whence is not installed in ${extensions}`);
  const folder = join(extensions, name);
  await mkdir(join(folder, 'l10n'), { recursive: true });
  await writeFile(join(folder, `package.nls.${LANGUAGE}.json`), translated(manifestStrings()));
  await writeFile(join(folder, 'l10n', `bundle.l10n.${LANGUAGE}.json`), translated(clientMessages()));
}

/** Before the page is loaded: the server gives a browser the language of a language pack alone. */
export async function speakPseudo(page: Page): Promise<void> {
  await page.addInitScript((language) => {
    Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', {
      get: () => language,
      // What the page says of itself counts for nothing.
      set() {},
    });
  }, LANGUAGE);
}

function translated(texts: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, pseudo(text)])));
}
