/** What drafts are called: the file alone, or with the folders that tell it from others. */
import { expect, it } from 'vitest';
import { namesAmong } from '../../../server/src/lineage/draft-names.ts';

it.each([
  ['by its file', ['file:/desk/wire.txt', 'file:/desk/late.txt'], ['wire.txt', 'late.txt']],
  ['with its folder', ['file:/desk/a/wire.txt', 'file:/desk/b/wire.txt'], ['a/wire.txt', 'b/wire.txt']],
  ['with as many as differ', ['/a/may/wire.txt', '/b/may/wire.txt'], ['a/may/wire.txt', 'b/may/wire.txt']],
  ['by its path where it is at the top', ['wire.txt', 'old/wire.txt'], ['wire.txt', 'old/wire.txt']],
  ['unlike one that only ends alike', ['/desk/wire.txt', '/desk/hot-wire.txt'], ['wire.txt', 'hot-wire.txt']],
  ['as it is written', ['file:/desk/50% #1.txt', 'untitled:Untitled-1'], ['50% #1.txt', 'Untitled-1']],
])('a draft is named %s', (_, drafts, names) => {
  expect(drafts.map(namesAmong(drafts))).toEqual(names);
});
