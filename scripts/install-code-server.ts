/**
 * Puts a real VS Code in the cache: npm's Node 24 first, then code-server under it. Node comes first because
 * code-server's install script refuses any other, and one `npm install` of both would run it under today's Node.
 * A second run finds both complete and does nothing.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as rig from '../test/e2e/support/rig.ts';

const dpkgQuery = '/usr/bin/dpkg-query';

const aptListFile = fileURLToPath(new URL('./apt-packages.txt', import.meta.url));

export function installCodeServer(): void {
  requireAptPackages();
  installOnce({
    folder: rig.nodeFolder,
    spec: `node@${rig.nodeMajor}`,
    proof: rig.nodeBinary,
    env: cleanEnv(),
  });
  installOnce({
    folder: rig.codeServerFolder,
    spec: `code-server@${rig.codeServerVersion}`,
    proof: join(rig.codeServerPackage, 'lib', 'vscode', 'node_modules'),
    env: codeServerEnv(),
  });
}

interface Installation {
  readonly folder: string;
  readonly spec: string;
  /** A path that is there only when the package's own install script has run. */
  readonly proof: string;
  readonly env: NodeJS.ProcessEnv;
}

function installOnce({ folder, spec, proof, env }: Installation): void {
  const complete = join(folder, '.complete');
  if (existsSync(complete)) return;
  console.log(`Installing ${spec} into ${folder} (once; this can take some minutes)`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const args = ['install', spec, '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  const { status } = spawnSync('npm', args, { cwd: folder, env, stdio: 'inherit' });
  if (status !== 0) throw new Error(`npm could not install ${spec}; its own message is above.`);
  if (!existsSync(proof))
    throw new Error(`${spec} installed without ${proof}: did npm skip install scripts?`);
  writeFileSync(complete, '');
}

/** Without what an outer `npm run` leaves behind: its user agent alone makes code-server see the wrong Node. */
function cleanEnv(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env);
  return Object.fromEntries(inherited.filter(([name]) => !isFromOuterNpm(name)));
}

function isFromOuterNpm(name: string): boolean {
  if (name === 'NODE' || name === 'INIT_CWD' || name === 'npm_config_user_agent') return true;
  return name.startsWith('npm_') && !name.startsWith('npm_config_');
}

/** Node 24 first on the path, and its own headers for what is compiled: none are fetched from nodejs.org. */
function codeServerEnv(): NodeJS.ProcessEnv {
  const env = cleanEnv();
  const headers = nodeHeaders();
  return {
    ...env,
    PATH: [dirname(rig.nodeBinary), env['PATH']].join(delimiter),
    JOBS: 'max',
    ...(headers === undefined ? {} : { npm_config_nodedir: headers }),
  };
}

function nodeHeaders(): string | undefined {
  const platforms = join(rig.nodeFolder, 'node_modules', 'node', 'node_modules');
  if (!existsSync(platforms)) return undefined;
  return readdirSync(platforms)
    .map((name) => join(platforms, name))
    .find((folder) => existsSync(join(folder, 'include', 'node', 'node.h')));
}

/** Says at once what is missing; the compiler's own message would come minutes later and name a header. */
function requireAptPackages(): void {
  if (!existsSync(dpkgQuery)) return;
  const ownBrowser = process.env['WHENCE_E2E_CHROMIUM'] !== undefined;
  const wanted = readFileSync(aptListFile, 'utf8').split(/\s+/).filter(Boolean);
  const installed = installedAptPackages();
  const missing = wanted.filter((name) => !installed.has(name) && !(ownBrowser && name === 'chromium'));
  if (missing.length === 0) return;
  throw new Error(
    `The end-to-end tests need Debian packages that are not installed: ${missing.join(', ')}.\n` +
      `Install them with: apt-get install --no-install-recommends ${missing.join(' ')}`,
  );
}

function installedAptPackages(): ReadonlySet<string> {
  const format = '${db:Status-Abbrev}${Package}\n';
  const lines = execFileSync(dpkgQuery, ['--show', '--showformat', format], { encoding: 'utf8' }).split('\n');
  return new Set(lines.filter((line) => line.startsWith('ii ')).map((line) => line.slice(3)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) runAsProgram();

function runAsProgram(): void {
  try {
    installCodeServer();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
