/**
 * The bibliographies that hold for each draft: the files of its workspace folder that the setting names, as they are saved. Their
 * entries are put together once for all drafts of a folder. Knows no draft's words and no editor.
 */
import { bibliographyFormat } from '../citations/bibliography/file.ts';
import type { FileEntry } from '../citations/bibliography/file.ts';
import type { BibliographyEntry, BibliographyOf } from '../citations/citations.ts';
import { foldKey } from '../citations/read.ts';
import { pathMatcher } from '../documents/selection.ts';
import { folderOf, pathWithin, uriParts } from '../documents/uris.ts';
import { readerOf, readText } from './bibliography-files.ts';
import type { FileSources, ReadFile } from './bibliography-files.ts';
import { filesBelow } from './files.ts';
import { foldersAbove } from './folders.ts';
import type { FolderReader } from './ports.ts';

export interface Bibliographies {
  /** The same map for drafts of one folder as long as no file changed. `patterns` match paths within the workspace folder. */
  of(draft: string, patterns: readonly string[]): Promise<BibliographyOf>;
  /**
   * The file that a new reference of a draft goes to: the nearest that is there, CSL-JSON before others, else one to be made at the top of the
   * folder. The same object as long as its text is the same; null where there is no place for one.
   */
  toGrow(draft: string, patterns: readonly string[]): Promise<BibliographyToGrow | null>;
  /** One file, with the words that an editor holds for it where it is open there; null where there is none. */
  file(uri: string, open: string | null): Promise<ReadFile | null>;
  /** After a file came, went or was saved; whether that may change what holds for a draft. */
  changed(uri: string): boolean;
  /** After anything may have changed. What a file held is kept until it is seen to hold something else. */
  forgetAll(): void;
}

export interface BibliographySources extends FileSources {
  readonly lister: FolderReader;
  folders(): readonly string[];
}

export interface BibliographyToGrow {
  readonly uri: string;
  /** As it is saved; null for one that is to be made. */
  readonly text: string | null;
}

export function createBibliographies(sources: BibliographySources): Bibliographies {
  const read = readerOf(sources);
  const listed = new Map<string, Promise<readonly string[]>>();
  const answers = new Map<string, Promise<BibliographyOf>>();
  const before = new Map<string, Together>();
  const toMake = new Map<string, BibliographyToGrow>();
  const asked = new Map<string, (path: string) => boolean>();

  function filesIn(place: Place): Promise<readonly string[]> {
    const key = `${place.folder} ${place.isDeep}`;
    const known = listed.get(key) ?? list(place, sources.lister);
    listed.set(key, known);
    return known;
  }

  async function together(place: Place, patterns: readonly string[]): Promise<BibliographyOf> {
    // All of them at once: `changed` goes by those that were asked for, found or not.
    const matchers = patterns.map(matcherOf);
    const files = (await filesIn(place)).filter((uri) => {
      const path = pathWithin(place.folder, uri);
      return path !== null && matchers.some((matches) => matches(path));
    });
    const found = await Promise.all(nearestFirst(files, place.from).map(read));
    const there = found.filter((one) => one !== null);
    const key = keyOf(place, patterns);
    const last = before.get(key);
    const isSame =
      last?.files.length === there.length && last.files.every((one, index) => one === there[index]);
    const entries = last && isSame ? last.entries : merged(there);
    before.set(key, { files: there, entries });
    return entries;
  }

  function matcherOf(pattern: string): (path: string) => boolean {
    const known = asked.get(pattern) ?? pathMatcher(pattern);
    asked.set(pattern, known);
    return known;
  }

  return {
    of(draft, patterns) {
      const place = placeOf(draft, sources.folders());
      if (place === null) return Promise.resolve(NO_BIBLIOGRAPHY);
      const key = keyOf(place, patterns);
      const known = answers.get(key) ?? together(place, patterns);
      answers.set(key, known);
      return known;
    },
    async toGrow(draft, patterns) {
      const place = placeOf(draft, sources.folders());
      if (place === null) return null;
      await this.of(draft, patterns);
      const files = before.get(keyOf(place, patterns))?.files ?? [];
      const there =
        files.find(isCslJson) ?? files.find(({ uri }) => bibliographyFormat(uriParts(uri).path) === 'bibtex');
      if (there) return there;
      if (!patterns.some((pattern) => matcherOf(pattern)(NEW_FILE))) return null;
      const made = toMake.get(place.folder) ?? {
        uri: `${place.folder.replace(/\/$/, '')}/${NEW_FILE}`,
        text: null,
      };
      toMake.set(place.folder, made);
      return made;
    },
    async file(uri, open) {
      if (open === null) return read(uri);
      const saved = read.last(uri);
      return open === saved?.text ? saved : readText(uri, open, sources);
    },
    changed(uri) {
      if (bibliographyFormat(uriParts(uri).path) === null) return false;
      const folders = sources.folders();
      const folder = folderOf(uri, folders) ?? foldersAbove(uri)[0];
      const path = folder === undefined ? null : pathWithin(folder, uri);
      const isOne = path !== null && [...asked.values()].some((matches) => matches(path));
      if (!isOne) return false;
      listed.clear();
      answers.clear();
      read.forget(uri);
      return true;
    },
    forgetAll() {
      listed.clear();
      answers.clear();
      read.forgetAll();
    },
  };
}

