/** A workspace in memory with an editor that opens drafts, and the index of claims in this thread. Holds no expectation. */
import { createSettingsStore } from '../../../../server/src/documents/settings-store.ts';
import { createSnapshots } from '../../../../server/src/documents/snapshots.ts';
import type { Snapshot } from '../../../../server/src/documents/snapshots.ts';
import type { DraftLineage } from '../../../../server/src/lineage/lineage.ts';
import { shippedFinder } from '../../../../server/src/shipped-finder.ts';
import { shippedVectors } from '../../../../server/src/shipped-vectors.ts';
import type { ClaimKeeper } from '../../../../server/src/workspace/claims/keeper.ts';
import { createClaimKeeper } from '../../../../server/src/workspace/claims/keeper.ts';
import type { Answer } from '../../../../server/src/workspace/claims/orders.ts';
import { createFileReader } from '../../../../server/src/workspace/claims/read-file.ts';
import { createWantedFiles } from '../../../../server/src/workspace/claims/wanted-files.ts';
import type { ClaimStore, KeptClaims } from '../../../../server/src/workspace/ports.ts';
import { createWorkspaceLineage } from '../../../../server/src/workspace/workspace-lineage.ts';

export const ROOT = 'file:///desk';

const fail = (problem: string): never => {
  throw new Error(problem);
};

/** Texts by their paths; each write has a later time. */
export class Disk {
  readonly #files = new Map<string, { readonly text: string; readonly written: number }>();
  #clock = 0;
  /** Paths of the files that were read, in order. */
  readonly read: string[] = [];
  /** What is kept from one session to the next. */
  readonly kept = new Map<string, KeptClaims>();

  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string): void {
    this.#clock += 1;
    this.#files.set(path, { text, written: this.#clock });
  }

  remove(path: string): void {
    this.#files.delete(path);
  }

  at(uri: string) {
    return this.#files.get(decodeURIComponent(uri.slice(ROOT.length + 1)));
  }

  readonly reader = {
    read: (uri: string): Promise<string | null> => {
      this.read.push(decodeURIComponent(uri.slice(ROOT.length + 1)));
      return Promise.resolve(this.at(uri)?.text ?? null);
    },
    stamp: (uri: string) => {
      const file = this.at(uri);
      return Promise.resolve(file ? { written: file.written, size: file.text.length } : null);
    },
  };

  /** What is looked through is not read for what it states. */
  readonly texts = { read: (uri: string) => Promise.resolve(this.at(uri)?.text ?? null) };

  readonly lister = {
    list: (uri: string) => {
      const folder = uri === ROOT ? '' : `${decodeURIComponent(uri.slice(ROOT.length + 1))}/`;
      const below = [...this.#files.keys()].filter((path) => path.startsWith(folder));
      const parts = below.map((path) => path.slice(folder.length).split('/'));
      return Promise.resolve(parts.map(([name = '', ...rest]) => ({ name, isFolder: rest.length > 0 })));
    },
  };

  readonly store: ClaimStore = {
    load: (name) => Promise.resolve(this.kept.get(name) ?? null),
    save: (name, claims) => Promise.resolve(void this.kept.set(name, claims)),
  };
}

export interface SessionOptions {
  /** Whether the time comes in which files may be read. */
  readonly mayRead?: boolean;
  /** In place of the real one; `wake` looks again at what is waited for. */
  startKeeper?(hear: (answer: Answer) => void, wake: () => void): ClaimKeeper;
}

/** One session over a disk; what is told of the index is in `heard`. */
export function session(
  disk: Disk,
  settings: object = {},
  { mayRead = true, startKeeper }: SessionOptions = {},
) {
  const finder = shippedFinder();
  const snapshots = createSnapshots(finder);
  const open = new Map<string, Snapshot>();
  const heard: Answer[] = [];
  const progress: (object | null)[] = [];
  const wishes = { settings };
  const store = createSettingsStore({ ask: () => Promise.resolve(wishes.settings), complain: fail });
  let version = 0;
  let wake = (): void => undefined;
  const lineage = createWorkspaceLineage({
    startKeeper: (hear) =>
      startKeeper?.(hear, () => wake()) ??
      createClaimKeeper({
        finder: () => finder,
        vectors: shippedVectors,
        stamps: disk.reader,
        texts: disk.texts,
        read: createFileReader({ reader: disk.reader, finder: () => finder }),
        store: disk.store,
        pause: () => new Promise((resolve) => void setImmediate(resolve)),
        hear(answer) {
          heard.push(answer);
          hear(answer);
          wake();
        },
      }),
    wanted: createWantedFiles({
      lister: disk.lister,
      folders: () => [ROOT],
      settings: store,
      registries: { of: () => Promise.resolve({ uri: null, text: null, entries: NO_REGISTRY }) },
      corrections: { of: () => Promise.resolve({ uri: null, text: null, path: '', entries: [] }) },
    }),
    folders: () => [ROOT],
    open: () => [...open.keys()],
    draft: (uri) => Promise.resolve(open.get(uri) ?? null),
    later(milliseconds, work) {
      // The longest of all waits is for the time to read files.
      if (!mayRead && milliseconds > 1000) return () => undefined;
      const timer = setTimeout(work, 0);
      return () => clearTimeout(timer);
    },
    onNews: () => wake(),
    onProgress: (told) => void progress.push(told),
    onBound: () => undefined,
    logError: fail,
  });
  lineage.shown();

  /** Asks again at each answer and each change until `met` holds. */
  async function until(met: () => boolean): Promise<void> {
    while (!met())
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
  }

  return {
    lineage,
    heard,
    progress,
    until,
    edit(path: string, text: string): Snapshot {
      version += 1;
      const uri = `${ROOT}/${path}`;
      const snapshot = snapshots.of({ uri, version, getText: () => text }, { format: 'plain', outlet: null });
      open.set(uri, snapshot);
      lineage.edited(uri);
      return snapshot;
    },
    close(path: string): void {
      open.delete(`${ROOT}/${path}`);
      lineage.closed(`${ROOT}/${path}`);
    },
    set(next: object): void {
      wishes.settings = next;
      store.forgetAll();
      lineage.survey();
    },
    changed: (path: string) => lineage.fileChanged(`${ROOT}/${path}`),
    gone: (path: string) => lineage.fileGone(`${ROOT}/${path}`),
    async of(snapshot: Snapshot): Promise<DraftLineage> {
      await until(() => lineage.of(snapshot) !== null);
      return lineage.of(snapshot) ?? fail('it is forgotten again');
    },
    /** Waits until the claims of a draft stand in these files and no other. */
    expectIn: (snapshot: Snapshot, paths: readonly string[]) =>
      until(() => {
        const found = lineage.of(snapshot);
        return found !== null && pathsIn(found).join() === paths.toSorted().join();
      }),
  };
}

const NO_REGISTRY: readonly never[] = [];

/** Each once, in order. */
export const pathsIn = (found: DraftLineage): string[] =>
  [...new Set([...found.values()].flat().map(({ draft }) => draft.slice(ROOT.length + 1)))].sort();
