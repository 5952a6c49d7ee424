/**
 * Runs the steps of a job one by one, says which and how long each took, and keeps a record beside what they make, so that a
 * job that was cut off goes on where it was. Knows nothing of what the steps do.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';

export interface Step {
  /** What it does, to be read. */
  readonly title: string;
  /** Names it in the record. */
  readonly name: string;
  /** All that its outcome hangs on beside the steps it follows; when it has changed, the step is done anew. */
  readonly told: unknown;
  readonly follows: readonly Step[];
  /** Files that are there when it is done. */
  readonly makes: readonly [string, ...string[]];
  /** `again`: the same step was begun before and did not end. Throws where it fails. */
  readonly run: (again: boolean) => void;
}

export interface Job {
  readonly steps: readonly Step[];
  /** The file of the record. */
  readonly record: string;
  /** Leave what is done, go on with what was begun. */
  readonly resume: boolean;
}

/** Throws, naming the step that failed. */
export function runSteps({ steps, record, resume }: Job): void {
  const known = resume && existsSync(record) ? v.parse(Record, JSON.parse(readFileSync(record, 'utf8'))) : {};
  const keep = (name: string, state: State): void => {
    known[name] = state;
    writeFileSync(record, JSON.stringify(known, null, 2));
  };
  for (const [index, step] of steps.entries()) {
    const title = `[${index + 1}/${steps.length}] ${step.title}`;
    const print = fingerprintOf(step);
    const before = known[step.name];
    const same = before?.print === print;
    if (same && before.done && step.makes.every((file) => existsSync(file))) {
      console.log(`${title}: is there already`);
      continue;
    }
    console.log(title);
    const started = performance.now();
    keep(step.name, { print, done: false });
    try {
      step.run(same && !before.done);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`${title}: failed. ${why}`, { cause: error });
    }
    keep(step.name, { print, done: true });
    console.log(`${title}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
}

interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** What it prints is printed. Throws when it fails. */
export function runCommand({ program, args, cwd, env = process.env }: Command): void {
  const { status, signal, error } = spawnSync(program, args, { cwd, env, stdio: 'inherit' });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`It ended with ${status ?? signal}: ${program} ${args.join(' ')}`);
}

const State = v.object({ print: v.string(), done: v.boolean() });
type State = v.InferOutput<typeof State>;
const Record = v.record(v.string(), State);

function fingerprintOf({ told, follows }: Step): string {
  return digestOf(JSON.stringify([told, follows.map(fingerprintOf)]));
}

export function digestOf(what: string | Uint8Array): string {
  return createHash('sha256').update(what).digest('hex');
}
