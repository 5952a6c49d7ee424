/**
 * The files that drafts and their references point at, as they are saved: looked for beside the draft, from the top of its workspace folder, and never
 * outside of that. Each is read once, until it changes. Knows no draft's claims and no editor.
 */
import { citedFile, isRead, pathsIn, pathsOfItem } from '../citations/cited-files.ts';
import type { CitedFile } from '../citations/cited-files.ts';
import type { BibliographyOf } from '../citations/citations.ts';
import { foldKey } from '../citations/read.ts';
import { folderOf, pathWithin, uriParts } from '../documents/uris.ts';
import { CITATION_KEY } from '../engine/index.ts';
import type { Check } from '../ledger/checks/check.ts';
import { foldersAbove } from './folders.ts';
import type { WithinReader } from './ports.ts';

/** By the path, as the draft has it. */
export type FilesOf = ReadonlyMap<string, CitedFile>;

export interface CitedFiles {
  /** The same map for a draft as long as it points at the same files and none of them changed. */
  of(draft: string, named: NamedFiles): Promise<FilesOf>;
  /** After a file came, went or was saved; whether a draft points at it. */
  changed(uri: string): boolean;
  forgetAll(): void;
}

export interface CitedFileSources {
  readonly files: WithinReader;
  folders(): readonly string[];
}

/** What a draft points at. */
export interface NamedFiles {
  readonly paths: readonly string[];
  /** URIs of bibliographies that name some of them, and may mean them from where they stand. */
  readonly bibliographies: readonly string[];
}

/** What a draft, its checks and the references that it cites point at; of a draft that points at very many, the first. */
export function filesNamed(
  text: string,
  checks: readonly Check[],
  bibliography: BibliographyOf | null,
): NamedFiles {
  const cited = checks.flatMap(({ citations }) => citations);
  const keys = [...keysIn(text), ...cited.flatMap(({ key }) => key ?? [])];
  const listed = [...new Set(keys.map(foldKey))].flatMap((key) => bibliography?.get(key) ?? []);
  const naming = listed.filter(({ item }) => pathsOfItem(item).length > 0);
  const paths = [
    ...pathsIn(text),
    ...cited.flatMap(({ file }) => (file !== null && isRead(file) ? file : [])),
    ...cited.flatMap(({ item }) => (item === null ? [] : pathsOfItem(item))),
    ...naming.flatMap(({ item }) => pathsOfItem(item)),
  ];
  return {
    paths: [...new Set(paths)].slice(0, MOST_FILES),
    bibliographies: [...new Set(naming.map(({ uri }) => uri))],
  };
}

/** In brackets or not: what is no key of a bibliography leads nowhere. */
function keysIn(text: string): readonly string[] {
  return Array.from(text.matchAll(KEYS), ([, key = '']) => key.replace(/^\{|\}$/g, ''));
}

const KEYS = new RegExp(`@(${CITATION_KEY})`, 'gu');

const MOST_FILES = 50;
/** A transcript of a day is not half as long. */
const MOST_BYTES = 1_000_000;

export function createCitedFiles({ files, folders }: CitedFileSources): CitedFiles {
  /** By URI, then by what the answer depends on besides. */
  const read = new Map<string, Map<string, Promise<CitedFile | null>>>();
  const last = new Map<string, FilesOf>();

  function readOnce(path: string, uri: string, folder: string): Promise<CitedFile | null> {
    const own = read.get(uri) ?? new Map<string, Promise<CitedFile | null>>();
    const key = `${folder} ${path}`;
    const reading =
      own.get(key) ??
      files
        .readWithin(uri, { folder, most: MOST_BYTES })
        .then((written) => (written === null ? null : citedFile(path, written)));
    read.set(uri, own.set(key, reading));
    return reading;
  }

  async function find(path: string, place: Place): Promise<CitedFile | null> {
    for (const [from, own] of waysTo(path, place)) {
      const uri = uriBelow(from, own);
      // Asked of the name first, so that nothing outside is even looked at.
      if (uri === null || pathWithin(place.folder, uri) === null) continue;
      const found = await readOnce(path, uri, place.folder);
      if (found) return found;
    }
    return null;
  }

  return {
    async of(draft, { paths, bibliographies }) {
      const place = paths.length === 0 ? null : placeOf(draft, { folders: folders(), bibliographies });
      if (place === null) return NO_FILES;
      const found = (await Promise.all(paths.map((path) => find(path, place)))).filter((one) => one !== null);
      const before = last.get(draft);
      if (before?.size === found.length && found.every((one) => before.get(one.path) === one)) return before;
      const now = new Map(found.map((one) => [one.path, one]));
      last.set(draft, now);
      return now;
    },
    changed(uri) {
      const { path } = uriParts(uri);
      const stale = [...read.keys()].filter((one) => uriParts(one).path === path);
      for (const key of stale) read.delete(key);
      return stale.length > 0;
    },
    forgetAll() {
      read.clear();
    },
  };
}

const NO_FILES: FilesOf = new Map();

interface Place {
  /** The draft's own folder, then those of its bibliographies. */
  readonly from: readonly string[];
  /** Beyond which nothing is read. */
  readonly folder: string;
}

/** A draft outside every workspace folder has the files beside it and below; one that is not saved, those of the first folder. */
function placeOf(
  draft: string,
  {
    folders,
    bibliographies,
  }: { readonly folders: readonly string[]; readonly bibliographies: readonly string[] },
): Place | null {
  const [first] = folders;
  const [own] = uriParts(draft).scheme === 'untitled' ? [first] : foldersAbove(draft);
  if (own === undefined) return null;
  const beside = bibliographies.flatMap((uri) => foldersAbove(uri).slice(0, 1));
  return { from: [own, ...beside], folder: folderOf(draft, folders) ?? own };
}

/** Where to look, and for what: a path from the top is one of the workspace, or one of this machine that leads into the workspace. */
function waysTo(path: string, { from, folder }: Place): readonly (readonly [string, string])[] {
  if (!path.startsWith('/')) return [...from, folder].map((one) => [one, path] as const);
  const top = `${uriParts(folder).path.replace(/\/$/, '')}/`;
  const inside = path.startsWith(top) ? [[folder, path.slice(top.length)] as const] : [];
  return [[folder, path] as const, ...inside];
}

/** Null where it leads up beyond the top. */
function uriBelow(folder: string, path: string): string | null {
  const scheme = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(folder)?.[0] ?? '';
  const parts = folder
    .slice(scheme.length)
    .split('/')
    .filter((part) => part !== '');
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '' && part !== '.' && part !== '..') parts.push(encodeURIComponent(part));
  }
  return `${scheme}/${parts.join('/')}`;
}
