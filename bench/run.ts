/**
 * `npm run bench`: how fast the engine reads beside its peers, what its finder takes to load, and how soon an editor sees what
 * a keystroke changed. Installs the peers here, and nowhere else, the first time. Prints; judges nothing.
 * `npm run bench -- --quick` does a little of each, to see that the bench works: its figures mean nothing.
 * `npm run bench -- --workspaces` measures the index of workspaces alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { arch, cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { articlesToRead, draftOf } from './articles.ts';
import { bundleEngine } from './bundle.ts';
import { measureChecks } from './checks.ts';
import { DOES } from './contenders.ts';
import { measureLatency } from './latency.ts';
import { measureLineage } from './lineage.ts';
import { measureLoading } from './loading.ts';
import { measureSpeed } from './speed.ts';
import { quantile } from './statistics.ts';
import { table } from './table.ts';
import { measureWorkspaces } from './workspace.ts';

const HERE = import.meta.dirname;

/** How much is measured. */
interface Extent {
  readonly articles: number;
  readonly warmUps: number;
  readonly rounds: number;
  readonly processes: number;
  /** Of the draft that is read once the finder is loaded. */
  readonly words: number;
  /** Of the drafts that are typed into. */
  readonly drafts: readonly number[];
  readonly keystrokes: number;
  /** Drafts that somebody has checked. */
  readonly checked: number;
  /** What other drafts state, of which one claim is asked. */
  readonly stated: readonly number[];
  /** Articles of the workspaces that are indexed. */
  readonly workspaces: readonly number[];
}

const WHOLE: Extent = {
  articles: Infinity,
  warmUps: 3,
  rounds: 9,
  processes: 9,
  words: 10_000,
  drafts: [1_000, 100_000],
  keystrokes: 200,
  checked: 500,
  stated: [10_000, 40_000],
  workspaces: [200, 2_000],
};
const QUICK: Extent = {
  articles: 3,
  warmUps: 0,
  rounds: 1,
  processes: 3,
  words: 500,
  drafts: [500],
  keystrokes: 5,
  checked: 20,
  stated: [400],
  workspaces: [20],
};

const FLAGS = {
  quick: { type: 'boolean', default: false },
  workspaces: { type: 'boolean', default: false },
} as const;

await main();

async function main(): Promise<void> {
  const { values } = parseArgs({ options: FLAGS });
  const extent = values.quick ? QUICK : WHOLE;
  if (values.workspaces) return showWorkspaces(extent);
  installPeers();
  await bundleEngine();
  console.log(`${machine()}\n`);
  await showSpeed(extent);
  await showLoading(extent);
  await showLatency(extent);
  await showChecks(extent);
  showLineage(extent);
  await showWorkspaces(extent);
}

async function showSpeed({ articles: most, warmUps, rounds }: Extent): Promise<void> {
  const { articles: all, from } = articlesToRead();
  const articles = all.slice(0, most);
  const { readers, tokens } = await measureSpeed(articles, { warmUps, rounds });
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

async function showLoading({ words, processes }: Extent): Promise<void> {
  const steps = await measureLoading(draftOf(words), processes);
  console.log(`\nFrom nothing to ${count(words)} words read; medians of ${processes} fresh processes\n`);
  const rows = [...steps].map(([name, { time, resident, external }]) => [
    name,
    milliseconds(time),
    megabytes(resident),
    megabytes(external),
  ]);
  console.log(table(['step', 'takes', 'memory after it', 'outside the heap'], rows));
}

async function showLatency({ drafts, keystrokes: typed }: Extent): Promise<void> {
  console.log('\nFrom a keystroke to its diagnostics, through the language server over stdio\n');
  const rows: string[][] = [];
  for (const words of drafts) {
    const draft = draftOf(words);
    const { opening, keystrokes, findings } = await measureLatency(draft, typed);
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

async function showChecks({ checked }: Extent): Promise<void> {
  const { drafts, checks, median, slowest, unchecked, renamed } = await measureChecks(checked);
  const opened = `median ${milliseconds(median)}, slowest ${milliseconds(slowest)}`;
  const first = `without any ${milliseconds(unchecked)}, and where all the others are gone ${milliseconds(renamed)}`;
  console.log(
    `\nThe checks of a draft, read and placed as it is opened (${count(checks)} checks over ${drafts} drafts): ${opened}; ${first}`,
  );
}

function showLineage({ stated }: Extent): void {
  console.log('\nOne claim against what other drafts state\n');
  const rows = measureLineage(stated).map(({ statements, median, p95 }) => [
    `${count(statements)} statements`,
    milliseconds(median),
    milliseconds(p95),
  ]);
  console.log(table(['against', 'median', '95th percentile'], rows));
}

async function showWorkspaces({ workspaces }: Extent): Promise<void> {
  console.log(
    '\nA workspace of articles, through the language server over stdio, which reads them while somebody types\n',
  );
  console.log(`So many programs wanted a processor as it began: ${loadavg()[0]?.toFixed(1)}\n`);
  const measured = await measureWorkspaces(workspaces);
  if (measured === null)
    return console.log('PolNeAR is not beside this checkout, so there is none to measure.');
  const rows = measured.map(({ articles, first, news, second, typing, changed, processor, memory }) => [
    count(articles),
    `${news.toFixed(1)} s`,
    withProcessor(`${first.toFixed(1)} s`, processor && `${processor.first.toFixed(1)} s`),
    `${milliseconds(typing.median)}, ${milliseconds(typing.p99)} (${typing.count})`,
    memory === null ? 'not told' : [memory.most, memory.settled, memory.second].map(megabytes).join(', '),
    withProcessor(`${second.toFixed(1)} s`, processor && `${processor.second.toFixed(1)} s`),
    withProcessor(
      `${milliseconds(quantile(changed, 0.5))}, ${milliseconds(Math.max(...changed))}`,
      processor && milliseconds(1000 * processor.changed),
    ),
  ]);
  const heads = ['articles', 'first known', 'first index (processor)', 'keystroke meanwhile: median, 99th percentile', 'memory: most, after, second start', 'second start (processor)', 'a file changed: median, most (processor)']; // prettier-ignore
  console.log(table(heads, rows));
  const [few, many] = [measured.at(0), measured.at(-1)];
  if (!few || !many || few === many) return;
  const timeOf = ({ first, processor }: typeof few): number => processor?.first ?? first;
  const growth = timeOf(many) / timeOf(few) / (many.articles / few.articles);
  console.log(
    `\n${count(many.articles)} articles take ${growth.toFixed(2)} times what ${count(few.articles)} take, an article`,
  );
}

function withProcessor(time: string, processor: string | null): string {
  return processor === null ? time : `${time} (${processor})`;
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

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
