/** The clean copy: nothing of the machinery is left, nothing of the prose is lost, and nobody sees where anything stood. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftFormat } from '../../../server/src/engine/index.ts';
import { cleanCopy } from '../../../server/src/exports/clean.ts';
import { SEEDS } from '../../support/sample-drafts.ts';

const clean = (text: string, format: DraftFormat = 'markdown'): string => cleanCopy({ text, format }).text;

describe('the clean copy', () => {
  it.each([
    ['a mark behind the stop', 'It closed.[^1] It rained.\n\n[^1]: The Post\n', 'It closed. It rained.\n'],
    ['a mark with a space before it', 'It closed [^1]. It rained.\n', 'It closed. It rained.\n'],
    ['a mark between two spaces', 'It closed [^1] on Monday.\n', 'It closed on Monday.\n'],
    ['a mark instead of a space', 'It closed.[^1]The port did not.\n', 'It closed. The port did not.\n'],
    ['several marks', 'It closed.[^1][^2] [^3] It rained.\n', 'It closed. It rained.\n'],
    ['a mark at the end of a line', 'It closed. [^1]\nIt rained.', 'It closed.\nIt rained.'],
    ['a mark before a line break', 'It closed.[^1]  \nIt rained.', 'It closed.  \nIt rained.'],
    ['a mark at the start', '[^1] It closed.\n', 'It closed.\n'],
    ['a mark in brackets', 'It closed ([^1]) on Monday.\n', 'It closed on Monday.\n'],
    [
      'a mark inside a quotation',
      'He said “It closed [^1].” Then rain.\n',
      'He said “It closed.” Then rain.\n',
    ],
    ['a mark in bold type', '**It closed [^1]** on Monday.\n', '**It closed** on Monday.\n'],
    ['a mark before a figure with a point', 'It rose [^1] .5 points.\n', 'It rose .5 points.\n'],
    ['no bracket behind a backslash', 'One \\[^1] two.\n', 'One \\[^1] two.\n'],
    ['a key before a dash', 'It closed [@a]—so they say.\n', 'It closed—so they say.\n'],
    ['a key before a short dash', 'It closed [@a]–so they say.\n', 'It closed–so they say.\n'],
    ['a key before a typed dash', 'It closed [@a]--so they say.\n', 'It closed--so they say.\n'],
    ['a key before a dash with a space', 'It closed [@a]– so they say.\n', 'It closed – so they say.\n'],
    ['no space of a dash', 'It closed [@a] — so they say.\n', 'It closed — so they say.\n'],
    ['a key before a closing mark', '‘It fell [@a]’ and «fell [@a]».\n', '‘It fell’ and «fell».\n'],
    ['a key before a typed one', "'It fell [@a]' again.\n", "'It fell' again.\n"],
    ['no space of an apostrophe', 'It fell [@a] ’til noon.\n', 'It fell ’til noon.\n'],
    ['a key before dots', 'It fell [@a]… and fell [@a]...\n', 'It fell… and fell...\n'],
    ['a key before a sign', 'By 5 [@a]% and/or 6 [@b]/7.\n', 'By 5% and/or 6/7.\n'],
    ['a key between commas', 'The port, [@a], closed, [^1], and, [@b][@c], fell.\n', 'The port, closed, and, fell.\n'], // prettier-ignore
    ['entries between paragraphs', 'One.[^1]\n\n[^1]: a\n\n[^2]: b\n\nTwo.\n', 'One.\n\nTwo.\n'],
    ['entries at the foot', 'One.[^1]\r\n\r\n[^1]: a\r\n[^2]: b\r\n', 'One.\r\n'],
    ['an entry of several lines', 'One.[^1]\n\n[^1]: a\n\n    more of it\n\nTwo.', 'One.\n\nTwo.'],
    ['an entry alone', '[^1]: a\n', ''],
    ['several in one bracket', 'It failed [@a; see -@b, p. 3]. It rained.\n', 'It failed. It rained.\n'],
    ['no key that is a word of its sentence', 'As @orr says, no.[@a]\n', 'As @orr says, no.\n'],
    ['an ignore', '<!-- whence-disable-next-line hearsay -->\nOne.\n', 'One.\n'],
    ['a note in a line', 'One <!-- ask Ada --> two.\n', 'One two.\n'],
    ['a note in a word', 'One<!-- ask Ada -->self.\n', 'Oneself.\n'],
    ['a note between lines', 'One.\n<!-- ask Ada -->\nTwo.\n', 'One.\n\nTwo.\n'],
    ['a mark in a mark', 'One [^[^1]2] two.\n\n[^1]: a\n', 'One two.\n'],
    ['nothing of what is beside', 'One  two .\n\n\n\nThree.[^1]\n', 'One  two .\n\n\n\nThree.\n'],
    ['no front matter', '---\ntitle: A\n---\n\n[^1]: a\n\nOne.\n', '---\ntitle: A\n---\n\nOne.\n'],
    ['no code', 'One `[^1]` two.\n', 'One `[^1]` two.\n'],
    ['no place to cut', 'One.\n\n<!-- more -->\n\nTwo.\n', 'One.\n\n<!-- more -->\n\nTwo.\n'],
  ])('takes out %s', (_, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it('takes page furniture out of plain text, and no comment, which there is text', () => {
    const text =
      'It closed.[1] <!-- so -->\n\nAdvertisement\n\nIt rained.[^1]\n\n2 total views, 1 views today\n';
    expect(clean(text, 'plain')).toBe('It closed.[1] <!-- so -->\n\nIt rained.\n');
  });

  it('leaves in what somebody wants left in', () => {
    const text = '<!-- whence-disable-next-line residue -->\nAdvertisement\n\nIt rained.\n';
    expect(clean(text)).toBe('Advertisement\n\nIt rained.\n');
  });

  it('says how much it took out', () => {
    const text = 'One.[^1][^2] <!-- so -->\n\nAdvertisement\n\n[^1]: a\n';
    expect(cleanCopy({ text, format: 'markdown' }).takenOut).toEqual({
      marks: 2,
      entries: 1,
      comments: 1,
      residue: 1,
    });
  });
});

const PROSE = [
  'The mayor said',
  'it closed',
  '“no”',
  '(on Monday)',
  '.',
  ',',
  '*twice*',
  'naïve',
  '3.5',
  '—',
];
const MACHINERY = ['[^1]', '[^ab]', '[^', ']', '<!-- x -->', '<!-- whence-disable hearsay -->', '(', ')'];
const LINES = ['\n', '\n\n', '\r\n', '\r', '  \n', '\n> ', '\n- ', ' ', '  ', '\u00A0', '', '\n\n[^1]: an entry\n', '\n\nAdvertisement\n\n', '\n\nMost read\n\n']; // prettier-ignore
const drafts = fc
  .array(fc.constantFrom(...PROSE, ...MACHINERY, ...LINES), { maxLength: 30 })
  .map((pieces) => pieces.join(''));
const formats = fc.constantFrom<DraftFormat>('plain', 'markdown');

/** Letters and digits alone: what is typed, whatever stands around it. */
const letters = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

