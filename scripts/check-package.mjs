/**
 * Holds whence.vsix to its promise: nothing in it but what the extension needs, at most 10 MB, of which the learned model is
 * at most 4 MB as it is packed. Run after `npm run package`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { MODEL, ROOT } from './programs.mjs';

const MOST_BYTES = 10_000_000;
const MOST_MODEL_BYTES = 4_000_000;

const ALLOWED = [
  /^package(?:\.nls(?:\.[a-z-]+)?)?\.json$/,
  /^l10n\/bundle\.l10n\.[a-z-]+\.json$/,
  /^(?:README|CHANGELOG|THIRD-PARTY)\.md$/,
  /^LICENSE(?:\.txt)?$/,
  /^dist\/(?:server|indexer|bibtex|extension|galley)\.js$/,
  /^dist\/galley\.css$/,
  /^dist\/(?:finder\.model|words\.vectors)$/,
  /^docs\/(?:annotated-draft|checks|citations|corrections|files|galley|handing-on|other-drafts|showing-findings|sources)\.md$/,
  /^docs\/rules\/[\w-]+\.md$/,
  /^schemas\/(?:config|sources)\.schema\.json$/,
  /^docs\/images\/[\w-]+\.png$/,
  /^media\/[\w-]+\.(?:svg|png)$/,
  /^media\/walkthrough\/[\w-]+\.webp$/,
  /^seeds\/karsova-dam\.txt$/,
];
const NEEDED = [
  'package.json',
  'README.md',
  'dist/server.js',
  'dist/bibtex.js',
  'dist/indexer.js',
  'dist/finder.model',
  'dist/words.vectors',
  'dist/extension.js',
  'dist/galley.css',
  'dist/galley.js',
  'schemas/config.schema.json',
  'schemas/sources.schema.json',
  'seeds/karsova-dam.txt',
];

const size = statSync(join(ROOT, 'whence.vsix')).size;
const modelSize = gzipSync(readFileSync(join(ROOT, 'dist', MODEL))).length;
const complaints = [
  ...check(listed()),
  ...checkSize('whence.vsix', size, MOST_BYTES),
  ...checkSize(`dist/${MODEL}, gzipped`, modelSize, MOST_MODEL_BYTES),
];
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

function checkSize(what, bytes, most) {
  console.log(`${what}: ${(bytes / 1e6).toFixed(2)} MB`);
  return bytes <= most ? [] : [`${what}: more than ${most / 1e6} MB`];
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
