/**
 * The temporary folder that one editor lives in: a copy of the drafts, a profile with quiet settings, an empty
 * extensions folder. Nothing is shared with the machine's own VS Code, and the original drafts are never touched.
 */
import { chmod, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Settings = Readonly<Record<string, unknown>>;

export interface Household {
  readonly folder: string;
  readonly drafts: string;
  readonly userData: string;
  readonly extensions: string;
  /** What programs of this household see of the environment: no editor, no npm and no test runner around them. */
  readonly env: NodeJS.ProcessEnv;
}

export async function setUpHousehold(originals: string, settings: Settings = {}): Promise<Household> {
  const folder = await mkdtemp(join(tmpdir(), 'whence-e2e-'));
  const household: Household = {
    folder,
    drafts: join(folder, 'drafts'),
    userData: join(folder, 'user-data'),
    extensions: join(folder, 'extensions'),
    env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', HOME: folder, TMPDIR: folder },
  };
  await cp(originals, household.drafts, { recursive: true });
  await makeWritable(household.drafts);
  const profile = join(household.userData, 'User');
  await mkdir(profile, { recursive: true });
  await writeFile(join(profile, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  return household;
}

export async function removeHousehold({ folder }: Household): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}

/** A copy is there to be edited, whatever its original is. */
async function makeWritable(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const one of await readdir(folder, { recursive: true, withFileTypes: true }))
    await chmod(join(one.parentPath, one.name), one.isDirectory() ? 0o755 : 0o644);
}

/** Everything off that talks, suggests or types by itself; hovers come quickly and long lines are all in view. */
const quietSettings: Settings = {
  'chat.disableAIFeatures': true,
  'editor.acceptSuggestionOnEnter': 'off',
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  'editor.hover.delay': 50,
  'editor.minimap.enabled': false,
  'editor.quickSuggestions': { comments: 'off', other: 'off', strings: 'off' },
  'editor.wordBasedSuggestions': 'off',
  'editor.wordWrap': 'on',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // The browser's default saves by itself; a test should see a draft saved only when it saves it.
  'files.autoSave': 'off',
  'git.enabled': false,
  'remote.autoForwardPorts': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.autoDetectColorScheme': false,
  'workbench.colorTheme': 'Light Modern',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};