describe('whatever the draft', () => {
  it('is the same when it is cleaned again', () => {
    fc.assert(
      fc.property(drafts, formats, (text, format) => {
        const once = clean(text, format);
        expect(clean(once, format)).toBe(once);
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps the words of the prose, and their order', () => {
    const prose = fc
      .array(fc.constantFrom(...PROSE, ' '), { minLength: 1, maxLength: 6 })
      .map((all) => all.join(''));
    const mark = fc.constantFrom('[^1]', ' [^1]', '[^1] ', ' [^1] ', ' ');
    const sentence = fc.array(fc.tuple(prose, mark), { maxLength: 8 });
    fc.assert(
      fc.property(sentence, formats, (pieces, format) => {
        // Behind a word: four spaces at the beginning of a line make code of it, and of a mark in it.
        const text = `Then ${pieces.map((piece) => piece.join('')).join('')}\n\n[^1]: an entry\n`;
        const bare = `Then ${pieces.map(([words, own]) => words + own.replaceAll('[^1]', ' ')).join('')}`;
        expect(letters(clean(text, format))).toBe(letters(bare));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no space where something stood that was not there before', () => {
    const word = fc.constantFrom('one', 'two', '“three”', '*four*');
    const gap = fc.constantFrom('[^1]', ' [^1]', '[^1] ', ' [^1] ', ' [^1][^2] ', ' <!-- x --> ', ' ');
    const stop = fc.constantFrom('.', ' [^1].', '[^1].', '.[^1]', '. [^1]', ' <!-- x -->.');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { maxLength: 6 }), word, stop, (pieces, last, end) => {
        const text = `${pieces.map((piece) => piece.join('')).join('')}${last}${end}\n`;
        expect(clean(text)).not.toMatch(/[^\S\n]{2}|[^\S\n][.,]|^[^\S\n]|[^\S\n]$/m);
      }),
      { numRuns: 500 },
    );
  });

  it('sets a key that stands against what is behind it as if it had never been there', () => {
    const word = fc.constantFrom('one', 'two', '5', '“three”');
    const behind = fc.constantFrom('—', '–', '’ ', '” ', '» ', '… ', '% ', '/', ', ', '; ', '. ', '! ', ') ');
    const mark = fc.constantFrom('[@a]', ' [@a]', ' [@a; @b]', '[^1]', ' [^1]', ' [@a][@b]');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, mark, behind), { minLength: 1, maxLength: 6 }), (pieces) => {
        const written = (marked: boolean): string =>
          `Then ${pieces.map(([words, own, next]) => words + (marked ? own : '') + next).join('')}end.\n`;
        expect(clean(written(true))).toBe(written(false));
      }),
      { numRuns: 500 },
    );
  });

  it.each(SEEDS.map((seed) => [seed.name, seed] as const))('is stable on %s', (_, { text, format }) => {
    const once = clean(text, format);
    expect(clean(once, format)).toBe(once);
    expect(once).not.toMatch(/\[\^|\n\n\n|[^\S\n]\n/);
  });
});
