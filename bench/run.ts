/**
 * `npm run bench`: how fast the engine reads beside its peers, and how soon an editor sees what a keystroke changed.
 * Installs the peers here, and nowhere else, the first time. Prints; judges nothing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { arch, cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { articlesToRead, draftOf } from './articles.ts';
import { DOES } from './contenders.ts';
import { measureLatency } from './latency.ts';
import { measureSpeed } from './speed.ts';
import { table } from './table.ts';

const HERE = import.meta.dirname;

await main();

async function main(): Promise<void> {
  installPeers();
  console.log(`${machine()}\n`);
  await showSpeed();
  await showLatency();
}

async function showSpeed(): Promise<void> {
  const { articles, from } = articlesToRead();
  const { readers, tokens, rounds } = await measureSpeed(articles);
  const [engine] = readers;
  if (!engine) throw new Error('nothing was measured');
  console.log(`Reading ${articles.length} articles, ${count(tokens)} tokens (${from});`);
  console.log(
    `processor time, medians of ${rounds} rounds in turn, each in a process of its own, after warm-up\n`,
  );
  const rows = readers.map(({ name, tokensPerSecond }) => [
    name,
    DOES[name] ?? '',
    count(tokensPerSecond),
    (engine.tokensPerSecond / tokensPerSecond).toFixed(2),
  ]);
  console.log(table(['', 'does', 'tokens/s of one core', 'Whence is … times as fast'], rows));
}

async function showLatency(): Promise<void> {
  console.log('\nFrom a keystroke to its diagnostics, through the language server over stdio\n');
  const rows: string[][] = [];
  for (const words of [1_000, 100_000]) {
    const draft = draftOf(words);
    const { opening, keystrokes, findings } = await measureLatency(draft);
    rows.push([
      `${count(words)} words`,
      String(findings),
      milliseconds(opening),
      milliseconds(keystrokes.median),
      milliseconds(keystrokes.p95),
      String(keystrokes.count),
    ]);
  }
  console.log(table(['draft', 'findings', 'opening', 'median', '95th percentile', 'keystrokes'], rows));
}

function installPeers(): void {
  if (existsSync(join(HERE, 'node_modules', 'wink-nlp'))) return;
  console.log('Installing the peers in bench/node_modules …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: HERE, stdio: 'inherit' });
  if (status !== 0) throw new Error('the peers could not be installed');
}

function machine(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `${processors[0]?.model.trim() || 'unknown processor'}, ${processors.length} cores (${arch()})`,
    `${memory} GiB`,
    `${type()} ${release()}`,
    `Node ${process.version}`,
  ].join(' · ');
}

function count(number: number): string {
  return Math.round(number).toLocaleString('en-GB');
}

function milliseconds(time: number): string {
  return `${time.toFixed(1)} ms`;
}
