/**
 * Finds the nearest file of a given name above a draft, within the workspace folder that holds it, or in any folder above
 * where none does. It counts as it is saved: half-typed, it would shake every draft. Knows nothing of what is in it.
 */
import { folderOf, pathWithin } from '../documents/uris.ts';
import { foldersAbove } from './folders.ts';
import type { TextReader } from './ports.ts';

export interface FoundFile {
  readonly uri: string;
  readonly text: string;
}

export interface NearestFiles {
  /** The same promise until the files are forgotten; null where there is none. */
  of(draft: string): Promise<FoundFile | null>;
  /** After a change to one. */
  forgetAll(): void;
}

export interface NearestSources {
  /** Path below a folder, `.whence/config.json`. */
  readonly name: string;
  readonly reader: TextReader;
  folders(): readonly string[];
}

export function createNearestFiles({ name, reader, folders }: NearestSources): NearestFiles {
  const files = new Map<string, Promise<string | null>>();

  function textOf(uri: string): Promise<string | null> {
    const known = files.get(uri) ?? reader.read(uri);
    files.set(uri, known);
    return known;
  }

  return {
    async of(draft) {
      const workspace = folderOf(draft, folders());
      for (const folder of foldersAbove(draft)) {
        const uri = `${folder}/${name}`;
        if (workspace !== null && pathWithin(workspace, uri) === null) return null;
        const text = await textOf(uri);
        if (text !== null) return { uri, text };
      }
      return null;
    },
    forgetAll: () => files.clear(),
  };
}
