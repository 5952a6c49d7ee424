/** Where somebody is typing, and when they pause, by a clock of the test's own. */
import { describe, expect, it } from 'vitest';
import { createTyping } from '../../../server/src/documents/typing.ts';
import type { Edit } from '../../../server/src/edits.ts';

const uri = 'file:///desk/draft.md';

function desk() {
  const paused: string[] = [];
  const waiting = new Set<() => void>();
  const typing = createTyping({
    after(_, work) {
      waiting.add(work);
      return { dispose: () => void waiting.delete(work) };
    },
    pause: () => 900,
    onPause: (draft) => paused.push(draft),
  });
  const change = (...edits: Edit[]): void => typing.changed({ uri, version: 1, edits });
  const wait = (): void => {
    for (const work of waiting) {
      waiting.delete(work);
      work();
    }
  };
  return { typing, paused, change, wait, timers: () => waiting.size };
}

describe('typing', () => {
  it.each([
    ['a letter', { start: 5, end: 5, newText: 'a' }, 6],
    ['a quotation mark that is closed at once', { start: 5, end: 5, newText: '“”' }, 7],
    ['a letter over a selection', { start: 5, end: 40, newText: 'a' }, 6],
    ['a letter taken out', { start: 5, end: 6, newText: '' }, 5],
  ])('is %s', (_, edit, at) => {
    const { typing, change, wait, paused } = desk();
    change(edit);
    expect(typing.at(uri)).toBe(at);
    expect(paused).toEqual([]);
    wait();
    expect(typing.at(uri)).toBeNull();
    expect(paused).toEqual([uri]);
  });

  it.each([
    ['something pasted', [{ start: 5, end: 5, newText: 'is believed to' }]],
    ['a new line', [{ start: 5, end: 5, newText: '\n' }]],
    [
      'several places at once',
      [
        { start: 5, end: 5, newText: 'a' },
        { start: 9, end: 9, newText: 'a' },
      ],
    ],
  ])('is not %s, which ends it', (_, edits) => {
    const { typing, change, paused, timers } = desk();
    change({ start: 0, end: 0, newText: 'a' });
    change(...edits);
    expect(typing.at(uri)).toBeNull();
    expect(paused).toEqual([uri]);
    expect(timers()).toBe(0);
  });

  it('goes on from letter to letter, with one pause behind all', () => {
    const { change, paused, wait, timers } = desk();
    for (let at = 0; at < 20; at += 1) change({ start: at, end: at, newText: 'a' });
    expect(timers()).toBe(1);
    wait();
    expect(paused).toEqual([uri]);
  });

  it('ends when the draft is saved, and with a text that is replaced as a whole', () => {
    const { typing, change, paused } = desk();
    change({ start: 0, end: 0, newText: 'a' });
    typing.settle(uri);
    typing.settle(uri);
    change({ start: 0, end: 0, newText: 'a' });
    typing.changed({ uri, version: 2, edits: null });
    expect(paused).toEqual([uri, uri]);
  });
});
