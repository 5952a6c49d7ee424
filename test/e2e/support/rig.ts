/**
 * Where the end-to-end rig lies: the cache folder, the Node and the code-server in it, the browser, the packaged
 * extension, and where failures leave their evidence. It must not know how any of them is installed or started.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** code-server 4.139 is VS Code 1.139. The page objects were written against its DOM: raise both together. */
export const codeServerVersion = '4.139.1';

/** The Node that this code-server insists on, whatever Node runs the tests. */
export const nodeMajor = '24';

export const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));

const cacheFolder = process.env['WHENCE_E2E_CACHE'] ?? join(projectFolder, '.cache', 'e2e');

/** Each version has a folder of its own, so raising one never mixes two. */
export const nodeFolder = join(cacheFolder, `node-${nodeMajor}`);
export const codeServerFolder = join(cacheFolder, `code-server-${codeServerVersion}`);

export const nodeBinary = join(nodeFolder, 'node_modules', 'node', 'bin', 'node');
export const codeServerPackage = join(codeServerFolder, 'node_modules', 'code-server');
export const codeServerEntry = join(codeServerPackage, 'out', 'node', 'entry.js');

export const chromiumBinary = process.env['WHENCE_E2E_CHROMIUM'] ?? '/usr/bin/chromium';

export const extensionPackage = process.env['WHENCE_E2E_VSIX'] ?? join(projectFolder, 'whence.vsix');

export const evidenceFolder = join(projectFolder, 'test-results', 'e2e');
