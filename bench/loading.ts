/** How long the finder takes to load in a fresh process, and what memory it takes: several processes, one after another. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { LOADER } from './bundle.ts';
import type { Step } from './loader.ts';
import { median } from './statistics.ts';

/** As the loader takes them. */
const STEPS = ['Node itself', 'the code of the engine', 'the finder', 'reading'];

/** Each step by its name, its figures the medians. */
export async function measureLoading(text: string, processes: number): Promise<ReadonlyMap<string, Step>> {
  const starts: (readonly Step[])[] = [];
  for (let i = 0; i < processes; i++) starts.push(await start(text));
  const figure = (index: number, of: keyof Step): number =>
    median(starts.flatMap((steps) => steps[index]?.[of] ?? []));
  return new Map(
    STEPS.map((name, index) => [
      name,
      {
        time: figure(index, 'time'),
        resident: figure(index, 'resident'),
        external: figure(index, 'external'),
      },
    ]),
  );
}

async function start(text: string): Promise<readonly Step[]> {
  // Nothing of the development tools that run the bench.
  const child = fork(LOADER, { execArgv: [] });
  child.send(text);
  const waiting = new AbortController();
  const [steps]: unknown[] = await Promise.race([
    once(child, 'message', waiting),
    once(child, 'exit', waiting),
  ]);
  waiting.abort();
  if (!isSteps(steps)) throw new Error('the engine could not be loaded');
  return steps;
}

function isSteps(answer: unknown): answer is readonly Step[] {
  return Array.isArray(answer) && answer.length === STEPS.length;
}
