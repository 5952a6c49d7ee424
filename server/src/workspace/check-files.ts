/**
 * Finds the file with the checks of a draft, reads it as it is saved, and changes it: `.whence/checks/<draft>.jsonld` in the draft's folder
 * or the nearest above that has one. A draft opens one file, however many are checked. Knows no editor; the disk is behind a port.
 */
import { folderOf, uriParts } from '../documents/uris.ts';
import type { Check } from '../ledger/checks/check.ts';
import { CHECKS_FOLDER, readChecks, rewriteChecks } from '../ledger/checks/file.ts';
import type { CheckChange } from '../ledger/checks/file.ts';
import type { BrokenLine } from '../ledger/entries.ts';
import { moveChecks, writeChecks } from './check-writing.ts';
import { foldersAbove } from './folders.ts';
import type { FileChanger, FolderReader, TextReader } from './ports.ts';
import { checkFilesBelow, checksUri, createStrayChecks, ENDING } from './stray-checks.ts';

/** All of them, as a pattern below any folder. */
export const CHECK_FILES = `${CHECKS_FOLDER}/**/*${ENDING}`;

export function isCheckFile(uri: string): boolean {
  const { path } = uriParts(uri);
  return path.endsWith(ENDING) && path.includes(`/${CHECKS_FOLDER}/`);
}

export interface DraftChecks {
  /** Where its checks are, or would be; null when there is no place for them (a draft that was never saved). */
  readonly uri: string | null;
  /** The draft's path as its file is named by it. */
  readonly path: string;
  readonly checks: readonly Check[];
  /** Why nothing can be written, in plain words; null where it can. */
  readonly refusal: string | null;
}

export interface CheckFiles {
  /** The same object until the files are forgotten. */
  of(draft: string): Promise<DraftChecks>;
  /** Answers in plain words why nothing was written; null when it was. `change` is asked with the checks as they then are. */
  change(draft: string, change: (checks: readonly Check[]) => CheckChange): Promise<string | null>;
  /** Takes the checks along of a draft, or of all in a folder, that has another name now; answers likewise. */
  moved(from: string, to: string): Promise<string | null>;
  /** After a change to any of them. */
  forgetAll(): void;
  /** After one was written elsewhere. */
  fileChanged(uri: string): void;
  /** After one of them, or a draft, came or went, or may have: checks are looked for whose draft is gone. */
  filesMoved(): void;
}

export interface CheckFileSources {
  readonly reader: TextReader;
  readonly lister: FolderReader;
  /** Null where nothing can be written. */
  readonly changer: FileChanger | null;
  folders(): readonly string[];
  /** The text of a draft that is open in the editor, or null. */
  openText(uri: string): string | null;
  /** Told what is wrong with a file each time it is read anew; nothing, when it is well. */
  report(file: ReadChecks): void;
}

export interface ReadChecks {
  readonly uri: string;
  readonly text: string;
  readonly broken: readonly BrokenLine[];
}

