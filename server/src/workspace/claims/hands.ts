/**
 * Reads the files that wait: one after another here, and beside it with helpers where there are many. Knows which file is next, not what
 * becomes of what it states.
 */
import type { Answer, Reading, WantedFile } from './orders.ts';
import type { FileReader } from './read-file.ts';
import type { SavedFiles } from './saved-files.ts';

export interface Hands {
  /** Reads a file; false where none waits and none is being read. */
  step(): Promise<boolean>;
  letGo(): void;
}

/** Reads one file at a time. */
export interface Helper {
  readonly read: FileReader;
  stop(): void;
}

export interface HandsSources {
  readonly files: Pick<SavedFiles, 'take' | 'toRead' | 'settle'>;
  readonly read: FileReader;
  startHelpers?(): readonly Helper[];
  readingOf(key: string): Reading | null;
  onRead(): void;
  hear(answer: Answer): void;
}

/** From so many files on helpers are worth their start. */
const MANY = 40;

export function createHands({ files, read, startHelpers, readingOf, onRead, hear }: HandsSources): Hands {
  let helpers: readonly Helper[] = [];
  const idle = new Set<Helper>();
  let [done, inHand] = [0, 0];
  let wake = (): void => undefined;

  /** Whether it could. */
  const readOne = async (file: WantedFile, reader: FileReader): Promise<boolean> => {
    const reading = readingOf(file.reading);
    let isRead = true;
    inHand++;
    try {
      files.settle(file, reading === null ? null : await reader({ ...file, reading }));
    } catch (error) {
      isRead = false;
      hear({ kind: 'failed', message: `${file.uri} could not be read: ${String(error)}` });
    }
    inHand--;
    done++;
    onRead();
    hear({ kind: 'progress', done, total: done + inHand + files.toRead });
    wake();
    return isRead;
  };

  /** Until nothing waits. One that failed is asked no more: its thread may have ended. */
  const help = async (helper: Helper): Promise<void> => {
    idle.delete(helper);
    for (let file = files.take(); file !== null; file = files.take())
      if (!(await readOne(file, helper.read))) return;
    idle.add(helper);
  };

  const letGo = (): void => {
    for (const helper of helpers) helper.stop();
    helpers = [];
    idle.clear();
    done = 0;
  };

  return {
    letGo,
    async step() {
      if (files.toRead > MANY && helpers.length === 0) {
        helpers = startHelpers?.() ?? [];
        for (const helper of helpers) idle.add(helper);
      }
      // Not over those that are idle: one that finds nothing to do is idle again at once.
      for (const helper of helpers) if (idle.has(helper)) void help(helper);
      const file = files.take();
      if (file !== null) await readOne(file, read);
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
