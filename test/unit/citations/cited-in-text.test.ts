/** What is kept beside a draft is shown there once: not where the text cites the same. */
import { describe, expect, it } from 'vitest';
import { onlyBeside } from '../../../server/src/citations/cited-in-text.ts';
import { convertCitations } from '../../../server/src/citations/converting/convert.ts';
import { readCitations } from '../../../server/src/citations/read.ts';
import { regionsOf } from '../../../server/src/engine/text/regions.ts';
import { bareDraft, bibliographyOf } from '../../support/drafts.ts';

const BIBLIOGRAPHY = bibliographyOf([
  { id: 'orr2024', type: 'book', title: 'Bridges', author: [{ family: 'Orr', given: 'Ada' }] },
]);

function draft(text: string) {
  const regions = regionsOf(text, 'markdown');
  const sentences = [{ start: 0, end: text.indexOf('.') + 1 }];
  const citations = readCitations(text, regions, { bibliography: BIBLIOGRAPHY, format: 'markdown' });
  return { ...bareDraft(text, { regions, sentences }), citations };
}

const NOTE = 'It closed.[^1]\n\n[^1]: The Post, “Bridges”, 4 May 2023, p. 3';

describe('what is kept beside a draft', () => {
  it.each([
    NOTE,
    'It closed [@orr2024].',
    'It closed [see @orr2024, p. 3].',
    'It closed.[^a]\n\n[^a]: Ada Reed, link, title or document',
  ])('is not shown while the text still has it: %s', (text) => {
    const before = draft(text);
    const kept = convertCitations(before, 'ledger').keep.map(({ citation }) => citation);
    expect(kept).toHaveLength(1);
    expect(onlyBeside(kept, before.citations.references, before)).toEqual([]);
    const after = draft('It closed.');
    expect(onlyBeside(kept, after.citations.references, after)).toEqual(kept);
  });

  it('is shown beside other citations of the same words', () => {
    const [kept] = convertCitations(draft(NOTE), 'ledger').keep.map(({ citation }) => citation);
    const other = draft('It closed.[^1]\n\n[^1]: The Post, “Bridges”, 4 May 2023, p. 4');
    const all = kept === undefined ? [] : [kept, { ...kept, excerpt: 'It has closed' }];
    expect(onlyBeside(all, other.citations.references, other)).toEqual(all);
    const same = draft(NOTE);
    expect(onlyBeside(all, same.citations.references, same)).toEqual(all.slice(1));
  });
});
