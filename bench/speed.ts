/**
 * Tokens a second of one core: the engine beside wink-nlp and compromise, the same articles, in turn, so that whatever
 * slows the machine slows them all. What a token is, is counted one way for all three.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { CONTENDERS } from './contenders.ts';
import { median } from './statistics.ts';

export interface Reader {
  readonly name: string;
  readonly tokensPerSecond: number;
}

export interface Speed {
  /** The engine first. */
  readonly readers: readonly Reader[];
  readonly tokens: number;
}

export interface Rounds {
  readonly warmUps: number;
  readonly rounds: number;
}

interface Runner {
  readonly name: string;
  readonly child: ChildProcess;
  readonly times: number[];
}

/** The first so many of `articlesToRead`. */
export async function measureSpeed(articles: readonly string[], { warmUps, rounds }: Rounds): Promise<Speed> {
  const runners = Object.keys(CONTENDERS).map((name): Runner => ({
    name,
    child: fork(join(import.meta.dirname, 'reader.ts'), [name, String(articles.length)]),
    times: [],
  }));
  for (let round = -warmUps; round < rounds; round++) {
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
  return { readers, tokens };
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

/** Words, numbers and marks, as the corpora's scorer counts them. */
function tokensIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu)?.length ?? 0;
}
