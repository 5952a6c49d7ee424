/**
 * Finds the ledger of a kind (ignores, corrections) that holds for a draft: the file in `.whence/` in the draft's folder or the
 * nearest one above it, as the command line does. One that is open in the editor counts as it stands there, saved or not.
 */
import { folderOf, uriParts } from '../documents/uris.ts';
import { CORRECTIONS } from '../ledger/corrections.ts';
import type { LedgerKind } from '../ledger/entries.ts';
import { IGNORES } from '../ledger/ignores.ts';
import { foldersAbove } from './folders.ts';
import type { TextReader } from './ports.ts';

export const LEDGER_FILES: readonly string[] = [IGNORES.file, CORRECTIONS.file];

export interface DraftLedger<Entry> {
  /** Where an entry of this draft is written; null when there is no place for it (a draft that was never saved). */
  readonly uri: string | null;
  /** What the ledger holds; null when the file does not exist. */
  readonly text: string | null;
  /** The draft's path as the ledger names it. */
  readonly path: string;
  /** Those of this draft. */
  readonly entries: readonly Entry[];
}

export interface Ledgers<Entry> {
  /** The same object until the ledgers are forgotten. */
  of(uri: string): Promise<DraftLedger<Entry>>;
  /** After a change to a ledger, on disk or in the editor. */
  forgetAll(): void;
}

export interface LedgerSources {
  readonly reader: TextReader;
  /** The text of a document that is open in the editor, or null. */
  openText(uri: string): string | null;
  folders(): readonly string[];
  /** Told of lines that are no entries. */
  log(message: string): void;
}

export function createLedgers<Entry extends { readonly path: string }>(
  kind: LedgerKind<Entry>,
  { reader, openText, folders, log }: LedgerSources,
): Ledgers<Entry> {
  const drafts = new Map<string, Promise<DraftLedger<Entry>>>();
  const files = new Map<string, Promise<LedgerFile<Entry> | null>>();

  async function readFile(uri: string): Promise<LedgerFile<Entry> | null> {
    const text = openText(uri) ?? (await reader.read(uri));
    if (text === null) return null;
    const { entries, broken } = kind.read(text);
    for (const { line, error } of broken) log(`${uri}: line ${line} is passed over: ${error}`);
    return { text, entries };
  }

  function file(uri: string): Promise<LedgerFile<Entry> | null> {
    const known = files.get(uri) ?? readFile(uri);
    files.set(uri, known);
    return known;
  }

  async function find(draft: string): Promise<DraftLedger<Entry>> {
    if (uriParts(draft).scheme === 'untitled') return NOWHERE;
    for (const folder of foldersAbove(draft)) {
      const uri = `${folder}/${kind.file}`;
      const found = await file(uri);
      if (!found) continue;
      const path = pathBelow(folder, draft);
      return { uri, text: found.text, path, entries: found.entries.filter((entry) => entry.path === path) };
    }
    const folder = folderOf(draft, folders())?.replace(/\/$/, '');
    if (folder === undefined) return NOWHERE;
    return { uri: `${folder}/${kind.file}`, text: null, path: pathBelow(folder, draft), entries: [] };
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
  const { path } = uriParts(uri);
  return LEDGER_FILES.some((file) => path.endsWith(`/${file}`));
}

interface LedgerFile<Entry> {
  readonly text: string;
  readonly entries: readonly Entry[];
}

const NOWHERE: DraftLedger<never> = { uri: null, text: null, path: '', entries: [] };

function pathBelow(folder: string, uri: string): string {
  return uriParts(uri).path.slice(uriParts(folder).path.length).replace(/^\//, '');
}
