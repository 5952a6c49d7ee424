/** The annotated copy: a footnote in full to each claim, in order; nothing restricted; nothing that a draft says is taken for markup. */
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { describe, expect, it } from 'vitest';
import { annotatedMarkdown } from '../../../server/src/exports/annotated.ts';
import { applyEdits } from '../../../server/src/edits.ts';
import { escapePlain, escapeWords } from '../../../server/src/exports/markdown-words.ts';
import { toldFinder } from '../../support/told-finder.ts';
import { exportedDraft, placedCheck } from '../../support/exports.ts';

const TEXT =
  'Anna Berg said the bridge is closed.[^a] It cost £4 million in 2024, more than any other.[^b]\n\n[^a]: Interview with Anna Berg, 4 May 2026.\n[^b]: The Post, <https://example.org/1>\n';

function parse(markdown: string) {
  return fromMarkdown(markdown, {
    extensions: [gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  });
}

/** The words of a Markdown text, as a reader sees them. */
function seen(markdown: string): string {
  const words = (node: ReturnType<typeof parse> | { type: string }): string => {
    if ('value' in node && node.type === 'text') return String(node.value);
    if (node.type === 'break') return '\n';
    return 'children' in node ? node.children.map(words).join(node.type === 'root' ? '\n\n' : '') : '';
  };
  return words(parse(markdown));
}

describe('the annotated copy', () => {
  it('has a note to each claim, with the chain, the citation and the check', () => {
    const checks = [
      placedCheck(TEXT, 'the bridge is closed', {
        note: 'She said so twice.',
        citations: [
          {
            key: 'r',
            item: { id: 'r', type: 'report', title: 'Bridges', issued: { 'date-parts': [[2026, 4, 2]] } },
            locator: { label: 'page', value: '9' },
            excerpt: 'the bridge is shut',
            file: null,
          },
        ],
        signOffs: [{ role: 'legal', by: 'Cy Young', at: '2026-05-04T10:00:00Z' }],
      }),
    ];
    expect(annotatedMarkdown(exportedDraft(TEXT, { checks, finder: toldFinder }))).toBe(
      [
        'Anna Berg said the bridge is closed.[^1] It cost £4 million in 2024, more than any other.[^2]',
        '[^1]: **Named source**\\\n    Anna Berg\\\n    Cited: Interview with Anna Berg, 4 May 2026.\\\n    Check: Confirmed by Ada Reed, 3 May 2026\\\n    Checked against: “Bridges”, 2 April 2026, p. 9: “the bridge is shut”\\\n    Note: She said so twice.\\\n    Signed off by Cy Young (legal), 4 May 2026',
        '[^2]: **No source given**\\\n    Cited: The Post, <https://example.org/1>\n',
      ].join('\n\n'),
    );
  });

  it('says of a sign-off whose words changed that it was of the earlier wording', () => {
    const signOffs = [{ role: 'legal', by: 'Lee Law', at: '2026-05-04T10:00:00Z' }] as const;
    const how = { status: 'unchecked', checker: null, signOffs, stale: true } as const;
    const checks = [placedCheck(TEXT, 'the bridge is closed', how)];
    const copy = annotatedMarkdown(exportedDraft(TEXT, { checks }));
    expect(copy).toContain('The earlier wording was signed off by Lee Law (legal), 4 May 2026');
    expect(copy).not.toContain('Signed off by Lee Law');
  });

  it('says of a key kept beside the draft that it leads nowhere, where no bibliography has it', () => {
    const citations = [{ key: 'gone2024', item: null, locator: null, excerpt: null, file: null }];
    const checks = [
      placedCheck(TEXT, 'the bridge is closed', { citations }),
      placedCheck(TEXT, 'It cost £4 million', { citations, id: 'b', status: 'unchecked', checker: null }),
    ];
    const copy = annotatedMarkdown(exportedDraft(TEXT, { checks, bibliography: [] }));
    expect(copy).toContain('Checked against: There is no entry for “gone2024” yet');
    expect(copy).toContain('Cited: There is no entry for “gone2024” yet');
  });

  it('leaves restricted checks out and says so', () => {
    const checks = [
      placedCheck(TEXT, 'the bridge is closed', { restricted: true, note: 'Deep Throat' }),
      placedCheck(TEXT, 'gone', { restricted: true, id: 'other' }),
    ];
    const copy = annotatedMarkdown(exportedDraft(TEXT, { checks }));
    expect(copy).toContain('A check of this is restricted and left out here.');
    expect(copy).toContain('One more is restricted and left out here.');
    expect(copy).not.toMatch(/Deep Throat|Ada Reed/);
  });

  it('tells a check that is of two claims in full once, and at the other how it came out', () => {
    const text = 'The mayor said the bridge was closed and claimed the fund was empty.\n';
    const checks = [placedCheck(text, text.trim(), { note: 'She said so twice.' })];
    const [, first, second] = annotatedMarkdown(exportedDraft(text, { checks, finder: toldFinder })).split('\n\n'); // prettier-ignore
    expect(first).toMatch(
      /^\[\^1\]: [^]* {4}Check: Confirmed by Ada Reed, 3 May 2026\\\n {4}Note: She said so twice\.$/,
    );
    expect(second).toMatch(
      /^\[\^2\]: [^]* {4}Check: Confirmed by Ada Reed, 3 May 2026; the same check as in note 1\n$/,
    );
  });

  it('keeps checks whose words are gone, and those outside every claim', () => {
    const text = '# News\n\nThe bridge is closed, Anna Berg said.\n';
    const checks = [placedCheck(text, 'News'), placedCheck(text, 'It rained.', { id: 'other', stale: true })];
    const copy = annotatedMarkdown(exportedDraft(text, { checks }));
    expect(copy).toMatch(/^# News\[\^1\]\n/);
    expect(copy).toContain(
      '- Checked words: “It rained.”\\\n  Check: Confirmed by Ada Reed, 3 May 2026; the words have changed since',
    );
  });

  it('says of a mark without an entry, or with an empty one, that it leads nowhere yet', () => {
    const copy = annotatedMarkdown(exportedDraft('The bridge is closed, Anna Berg said.[^x][^y]\n\n[^y]:\n'));
    expect(copy).toContain('Cited: There is no entry for “x” yet');
    expect(copy).toContain('Cited: The entry “y” is still empty');
  });

  it('numbers its notes in the order of the text, each once, and defines them all', () => {
    const { children } = parse(annotatedMarkdown(exportedDraft(TEXT)));
    const defined = children.flatMap((node) => (node.type === 'footnoteDefinition' ? [node.identifier] : []));
    expect(defined).toEqual(['1', '2']);
  });

  it('takes nothing in a plain text for markup', () => {
    const text =
      '* no list\n# no heading\n1. no list\n    no code, Anna Berg said.\n<b>no tag</b> &amp; a_b_c [x](y)\n';
    const copy = annotatedMarkdown(exportedDraft(text, { format: 'plain' }));
    expect(seen(copy)).toContain('* no list\n# no heading\n1. no list\nno code, Anna Berg said.');
    expect(seen(copy)).toContain('<b>no tag</b> &amp; a_b_c [x](y)');
  });
});

const pieces = fc.array(
  fc.constantFrom('a', 'b', ' ', '*', '_', '`', '[', ']', '(', ')', '<', '>', '#', '+', '-', '=', '1', '.', '&amp;', '\\', '~', '|', '!', '[^1]', '\n', '\n\n', 'https://example.org/a_b'), // prettier-ignore
  { maxLength: 25 },
);
const tidy = (words: string): string =>
  words
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();

describe('whatever the words', () => {
  it('a plain text reads in Markdown as it is written', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const text = tidy(all.join('')).replace(/\n{3,}/g, '\n\n');
        expect(tidy(seen(applyEdits(text, escapePlain(text))))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('a note reads as it is written', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const words = tidy(all.join('')).replace(/\s+/g, ' ').trim();
        expect(tidy(seen(`Note: ${escapeWords(words)}`))).toBe(tidy(`Note: ${words}`));
      }),
      { numRuns: 1000 },
    );
  });
});