/** What is made where a folder has no bibliography yet; the settings know it for one. */
const NEW_FILE = 'references.json';

/** One that holds references, for JSON may be anything. */
function isCslJson({ uri, text, entries }: ReadFile): boolean {
  const isJson = bibliographyFormat(uriParts(uri).path) === 'csl-json';
  return isJson && (entries.length > 0 || /^\s*(?:\[\s*\]\s*)?$/.test(text));
}

/** What an editor is to watch; the settings say which of them are bibliographies. */
export const BIBLIOGRAPHY_FILES: readonly string[] = ['*.{bib,bibtex,biblatex,json}'];

const NO_BIBLIOGRAPHY: BibliographyOf = new Map();

/** What was put together last, and of what. */
interface Together {
  readonly files: readonly ReadFile[];
  readonly entries: BibliographyOf;
}

/** The folder whose bibliographies hold, and where in it the draft stands. */
interface Place {
  readonly folder: string;
  readonly from: string;
  /** A draft outside every workspace folder has those beside it only. */
  readonly isDeep: boolean;
}

function placeOf(draft: string, folders: readonly string[]): Place | null {
  const [first] = folders;
  if (uriParts(draft).scheme === 'untitled')
    return first === undefined ? null : { folder: first, from: first, isDeep: true };
  const [from] = foldersAbove(draft);
  if (from === undefined) return null;
  const folder = folderOf(draft, folders);
  return folder === null ? { folder: from, from, isDeep: false } : { folder, from, isDeep: true };
}

function keyOf({ folder, from, isDeep }: Place, patterns: readonly string[]): string {
  return JSON.stringify([folder, from, isDeep, patterns]);
}

async function list({ folder, isDeep }: Place, lister: FolderReader): Promise<readonly string[]> {
  const found: string[] = [];
  const isWanted = (name: string): boolean => bibliographyFormat(name) !== null;
  const walk = { lister, folders: [folder], isWanted, hidden: '.whence', ...(isDeep ? {} : { most: 1 }) };
  for await (const uri of filesBelow(walk)) found.push(uri);
  return found;
}

/** Those that share the most folders with the draft, then those nearest to the top. */
function nearestFirst(files: readonly string[], from: string): readonly string[] {
  const own = uriParts(from).path.split('/');
  const shared = (uri: string): number => {
    const parts = uriParts(uri).path.split('/');
    const apart = own.findIndex((part, index) => part !== parts[index]);
    return apart < 0 ? own.length : apart;
  };
  const depth = (uri: string): number => uri.split('/').length;
  return files.toSorted((a, b) => shared(b) - shared(a) || depth(a) - depth(b) || (a < b ? -1 : 1));
}

function merged(files: readonly ReadFile[]): BibliographyOf {
  const entries = new Map<string, BibliographyEntry>();
  for (const { uri, entries: own } of files) {
    for (const entry of own) {
      const key = foldKey(entry.key);
      if (!entries.has(key)) entries.set(key, placed(entry, uri));
    }
  }
  return entries;
}

/** A copy would work out all items at once. */
function placed(entry: FileEntry, uri: string): BibliographyEntry {
  const { key, span, keySpan, keyAgain, parent, date } = entry;
  return {
    uri,
    key,
    span,
    keySpan,
    keyAgain,
    parent,
    date,
    get item() {
      return entry.item;
    },
    get words() {
      return entry.words;
    },
  };
}
