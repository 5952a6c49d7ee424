/**
 * Reads the files that wait: one after another here, or with helpers where there are many, so that this thread has time for whoever asks and
 * keeps nothing of what reading takes. Knows which file is next, not what becomes of what it states.
 */
import type { Answer, Reading, WantedFile } from './orders.ts';
import type { FileReader } from './read-file.ts';
import type { SavedFiles } from './saved-files.ts';

export interface Hands {
  /** Reads a file; false where none waits and none is being read. */
  step(): Promise<boolean>;
  letGo(): void;
}

/** Reads one file after another, in the order of asking. */
export interface Helper {
  readonly read: FileReader;
  stop(): void;
}

export interface HandsSources {
  readonly files: Pick<SavedFiles, 'take' | 'toRead' | 'settle'>;
  readonly read: FileReader;
  startHelpers?(): readonly Helper[];
  readingOf(key: string): Reading | null;
  onRead(uri: string): void;
  hear(answer: Answer): void;
}

/** From so many files on helpers are worth their start. */
const MANY = 40;

/** How many files a helper has at once: it reads the next one before this thread has taken what it read. */
const IN_HAND = 2;

export function createHands({ files, read, startHelpers, readingOf, onRead, hear }: HandsSources): Hands {
  let helpers: readonly Helper[] = [];
  const lost = new Set<Helper>();
  /** Each as often as it could have one more. */
  const idle: Helper[] = [];
  const left: WantedFile[] = [];
  let [done, inHand] = [0, 0];
  let wake = (): void => undefined;

  const readOne = async (file: WantedFile, reader: FileReader): Promise<void> => {
    const reading = readingOf(file.reading);
    inHand++;
    try {
      files.settle(file, reading === null ? null : await reader({ ...file, reading }));
    } finally {
      inHand--;
    }
    over(file);
  };

  const over = ({ uri }: WantedFile): void => {
    done++;
    onRead(uri);
    hear({ kind: 'progress', done, total: done + inHand + left.length + files.toRead });
  };

  /** Until nothing waits. One that failed is asked no more, as its thread may have ended: what it had in hand is read here. */
  const help = async (helper: Helper): Promise<void> => {
    for (let file = files.take(); file !== null; file = files.take()) {
      try {
        await readOne(file, helper.read);
      } catch {
        left.push(file);
        lost.add(helper);
        return wake();
      }
      wake();
    }
    idle.push(helper);
  };

  const readHere = async (file: WantedFile): Promise<void> => {
    try {
      await readOne(file, read);
    } catch (error) {
      hear({ kind: 'failed', message: `${file.uri} could not be read: ${String(error)}` });
      over(file);
    }
  };

  const letGo = (): void => {
    for (const helper of helpers) helper.stop();
    helpers = [];
    lost.clear();
    idle.length = 0;
    done = 0;
  };

  return {
    letGo,
    async step() {
      if (files.toRead > MANY && helpers.length === 0) {
        helpers = startHelpers?.() ?? [];
        for (let hand = 0; hand < IN_HAND; hand++) idle.push(...helpers);
      }
      // One that finds nothing to do is idle again at once.
      for (const helper of idle.splice(0)) void help(helper);
      const file = left.pop() ?? (helpers.length > lost.size ? null : files.take());
      if (file !== null) await readHere(file);
      else if (inHand > 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      else {
        letGo();
        return false;
      }
      return true;
    },
  };
}
