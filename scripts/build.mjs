/**
 * Bundles the three programs of Whence into dist/: the command line, the language server and the extension.
 * `--package` leaves out source maps and minifies, for the .vsix; names after the flags build only those programs.
 */
import { chmod, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '..');
const { version: VERSION } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));

/** Bundles side by side in dist/ that start one another instead of holding a second copy. */
const SIBLINGS = { '../node.ts': './server.js' };

/** What ES modules among the packages ask for, where a bundle of the older kind has none. */
const HERE_URL = `"use strict"; const whenceUrl = require('node:url').pathToFileURL(__filename).href;`;

const PROGRAMS = {
  cli: {
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: `#!/usr/bin/env node\n${HERE_URL}` },
    plugins: [siblings(), languageProfiles()],
  },
  server: {
    entryPoints: ['server/src/node.ts'],
    outfile: 'dist/server.js',
    plugins: [languageProfiles()],
  },
  extension: { entryPoints: ['client/src/node.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
};

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
  const names = positionals.length > 0 ? positionals : Object.keys(PROGRAMS);
  await mkdir(join(ROOT, 'dist'), { recursive: true });
  await Promise.all(names.map((name) => bundle({ name, shipped: values.package })));
  if (values.package) await removeSourceMaps();
}

async function bundle({ name, shipped }) {
  const program = PROGRAMS[name];
  if (!program) throw new Error(`There is no program «${name}»: ${Object.keys(PROGRAMS).join(', ')}`);
  await build({
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Packages' ES modules first: smaller, and each part of them is loaded only when it is used.
    mainFields: ['module', 'main'],
    minify: shipped,
    sourcemap: shipped ? false : 'linked',
    charset: 'utf8',
    define: { 'process.env.WHENCE_VERSION': JSON.stringify(VERSION), 'import.meta.url': 'whenceUrl' },
    banner: { js: HERE_URL },
    legalComments: 'none',
    logLevel: 'warning',
    ...program,
  });
  if (name === 'cli') await chmod(join(ROOT, program.outfile), 0o755);
}

/** Turns an import of a sibling program into one of its bundle. */
function siblings() {
  return {
    name: 'siblings',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\.?\// }, ({ path }) => {
        const sibling = SIBLINGS[path];
        return sibling ? { path: sibling, external: true } : undefined;
      });
    },
  };
}

/**
 * Unpacks the profiles of the world's languages when the first draft asks that is not plainly English: they are half of
 * what the programs take to start.
 */
function languageProfiles() {
  const lazily = `
    let profiles;
    export const detect = (text) => (profiles ??= require('tinyld')).detect(text);
  `;
  return {
    name: 'language-profiles',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^tinyld$/ }, ({ kind }) =>
        kind === 'import-statement' ? { path: 'tinyld', namespace: 'lazily' } : undefined,
      );
      onLoad({ filter: /.*/, namespace: 'lazily' }, () => ({ contents: lazily, resolveDir: ROOT }));
    },
  };
}

async function removeSourceMaps() {
  const files = await readdir(join(ROOT, 'dist'));
  const maps = files.filter((file) => file.endsWith('.map'));
  await Promise.all(maps.map((file) => rm(join(ROOT, 'dist', file))));
}
