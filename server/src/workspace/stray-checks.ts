/**
 * Finds the checks of a draft that was renamed while nobody looked: a file whose draft is gone, and whose sentences stand in this
 * one. Only where most of them do, and in one file alone: checks are never put on another draft for likeness' sake. Writes nothing.
 */
import type { Check } from '../ledger/checks/check.ts';
import { quotesOf, shareStanding } from '../ledger/checks/quotes.ts';
import { fold } from '../ledger/folded.ts';
import { CHECKS_FOLDER, readChecks } from '../ledger/checks/file.ts';
import { findChecks } from '../ledger/checks/placing.ts';
import type { FolderReader, TextReader } from './ports.ts';

export interface CheckedPath {
  /** That holds `.whence`. */
  readonly folder: string;
  readonly uri: string;
  /** Of the draft, below it. */
  readonly path: string;
}

interface Places {
  readonly lister: FolderReader;
  readonly reader: TextReader;
}

export interface StrayChecks {
  /** Of a draft without checks of its own; `folders` are those that may hold `.whence`, the innermost first. */
  of(text: string, folders: readonly string[]): Promise<CheckedPath | null>;
  /** After a file with checks was written: whether it is of a draft that is gone. */
  changed(uri: string): boolean;
  /** After a draft, or a file with checks, came or went. */
  forget(): void;
}

/** What is gone is looked up once, as every draft that has no checks asks for it. */
export function createStrayChecks({ lister, reader }: Places): StrayChecks {
  const strays = new Map<string, Promise<readonly CheckedPath[]>>();
  const quotes = new Map<string, Promise<readonly string[]>>();

  function straysBelow(folder: string): Promise<readonly CheckedPath[]> {
    const found = strays.get(folder) ?? strayFiles(folder, lister);
    strays.set(folder, found);
    return found;
  }

  function quotesIn(uri: string): Promise<readonly string[]> {
    const found = quotes.get(uri) ?? reader.read(uri).then((text) => quotesOf(text ?? ''));
    quotes.set(uri, found);
    return found;
  }

  /** Asked first, as it costs little: another draft has next to none of their words. */
  async function mayBeOf(folded: string, files: readonly CheckedPath[]): Promise<readonly CheckedPath[]> {
    const found: CheckedPath[] = [];
    for (let from = 0; from < files.length; from += AT_ONCE) {
      const some = files.slice(from, from + AT_ONCE);
      const all = await Promise.all(some.map(({ uri }) => quotesIn(uri)));
      found.push(...some.filter((_, index) => shareStanding(folded, all[index] ?? []) >= UNCHANGED));
    }
    return found;
  }

  /** A listing leaves out links, and names that are written otherwise where capitals do not count. */
  const isGone = async ({ folder, path }: CheckedPath): Promise<boolean> =>
    (await reader.read(uriBelow(folder, path))) === null;

  return {
    async of(text, folders) {
      const folded = fold(text);
      for (const folder of folders) {
        const found: CheckedPath[] = [];
        for (const file of await mayBeOf(folded, await straysBelow(folder)))
          if (isOf(text, readChecks((await reader.read(file.uri)) ?? '').checks) && (await isGone(file)))
            found.push(file);
        const [only, other] = found;
        if (only) return other ? null : only;
      }
      return null;
    },
    changed: (uri) => quotes.delete(uri),
    forget() {
      strays.clear();
      quotes.clear();
    },
  };
}

/** All files with checks of drafts in one folder below that which holds `.whence`. */
export async function checkFilesBelow(
  folder: string,
  path: string,
  lister: FolderReader,
): Promise<readonly CheckedPath[]> {
  const found: CheckedPath[] = [];
  const waiting = [path];
  for (const parent of waiting) {
    for (const { name, isFolder } of await lister.list(checksUri(folder, parent))) {
      const own = parent === '' ? name : `${parent}/${name}`;
      if (isFolder) waiting.push(own);
      else if (name.endsWith(ENDING))
        found.push({ folder, uri: checksUri(folder, own), path: own.slice(0, -ENDING.length) });
    }
  }
  return found;
}

/** Where the checks of a draft are kept; of a folder's, without the ending. */
export function checksUri(folder: string, path: string): string {
  return uriBelow(`${folder}/${CHECKS_FOLDER}`, path);
}

function uriBelow(folder: string, path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  return [folder, ...parts.map(encodeURIComponent)].join('/');
}

export const ENDING = '.jsonld';

const MOST_FILES = 5000;
/** The share of sentences that are to stand in the draft, and of those that are to stand to the letter. */
const MOST = 0.6;
const UNCHANGED = 0.3;

/** Files read side by side. */
const AT_ONCE = 32;

function isOf(text: string, checks: readonly Check[]): boolean {
  const standing = findChecks(text, checks).filter((place) => place !== null).length;
  return standing > 0 && standing >= checks.length * MOST;
}

/** Those whose draft is gone. */
async function strayFiles(folder: string, lister: FolderReader): Promise<readonly CheckedPath[]> {
  const all = await checkFilesBelow(folder, '', lister);
  const drafts = new Map<string, ReadonlySet<string>>();
  const strays: CheckedPath[] = [];
  for (const file of all.slice(0, MOST_FILES)) {
    const [parent, name] = parentAndName(file.path);
    const beside = drafts.get(parent) ?? (await filesIn(uriBelow(folder, parent), lister));
    drafts.set(parent, beside);
    if (!beside.has(name)) strays.push(file);
  }
  return strays;
}

function parentAndName(path: string): readonly [parent: string, name: string] {
  const end = path.lastIndexOf('/');
  return [path.slice(0, Math.max(end, 0)), path.slice(end + 1)];
}

async function filesIn(uri: string, lister: FolderReader) {
  const listed = await lister.list(uri);
  return new Set(listed.flatMap(({ name, isFolder }) => (isFolder ? [] : name)));
}
