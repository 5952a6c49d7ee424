/**
 * Bundles the three programs of Whence into dist/: the command line, the language server and the extension.
 * `--package` leaves out source maps and minifies, for the .vsix; names after the flags build only those programs.
 */
import { chmod, copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { MODEL, optionsOf, PROGRAM_NAMES, ROOT, VECTORS } from './programs.mjs';

try {
  await main();
} catch (error) {
  // esbuild has already said where and why.
  if (!('errors' in error)) throw error;
  process.exitCode = 1;
}

async function main() {
  const { values, positionals } = parseArgs({
    options: { package: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const names = positionals.length > 0 ? positionals : PROGRAM_NAMES;
  await mkdir(join(ROOT, 'dist'), { recursive: true });
  await Promise.all(names.map((name) => build(optionsOf(name, { shipped: values.package }))));
  for (const data of [MODEL, VECTORS])
    await copyFile(join(ROOT, 'server', 'src', data), join(ROOT, 'dist', data));
  if (names.includes('cli')) await chmod(join(ROOT, 'dist', 'cli.js'), 0o755);
  if (values.package) await removeSourceMaps();
}

async function removeSourceMaps() {
  const files = await readdir(join(ROOT, 'dist'));
  const maps = files.filter((file) => file.endsWith('.map'));
  await Promise.all(maps.map((file) => rm(join(ROOT, 'dist', file))));
}
