/** Walks the folders of a workspace, those nearest to the top first, up to a bound. Knows names only, not what is in a file. */
import type { FolderReader } from './ports.ts';

export interface Walk {
  readonly lister: FolderReader;
  readonly folders: readonly string[];
  /** By a file's name. */
  isWanted(name: string): boolean;
  /** A folder that is entered, though its name begins with a dot. */
  readonly hidden?: string;
  /** How many folders are looked into; a workspace may be a whole disk. */
  readonly most?: number;
  /** Told when the bound left folders out. */
  onBound?(): void;
}

/** URIs of the files, each once. */
export async function* filesBelow({
  lister,
  folders,
  isWanted,
  hidden,
  most = 2000,
  onBound,
}: Walk): AsyncIterable<string> {
  const waiting = folders.map((folder) => folder.replace(/\/$/, ''));
  const seen = new Set(waiting);
  for (const folder of waiting) {
    for (const { name, isFolder } of await lister.list(folder)) {
      const uri = `${folder}/${encoded(name)}`;
      if (!isFolder) {
        if (isWanted(name) && !seen.has(uri)) yield uri;
        seen.add(uri);
      } else if ((name === hidden || !PASSED_OVER.test(name)) && !seen.has(uri)) {
        seen.add(uri);
        if (waiting.length < most) waiting.push(uri);
        else onBound?.();
      }
    }
  }
}

/** As VS Code writes it, so that a file which is open there is known by its URI. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Never a newsroom's, and often huge. */
const PASSED_OVER = /^(?:\.|node_modules$)/u;
