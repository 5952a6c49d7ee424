/** A draft set as type: every word is there once, in order; what is drawn in stands where it belongs; nothing in it is run. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignedPlaces } from '../../../server/src/drawing/aligned.ts';
import { drawBlocks } from '../../../server/src/drawing/draw.ts';
import { element } from '../../../server/src/drawing/html.ts';
import { inkOf } from '../../../server/src/drawing/ink.ts';
import { treeOf } from '../../../server/src/drawing/tree.ts';
import type { DraftFormat } from '../../../server/src/engine/index.ts';
import { parseTagged } from '../../support/tagged.ts';
import { wordsOfHtml } from '../../support/html.ts';

/** Tagged words are drawn as spans of that name; `<|>` is where a number goes in. */
function drawn(fixture: string, format: DraftFormat = 'markdown'): string {
  const { text, spans, cursor } = parseTagged(fixture);
  const marks = Object.entries(spans).flatMap(([className, all]) =>
    all.map((span) => ({ ...span, className })),
  );
  const behind = cursor === null ? [] : [{ place: cursor, html: element('sup', {}, '1') }];
  const ink = inkOf({ marks, behind });
  return drawBlocks(text, treeOf(text, format), { ink, topHeading: 2 })
    .map(({ html }) => html.html)
    .join('\n');
}

const mark = (className: string, words: string): string => `<span class="${className}">${words}</span>`;

