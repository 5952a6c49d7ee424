/** Bundles the server as the build does, from the sources as they stand, once for a test file. */
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = join(import.meta.dirname, '..', '..', '..');

const ENTRIES = {
  server: join(ROOT, 'server/src/node.ts'),
  /** The same with a rule more, which throws. */
  throwing: join(import.meta.dirname, 'throwing-server.ts'),
  /** The same with a finder that finds what it is told of. */
  told: join(import.meta.dirname, 'told-server.ts'),
} as const;

const INDEXER = join(ROOT, 'server/src/indexer.ts');

export type ProgramName = keyof typeof ENTRIES;

const built = new Map<ProgramName, string>();

/** Path of the bundle. */
export function programOf(name: ProgramName): string {
  const known = built.get(name);
  if (known !== undefined) return known;
  const folder = mkdtempSync(join(tmpdir(), 'whence-server-'));
  const outfile = join(folder, `${name}.js`);
  // The server starts its threads from the folder it stands in.
  for (const [entry, out] of [
    [ENTRIES[name], outfile],
    [INDEXER, join(folder, 'indexer.js')],
  ] as const)
    bundle(entry, out);
  // And reads its data there.
  for (const data of ['finder.model', 'words.vectors'])
    copyFileSync(join(ROOT, 'server/src', data), join(folder, data));
  built.set(name, outfile);
  return outfile;
}

function bundle(entry: string, outfile: string): void {
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    define: { 'import.meta.url': 'hereUrl' },
    banner: { js: "const hereUrl = require('node:url').pathToFileURL(__filename).href;" },
    logLevel: 'error',
  });
}