export function createCheckFiles(sources: CheckFileSources): CheckFiles {
  const { reader, lister, changer, folders } = sources;
  const readOnly = changer === null ? READ_ONLY : null;
  const known = new Map<string, Promise<Found>>();
  const strays = createStrayChecks({ lister, reader });
  /** What is asked of a draft that is being renamed waits: it would seem to have no checks. */
  let moving: Promise<unknown> = Promise.resolve();

  async function find(draft: string): Promise<Found> {
    for (const place of placesFor(draft)) {
      const text = await reader.read(place.uri);
      if (text !== null) return read(place, { uri: place.uri, text });
    }
    const place = placeToMake(draft, folders());
    if (place === null) return { uri: null, path: '', checks: NONE, refusal: NO_PLACE, now: null };
    return (await strayOf(draft, place)) ?? { ...place, checks: NONE, refusal: readOnly, now: null };
  }

  async function strayOf(draft: string, { folder: outermost }: Place): Promise<Found | null> {
    const text = sources.openText(draft) ?? (await reader.read(draft));
    const above = foldersAbove(draft).filter(({ length }) => length >= outermost.length);
    const stray = text === null ? null : await strays.of(text, above);
    const own = stray && (await reader.read(stray.uri));
    if (stray === null || own === null) return null;
    return read(placeBelow(stray.folder, draft), { uri: stray.uri, text: own });
  }

  function read(place: Place, { uri, text }: { readonly uri: string; readonly text: string }): Found {
    const { checks, broken, refusal } = readChecks(text);
    sources.report({ uri, text, broken });
    return { ...place, checks: checks.length === 0 ? NONE : checks, refusal: refusal ?? readOnly, now: uri };
  }

  function of(draft: string): Promise<Found> {
    const found = known.get(draft) ?? find(draft);
    known.set(draft, found);
    return found;
  }

  async function move(from: string, to: string): Promise<string | null> {
    const old = await of(from);
    const place = placeBeside(old, to) ?? placeToMake(to, folders());
    if (changer === null || old.now === null || place === null || old.now === place.uri) return null;
    return moveChecks(changer, old.now, place);
  }

  async function moveAll(from: string, to: string): Promise<string | null> {
    const inside = await draftsIn(from, lister);
    const pairs = [[from, to], ...inside.map((path) => [`${from}/${path}`, `${to}/${path}`])] as const;
    const refusals: (string | null)[] = [];
    for (const [old = '', now = ''] of pairs) refusals.push(await move(old, now));
    filesMoved();
    return refusals.find((refusal) => refusal !== null) ?? null;
  }

  function filesMoved(): void {
    known.clear();
    strays.forget();
  }

  async function settled(draft: string): Promise<Found> {
    await moving;
    return of(draft);
  }

  return {
    of: settled,
    async change(draft, change) {
      const { uri, path, now } = await settled(draft);
      if (changer === null) return READ_ONLY;
      if (uri === null) return NO_PLACE;
      const moved = now === null || now === uri ? null : await moveChecks(changer, now, { uri, path });
      const rewrite = (text: string | null) => rewriteChecks(text === null ? [] : [text], path, change);
      const refusal = moved ?? (await writeChecks(changer, uri, rewrite));
      known.delete(draft);
      // Its checks were those of a draft that is gone, and are not any more.
      if (now !== uri && now !== null) strays.forget();
      return refusal;
    },
    moved(from, to) {
      const done = moving.then(() => moveAll(from, to));
      moving = done.catch(() => undefined);
      return done;
    },
    forgetAll: () => known.clear(),
    fileChanged(uri) {
      if (strays.changed(uri)) known.clear();
    },
    filesMoved,
  };
}

/** With the file that holds the checks now, where there is one: it may be that of another name. */
interface Found extends DraftChecks {
  readonly now: string | null;
}

interface Place {
  /** That holds `.whence`. */
  readonly folder: string;
  readonly uri: string;
  readonly path: string;
}

/** One for all, so that a draft without checks is the same draft each time. */
const NONE: readonly Check[] = [];

const READ_ONLY =
  'Checks can be read here, and not written: this editor has no way to the files of the newsroom.';
const NO_PLACE = 'Save the draft, and open its folder, first: checks are kept in a file there.';

function placesFor(draft: string): readonly Place[] {
  if (uriParts(draft).scheme === 'untitled') return [];
  return foldersAbove(draft).map((folder) => placeBelow(folder, draft));
}

function placeToMake(draft: string, folders: readonly string[]): Place | null {
  const folder = folderOf(draft, folders)?.replace(/\/$/, '');
  if (folder === undefined || uriParts(draft).scheme === 'untitled') return null;
  return placeBelow(folder, draft);
}

/** Below the folder that holds the `.whence` of another, if the draft is in it. */
function placeBeside({ now }: Found, draft: string): Place | null {
  const folder = now?.slice(0, now.indexOf(`/${CHECKS_FOLDER}/`));
  return folder !== undefined && foldersAbove(draft).includes(folder) ? placeBelow(folder, draft) : null;
}

function placeBelow(folder: string, draft: string): Place {
  const path = uriParts(draft).path.slice(uriParts(folder).path.length).replace(/^\//, '');
  return { folder, uri: checksUri(folder, path) + ENDING, path };
}

/** The drafts in a folder that have checks, below it; none for a draft. */
async function draftsIn(uri: string, lister: FolderReader): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of foldersAbove(uri)) {
    const own = uriParts(uri).path.slice(uriParts(folder).path.length + 1);
    const files = await checkFilesBelow(folder, own, lister);
    found.push(...files.map(({ path }) => path.slice(own.length + 1).split('/').map(encodeURIComponent).join('/'))); // prettier-ignore
  }
  return found;
}
