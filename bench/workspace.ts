/**
 * A workspace of many articles in the real language server: how soon something is known of an open draft, how long the first index takes and how soon typing is answered meanwhile, what
 * memory that takes, how soon a second start and a changed file are known. The articles are of sentences of PolNeAR, put together anew by
 * chance with a seed, in a folder that is removed in the end; where the corpus is not, there is nothing to measure.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { textOf } from './articles.ts';
import { Desk } from './desk.ts';
import { median, newRandom, quantile } from './statistics.ts';

const CORPUS = join(import.meta.dirname, '..', '..', 'shared', 'corpora', 'polnear', 'train.jsonl');

export interface MeasuredWorkspace {
  readonly articles: number;
  /** Seconds from the first diagnostics of the open draft until all is read. */
  readonly first: number;
  /** Seconds from the first diagnostics until the likeliest files are read, and the first is known of the open draft's claims. */
  readonly news: number;
  /** The same of a second session. */
  readonly second: number;
  /** Milliseconds from a keystroke to its diagnostics, while the index is built. */
  readonly typing: { readonly median: number; readonly p99: number; readonly count: number };
  /** Milliseconds from the word that a file changed to the news of it. */
  readonly changed: readonly number[];
  /** Seconds of processor time of the server for the first index, a second start and a changed file; null where the system does not tell. */
  readonly processor: { readonly first: number; readonly second: number; readonly changed: number } | null;
  /** Bytes: the most while the index was built, once it stood, and in a second session. */
  readonly memory: { readonly most: number; readonly settled: number; readonly second: number } | null;
}

/** One row for each number of articles; null where the corpus is absent. */
export async function measureWorkspaces(
  sizes: readonly number[],
): Promise<readonly MeasuredWorkspace[] | null> {
  if (!existsSync(CORPUS)) return null;
  const rows: MeasuredWorkspace[] = [];
  for (const size of sizes) rows.push(await measured(size));
  return rows;
}

async function measured(articles: number): Promise<MeasuredWorkspace> {
  const root = mkdtempSync(join(tmpdir(), 'whence-bench-'));
  try {
    const texts = recombined(articles + 1);
    const own = texts.pop() ?? '';
    for (const [at, text] of texts.entries()) write(join(root, 'desk', `${at % 20}`, `${at}.txt`), text);
    const places = { folder: join(root, 'desk'), storage: join(root, 'storage') };
    const first = await Desk.open(places, own);
    const started = first.processor();
    const typed = await first.typeUntilRead();
    const memory = first.memory();
    const read = first.processor();
    const changed = await changedFiles(first, join(root, 'desk', '0', '0.txt'));
    const seen = first.processor();
    await first.close();
    const second = await Desk.open(places, own);
    const startedAgain = second.processor();
    await second.untilRead();
    const { seconds } = second;
    const takenUp = second.processor();
    const memoryAgain = second.memory();
    await second.close();
    return {
      articles,
      first: first.seconds,
      news: first.secondsToNews,
      second: seconds,
      typing: { median: median(typed), p99: quantile(typed, 0.99), count: typed.length },
      changed,
      processor:
        started === null || read === null || seen === null || startedAgain === null || takenUp === null
          ? null
          : {
              first: read - started,
              second: takenUp - startedAgain,
              changed: (seen - read) / changed.length,
            },
      memory: memory && memoryAgain && { ...memory, second: memoryAgain.settled },
    };
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** A file takes over a sentence of the open draft, and gives it up again. */
async function changedFiles(desk: Desk, path: string): Promise<readonly number[]> {
  const [before, sentence] = [readFileSync(path, 'utf8'), desk.telling];
  const times: number[] = [];
  for (let round = 0; round < 5; round++)
    for (const text of [`${before}\n\n${sentence}\n`, before]) {
      writeFileSync(path, text);
      times.push(await desk.untilNews(pathToFileURL(path).href));
    }
  return times;
}

function write(path: string, text: string): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

/** Each as long as an article of the corpus, of sentences from all over it; the same on every run. */
function recombined(count: number): string[] {
  const lines = readFileSync(CORPUS, 'utf8').split('\n').filter(Boolean);
  const articles = lines.map((line) => sentencesOf(textOf(line)));
  const sentences = articles.flat();
  const random = newRandom(1);
  const below = (limit: number): number => Math.floor(random() * limit);
  return Array.from({ length: count }, () => {
    const length = articles[below(articles.length)]?.length ?? 0;
    return Array.from(
      { length },
      () => `${sentences[below(sentences.length)] ?? ''}${below(5) < 3 ? '\n\n' : ' '}`,
    ).join('');
  });
}

const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?]["”’]?)\s+|\n+/u).filter((sentence) => sentence.trim().length > 20);
