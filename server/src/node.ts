/** The language server over Node's transports: standard input and output, or the editor's own channel. Nothing else. */
import { readdir, readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server.ts';
import { shippedFinder } from './shipped-finder.ts';
import type { FolderReader, TextReader } from './workspace/ports.ts';

const TRANSPORT = /^--(?:stdio|node-ipc|socket|pipe)\b/;

// The library reads the transport from the arguments; standard input and output is what every editor has.
if (!process.argv.some((argument) => TRANSPORT.test(argument))) process.argv.push('--stdio');

const reader: TextReader = {
  async read(uri) {
    try {
      return uri.startsWith('file:') ? await readFile(fileURLToPath(uri), 'utf8') : null;
    } catch {
      return null;
    }
  },
};

const folders: FolderReader = {
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

const connection = createConnection(ProposedFeatures.all);
process.on('unhandledRejection', (error) => connection.console.error(`Unexpected: ${String(error)}`));
startServer(connection, {
  finder: shippedFinder(),
  reader,
  folders,
  docsBase: pathToFileURL(join(__dirname, '..', 'docs', 'rules')).href,
  version: process.env.WHENCE_VERSION ?? 'development',
  author: loginName(),
});

/** Null where the system knows no such user, as in some containers. */
function loginName(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null;
  }
}