describe('a draft as type', () => {
  it.each([
    ['a paragraph', 'One *two* **three**.', '<p>One <em>two</em> <strong>three</strong>.</p>'],
    ['a heading', '# One', '<h2>One</h2>'],
    ['a list', '- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
    ['a numbered list', '3. one', '<ol start="3"><li>one</li></ol>'],
    ['a quote', '> one', '<blockquote><p>one</p></blockquote>'],
    ['code', '    <b>', '<pre><code>&lt;b&gt;</code></pre>'],
    ['a link', '[one](https://example.org)', '<p><a href="https://example.org" rel="noreferrer">one</a></p>'],
    ['a link that runs', '[one](javascript:alert(1))', '<p>one</p>'],
    ['a link to a file', '[one](file:///etc/passwd)', '<p>one</p>'],
    ['a picture', '![one](https://example.org/1.png)', '<p>[picture: one]</p>'],
    ['raw HTML in a line', 'one <script>two</script>', '<p>one two</p>'],
    ['front matter', '---\na: b\n---\n\none', '<p>one</p>'],
  ])('has %s', (_, text, expected) => {
    expect(drawn(text)).toBe(expected);
  });

  it('of plain text is paragraphs alone, under a first line without a full stop', () => {
    const text = 'Dam fails\n\n# 14 *are* missing.\n\n<b>Two.</b>';
    expect(drawn(text, 'plain')).toBe(
      '<h2>Dam fails</h2>\n<p># 14 *are* missing.</p>\n<p>&lt;b&gt;Two.&lt;/b&gt;</p>',
    );
  });

  it('of plain text has a paragraph a line, but for lines that were broken by hand', () => {
    expect(drawn('Dam fails\nNobody saw it.\nOne was found.', 'plain')).toBe(
      '<h2>Dam fails</h2>\n<p>Nobody saw it.</p>\n<p>One was found.</p>',
    );
    const wrapped =
      'The dam that was built above the town in 1968 to keep\nthe spring floods out of the lower streets and cellars\nhas failed.';
    expect(drawn(wrapped, 'plain')).toBe(`<p>${wrapped}</p>`);
  });

  it.each([
    [
      'side by side',
      '<source>Ada</source> <cue>said</cue> no.',
      `${mark('source', 'Ada')} ${mark('cue', 'said')} no.`,
    ],
    [
      'nested',
      '<content>so <cue>said</cue> she</content>.',
      `${mark('content', `so ${mark('cue', 'said')} she`)}.`,
    ],
    [
      'crossing',
      '<source>a <cue>b</source> c</cue> d',
      `${mark('source', `a ${mark('cue', 'b')}`)}${mark('cue', ' c')} d`,
    ],
    [
      'over emphasis',
      '<content>a *b* c</content> d',
      `${mark('content', 'a ')}<em>${mark('content', 'b')}</em>${mark('content', ' c')} d`,
    ],
    ['behind an escape', 'a \\* <cue>b</cue> c', `a * ${mark('cue', 'b')} c`],
    ['behind an entity', 'a &amp; <cue>b</cue> &lt;c', `a &amp; ${mark('cue', 'b')} &lt;c`],
    ['behind two backslashes', 'a \\\\ <cue>b</cue> c', `a \\ ${mark('cue', 'b')} c`],
    ['on emoji', 'a 😀 <cue>😀</cue> c', `a 😀 ${mark('cue', '😀')} c`],
    ['and a number', 'a <cue>b</cue><|> c', `a ${mark('cue', 'b')}<sup>1</sup> c`],
    ['and a number behind bold type', '**a**<|> b', '<strong>a</strong><sup>1</sup> b'],
    ['and a number at the end', 'a **b**<|>', 'a <strong>b</strong><sup>1</sup>'],
  ])('has words drawn in: %s', (_, fixture, expected) => {
    expect(drawn(fixture)).toBe(`<p>${expected}</p>`);
  });

  it('follows the words over the lines of a quote', () => {
    expect(drawn('> one\n> <cue>two</cue> three')).toBe(
      `<blockquote><p>one\n${mark('cue', 'two')} three</p></blockquote>`,
    );
  });

  it('keeps a number whose words are shown nowhere', () => {
    expect(drawn('one\n\n```\ntwo<|>\n```')).toContain('<sup>1</sup>');
  });

  it('reads what is knotted as plain text, in no time', () => {
    expect(drawn('[*'.repeat(5000))).toBe(`<p>${'[*'.repeat(5000)}</p>`);
  });
});

describe('whatever the draft', () => {
  const pieces = fc.array(fc.constantFrom('a', 'b ', '*', '**', '`', '[', '](https://example.org)', '&amp;', '\\', '<b>', '\n', '\r\n', '\n\n', '> ', '- ', '# ', '😀', '\u0000'), { maxLength: 25 }); // prettier-ignore
  const letters = (words: string): string => words.replace(/[^ab]/g, '');

  it('letters and marks do not touch one another', () => {
    fc.assert(
      fc.property(pieces, fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 6 }), (all, spans) => {
        const text = all.join('');
        const marks = spans.flatMap(([a, b]) => a === b ? [] : [{ start: Math.min(a, b), end: Math.max(a, b), className: 'x' }]); // prettier-ignore
        const draw = (ink: ReturnType<typeof inkOf>): string =>
          drawBlocks(text, treeOf(text, 'markdown'), { ink, topHeading: 2 })
            .map(({ html }) => html.html)
            .join('');
        const bare = draw(inkOf({}));
        const inked = draw(
          inkOf({ marks, behind: spans.map(([place]) => ({ place, html: element('sup', {}, '7') })) }),
        );
        expect(letters(wordsOfHtml(inked))).toBe(letters(wordsOfHtml(bare)));
        expect(inked.match(/<sup>/g)?.length ?? 0).toBe(
          spans.filter(([place]) => place <= text.length).length,
        );
        expect(inked.match(/<span /g)?.length).toBe(inked.match(/<\/span>/g)?.length);
      }),
      { numRuns: 500 },
    );
  });

  it('places never fall, and lie within the source', () => {
    fc.assert(
      fc.property(pieces, pieces, (one, other) => {
        const [source, value] = [one.join(''), other.join('')];
        const places = alignedPlaces(source, value, 10);
        expect(places).toHaveLength(value.length + 1);
        expect(
          places.every(
            (place, index) => place >= Math.max(10, places[index - 1] ?? 0) && place <= 10 + source.length,
          ),
        ).toBe(true);
      }),
    );
  });
});
