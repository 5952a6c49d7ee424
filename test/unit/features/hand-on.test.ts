/** The copies an editor hands on: the same as the command line's. */
import { describe, expect, it } from 'vitest';
import { handedOn } from '../../../server/src/features/hand-on.ts';
import { checkedDraft } from './support.ts';

const TEXT = 'Anna Berg said that the gates were shut.[^1]\n\n[^1]: “Harrow gates”, The Post\n';
const NOW = new Date('2026-05-03T10:00:00Z');

describe('a copy', () => {
  it('is clean, and says what is not in it', async () => {
    expect(handedOn(await checkedDraft(TEXT, 'markdown'), { as: 'clean' }, NOW)).toEqual({
      text: 'Anna Berg said that the gates were shut.\n',
      ending: null,
      told: 'Taken out: 1 citation mark, 1 entry',
      isEmpty: false,
    });
  });

  it.each([
    ['annotated', undefined, 'md', /^Anna Berg said that the gates were shut\.\[\^1\]\n/],
    ['annotated', 'html', 'html', /^<!DOCTYPE html>/],
    ['checklist', 'csv', 'csv', /^\uFEFFNo\.,/],
    ['report', 'html', 'html', /Made by Whence on 3 May 2026/],
  ] as const)('comes %s in the format %s', async (as, format, ending, text) => {
    const copy = handedOn(await checkedDraft(TEXT, 'markdown'), { as, format }, NOW);
    expect(copy).toMatchObject({ ending, told: null, text: expect.stringMatching(text) });
  });

  it.each([
    ['csl-json', '[]\n'],
    ['bibtex', ''],
  ] as const)('of what it cites says where that is nothing: %s', async (as, text) => {
    const copy = handedOn(await checkedDraft('Anna Berg said that the gates were shut.\n'), { as }, NOW);
    expect(copy).toMatchObject({ text, isEmpty: true, told: expect.stringContaining('cites nothing') });
    const cited = handedOn(await checkedDraft(TEXT, 'markdown'), { as }, NOW);
    expect(cited).toMatchObject({
      isEmpty: false,
      told: null,
      text: expect.stringContaining('Harrow gates'),
    });
  });

  it('is none in a format that there is not', async () => {
    expect(
      handedOn(await checkedDraft(TEXT, 'markdown'), { as: 'checklist', format: 'markdown' }, NOW),
    ).toBeNull();
  });
});
