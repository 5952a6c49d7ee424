/** Which rows of a view a command is for, and which boxes were meant. */
import { describe, expect, it } from 'vitest';
import { nodesMeant, ticksByKey, ticksMeant } from '../../../client/src/commands/nodesMeant.ts';

const none = (): readonly string[] => expect.unreachable();

describe('a command is for', () => {
  it('the row its menu was opened on', () => {
    expect(nodesMeant('a', undefined, none)).toEqual(['a']);
    expect(nodesMeant('a', [], none)).toEqual(['a']);
  });

  it('all rows that were selected with it', () => {
    expect(nodesMeant('a', ['a', 'b'], none)).toEqual(['a', 'b']);
  });

  it('what is selected, by key', () => {
    expect(nodesMeant({ selected: true }, undefined, () => ['a', 'b'])).toEqual(['a', 'b']);
  });

  it('no row, when it was called for something else', () => {
    expect(nodesMeant(undefined, undefined, none)).toEqual([]);
    expect(nodesMeant({ uri: 'file:///a.md' }, [1, {}], none)).toEqual([]);
  });
});

describe('a tick is for', () => {
  it('its own row, when that is not selected', () => {
    expect(ticksMeant([['a', true]], ['b', 'c'])).toEqual([['a', true]]);
  });

  it('all that are selected with it', () => {
    expect(ticksMeant([['b', false]], ['a', 'b', 'c'])).toEqual([
      ['a', false],
      ['b', false],
      ['c', false],
    ]);
  });

  it('each row as it was ticked, when several were', () => {
    const ticked = [
      ['a', true],
      ['b', false],
    ] as const;
    expect(ticksMeant(ticked, ['a', 'b', 'c'])).toEqual(ticked);
  });
});

describe('by key', () => {
  it('a box is ticked, or the tick taken away', () => {
    expect(ticksByKey([['a', false]])).toEqual([['a', true]]);
    expect(ticksByKey([['a', true]])).toEqual([['a', false]]);
  });

  it('several come to be the same: ticked, unless all were', () => {
    const all = (isTicked: boolean) => [
      ['a', isTicked],
      ['b', isTicked],
    ];
    expect(
      ticksByKey([
        ['a', true],
        ['b', false],
      ]),
    ).toEqual(all(true));
    expect(
      ticksByKey([
        ['a', true],
        ['b', true],
      ]),
    ).toEqual(all(false));
  });
});
