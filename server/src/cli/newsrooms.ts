/**
 * Finds the newsroom's file that holds for a draft: `.whence/config.json` in the draft's folder or the nearest one above it.
 * Each is read once a run. What is in it, and what wins over it, is the rules' to know.
 */
import { dirname, join, relative, resolve } from 'node:path';
import { createPositions } from '../documents/positions.ts';
import { decide, type Decisions } from '../rules/decisions.ts';
import { readNewsroomFile } from '../rules/newsroom-file.ts';
import { RULES } from '../rules/registry.ts';
import { createInspector, type Inspector } from './inspect.ts';
import { whyNot } from './paths.ts';
import { readIfThere, upwards } from './upwards.ts';

export interface Newsrooms {
  /** Looks at drafts as the newsroom above this one wants it; of standard input, above the current folder. */
  inspectorFor(path: string): Promise<Inspector>;
}

const NEWSROOM_FILE = join('.whence', 'config.json');

/** `asked` is what the command line says; `complain` is told of each entry that is wrong, with its place. */
export function openNewsrooms(asked: Decisions, complain: (message: string) => void): Newsrooms {
  const alone = createInspector(decide([asked]), complain);
  const nearest = upwards(async (folder) => {
    const file = await readDecisions(join(folder, NEWSROOM_FILE), complain);
    return file && createInspector(decide([asked, file]), complain);
  });
  return { inspectorFor: async (path) => (await nearest(dirname(resolve(path)))) ?? alone };
}

/** Null where there is no such file. */
async function readDecisions(file: string, complain: (message: string) => void): Promise<Decisions | null> {
  const name = relative('.', file);
  const text = await readIfThere(file, (error) => {
    complain(`${name}: the newsroom's settings cannot be read: ${whyNot(error)}`);
  });
  if (text === null) return null;
  const { decisions, problems } = readNewsroomFile(text, RULES);
  const positions = createPositions(text);
  for (const { start, message } of problems) {
    const { line, character } = positions.positionAt(start);
    complain(`${name}:${line + 1}:${character + 1}: ${message}`);
  }
  return decisions;
}
