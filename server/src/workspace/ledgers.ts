/**
 * Finds the ledger of ignores that holds for a draft: `.whence/ignores.jsonl` in the draft's folder or the nearest one
 * above it, as the command line does. A ledger that is open in the editor counts as it stands there, saved or not.
 */
import { folderOf, uriParts } from '../documents/uris.ts';
import { readIgnores } from '../ledger/ignores.ts';
import type { Ignore } from '../ledger/ignores.ts';
import { foldersAbove } from './folders.ts';
import type { TextReader } from './ports.ts';

export const LEDGER = '.whence/ignores.jsonl';

export interface DraftLedger {
  /** Where an ignore of this draft is written; null when there is no place for it (a draft that was never saved). */
  readonly uri: string | null;
  /** What the ledger holds; null when the file does not exist. */
  readonly text: string | null;
  /** The draft's path as the ledger names it. */
  readonly path: string;
  /** Those of this draft. */
  readonly ignores: readonly Ignore[];
}

export interface Ledgers {
  /** The same object until the ledgers are forgotten. */
  of(uri: string): Promise<DraftLedger>;
  /** After a change to a ledger, on disk or in the editor. */
  forgetAll(): void;
}

export interface LedgerSources {
  readonly reader: TextReader;
  /** The text of a document that is open in the editor, or null. */
  openText(uri: string): string | null;
  folders(): readonly string[];
  /** Told of lines that are no ignores. */
  log(message: string): void;
}

export function createLedgers({ reader, openText, folders, log }: LedgerSources): Ledgers {
  const drafts = new Map<string, Promise<DraftLedger>>();
  const files = new Map<string, Promise<LedgerFile | null>>();

  async function readFile(uri: string): Promise<LedgerFile | null> {
    const text = openText(uri) ?? (await reader.read(uri));
    if (text === null) return null;
    const { ignores, broken } = readIgnores(text);
    for (const { line, error } of broken) log(`${uri}: line ${line} is passed over: ${error}`);
    return { text, ignores };
  }

  function file(uri: string): Promise<LedgerFile | null> {
    const known = files.get(uri) ?? readFile(uri);
    files.set(uri, known);
    return known;
  }

  async function find(draft: string): Promise<DraftLedger> {
    if (uriParts(draft).scheme === 'untitled') return NOWHERE;
    for (const folder of foldersAbove(draft)) {
      const uri = `${folder}/${LEDGER}`;
      const found = await file(uri);
      if (!found) continue;
      const path = pathBelow(folder, draft);
      return { uri, text: found.text, path, ignores: found.ignores.filter((ignore) => ignore.path === path) };
    }
    const folder = folderOf(draft, folders())?.replace(/\/$/, '');
    if (folder === undefined) return NOWHERE;
    return { uri: `${folder}/${LEDGER}`, text: null, path: pathBelow(folder, draft), ignores: [] };
  }

  return {
    of(uri) {
      const known = drafts.get(uri) ?? find(uri);
      drafts.set(uri, known);
      return known;
    },
    forgetAll() {
      drafts.clear();
      files.clear();
    },
  };
}

export function isLedger(uri: string): boolean {
  return uriParts(uri).path.endsWith(`/${LEDGER}`);
}

interface LedgerFile {
  readonly text: string;
  readonly ignores: readonly Ignore[];
}

const NOWHERE: DraftLedger = { uri: null, text: null, path: '', ignores: [] };

function pathBelow(folder: string, uri: string): string {
  return uriParts(uri).path.slice(uriParts(folder).path.length).replace(/^\//, '');
}
