/**
 * Finds the newsroom's file that holds for a draft: `.whence/config.json` in the draft's folder or the nearest one above it.
 * Each is read once a run. What is in it, and what wins over it, is the rules' to know.
 */
import { dirname, join, relative, resolve } from 'node:path';
import { whyNotChecked } from '../documents/selection.ts';
import { DEFAULT_SETTINGS } from '../documents/settings.ts';
import { decide, decidedIn, type Decided, type Decisions } from '../rules/decisions.ts';
import { readNewsroomFile } from '../rules/newsroom-file.ts';
import { RULES } from '../rules/registry.ts';
import { createInspector, type Inspector } from './inspect.ts';
import { whyNot, type IsDraft } from './paths.ts';
import { tellProblems } from './problems.ts';
import { readIfThere, upwards } from './upwards.ts';
import { uriOfFile } from './uri.ts';

export interface Newsrooms {
  /** That of the file above a draft; of standard input, above the current folder. */
  of(path: string): Promise<Newsroom>;
}

export interface Newsroom {
  /** Looks at drafts as the newsroom wants it. */
  readonly inspector: Inspector;
  /** In plain words, why a file is no draft that was found in a folder; null for one that is. */
  leavesOutOf(folder: string, path: string): string | null;
  /** The same of one that was asked for by name: only what the newsroom’s file says itself counts. */
  leavesOut(path: string, length: number): string | null;
  /** Patterns of the files that hold what is cited by key. */
  readonly bibliographies: readonly string[];
}

const NEWSROOM_FILE = join('.whence', 'config.json');

/** `asked` is what the command line says; `complain` is told of each entry that is wrong, with its place. */
export function openNewsrooms(asked: Decisions, complain: (message: string) => void): Newsrooms {
  const alone = newsroomOf(asked, {}, complain);
  const nearest = upwards(async (folder) => {
    const file = await readDecisions(join(folder, NEWSROOM_FILE), complain);
    return file && newsroomOf(asked, decidedIn(uriOfFile(folder), file), complain);
  });
  return { of: async (path) => (await nearest(dirname(resolve(path)))) ?? alone };
}

/** Which files of a folder are drafts, as their newsroom has it. */
export function isDraftFor(newsrooms: Newsrooms): IsDraft {
  return async (folder, file) => (await newsrooms.of(file)).leavesOutOf(folder, file) === null;
}

function newsroomOf(asked: Decisions, file: Decisions, complain: (message: string) => void): Newsroom {
  const named = decide([asked, file]);
  const found = decide([asked, file, DEFAULT_SETTINGS]);
  const why = (path: string, { length, by, folders }: Asked): string | null => {
    const document = { uri: uriOfFile(path), languageId: '', length };
    return whyNotChecked(document, { settings: by, folders })?.message ?? null;
  };
  return {
    inspector: createInspector(named, complain),
    leavesOutOf: (folder, path) => why(path, { length: 0, by: found, folders: [uriOfFile(folder)] }),
    leavesOut: (path, length) => why(path, { length, by: named, folders: [] }),
    bibliographies: found.bibliographies,
  };
}

interface Asked {
  readonly length: number;
  readonly by: Decided;
  readonly folders: readonly string[];
}

/** Null where there is no such file. */
async function readDecisions(file: string, complain: (message: string) => void): Promise<Decisions | null> {
  const name = relative('.', file);
  const text = await readIfThere(file, (error) => {
    complain(`${name}: the newsroom's settings cannot be read: ${whyNot(error)}`);
  });
  if (text === null) return null;
  const { decisions, problems } = readNewsroomFile(text, RULES);
  tellProblems({ name, text, problems }, complain);
  return decisions;
}
