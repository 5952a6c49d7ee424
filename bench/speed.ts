/**
 * Tokens a second of one core: the engine beside wink-nlp and compromise, the same articles, one process, in turn, so that
 * whatever slows the machine slows them all. What a token is, is counted one way for all three.
 */
import { join } from 'node:path';
import { build } from 'esbuild';
import { median } from './statistics.ts';

export interface Reader {
  readonly name: string;
  readonly does: string;
  readonly tokensPerSecond: number;
}

export interface Speed {
  /** The engine first. */
  readonly readers: readonly Reader[];
  readonly tokens: number;
  readonly rounds: number;
}

interface Contender {
  readonly name: string;
  readonly does: string;
  /** Answers with something that depends on the whole reading, so that none of it can be left out. */
  readonly read: (text: string) => number;
}

const WARM_UPS = 3;
const ROUNDS = 9;
const ROOT = join(import.meta.dirname, '..');

export async function measureSpeed(articles: readonly string[]): Promise<Speed> {
  const tokens = articles.reduce((total, article) => total + tokensIn(article), 0);
  const contenders = [await engine(), await wink(), await compromise()];
  const times = contenders.map((): number[] => []);
  for (let round = -WARM_UPS; round < ROUNDS; round++) {
    for (const [i, { read }] of contenders.entries()) {
      const time = timeToRead(articles, read);
      if (round >= 0) times[i]?.push(time);
    }
  }
  const readers = contenders.map(({ name, does }, i) => ({
    name,
    does,
    tokensPerSecond: (1000 * tokens) / median(times[i] ?? []),
  }));
  return { readers, tokens, rounds: ROUNDS };
}

/** The engine as it is shipped: bundled, not as the development tools load it. */
async function engine(): Promise<Contender> {
  const outfile = join(ROOT, '.cache', 'bench', 'engine.mjs');
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['server/src/engine/index.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    minify: true,
  });
  const { analyse }: typeof import('../server/src/engine/index.ts') = await import(outfile);
  return {
    name: 'Whence',
    does: 'all of it: sentences, tags, attributions, sources, claims',
    read: (text) => analyse(text, { format: 'plain' }).attributions.length,
  };
}

async function wink(): Promise<Contender> {
  const { default: winkNLP } = await import('wink-nlp');
  const { default: model } = await import('wink-eng-lite-web-model');
  const nlp = winkNLP(model, ['sbd', 'pos']);
  return {
    name: 'wink-nlp',
    does: 'sentences, tokens, part of speech',
    read: (text) => nlp.readDoc(text).tokens().out(nlp.its.pos).length,
  };
}

async function compromise(): Promise<Contender> {
  const { default: nlp } = await import('compromise/two');
  return {
    name: 'compromise',
    does: 'sentences, tokens, part of speech (compromise/two)',
    read: (text) => nlp(text).json({ offset: false }).length,
  };
}

/** Milliseconds of processor time, of all threads (the collector's too): a busy machine cannot bend it. */
function timeToRead(articles: readonly string[], read: (text: string) => number): number {
  const begin = process.cpuUsage();
  let something = 0;
  for (const article of articles) something += read(article);
  const { user, system } = process.cpuUsage(begin);
  if (something === 0) throw new Error('nothing was read');
  return (user + system) / 1000;
}

/** Words, numbers and marks, as the corpora's scorer counts them. */
function tokensIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu)?.length ?? 0;
}
