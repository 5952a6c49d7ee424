/** Which documents are drafts. */
import { describe, expect, it } from 'vitest';
import { draftFormat, whyNotChecked } from '../../../server/src/documents/selection.ts';
import { DEFAULT_SETTINGS } from '../../../server/src/documents/settings.ts';
import type { Settings } from '../../../server/src/protocol.ts';

/** `path` is below the folder `file:///desk`. */
function checkState(path: string, state: string | null, files: Partial<Settings['files']> = {}) {
  const settings = { ...DEFAULT_SETTINGS, files: { ...DEFAULT_SETTINGS.files, ...files } };
  const document = { uri: `file:///desk/${encodeURI(path)}`, languageId: 'plaintext', length: 100 };
  expect(whyNotChecked(document, { settings, folders: ['file:///desk'] })?.state ?? null).toBe(state);
}

describe('by default', () => {
  it.each([
    'bridge.txt',
    'wire/2023/bridge over the Söl.md',
    'history.md',
    'security.txt',
    'readmes of the war.md',
    'Licensed to kill.md',
    'node_modules of life.txt',
  ])('%s is a draft', (path) => checkState(path, null));

  it.each([
    'README',
    'docs/readme.de.md',
    'CHANGELOG.md',
    'LICENSE.txt',
    'CONTRIBUTING.md',
    'requirements.txt',
    'requirements-dev.txt',
    'CMakeLists.txt',
    'robots.txt',
    'server.log',
    '.gitignore',
    '.git/COMMIT_EDITMSG',
    '.whence/ignores.jsonl',
    'node_modules/left-pad/notes.md',
    'web/vendor/notes.txt',
    'dist/notes.txt',
  ])('%s is none', (path) => checkState(path, 'excluded'));
});

describe('the patterns', () => {
  it('include only what they name', () => {
    checkState('drafts/a.md', null, { include: ['drafts/**'] });
    checkState('notes/a.md', 'excluded', { include: ['drafts/**'] });
    checkState('a.md', null, { include: ['./*.md'] });
  });

  it('take in what is left out by default when nothing is left out', () =>
    checkState('README.md', null, { exclude: [] }));

  it('that cannot be read match nothing', () => checkState('a.md', null, { exclude: ['['.repeat(70_000)] }));
});

describe('outside every folder', () => {
  const settings = DEFAULT_SETTINGS;
  const stateOf = (uri: string, languageId = 'plaintext') =>
    whyNotChecked({ uri, languageId, length: 1 }, { settings, folders: [] })?.state ?? null;

  it('only the name and the folder it stands in count', () => {
    expect(stateOf('file:///home/build/drafts/bridge.txt')).toBeNull();
    expect(stateOf('file:///home/build/bridge.txt')).toBe('excluded');
    expect(stateOf('file:///home/ann/README.md')).toBe('excluded');
  });

  it('a new draft is one, a view of a document is none', () => {
    expect(stateOf('untitled:Untitled-1')).toBeNull();
    expect(stateOf('git:/home/ann/bridge.txt')).toBe('excluded');
  });
});

describe('the format', () => {
  it.each([
    ['markdown', 'file:///a.md', 'markdown'],
    ['plaintext', 'file:///a.md', 'plain'],
    ['text', 'file:///a.txt', 'plain'],
    ['', 'file:///a.markdown', 'markdown'],
    ['python', 'file:///a.py', null],
  ])('of «%s» at %s is %s', (languageId, uri, format) => {
    expect(draftFormat({ uri, languageId })).toBe(format);
  });
});
