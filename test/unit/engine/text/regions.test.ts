import { describe, expect, it } from 'vitest';
import type { DraftFormat } from '../../../../server/src/engine/model.ts';
import { layOutPlain } from '../../../../server/src/engine/text/plain.ts';
import { regionsOf } from '../../../../server/src/engine/text/regions.ts';

/** Each region as its kind and its words; of a definition, its key and body too. */
function checkRegions(text: string, format: DraftFormat, expected: readonly string[]): void {
  const found = regionsOf(text, format).map((region) => {
    const words = text.slice(region.start, region.end);
    if (region.kind === 'footnote-reference') return `reference ${region.key}: ${words}`;
    if (region.kind !== 'footnote-definition') return `${region.kind}: ${words}`;
    return `definition ${region.key}: ${text.slice(region.body.start, region.body.end)}`;
  });
  expect(found).toEqual(expected);
}

describe('regions of plain text', () => {
  it('are footnotes and nothing else', () => {
    checkRegions('A[^1] **b** [c](d) `e`\n[^1]: https://example.org \n[^2]:\n', 'plain', [
      'reference 1: [^1]',
      'definition 1: https://example.org',
      'definition 2: ',
    ]);
  });

  it('are no brackets that only look like footnotes', () => {
    checkRegions('A [^ 1] [^] [^a b] [1] x[^key]: y', 'plain', ['reference key: [^key]']);
  });

  it('are no brackets behind a backslash, unless that is one to be printed', () => {
    checkRegions('A\\[^1] b\\[@orr] c\\\\[^2] [^3]', 'plain', ['reference 2: [^2]', 'reference 3: [^3]']);
    checkRegions('A\\[^1] b\\[@orr] c\\\\[^2] [^3]', 'markdown', ['reference 2: [^2]', 'reference 3: [^3]']);
    checkRegions('A[^1]\n\n\\[^1]: b', 'plain', ['reference 1: [^1]']);
  });

  it('are citations that open with their key', () => {
    checkRegions('A [@orr2024, p. 3; see -@lind]. B[^1] [-@{any.thing}]\n[^1]: See [@orr2024].', 'plain', [
      'citation: [@orr2024, p. 3; see -@lind]',
      'reference 1: [^1]',
      'citation: [-@{any.thing}]',
      'definition 1: See [@orr2024].',
    ]);
  });

  it('are no handles, credits or addresses', () => {
    checkRegions(
      'A @orr [via @courier] [post@orr.example] [@] [@ orr] [@orr](x) \\[@orr] @orr [p. 3] [@a\n\nb]',
      'plain',
      [],
    );
  });
});

describe('regions of Markdown', () => {
  it('are code, comments, targets, markup and front matter', () => {
    checkRegions(
      '---\na: b\n---\n\nA `b` [c](d) <!-- e --> ![f](g) <i>h</i>\n\n```js\ni\n```\n\n***\n',
      'markdown',
      [
        'front-matter: ---\na: b\n---',
        'code: `b`',
        'link-target: ](d)',
        'comment: <!-- e -->',
        'markup: ![f](g)',
        'markup: <i>',
        'markup: </i>',
        'code: ```js\ni\n```',
        'markup: ***',
      ],
    );
  });

  it('are footnotes wherever their definition stands, or none', () => {
    checkRegions('A[^1], b[^gone].\n\nC `[^no]`.\n\n[^1]: Minutes of the\n    council\n', 'markdown', [
      'reference 1: [^1]',
      'reference gone: [^gone]',
      'code: `[^no]`',
      'definition 1: Minutes of the\n    council',
    ]);
  });

  it('are citations, with words before the key and over a line', () => {
    checkRegions('A [see @orr2024, pp.\n3–5]. B[^1] *C [@lind:2; @orr.a, ch. 2]*.', 'markdown', [
      'citation: [see @orr2024, pp.\n3–5]',
      'reference 1: [^1]',
      'citation: [@lind:2; @orr.a, ch. 2]',
    ]);
  });

  it('are no handles, addresses, links or code in the place of citations', () => {
    checkRegions(
      'A @orr [post@orr.example] [@orr; and more] [@orr](https://example.org) \\[@orr] `[@orr]` [@orr [b]]',
      'markdown',
      ['link-target: ](https://example.org)', 'code: `[@orr]`'],
    );
  });

  it('are blanked out of the words', () => {
    expect(layOutPlain('Closed [@orr2024], he said.').blocks.map(({ text }) => text)).toEqual([
      `Closed ${' '.repeat('[@orr2024]'.length)}, he said.`,
    ]);
  });
});
