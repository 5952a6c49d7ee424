/** Which list of sources holds for a draft, where a new one would go, and what is told of it. */
import { describe, expect, it } from 'vitest';
import { createNearestFiles } from '../../../server/src/workspace/nearest-file.ts';
import { createRegistries } from '../../../server/src/workspace/registries.ts';
import type { ReadList } from '../../../server/src/workspace/registries.ts';

const LIST = '.whence/sources.json';
const listOf = (name: string): string => JSON.stringify({ version: 1, sources: [{ name }] });

function desk(files: Map<string, string>) {
  const told: ReadList[] = [];
  const folders = () => ['file:///desk', 'file:///sport/'];
  const reader = { read: (uri: string) => Promise.resolve(files.get(uri) ?? null) };
  const nearest = createNearestFiles({ name: LIST, reader, folders });
  const registries = createRegistries({ files: nearest, folders, report: (list) => told.push(list) });
  return { registries, told, forget: () => nearest.forgetAll() };
}

describe('the list of sources of a draft', () => {
  it('is the nearest above it in its own folder of the workspace', async () => {
    const files = [
      ['file:///desk', 'A'],
      ['file:///desk/world', 'B'],
      ['file:///', 'C'],
    ].map(([folder = '', name = '']) => [`${folder}/${LIST}`, listOf(name)] as const);
    const { registries } = desk(new Map(files));
    const names = async (uri: string) => (await registries.of(uri)).entries.map(({ name }) => name);
    expect(await names('file:///desk/world/a.txt')).toEqual(['B']);
    expect(await names('file:///desk/a.txt')).toEqual(['A']);
    expect(await names('file:///sport/a.txt')).toEqual([]);
  });

  it.each([
    ['file:///sport/deep/a.txt', `file:///sport/${LIST}`],
    ['untitled:Untitled-1', `file:///desk/${LIST}`],
    ['file:///elsewhere/a.txt', null],
  ])('of %s would be made at %s', async (draft, uri) => {
    expect(await desk(new Map()).registries.of(draft)).toEqual({ uri, text: null, entries: [] });
  });

  it('is the same as long as its text is, and told of once', async () => {
    const uri = `file:///desk/${LIST}`;
    const files = new Map([[uri, '{ "sources": [7] }']]);
    const { registries, told, forget } = desk(files);
    const first = await registries.of('file:///desk/a.txt');
    forget();
    expect(await registries.of('file:///desk/b/c.txt')).toBe(first);
    expect(told.map(({ problems }) => problems.length)).toEqual([1]);
    forget();
    files.set(uri, listOf('A'));
    expect((await registries.of('file:///desk/a.txt')).entries).toHaveLength(1);
    expect(told.map(({ problems }) => problems.length)).toEqual([1, 0]);
  });

  it('that was removed and came back is told of again', async () => {
    const uri = `file:///desk/${LIST}`;
    const { registries, told, forget } = desk(new Map([[uri, '[]']]));
    await registries.of('file:///desk/a.txt');
    registries.gone(uri);
    forget();
    await registries.of('file:///desk/a.txt');
    expect(told.map(({ problems }) => problems.length)).toEqual([1, 0, 1]);
  });
});
