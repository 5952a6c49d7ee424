/** Offsets ↔ positions, held against the library that the editor's own positions come from. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createPositions } from '../../../server/src/documents/positions.ts';

const TEXTS = fc
  .array(fc.constantFrom('a', 'é', '🚢', '\uD83D', '\u0000', '\n', '\r', '\r\n', '\u2028', 'ש'), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(''));

describe('a position', () => {
  it.each([
    ['a\r\nb', 3, { line: 1, character: 0 }],
    ['a\r\nb', 2, { line: 0, character: 1 }],
    ['a\rb', 2, { line: 1, character: 0 }],
    ['🚢x', 2, { line: 0, character: 2 }],
    ['', 0, { line: 0, character: 0 }],
    ['ab', 9, { line: 0, character: 2 }],
    ['ab', -3, { line: 0, character: 0 }],
  ])('in %j of offset %i', (text, offset, position) => {
    expect(createPositions(text).positionAt(offset)).toEqual(position);
  });

  it('is the one that the editor library gives, in whatever order it is asked for', () => {
    fc.assert(
      fc.property(TEXTS, fc.array(fc.nat(50), { minLength: 1 }), (text, offsets) => {
        const positions = createPositions(text);
        const document = TextDocument.create('', '', 0, text);
        for (const offset of offsets) {
          const expected = document.positionAt(offset);
          expect(positions.positionAt(offset)).toEqual(expected);
          expect(positions.offsetAt(expected)).toBe(document.offsetAt(expected));
        }
        expect(positions.lineCount).toBe(document.lineCount);
      }),
    );
  });
});

describe('an offset', () => {
  it.each([
    ['a\r\nb', { line: 0, character: 9 }, 1],
    ['a\r\nb', { line: 1, character: 9 }, 4],
    ['a\r\nb', { line: 7, character: 0 }, 4],
    ['a\r\nb', { line: -1, character: 2 }, 0],
    ['ab\n', { line: 0, character: -4 }, 0],
  ])('in %j of %j stays in its line', (text, position, offset) => {
    expect(createPositions(text).offsetAt(position)).toBe(offset);
  });
});
