/** Plain words stay plain words, whatever they hold. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, setMarkdown, setPlain } from '../../../server/src/wording/markdown.ts';

describe('escaped words', () => {
  it('read as they were written, in any Markdown reader', () => {
    const word = fc.constantFrom(
      '*',
      '_',
      '`',
      '[a](b)',
      '<b>',
      '# ',
      '- ',
      '1. ',
      '&amp;',
      '\\',
      '![',
      '> ',
      'http://x.y',
      '~~',
      'said',
      ' ',
      '|',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (pieces) => {
        const words = `x${pieces.join('')}`;
        const [block, ...others] = fromMarkdown(escapeMarkdown(words)).children;
        expect(others).toEqual([]);
        expect(
          block?.type === 'paragraph' &&
            block.children.map((one) => (one.type === 'text' ? one.value : one.type)).join(''),
        ).toBe(words.replace(/\s+/g, ' ').trimEnd());
      }),
    );
  });

  it.each(['# A', '- A', '1. A', '> A', '+ A', '= A', '| A'])(
    'that begin like a block are none: %s',
    (words) => {
      expect(fromMarkdown(escapeMarkdown(words)).children.map(({ type }) => type)).toEqual(['paragraph']);
    },
  );
});

it.each(['www.x.org', '_www.x.org', 'https://x.org', 'a@x.org'])(
  'an address in a draft becomes no link: %s',
  (words) => {
    expect(escapeMarkdown(words)).toMatch(/\\[.:@]/);
    expect(escapeMarkdown(words)).not.toMatch(/www\.|(?<!\\):\/\/|(?<!\\)@/);
  },
);

describe('lines', () => {
  const lines = [
    { parts: [{ bold: 'Who' }, ' says'] },
    { parts: ['one'], as: 'item' as const },
    { parts: ['two'], as: 'item' as const },
    { parts: [{ italic: 'why' }, ' ', { link: 'rule', href: 'file:///a b.md' }], across: true },
    { parts: ['so. ', { link: 'More', href: 'file:///c.md', leadsOn: true }] },
  ];

  it('are set as Markdown', () => {
    expect(setMarkdown(lines)).toBe(
      '**Who** says\n\n- one\n- two\n\n---\n\n_why_ [rule](<file:///a%20b.md>)\n\nso. [More](<file:///c.md>)',
    );
  });

  it('are set as plain text', () => {
    expect(setPlain(lines)).toBe('Who says\n• one\n• two\nwhy rule\nso.');
  });
});
