/** The files of this machine, as the workspace asks for them. Knows paths, and nothing of what is in them. */
import { constants } from 'node:fs';
import { access, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeOf } from '../error-code.ts';
import type {
  FileChanger,
  FolderReader,
  StampReader,
  TextReader,
  WithinReader,
  WriteProtection,
} from '../workspace/ports.ts';
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

export const stamps: StampReader = {
  async stamp(uri) {
    try {
      if (!uri.startsWith('file:')) return null;
      const found = await stat(fileURLToPath(uri));
      return found.isFile() ? { written: found.mtimeMs, size: found.size } : null;
    } catch {
      return null;
    }
  },
};

export const within: WithinReader = {
  async readWithin(uri, { folder, most }) {
    try {
      const [file, outer] = await Promise.all([uri, folder].map((one) => realpath(fileURLToPath(one))));
      if (file === undefined || outer === undefined) return null;
      const path = relative(outer, file);
      if (path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) return null;
      const found = await stat(file);
      return found.isFile() && found.size <= most ? await readFile(file, 'utf8') : null;
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

export const isProtected: WriteProtection['isProtected'] = async (uri) => {
  try {
    const path = fileURLToPath(uri);
    // Whoever may do everything is still not to change what somebody protected.
    if (((await stat(path)).mode & ANY_WRITER) === 0) return true;
    await access(path, constants.W_OK);
    return false;
  } catch (error) {
    return /^(?:EACCES|EPERM|EROFS)$/.test(codeOf(error));
  }
};

const ANY_WRITER = 0o222;

export const changer: FileChanger = {
  change: (uri, change) => changeFile(fileURLToPath(uri), change),
};
