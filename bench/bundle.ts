/** Makes of the engine what is shipped: one small file, and the learned model beside it. Measures nothing. */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { languageProfiles } from '../scripts/programs.mjs';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, '.cache', 'bench');

/** Bundled by the bench, not as the development tools load it; a module of what `engine.ts` exports. */
export const ENGINE = join(FOLDER, 'engine.mjs');
export const MODEL = join(FOLDER, 'finder.model');
/** `loader.ts`, so that it runs without any development tool in its process. */
export const LOADER = join(FOLDER, 'loader.mjs');

export async function bundleEngine(): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['bench/engine.ts', 'bench/loader.ts'],
    outdir: FOLDER,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    minify: true,
    plugins: [languageProfiles()],
  });
  await copyFile(join(ROOT, 'server', 'src', 'finder.model'), MODEL);
}
