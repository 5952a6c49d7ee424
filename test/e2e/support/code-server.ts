/**
 * Installs an extension into a household's code-server and runs it on a free loopback port. It must not know what
 * is shown in the editor.
 */
import { execFile } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { Household } from './household.ts';
import { endGroup, startGroup } from './process-group.ts';
import { codeServerEntry, nodeBinary } from './rig.ts';

export interface CodeServer {
  readonly url: string;
  /** What it has printed so far, for a failure's report. */
  output(): string;
  stop(): Promise<void>;
}

export async function installExtension(household: Household, vsix: string): Promise<void> {
  const args = [codeServerEntry, ...folderFlags(household), '--install-extension', vsix];
  await promisify(execFile)(nodeBinary, args, { env: household.env });
}

export async function startCodeServer(household: Household): Promise<CodeServer> {
  const args = [codeServerEntry, ...folderFlags(household), ...serverFlags];
  const leader = startGroup(nodeBinary, args, { env: household.env, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  try {
    const url = await listeningUrl(leader, lines);
    await requireHealth(url);
    return { url, output: () => lines.join('\n'), stop: () => endGroup(leader) };
  } catch (error) {
    await endGroup(leader);
    throw new Error(`code-server did not start:\n${lines.join('\n')}`, { cause: error });
  }
}

function folderFlags({ folder, userData, extensions }: Household): readonly string[] {
  const config = `${folder}/config.yaml`;
  return ['--config', config, '--user-data-dir', userData, '--extensions-dir', extensions];
}

const serverFlags: readonly string[] = [
  '--bind-addr=127.0.0.1:0',
  '--auth=none',
  '--disable-telemetry',
  '--disable-update-check',
  '--disable-workspace-trust',
  '--disable-getting-started-override',
  // Should this process be killed outright, the server ends by itself once its browser is gone.
  '--idle-timeout-seconds=120',
];

/** It picks the port and says which; asking for a free one beforehand could lose it again. */
function listeningUrl(leader: ChildProcess, lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    leader.once('error', reject);
    leader.once('exit', (code) => reject(new Error(`it ended with ${code}`)));
    for (const stream of [leader.stdout, leader.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        const url = /server listening on (http:\/\/\S+?)\/?$/.exec(line)?.[1];
        if (url !== undefined) resolve(url);
      });
    }
  });
}

async function requireHealth(url: string): Promise<void> {
  const { status } = await fetch(`${url}/healthz`);
  if (status !== 200) throw new Error(`${url}/healthz answered ${status}`);
}
