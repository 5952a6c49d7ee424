/** Places of drafts, as URIs name them. */
import { describe, expect, it } from 'vitest';
import { folderOf, pathWithin, uriParts } from '../../../server/src/documents/uris.ts';

describe('a path within a folder', () => {
  it.each([
    ['file:///desk', 'file:///desk/a.txt', 'a.txt'],
    ['file:///desk/', 'file:///desk/wire/a%20b.txt', 'wire/a b.txt'],
    ['file:///c%3A/desk', 'file:///C:/desk/a.txt', 'a.txt'],
    ['file:///desk', 'file:///desktop/a.txt', null],
    ['file:///desk', 'file:///desk', null],
    ['file:///desk', 'vscode-vfs:///desk/a.txt', null],
    ['file://server/share', 'file://server/share/a.txt', 'a.txt'],
    ['file:///desk', 'file:///desk/100%.txt', '100%.txt'],
  ])('%s → %s', (folder, uri, path) => {
    expect(pathWithin(folder, uri)).toBe(path);
  });
});

it('the innermost folder holds a draft', () => {
  expect(folderOf('file:///desk/wire/a.txt', ['file:///desk', 'file:///desk/wire', 'file:///other'])).toBe(
    'file:///desk/wire',
  );
  expect(folderOf('file:///a.txt', ['file:///desk'])).toBeNull();
});

it('anything has parts', () => {
  expect(uriParts('untitled:Untitled-1')).toEqual({ scheme: 'untitled', path: 'Untitled-1' });
  expect(uriParts('no uri')).toEqual({ scheme: '', path: 'no uri' });
});
