/** The second half of `npm start`: reads the samples in seeds/ as an editor would, and says how to see them in VS Code. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const SEEDS = join(ROOT, 'seeds');

const { status } = spawnSync(
  process.execPath,
  [join('dist', 'cli.js'), 'check', 'seeds', '--attributions', '--fail-on', 'never'],
  { cwd: ROOT, stdio: 'inherit' },
);
if (status !== 0) process.exit(status ?? 1);

console.log(`
To see the same drafts in VS Code
─────────────────────────────────
  1. Make the extension:   npm run package      (writes whence.vsix)
  2. Install it:           code --install-extension whence.vsix
     or, in VS Code: Extensions view › … (Views and More Actions) › Install from VSIX… › ${join(ROOT, 'whence.vsix')}
  3. Open the samples:     code ${quoted(SEEDS)}
     or, in VS Code: File › Open Folder… › ${SEEDS}
  4. Open a draft, rest the pointer on an underlined phrase, and choose the Whence icon in the bar on the left.

Without installing anything: code --extensionDevelopmentPath=${quoted(ROOT)} ${quoted(SEEDS)}
What each sample shows: seeds/README.md`);

function quoted(path) {
  return /^[\w./\\:-]+$/.test(path) ? path : `"${path}"`;
}
