/** The programs of Whence, as esbuild is told of them. Builds nothing itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

const { version: VERSION } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** The learned model, which the programs read from the folder they stand in. */
export const MODEL = 'finder.model';

/** The word vectors, of which the programs know what claims the same. */
export const VECTORS = 'words.vectors';

/** Bundles side by side in dist/ that start one another instead of holding a second copy. */
const SIBLINGS = { '../node.ts': './server.js', './bibtex-parser.ts': './bibtex.js' };

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
    plugins: [siblings(), languageProfiles()],
  },
  /** Threads that the server starts when somebody wants to know where else a claim stands. */
  indexer: {
    entryPoints: ['server/src/indexer.ts'],
    outfile: 'dist/indexer.js',
    plugins: [languageProfiles()],
  },
  /** Loaded by the server when the first bibliography in BibTeX is there. */
  bibtex: {
    entryPoints: ['server/src/citations/bibliography/bibtex-parser.ts'],
    outfile: 'dist/bibtex.js',
  },
  extension: { entryPoints: ['client/src/node.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  /** Runs in the galley's page, with its style sheet beside it. */
  galley: {
    entryPoints: ['client/webview/galley.ts'],
    outfile: 'dist/galley.js',
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    banner: {},
  },
};

export const PROGRAM_NAMES = Object.keys(PROGRAMS);

/** esbuild's options for one program; `shipped` for the package: small, and without source maps. */
export function optionsOf(name, { shipped }) {
  const program = PROGRAMS[name];
  if (!program) throw new Error(`There is no program «${name}»: ${PROGRAM_NAMES.join(', ')}`);
  return {
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
    // THIRD-PARTY.md holds them all.
    legalComments: 'none',
    logLevel: 'warning',
    ...program,
  };
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
export function languageProfiles() {
  const lazily = `
    let profiles;
    const tinyld = () => (profiles ??= require('tinyld'));
    export const detect = (...given) => tinyld().detect(...given);
    export const detectAll = (...given) => tinyld().detectAll(...given);
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
