/** A thread of the index of claims: its keeper, or one that helps it to read files. Puts the parts together; nothing else. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { createClaimStore } from './disk/claim-store.ts';
import { reader, stamps } from './disk/files.ts';
import { shippedFinder } from './shipped-finder.ts';
import { shippedVectors } from './shipped-vectors.ts';
import { startHelperThread } from './threads/start.ts';
import type { HelperAnswer, ThreadRole } from './threads/start.ts';
import { createClaimKeeper } from './workspace/claims/keeper.ts';
import type { Answer, Order } from './workspace/claims/orders.ts';
import { createFileReader } from './workspace/claims/read-file.ts';
import type { FileToRead } from './workspace/claims/read-file.ts';

const port = parentPort;
const role: ThreadRole = workerData;
const read = createFileReader({ reader: { ...reader, ...stamps }, finder: shippedFinder });

giveWay();
if (port && role.role === 'helper') help();
else if (port && role.role === 'keeper') keep(role.storage);

/** Typing comes first. Elsewhere than on Linux a priority is the whole program's, and the editor's server is in it. */
function giveWay(): void {
  if (process.platform === 'linux') setPriority(0, 10);
}

function keep(storage: string | null): void {
  const keeper = createClaimKeeper({
    finder: shippedFinder,
    vectors: shippedVectors,
    stamps,
    texts: reader,
    read,
    startHelpers: () =>
      Array.from({ length: Math.min(MOST_HELPERS, availableParallelism()) }, startHelperThread),
    store: storage === null ? null : createClaimStore({ storage, engine: engineStamp() }),
    pause: () => new Promise((resolve) => void setImmediate(resolve)),
    hear: (answer: Answer) => port?.postMessage(answer),
  });
  port?.on('message', (order: Order) => keeper.tell(order));
}

const MOST_HELPERS = 3;

/** One file after another, in the order of asking. */
function help(): void {
  let last = Promise.resolve();
  port?.on('message', (file: FileToRead) => {
    last = last.then(() => readAndTell(file));
  });
}

async function readAndTell(file: FileToRead): Promise<void> {
  try {
    const found = await read(file);
    const bytes = found ? [found.stated.statements.bytes.buffer, found.stated.passages.buffer] : [];
    tell({ read: found }, bytes);
  } catch (error) {
    tell({ problem: String(error) }, []);
  }
}

function tell(words: HelperAnswer, transferred: readonly ArrayBuffer[]): void {
  port?.postMessage(words, [...transferred]);
}

/** Another build, or another model, finds other things. */
function engineStamp(): string {
  const digest = createHash('sha256');
  for (const file of [import.meta.url, new URL('./finder.model', import.meta.url)])
    digest.update(readFileSync(fileURLToPath(file)));
  return digest.digest('hex');
}
