/** The files of the workspace that may be drafts, by their names. Knows no settings and not what is in a file. */
import { filesBelow } from './files.ts';
import type { FolderReader } from './ports.ts';

export interface DraftFileSources {
  readonly lister: FolderReader;
  folders(): readonly string[];
}

export const isDraftFile = (name: string): boolean => /\.(?:txt|md|markdown)$/iu.test(name);

/** A workspace may be a whole disk: past so many files, and the folders that are walked, nothing more is looked at. */
const MOST_FILES = 5000;

/** Text and Markdown files below the workspace's folders, those nearest to the top first; `onBound` is told, at the end, after how many some were left out. */
export async function* draftFiles(
  { lister, folders }: DraftFileSources,
  onBound?: (files: number) => void,
): AsyncIterable<string> {
  let [count, isBounded] = [0, false];
  const walk = {
    lister,
    folders: folders(),
    isWanted: isDraftFile,
    onBound: (): void => {
      isBounded = true;
    },
  };
  for await (const uri of filesBelow(walk)) {
    if (count === MOST_FILES) {
      isBounded = true;
      break;
    }
    count += 1;
    yield uri;
  }
  if (isBounded) onBound?.(count);
}
