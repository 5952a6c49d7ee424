/** The language server over Node's transports: standard input and output, or the editor's own channel. Nothing else. */
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { changer, folders, isProtected, reader, within } from './disk/files.ts';
import { createPageOpener } from './network/page-opener.ts';
import { startServer } from './server.ts';
import { shippedFinder } from './shipped-finder.ts';
import { startKeeperThread } from './threads/start.ts';

const TRANSPORT = /^--(?:stdio|node-ipc|socket|pipe)\b/;

// The library reads the transport from the arguments; standard input and output is what every editor has.
if (!process.argv.some((argument) => TRANSPORT.test(argument))) process.argv.push('--stdio');

const connection = createConnection(ProposedFeatures.all);
process.on('unhandledRejection', tell);
startServer(connection, {
  finder: shippedFinder(),
  startKeeper: ({ storage, hear }) => startKeeperThread(storage, hear),
  reader,
  folders,
  files: within,
  changer,
  pages: createPageOpener(),
  isProtected,
  docsBase: pathToFileURL(join(__dirname, '..', 'docs', 'rules')).href,
  version: process.env.WHENCE_VERSION ?? 'development',
  author: loginName(),
});

function tell(error: unknown): void {
  try {
    connection.console.error(`Unexpected: ${String(error)}`);
  } catch {
    // The window is gone, and the library ends this program.
  }
}

/** Null where the system knows no such user, as in some containers. */
function loginName(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null;
  }
}
