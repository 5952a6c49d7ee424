/** The language server over a finder that finds what it is told of, so that a test says how sure the engine is. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../../../server/src/server.ts';
import { toldFinder } from '../../support/told-finder.ts';

startServer(createConnection(ProposedFeatures.all), {
  finder: toldFinder,
  startKeeper: () => ({ tell: () => undefined, stop: () => undefined }),
  reader: { read: () => Promise.resolve(null) },
  files: { readWithin: () => Promise.resolve(null) },
  folders: { list: () => Promise.resolve([]) },
  docsBase: 'file:///docs',
  version: 'test',
});
