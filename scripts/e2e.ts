/**
 * The end-to-end suite from nothing, in order: the rig, the packaged extension, the tests. Arguments go to vitest
 * (`npm run e2e -- -t hover`). A package named by WHENCE_E2E_VSIX is tested as it is, and none is built.
 */
import { spawnSync } from 'node:child_process';
import { projectFolder } from '../test/e2e/support/rig.ts';
import { installCodeServer } from './install-code-server.ts';

function main(): number {
  installCodeServer();
  if (process.env['WHENCE_E2E_VSIX'] === undefined) {
    const packaged = run('npm', ['run', '--silent', 'package']);
    if (packaged !== 0) return packaged;
  }
  return run('npx', ['vitest', 'run', '--config', 'vitest.e2e.config.mts', ...process.argv.slice(2)]);
}

function run(command: string, args: readonly string[]): number {
  const { status, error } = spawnSync(command, args, { cwd: projectFolder, stdio: 'inherit' });
  if (error !== undefined) throw error;
  return status ?? 1;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
