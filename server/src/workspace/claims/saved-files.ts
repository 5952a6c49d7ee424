/**
 * The files of the workspace that are wanted, and whether each still states what is known of it: told by its stamp and by how it is read,
 * else it waits to be read. Takes over what the session before has kept. Knows files as they are saved; reads none.
 */
import { fileKey } from '../../documents/uris.ts';
import { hashOf } from '../../ledger/hash.ts';
import { archiveOf } from '../../engine/index.ts';
import type { KeptClaims, KeptDraft, Stamp, StampReader } from '../ports.ts';
import type { KnownDrafts } from './known.ts';
import type { WantedFile } from './orders.ts';
import type { FileRead } from './read-file.ts';
import { createRoom } from './room.ts';

export interface SavedFiles {
  /** Before anything was looked at. What is wanted is then looked at; what is not is dropped. */
  takeOver(kept: KeptClaims): void;
  want(file: WantedFile): void;
  /** What was not wanted since this was called last is dropped: all were named. */
  dropOthers(): void;
  drop(uri: string): void;
  /** Waits for a few of the files that are to be looked at; answers with those whose statements no longer count. */
  look(): Promise<readonly string[]>;
  /** URIs of the files that are to be read. */
  waiting(): readonly string[];
  /** In this order, before any other that waits; one that does not wait is left out. */
  readFirst(uris: readonly string[]): void;
  /** A file that is to be read; whoever takes it settles it. */
  take(): WantedFile | null;
  /** What was read; null where there is no such file. */
  settle(file: WantedFile, read: FileRead | null): void;
  /** Whether they stand as they were read; those that do not are wanted anew. */
  stillStand(uris: readonly string[]): Promise<boolean>;
  /** What waits is left as it is. */
  halt(): void;
  /** What all of them state; it is held from now on as it is kept, in a few pieces of memory instead of some for each draft. */
  gather(): KeptClaims;
  readonly toLookAt: number;
  readonly toRead: number;
  readonly count: number;
  /** There are more than are kept. */
  readonly isBounded: boolean;
  /** Of how many is known something else than was kept. */
  changes: number;
}

interface Saved {
  readonly uri: string;
  readonly stamp: Stamp;
  readonly reading: string;
}

/** How many files are looked at, without reading them, before anything else comes in. */
const AT_ONCE = 64;

export function createSavedFiles(known: KnownDrafts, stamps: StampReader): SavedFiles {
  const saved = new Map<string, Saved>();
  const wanted = new Map<string, WantedFile>();
  const named = new Set<string>();
  const toLookAt = new Map<string, WantedFile>();
  const toRead = new Map<string, WantedFile>();
  const room = createRoom();
  let [changes, areAllNamed] = [0, false];

  const put = (file: WantedFile, { stamp, stated }: FileRead): void => {
    known.putSaved(file.uri, stated);
    saved.set(fileKey(file.uri), { uri: file.uri, stamp, reading: readingOf(file) });
  };

  const drop = (uri: string): void => {
    const name = fileKey(uri);
    wanted.delete(name);
    toLookAt.delete(name);
    toRead.delete(name);
    room.free(name);
    if (!saved.delete(name)) return;
    known.removeSaved(uri);
    changes++;
  };

  const dropUnless = (isNamed: (name: string) => boolean): void => {
    for (const [name, { uri }] of saved) if (!isNamed(name)) drop(uri);
  };

  /** False where what it stated no longer counts. */
  const lookAt = async (name: string, file: WantedFile): Promise<boolean> => {
    const stamp = await stamps.stamp(file.uri);
    const last = saved.get(name);
    const stands = last !== undefined && stamp !== null && isSame(last.stamp, stamp);
    if (stands && last.reading === readingOf(file)) return true;
    if (stamp === null || !room.make(name, stamp.size)) {
      drop(file.uri);
      return false;
    }
    toRead.set(name, file);
    // What it stated before it changed is told of no more, even before it is read.
    if (!stands && saved.delete(name)) known.removeSaved(file.uri);
    return stands;
  };

  return {
    drop,
    takeOver(kept) {
      known.takeOver(kept);
      for (const { uri, stamp, reading } of kept.drafts) {
        saved.set(fileKey(uri), { uri, stamp, reading });
        room.take(fileKey(uri), stamp.size);
      }
      if (areAllNamed) dropUnless((name) => wanted.has(name));
    },
    want(file) {
      const name = fileKey(file.uri);
      named.add(name);
      wanted.set(name, file);
      toLookAt.set(name, file);
    },
    dropOthers() {
      dropUnless((name) => named.has(name));
      named.clear();
      areAllNamed = true;
    },
    async look() {
      const some = [...toLookAt].slice(0, AT_ONCE);
      for (const [name] of some) toLookAt.delete(name);
      const kept = await Promise.all(some.map(([name, file]) => lookAt(name, file)));
      return some.flatMap(([, { uri }], at) => (kept[at] === true ? [] : [uri]));
    },
    waiting: () => Array.from(toRead.values(), ({ uri }) => uri),
    readFirst(uris) {
      const first = uris.map(fileKey).flatMap((name) => {
        const file = toRead.get(name);
        return file ? [[name, file] as const] : [];
      });
      const inOrder = new Map([...first, ...toRead]);
      toRead.clear();
      for (const [name, file] of inOrder) toRead.set(name, file);
    },
    take() {
      for (const [name, file] of toRead) {
        toRead.delete(name);
        return file;
      }
      return null;
    },
    settle(file, read) {
      if (read === null) return drop(file.uri);
      put(file, read);
      changes++;
    },
    async stillStand(uris) {
      let standing = true;
      for (const uri of uris) {
        const name = fileKey(uri);
        const last = saved.get(name);
        if (last === undefined) continue;
        const stamp = await stamps.stamp(uri);
        if (stamp !== null && isSame(stamp, last.stamp)) continue;
        standing = false;
        const file = wanted.get(name);
        if (file) toLookAt.set(name, file);
        else drop(uri);
      }
      return standing;
    },
    halt() {
      toLookAt.clear();
      toRead.clear();
      dropUnless((name) => wanted.has(name));
    },
    gather() {
      const found = [...saved.values()].flatMap((one) => {
        const stated = known.saved(one.uri);
        return stated ? [{ ...one, ...stated }] : [];
      });
      const drafts = found.map(({ uri, stamp, reading, passages }): KeptDraft => ({ uri, stamp, reading, passages })); // prettier-ignore
      const claims = { drafts, archive: archiveOf(found.map(({ statements }) => statements)) };
      known.takeOver(claims);
      return claims;
    },
    get toLookAt() {
      return toLookAt.size;
    },
    get toRead() {
      return toRead.size;
    },
    get count() {
      return saved.size;
    },
    get isBounded() {
      return room.wasFull;
    },
    get changes() {
      return changes;
    },
    set changes(value) {
      changes = value;
    },
  };
}

const isSame = (a: Stamp, b: Stamp): boolean => a.written === b.written && a.size === b.size;

/** What editors said of the draft is part of how it is read. */
const readingOf = ({ reading, said }: WantedFile): string =>
  said.length === 0 ? reading : `${reading} ${hashOf(JSON.stringify(said))}`;
