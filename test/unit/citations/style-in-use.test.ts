/** In which style a draft goes on citing. */
import { describe, expect, it } from 'vitest';
import { readCitations } from '../../../server/src/citations/read.ts';
import type { KeptCitation } from '../../../server/src/citations/kept.ts';
import { CITING_STYLES } from '../../../server/src/citations/style.ts';
import type { CitingStyle } from '../../../server/src/citations/style.ts';
import { nextStyle, stylesInUse } from '../../../server/src/citations/style-in-use.ts';
import { regionsOf } from '../../../server/src/engine/text/regions.ts';
import { bareDraft, bibliographyOf } from '../../support/drafts.ts';

const ORR = { id: 'orr2024', type: 'book', title: 'Bridges' };
const KEPT: KeptCitation = { key: 'orr2024', item: null, locator: null, excerpt: null, file: null };

function draft(text: string, kept: readonly KeptCitation[] = []) {
  const regions = regionsOf(text, 'markdown');
  const citations = readCitations(text, regions, { bibliography: bibliographyOf([ORR]), format: 'markdown' });
  const checks = kept.map((one) => ({ span: { start: 0, end: 2 }, check: { citations: [one] } }));
  return { ...bareDraft(text, { regions }), citations, checks };
}

const next = (...given: Parameters<typeof draft>): readonly CitingStyle[] =>
  CITING_STYLES.map((house) => nextStyle(draft(...given), house));

describe('a draft', () => {
  it('without citations follows the newsroom', () => {
    expect(next('It closed.')).toEqual(CITING_STYLES);
    expect(next('It closed.[^1]\n\n[^1]: As many others did, and nobody knows why they had to.')).toEqual(
      CITING_STYLES,
    );
  });

  it.each<[string, CitingStyle, string, readonly KeptCitation[]]>([
    ['footnotes', 'footnote', 'It closed.[^1]\n\n[^1]: The Post, “Bridges”, 4 May 2023', []],
    ['a footnote that is to be filled in', 'footnote', 'It closed.[^1]\n\n[^1]: The Kremlin. link, title or document', []], // prettier-ignore
    ['keys', 'pandoc', 'It closed [@orr2024].', []],
    ['keys, and notes that cite nothing', 'pandoc', 'It closed [@orr2024].[^1]\n\n[^1]: As many did, and who knows why.', []], // prettier-ignore
    ['what is kept beside it', 'ledger', 'It closed.', [KEPT]],
    ['keys, and some that are kept beside it', 'pandoc', 'It closed [@orr2024].', [KEPT]],
  ])('with %s goes on as it is, whatever is set', (_, style, text, kept) => {
    expect(new Set(next(text, kept))).toEqual(new Set([style]));
  });

  it('with two styles follows the newsroom between them', () => {
    const text = 'It closed [@orr2024]. It fell.[^1]\n\n[^1]: The Post, “Bridges”, 4 May 2023';
    expect(stylesInUse(draft(text))).toEqual(['pandoc', 'footnote']);
    expect(next(text)).toEqual(['footnote', 'pandoc', 'pandoc']);
  });

  it('has no style by what only a check can hold', () => {
    expect(next('It closed.', [{ ...KEPT, excerpt: 'It has closed' }])).toEqual(CITING_STYLES);
  });
});
