/**
 * From what was typed on the command line to the drafts it means: a file, a folder, a pattern, or `-` for standard input.
 * Reads no draft.
 */
import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { codeOf } from '../error-code.ts';

/** Standard input, as a path. */
export const STDIN = '-';

export type Found =
  | { readonly kind: 'draft'; readonly path: string }
  | { readonly kind: 'problem'; readonly path: string; readonly problem: string };

/** What a folder is searched for; a file that is named is read whatever its name. */
const DRAFTS = ['**/*.txt', '**/*.md', '**/*.markdown'];

/** Folders that hold no drafts, though they hold text. */
const NOT_SEARCHED = ['**/node_modules/**', '**/.*/**'];

/** The drafts that `paths` mean, each once, in the order asked for and by name within a folder or a pattern. */
export async function draftsOf(paths: readonly string[], isDraft: IsDraft): Promise<readonly Found[]> {
  const found = new Map<string, Found>();
  for (const path of paths) {
    for (const one of await draftsAt(path, isDraft)) {
      const key = one.path === STDIN ? STDIN : resolve(one.path);
      if (!found.has(key)) found.set(key, one);
    }
  }
  return [...found.values()];
}

/** Whether a file that was found in a folder is one to check. */
export type IsDraft = (folder: string, file: string) => Promise<boolean>;

async function draftsAt(path: string, isDraft: IsDraft): Promise<readonly Found[]> {
  if (path === STDIN) return [{ kind: 'draft', path }];
  try {
    const stats = await stat(path);
    return stats.isDirectory() ? await draftsIn(path, isDraft) : [{ kind: 'draft', path }];
  } catch (error) {
    if (isDynamicPattern(path)) return draftsMatching(path);
    return [{ kind: 'problem', path, problem: whyNot(error) }];
  }
}

/** A folder is searched as the editor would look at it: what comes with software (README, LICENSE) is left out. */
async function draftsIn(folder: string, isDraft: IsDraft): Promise<readonly Found[]> {
  const files: string[] = [];
  for (const file of await search(DRAFTS, folder)) if (await isDraft(folder, file)) files.push(file);
  return listed(files, {
    path: folder,
    problem: 'no drafts in this folder (.txt, .md or .markdown)',
  });
}

async function draftsMatching(pattern: string): Promise<readonly Found[]> {
  return listed(await search([pattern], '.'), { path: pattern, problem: 'no file matches this pattern' });
}

function search(patterns: string[], cwd: string): Promise<string[]> {
  return glob(patterns, { cwd, ignore: NOT_SEARCHED, absolute: true, caseSensitiveMatch: false });
}

function listed(files: readonly string[], none: { path: string; problem: string }): readonly Found[] {
  if (files.length === 0) return [{ kind: 'problem', ...none }];
  return files.toSorted().map((file) => ({ kind: 'draft', path: relative('.', file) || file }));
}

/** Says in plain words why the system would not give a file. */
export function whyNot(error: unknown): string {
  const code = codeOf(error);
  const plain: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder',
    ENOTDIR: 'there is no such file or folder',
    EACCES: 'you may not read it',
    EPERM: 'you may not read it',
    EISDIR: 'it is a folder',
    ELOOP: 'its links lead in a circle',
    ENAMETOOLONG: 'its name is too long',
  };
  return plain[code] ?? (error instanceof Error ? error.message : String(error));
}
