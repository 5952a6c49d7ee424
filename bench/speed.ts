/**
 * Tokens a second of one core: the engine beside wink-nlp and compromise, the same articles, in turn, so that whatever
 * slows the machine slows them all. What a token is, is counted one way for all three.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'esbuild';
import { CONTENDERS, ENGINE } from './contenders.ts';
import { median } from './statistics.ts';

export interface Reader {
  readonly name: string;
  readonly tokensPerSecond: number;
}

export interface Speed {
  /** The engine first. */
  readonly readers: readonly Reader[];
  readonly tokens: number;
  readonly rounds: number;
}

interface Runner {
  readonly name: string;
  readonly child: ChildProcess;
  readonly times: number[];
}

const WARM_UPS = 3;
const ROUNDS = 9;

export async function measureSpeed(articles: readonly string[]): Promise<Speed> {
  await bundleEngine();
  const runners = Object.keys(CONTENDERS).map((name): Runner => ({
    name,
    child: fork(join(import.meta.dirname, 'reader.ts'), [name]),
    times: [],
  }));
  for (let round = -WARM_UPS; round < ROUNDS; round++) {
    for (const { child, times } of runners) {
      const time = await timeToRead(child);
      if (round >= 0) times.push(time);
    }
  }
  for (const { child } of runners) child.disconnect();
  const tokens = articles.reduce((total, article) => total + tokensIn(article), 0);
  const readers = runners.map(({ name, times }) => ({
    name,
    tokensPerSecond: (1000 * tokens) / median(times),
  }));
  return { readers, tokens, rounds: ROUNDS };
}

async function timeToRead(child: ChildProcess): Promise<number> {
  const waiting = new AbortController();
  const answered = once(child, 'message', waiting);
  const ended = once(child, 'exit', waiting);
  child.send('read');
  const [time]: unknown[] = await Promise.race([answered, ended]);
  waiting.abort();
  if (typeof time !== 'number' || !child.connected) throw new Error('a contender ended early');
  return time;
}

async function bundleEngine(): Promise<void> {
  await build({
    absWorkingDir: join(import.meta.dirname, '..'),
    entryPoints: ['server/src/engine/index.ts'],
    outfile: ENGINE,
    bundle: true,
    format: 'esm',
    platform: 'node',
    minify: true,
  });
}

/** Words, numbers and marks, as the corpora's scorer counts them. */
function tokensIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu)?.length ?? 0;
}
