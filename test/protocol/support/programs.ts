/** Bundles the server as the build does, from the sources as they stand, once for a test file. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = join(import.meta.dirname, '..', '..', '..');

const ENTRIES = {
  server: join(ROOT, 'server/src/node.ts'),
  /** The same with a rule more, which throws. */
  throwing: join(import.meta.dirname, 'throwing-server.ts'),
} as const;

export type ProgramName = keyof typeof ENTRIES;

const built = new Map<ProgramName, string>();

/** Path of the bundle. */
export function programOf(name: ProgramName): string {
  const known = built.get(name);
  if (known !== undefined) return known;
  const outfile = join(mkdtempSync(join(tmpdir(), 'whence-server-')), `${name}.js`);
  buildSync({
    entryPoints: [ENTRIES[name]],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  built.set(name, outfile);
  return outfile;
}
