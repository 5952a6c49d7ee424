/** The files of this machine, as the workspace asks for them. Knows paths, and nothing of what is in them. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FileChanger, FolderReader, TextReader } from '../workspace/ports.ts';
import { changeFile } from './locked-file.ts';

export const reader: TextReader = {
  async read(uri) {
    try {
      if (!uri.startsWith('file:')) return null;
      // Editors keep a byte order mark out of a text, and count its places without it.
      return (await readFile(fileURLToPath(uri), 'utf8')).replace(/^\uFEFF/, '');
    } catch {
      return null;
    }
  },
};

export const folders: FolderReader = {
  async list(uri) {
    try {
      const found = await readdir(fileURLToPath(uri), { withFileTypes: true });
      return found
        .filter((one) => one.isFile() || one.isDirectory())
        .map((one) => ({ name: one.name, isFolder: one.isDirectory() }));
    } catch {
      return [];
    }
  },
};

export const changer: FileChanger = {
  change: (uri, change) => changeFile(fileURLToPath(uri), change),
};
