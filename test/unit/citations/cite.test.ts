/** What is written to cite something, in each style: the draft after it, the bibliography after it, what is kept beside. */
import { describe, expect, it } from 'vitest';
import { cite } from '../../../server/src/citations/cite.ts';
import type { Cited } from '../../../server/src/citations/cite.ts';
import type { CitingStyle } from '../../../server/src/citations/style.ts';
import type { Locator } from '../../../server/src/citations/citations.ts';
import { applyEdits } from '../../../server/src/edits.ts';
import { bareDraft, bibliographyOf } from '../../support/drafts.ts';
import { regionsOf } from '../../../server/src/engine/text/regions.ts';
import { NOWHERE } from '../../../server/src/citations/where.ts';
import type { Where } from '../../../server/src/citations/where.ts';
import { readCitations } from '../../../server/src/citations/read.ts';

const ORR = {
  id: 'orr2024',
  type: 'article-newspaper',
  title: 'Bridges',
  author: [{ family: 'Orr', given: 'Ada' }],
};
const BIBLIOGRAPHY = bibliographyOf([ORR]);
const PAGE: Locator = { label: 'page', value: '3' };

/** Cites for the words before `|`, which is taken out. */
function cited(fixture: string, style: CitingStyle, what: Cited, where: Where = NOWHERE) {
  const end = fixture.indexOf('|');
  const text = fixture.replace('|', '');
  const regions = regionsOf(text, 'markdown');
  const known = { bibliography: BIBLIOGRAPHY, format: 'markdown' } as const;
  const draft = { ...bareDraft(text, { regions }), citations: readCitations(text, regions, known) };
  const target = { span: { start: 0, end }, chain: ['agencies', 'the Kremlin'] };
  const written = cite({ target, cited: what, where, style }, draft);
  return { ...written, text: applyEdits(text, written.edits) };
}

const KEY: Cited = { kind: 'key', key: 'orr2024' };
const NEW: Cited = { kind: 'item', item: { ...ORR, id: '', title: 'Roads' } };
const PENDING: Cited = { kind: 'pending' };

describe('in brackets', () => {
  it.each([
    ['before the full stop', 'It closed|.', 'It closed [@orr2024].'],
    ['also where the claim has it', 'It closed.|', 'It closed [@orr2024].'],
    ['before a comma', 'It closed|, he said.', 'It closed [@orr2024], he said.'],
    ['behind a quotation', '“It closed|,” he said.', '“It closed,” [@orr2024] he said.'],
    ['not before the point of an abbreviation', 'It is in the U.S.|', 'It is in the U.S. [@orr2024]'],
    ['before a footnote', 'It closed|.[^1]\n\n[^1]: x', 'It closed [@orr2024].[^1]\n\n[^1]: x'],
    ['with others in one bracket', 'It closed| [@lind].', 'It closed [@lind; @orr2024].'],
    ['with others behind the full stop', 'It closed|. [@lind, p. 2] Then', 'It closed. [@lind, p. 2; @orr2024] Then'], // prettier-ignore
    ['not with those of the next clause', 'It closed| and fell [@lind].', 'It closed [@orr2024] and fell [@lind].'], // prettier-ignore
  ])('goes %s', (_, before, after) => {
    expect(cited(before, 'pandoc', KEY)).toMatchObject({ text: after, item: null, kept: null });
  });

  it('has its page', () => {
    expect(cited('It closed|.', 'pandoc', KEY, { locator: PAGE }).text).toBe('It closed [@orr2024, p. 3].');
  });

  it('asks for an entry of what is new, under a key that nobody has', () => {
    const { text, item } = cited('It closed|.', 'pandoc', NEW);
    expect(text).toBe('It closed [@orr].');
    expect(item).toEqual({ ...ORR, id: 'orr', title: 'Roads' });
    const same: Cited = { kind: 'item', item: { ...ORR, title: 'Roads' } };
    expect(cited('It closed|.', 'pandoc', same).text).toBe('It closed [@orr2024-2].');
  });

  it('begins an entry with who is named where nothing is known yet', () => {
    const { text, item } = cited('It closed|.', 'pandoc', PENDING);
    expect(text).toBe('It closed [@kremlin].');
    expect(item).toEqual({
      id: 'kremlin',
      type: 'document',
      author: [{ literal: 'The Kremlin' }],
      note: 'via agencies, link, title or document',
    });
  });

  it('leaves an entry of the draft a footnote', () => {
    const known: Cited = { kind: 'key', key: '1' };
    expect(cited('It closed|.\n\n[^1]: x\n', 'pandoc', known).text).toBe('It closed.[^1]\n\n[^1]: x\n');
  });
});

describe('in a footnote', () => {
  it.each<[string, Cited, Locator | null, string]>([
    ['of a bibliography, by its key', KEY, null, 'A.[^orr2024]\n\n[^orr2024]: Ada Orr, “Bridges”'],
    ['with a page', KEY, PAGE, 'A.[^orr2024]\n\n[^orr2024]: Ada Orr, “Bridges”, p. 3'],
    ['of something new', NEW, null, 'A.[^1]\n\n[^1]: Ada Orr, “Roads”'],
    ['of nothing yet', PENDING, null, 'A.[^1]\n\n[^1]: The Kremlin, via agencies. link, title or document'],
  ])('has the words %s', (_, what, locator, after) => {
    expect(cited('A|.', 'footnote', what, { locator })).toMatchObject({
      text: after,
      item: null,
      kept: null,
    });
  });

  it('uses an entry that says the same', () => {
    const before = 'A|.\n\n[^7]: Ada Orr, “Bridges”\n';
    expect(cited(before, 'footnote', KEY).text).toBe('A.[^7]\n\n[^7]: Ada Orr, “Bridges”\n');
  });

  it('gives an entry of the draft another for its page', () => {
    const known: Cited = { kind: 'key', key: '1' };
    const after = 'A.[^2]\n\n[^1]: The report.\n[^2]: The report, p. 3\n';
    expect(cited('A|.\n\n[^1]: The report.\n', 'footnote', known, { locator: PAGE }).text).toBe(after);
  });
});

describe('more than a locator', () => {
  const citing = (style: CitingStyle, what: Cited) =>
    cited('It shut|.', style, what, { locator: null, suffix: ', Annex B' });

  it('stands behind the key, behind the words of a footnote, and beside the draft', () => {
    expect(citing('pandoc', KEY).text).toBe('It shut [@orr2024, Annex B].');
    expect(citing('footnote', KEY).text).toMatch(/\n\[\^orr2024\]: .*, Annex B$/);
    expect(citing('ledger', KEY).kept?.citation).toMatchObject({ locator: null, suffix: ', Annex B' });
  });
});

describe('beside the draft', () => {
  it.each<[string, Cited, object]>([
    ['a key', KEY, { key: 'orr2024', item: null, locator: PAGE }],
    ['something new', NEW, { key: null, item: { ...ORR, id: 'orr', title: 'Roads' } }],
    ['nothing yet', PENDING, { key: null, item: { id: 'kremlin', author: [{ literal: 'The Kremlin' }] } }],
  ])('keeps %s and leaves the draft as it is', (_, what, citation) => {
    const written = cited('A|.', 'ledger', what, { locator: PAGE });
    expect(written).toMatchObject({ text: 'A.', edits: [], item: null });
    expect(written.kept).toMatchObject({ span: { start: 0, end: 1 }, citation });
  });
});
