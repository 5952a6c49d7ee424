/** What the workspace needs of the machine it runs on. Types only: the transport brings its own. */

export interface TextReader {
  /** The text of a file, or null when there is none or it cannot be read; never rejects. */
  read(uri: string): Promise<string | null>;
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

/** What is to become of a file: a new text, nothing (it is removed), or no change. */
export type FileOutcome = { readonly text: string } | 'remove' | 'keep';
