import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftFormat } from '../../../../server/src/engine/model.ts';
import { LayoutReader } from '../../../../server/src/engine/text/paragraphs.ts';

/** The words of each paragraph, what was blanked out left away. */
function checkParagraphs(text: string, expected: readonly string[], format: DraftFormat = 'plain'): void {
  const { paragraphs } = new LayoutReader().read(text, format);
  expect(paragraphs.map((paragraph) => paragraph.text.replaceAll(/\s+/gu, ' ').trim())).toEqual(expected);
}

describe('paragraphs of plain text', () => {
  it('are its lines, whatever ends them', () => {
    checkParagraphs('One here.\nTwo.\r\nThree.\rFour.\u2028Five.\n\n\n  Six.  ', [
      'One here.',
      'Two.',
      'Three.',
      'Four.',
      'Five.',
      'Six.',
    ]);
  });

  it('are blocks where the lines were broken by hand at a width', () => {
    checkParagraphs(
      [
        'The council voted on Tuesday evening to close the old pier for',
        'good, and to spend what is left of the fund on a sea wall that',
        'engineers have asked for since the flood.',
        '',
        'Nobody spoke against it.',
      ].join('\n'),
      [
        'The council voted on Tuesday evening to close the old pier for good, and to spend what is left of the fund on a sea wall that engineers have asked for since the flood.',
        'Nobody spoke against it.',
      ],
    );
  });

  it('stay apart where short lines only look broken', () => {
    checkParagraphs('This report is more than\n2 years old\nThe pier is shut.', [
      'This report is more than',
      '2 years old',
      'The pier is shut.',
    ]);
  });

  it('leave bullets, footnote marks and notes out, and nothing else', () => {
    checkParagraphs('• The pier[^1] is *shut*.\n# 5 homes `burned`\n[^1]: Council minutes', [
      'The pier is *shut*.',
      '# 5 homes `burned`',
    ]);
  });

  it('leave out tags pasted along, but keep what only looks like one', () => {
    checkParagraphs('<p>The pier is <b>shut</b>.</p>\n</div>\n5 < 6 and <tweet>', [
      'The pier is shut .',
      '</div>',
      '5 < 6 and <tweet>',
    ]);
  });

  it('are cut where one line never ends', () => {
    const { paragraphs } = new LayoutReader().read('The pier is shut for good. '.repeat(2000), 'plain');
    expect(paragraphs.length).toBeGreaterThan(4);
    for (const { text } of paragraphs) expect(text.endsWith('good.')).toBe(true);
  });
});

describe('paragraphs of Markdown', () => {
  it('keep the words of emphasis and links only', () => {
    checkParagraphs(
      'The **mayor** told [The *Sun*](https://example.org/x "t") and <https://example.org> it was `over`.',
      ['The mayor told The Sun and it was .'],
      'markdown',
    );
  });

  it('are headings, list items and quoted blocks each by itself', () => {
    checkParagraphs(
      '# Pier *shut*\n\nIt closed.\nFor good.\n\n- One\n- Two\n  more\n\n> Said the\n> mayor\n\nLast\n====\n',
      ['Pier shut', 'It closed. For good.', 'One', 'Two more', 'Said the mayor', 'Last'],
      'markdown',
    );
  });

  it('leave out code, comments, front matter, notes and definitions', () => {
    checkParagraphs(
      '---\ntitle: x\n\ntags: y\n---\nProse one.\n\n```\ncode\n\nmore\n```\nProse two.\n<!-- a\n\nb -->\n[a]: http://x.org\n\n[^1]: A note\n    with more\n\n    and more\n\nProse[^1] three[^nowhere].',
      ['Prose one.', 'Prose two.', 'Prose three .'],
      'markdown',
    );
  });

  it('keep the words between tags', () => {
    checkParagraphs(
      '<div class="lead">The pier is shut.</div>\n\nIt <b>closed</b> early.',
      ['The pier is shut.', 'It closed early.'],
      'markdown',
    );
  });

  it('are still found where the markup is more than a parser should be given', () => {
    const { paragraphs } = new LayoutReader().read(`${'*a_ '.repeat(3000)}\n\nThe pier is shut.`, 'markdown');
    expect(paragraphs.at(-1)?.text).toBe('The pier is shut.');
  });
});

describe('paragraphs', () => {
  const piece = fc.constantFrom('\n', '\n\n', '\r\n', 'a b', '. ', '# ', '> ', '- ', '```', '*', '[x](y)', '[^1]', '[^1]: ', '<!-- ', '-->', '<p>', '---\n', '\\', '&amp;', '    ', '😀', '\ud83d', '1. ', '|'); // prettier-ignore

  it('are in order, inside the text and of its length, and regions beside them too', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom<DraftFormat>('plain', 'markdown'),
        (pieces, format) => {
          const text = pieces.join('');
          const { paragraphs, regions } = new LayoutReader().read(text, format);
          for (const spans of [paragraphs, regions]) {
            let at = 0;
            for (const { start, end } of spans) {
              expect(start).toBeGreaterThanOrEqual(at);
              expect(end).toBeGreaterThan(start);
              at = end;
            }
            expect(at).toBeLessThanOrEqual(text.length);
          }
          for (const paragraph of paragraphs) {
            expect(paragraph.text.length).toBe(paragraph.end - paragraph.start);
            expect(paragraph.text.trim()).toBe(paragraph.text);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
