/**
 * One real VS Code with Whence installed and a copy of some drafts open, and the page objects to drive it by.
 * This is all a test needs to know of the rig.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { installExtension, startCodeServer } from './code-server.ts';
import type { CodeServer } from './code-server.ts';
import { removeHousehold, setUpHousehold } from './household.ts';
import type { Household, Settings } from './household.ts';
import { speakPseudo, translateExtension } from './language.ts';
import { DraftEditor } from './pages/draft-editor.ts';
import { PickList } from './pages/pick-list.ts';
import { Problems } from './pages/problems.ts';
import { SidebarView } from './pages/sidebar-view.ts';
import { Workbench } from './pages/workbench.ts';
import { wear } from './themes.ts';
import type { Theme } from './themes.ts';
import { chromiumBinary, codeServerEntry, evidenceFolder, extensionPackage } from './rig.ts';

export interface EditorOptions {
  /** The folder of drafts to copy and open. */
  readonly drafts: string;
  /** Settings of this session, over the quiet ones. */
  readonly settings?: Settings;
  /** In a language that nobody speaks, so that whatever is not translated stands out. */
  readonly pseudo?: boolean;
  /** The packaged extension; by default the one that `npm run package` makes. */
  readonly vsix?: string;
}

export interface EditorSession {
  readonly page: Page;
  readonly workbench: Workbench;
  readonly editor: DraftEditor;
  readonly provenance: SidebarView;
  readonly sources: SidebarView;
  readonly workspaceView: SidebarView;
  readonly problems: Problems;
  readonly picks: PickList;
  /** Where the copied drafts lie. */
  readonly drafts: string;
  wear(theme: Theme): Promise<void>;
  /** Leaves a screenshot and the editor's logs in `test-results/e2e/`. */
  saveEvidence(name: string): Promise<void>;
  close(): Promise<void>;
}

export async function openEditor(options: EditorOptions): Promise<EditorSession> {
  const vsix = options.vsix ?? extensionPackage;
  requireFiles([codeServerEntry, chromiumBinary, vsix]);
  const household = await setUpHousehold(options.drafts, options.settings);
  const parts: Parts = { household };
  try {
    await installExtension(household, vsix);
    if (options.pseudo === true) await translateExtension(household.extensions);
    parts.server = await startCodeServer(household);
    parts.browser = await launchBrowser(household.env);
    parts.page = await openPage(parts.browser, parts.server, { household, pseudo: options.pseudo === true });
    const session = sessionOf(parts.page, parts);
    await session.workbench.ready();
    return session;
  } catch (error) {
    await saveEvidence('start', parts);
    await closeAll(parts);
    throw error;
  }
}

/** What has been set up so far; a start that fails half way takes down just this. */
interface Parts {
  readonly household: Household;
  server?: CodeServer;
  browser?: Browser;
  page?: Page;
}

function sessionOf(page: Page, parts: Parts): EditorSession {
  return {
    page,
    workbench: new Workbench(page),
    editor: new DraftEditor(page),
    provenance: new SidebarView(page, 'Provenance'),
    sources: new SidebarView(page, 'Sources'),
    workspaceView: new SidebarView(page, 'Workspace'),
    problems: new Problems(page),
    picks: new PickList(page),
    drafts: parts.household.drafts,
    wear: (theme) => wear(page, parts.household.drafts, theme),
    saveEvidence: (name) => saveEvidence(name, parts),
    close: () => closeAll(parts),
  };
}

async function openPage(
  browser: Browser,
  server: CodeServer,
  { household: { drafts }, pseudo }: { readonly household: Household; readonly pseudo: boolean },
): Promise<Page> {
  // Tall, because the editor and its lists draw only the rows in view.
  const page = await browser.newPage({ viewport: { width: 1440, height: 1100 } });
  if (pseudo) await speakPseudo(page);
  // For a machine that is at other work, too.
  page.setDefaultTimeout(90_000);
  // The first load of all is slow on a machine that is busy.
  await page.goto(`${server.url}/?folder=${encodeURIComponent(drafts)}`, { timeout: 120_000 });
  return page;
}

async function saveEvidence(name: string, { household, server, page }: Parts): Promise<void> {
  const stem = join(evidenceFolder, name.replaceAll(/[^\p{L}\p{N}]+/gu, '-'));
  await mkdir(evidenceFolder, { recursive: true });
  await page?.screenshot({ path: `${stem}.png` });
  await writeFile(`${stem}.server.log`, server?.output() ?? '');
  const logs = join(household.userData, 'logs');
  if (existsSync(logs)) await cp(logs, `${stem}.logs`, { recursive: true });
}

async function closeAll({ household, server, browser }: Parts): Promise<void> {
  await browser?.close();
  await server?.stop();
  await removeHousehold(household);
}

function requireFiles(paths: readonly string[]): void {
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0)
    throw new Error(`Not there: ${missing.join(', ')}. \`npm run e2e\` puts them in place.`);
}
