import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCitable, typedKeyAt, writtenKey } from '../../../server/src/citations/typed-key.ts';
import { regionsOf } from '../../../server/src/engine/text/regions.ts';
import type { DraftFormat } from '../../../server/src/engine/model.ts';

/** The key that is typed at `<|>`: its style, what is before the caret and what is taken the place of. */
function typedIn(tagged: string, format: DraftFormat = 'markdown') {
  const caret = tagged.indexOf('<|>');
  const text = tagged.replace('<|>', '');
  const typed = typedKeyAt(text, caret);
  if (!typed || !isCitable(typed, { text, format, regions: regionsOf(text, format) })) return null;
  return [typed.style, typed.typed, text.slice(typed.span.start, typed.span.end)];
}

describe('a key that is being typed', () => {
  it.each([
    ['It closed [@<|>', ['pandoc', '', '']],
    ['It closed [@or<|>', ['pandoc', 'or', 'or']],
    ['It closed [@or<|>r2024, p. 3].', ['pandoc', 'or', 'orr2024']],
    ['It closed [see -@or<|>]', ['pandoc', 'or', 'or']],
    ['It closed [@orr, p. 3; @<|>]', ['pandoc', '', '']],
    ['It closed [@orr;@li<|>]', ['pandoc', 'li', 'li']],
    ['It closed [@{a.<|>b}]', ['pandoc', 'a.', '{a.b}']],
    ['It closed [@<|>. Then', ['pandoc', '', '']],
    ['It closed [see\n@or<|>]', ['pandoc', 'or', 'or']],
    ['It closed.[^<|>', ['footnote', '', '']],
    ['It closed.[^<|>]', ['footnote', '', '']],
    ['It closed.[^krem<|>lin]', ['footnote', 'krem', 'kremlin']],
    ['It closed.[^1<|> Then', ['footnote', '1', '1']],
  ])('%s', (text, key) => {
    expect(typedIn(text)).toEqual(key);
  });

  it.each([
    'It closed @or<|>',
    'Write to press@ex<|>',
    'It closed [press@ex<|>]',
    'It closed [@orr]<|>',
    'It closed [@orr, <|>]',
    'It closed \\[@or<|>',
    'It closed [\n\n@or<|>]',
    'It closed [\r\n\r\n@or<|>]',
    'It closed `[@or<|>`',
    '```\n[@or<|>\n```\n',
    '```\n[@or<|>',
    '---\ntitle: [@or<|>\n---\n\nIt closed.',
    '<!-- [@or<|> -->',
    '[port](https://example.org/[@<|>)',
    '`[^1<|>`',
  ])('is none in %s', (text) => {
    expect(typedIn(text)).toBeNull();
  });

  it('stands first in its bracket in plain text', () => {
    expect(typedIn('It closed [@or<|>]', 'plain')).toEqual(['pandoc', 'or', 'or']);
    expect(typedIn('It closed [@lind; @or<|>]', 'plain')).toEqual(['pandoc', 'or', 'or']);
    expect(typedIn('It closed [via @or<|>]', 'plain')).toBeNull();
  });

  it('is told apart as an entry where it opens its line', () => {
    const opens = (text: string) => typedKeyAt(text, text.length)?.opensLine;
    expect(opens('It closed.\n\n[^')).toBe(true);
    expect(opens('[^')).toBe(true);
    expect(opens('It closed.\r\n   [^1')).toBe(true);
    expect(opens('It closed.[^')).toBe(false);
    expect(opens('It closed.\n    [^1')).toBe(false);
  });

  it('holds the caret or stands beside it, whatever the text', () => {
    const piece = fc.constantFrom(
      '[',
      '@',
      '^',
      ']',
      '{',
      '}',
      ';',
      ' ',
      '\n',
      '\r\n',
      '-',
      'a',
      '.',
      '`',
      '😀',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece), fc.nat(), (pieces, place) => {
        const text = pieces.join('');
        const caret = place % (text.length + 1);
        const typed = typedKeyAt(text, caret);
        if (!typed) return;
        expect(typed.span.start).toBeLessThanOrEqual(caret);
        expect(typed.span.end).toBeGreaterThanOrEqual(caret);
        expect(text.slice(typed.span.start, caret)).toMatch(/^\{?/);
        expect(text.slice(typed.span.start, caret).replace(/^\{/, '')).toBe(typed.typed);
        expect(text.slice(typed.span.start, typed.span.end)).not.toMatch(/[\s[\]]/);
      }),
    );
  });
});

it('a key is written so that a citation holds it', () => {
  expect(['orr2024', 'Lind:a', 'a.b'].map(writtenKey)).toEqual(['orr2024', 'Lind:a', 'a.b']);
  expect(['orr.', '(a)', 'https://a.org'].map(writtenKey)).toEqual(['{orr.}', '{(a)}', '{https://a.org}']);
  expect(['two words', 'a}b', ''].map(writtenKey)).toEqual([null, null, null]);
});
