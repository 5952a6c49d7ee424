/**
 * Holds whence.vsix to its promise: nothing in it but what the extension needs, under 5 MB. Run after `npm run package`.
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const MOST_BYTES = 5_000_000;

const ALLOWED = [
  /^package(?:\.nls)?\.json$/,
  /^(?:README|CHANGELOG|THIRD-PARTY)\.md$/,
  /^LICENSE(?:\.txt)?$/,
  /^dist\/(?:server|extension)\.js$/,
  /^docs\/rules\/[\w-]+\.md$/,
  /^docs\/images\/[\w-]+\.png$/,
  /^media\/[\w-]+\.(?:svg|png)$/,
];
const NEEDED = ['package.json', 'README.md', 'dist/server.js', 'dist/extension.js'];

const complaints = [...check(listed()), ...checkSize()];
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;

function check(files) {
  const strays = files.filter((file) => !ALLOWED.some((pattern) => pattern.test(file)));
  const missing = NEEDED.filter((file) => !files.some((one) => one.toLowerCase() === file.toLowerCase()));
  return [
    ...strays.map((file) => `whence.vsix should not hold ${file}`),
    ...missing.map((file) => `whence.vsix lacks ${file}`),
  ];
}

function checkSize() {
  const { size } = statSync(join(ROOT, 'whence.vsix'));
  console.log(`whence.vsix: ${(size / 1e6).toFixed(2)} MB`);
  return size < MOST_BYTES ? [] : [`whence.vsix is larger than ${MOST_BYTES / 1e6} MB`];
}

function listed() {
  const vsce = join(ROOT, 'node_modules', '@vscode', 'vsce', 'vsce');
  const { status, stdout, stderr } = spawnSync(process.execPath, [vsce, 'ls', '--no-dependencies'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`vsce ls ended with ${status}: ${stderr}`);
  const files = stdout.split('\n').filter((line) => line.trim() !== '');
  console.log(`whence.vsix holds ${files.join(', ')}`);
  return files;
}
