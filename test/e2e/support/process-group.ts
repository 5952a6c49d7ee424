/**
 * Programs started in process groups of their own, so that ending one ends all it started, also when the test run
 * is cut short. It must not know what the programs are.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

const running = new Set<ChildProcess>();

export function startGroup(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  if (running.size === 0) endGroupsWithThisProcess();
  const leader = spawn(command, args, { ...options, detached: true });
  running.add(leader);
  return leader;
}

/** Returns once no process of the group is left, so that its files may be deleted. */
export async function endGroup(leader: ChildProcess): Promise<void> {
  const gone = leader.exitCode === null && leader.signalCode === null ? once(leader, 'exit') : undefined;
  signalGroup(leader, 'SIGKILL');
  await gone;
  while (signalGroup(leader, 0)) await pause(10);
  running.delete(leader);
}

/** Signal 0 only asks. False when the group has no process left. */
function signalGroup(leader: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (leader.pid === undefined) return false;
  try {
    return process.kill(-leader.pid, signal);
  } catch {
    return false;
  }
}

let watching = false;

function endGroupsWithThisProcess(): void {
  if (watching) return;
  watching = true;
  process.on('exit', () => running.forEach((leader) => signalGroup(leader, 'SIGKILL')));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(1));
  }
}
