/** What the workspace needs of the machine it runs on. Types only: the transport brings its own. */
import type { StatementArchive } from '../engine/index.ts';
import type { PackedStated } from '../lineage/packed.ts';

export interface TextReader {
  /** The text of a file, or null when there is none or it cannot be read; never rejects. */
  read(uri: string): Promise<string | null>;
}

/** By what a file that changed is told without reading it. */
export interface Stamp {
  /** When it was written, in milliseconds. */
  readonly written: number;
  /** In bytes. */
  readonly size: number;
}

export interface StampReader {
  /** Null where there is no such file; never rejects. */
  stamp(uri: string): Promise<Stamp | null>;
}

/** Reads what a draft points at, which is not to lead anybody out of the workspace. */
export interface WithinReader {
  /**
   * The text of a file that, links followed, is in the folder and has at most so many bytes; null for any other, and for one that cannot
   * be read; never rejects.
   */
  readWithin(uri: string, bounds: { readonly folder: string; readonly most: number }): Promise<string | null>;
}

export interface FolderReader {
  /** What stands directly in a folder; nothing where it cannot be read; never rejects. Links are left out. */
  list(uri: string): Promise<readonly Listed[]>;
}

export interface Listed {
  readonly name: string;
  readonly isFolder: boolean;
}

/** Changes files that other programs change too. An editor in a browser has none. */
export interface FileChanger {
  /**
   * `change` is asked with what the file holds at that moment, null where there is none; nobody else writes until its answer is written.
   * Rejects, in plain words, where it cannot be.
   */
  change(uri: string, change: (text: string | null) => FileOutcome): Promise<void>;
}

export interface WriteProtection {
  /** False as well where there is no such file; never rejects. */
  isProtected(uri: string): Promise<boolean>;
}

/** All that is asked of the files of a machine. */
export interface FilePorts extends Partial<WriteProtection> {
  readonly reader: TextReader;
  readonly folders: FolderReader;
  readonly files: WithinReader;
  /** Null, or left out, where no files can be written. */
  readonly changer?: FileChanger | null;
}

/** What is to become of a file: a new text, nothing (it is removed), or no change. */
export type FileOutcome = { readonly text: string } | 'remove' | 'keep';

/** Keeps what drafts state from one session to the next. */
export interface ClaimStore {
  /** What was kept under the name; null where there is nothing, or it is damaged or of another version; never rejects. */
  load(name: string): Promise<KeptClaims | null>;
  /** In one step; rejects where it cannot be. */
  save(name: string, claims: KeptClaims): Promise<void>;
}

/** What the files of a workspace state. */
export interface KeptClaims {
  readonly drafts: readonly KeptDraft[];
  /** In the order of the drafts. */
  readonly archive: StatementArchive;
}

/** A file, and by what is told whether it still states what it did. */
export interface KeptDraft {
  readonly uri: string;
  readonly stamp: Stamp;
  /** The key of how it was read. */
  readonly reading: string;
  readonly passages: PackedStated['passages'];
}
