/** Starts threads of the index, and speaks with each as if it were in this one. Knows what is sent to and fro, not what is done there. */
import { Worker } from 'node:worker_threads';
import type { ClaimKeeper } from '../workspace/claims/keeper.ts';
import type { Helper } from '../workspace/claims/hands.ts';
import type { Answer } from '../workspace/claims/orders.ts';
import type { FileRead } from '../workspace/claims/read-file.ts';

/** What a thread is for. */
export type ThreadRole =
  | {
      readonly role: 'keeper';
      /** URI of the folder that the index is kept in, or null. */ readonly storage: string | null;
    }
  | { readonly role: 'helper' };

export function startKeeperThread(storage: string | null, hear: (answer: Answer) => void): ClaimKeeper {
  const worker = startThread({ role: 'keeper', storage });
  let isStopped = false;
  worker.on('message', (answer: Answer) => {
    if (!isStopped) hear(answer);
  });
  worker.on('error', (error) => hear({ kind: 'ended', message: String(error) }));
  return {
    tell: (order) => worker.postMessage(order, NOTHING_HANDED_OVER),
    stop() {
      isStopped = true;
      void worker.terminate();
    },
  };
}

export function startHelperThread(): Helper {
  const worker = startThread({ role: 'helper' });
  // Answered in the order of asking.
  const waiting: ((answer: HelperAnswer) => void)[] = [];
  worker.on('message', (answer: HelperAnswer) => waiting.shift()?.(answer));
  worker.on('error', (error) => {
    for (const settle of waiting.splice(0)) settle({ problem: String(error) });
  });
  return {
    read: (file) =>
      new Promise((resolve, reject) => {
        waiting.push((answer) =>
          'problem' in answer ? reject(new Error(answer.problem)) : resolve(answer.read),
        );
        worker.postMessage(file, NOTHING_HANDED_OVER);
      }),
    stop: () => void worker.terminate(),
  };
}

export type HelperAnswer = { readonly read: FileRead | null } | { readonly problem: string };

const NOTHING_HANDED_OVER: [] = [];

/** The program beside this one; it holds nobody up who is about to end. */
function startThread(workerData: ThreadRole): Worker {
  const worker = new Worker(new URL('./indexer.js', import.meta.url), { workerData, resourceLimits: LIMITS });
  worker.unref();
  return worker;
}

/**
 * In megabytes, and far above what a thread needs. Where it may take much, Node lets what is no longer wanted grow to several times what is;
 * under this, hardly to as much again.
 */
const LIMITS = { maxOldGenerationSizeMb: 640, maxYoungGenerationSizeMb: 12 };
