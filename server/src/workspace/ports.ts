/** What the workspace needs of the machine it runs on. Types only: the transport brings its own. */

export interface TextReader {
  /** The text of a file, or null when there is none or it cannot be read; never rejects. */
  read(uri: string): Promise<string | null>;
}

export interface FolderReader {
  /** What stands directly in a folder; nothing where it cannot be read; never rejects. Links are left out. */
  list(uri: string): Promise<readonly Listed[]>;
}

export interface Listed {
  readonly name: string;
  readonly isFolder: boolean;
}
