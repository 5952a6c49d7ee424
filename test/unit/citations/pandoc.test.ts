import { describe, expect, it } from 'vitest';
import { locatorIn } from '../../../server/src/citations/locators.ts';
import { readCitations } from '../../../server/src/citations/read.ts';
import { removeReference } from '../../../server/src/citations/remove.ts';
import { tieCitations } from '../../../server/src/citations/ties.ts';
import { applyEdits } from '../../../server/src/edits.ts';
import { regionsOf } from '../../../server/src/engine/text/regions.ts';
import type { DraftFormat } from '../../../server/src/engine/model.ts';
import { bareDraft, bibliographyOf } from '../../support/drafts.ts';

const BIBLIOGRAPHY = bibliographyOf([
  { id: 'orr2024', type: 'report' },
  { id: 'Lind:a', type: 'broadcast' },
]);

function citationsIn(text: string, format: DraftFormat = 'markdown') {
  return readCitations(text, regionsOf(text, format), { format, bibliography: BIBLIOGRAPHY });
}

describe('references', () => {
  it('have their key, their place, their brackets and their locator', () => {
    const text = 'It closed [see @orr2024, p. 3; -@{Lind:a}, 12:30].[^1] No [@gone].';
    const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    const found = citationsIn(text).references.map((one) => [
      one.style,
      one.key,
      words(one),
      words(one.keySpan),
      words(one.bracket),
      one.locator,
    ]);
    const bracket = '[see @orr2024, p. 3; -@{Lind:a}, 12:30]';
    expect(found).toEqual([
      ['pandoc', 'orr2024', 'see @orr2024, p. 3', 'orr2024', bracket, { label: 'page', value: '3' }],
      ['pandoc', 'Lind:a', '-@{Lind:a}, 12:30', 'Lind:a', bracket, { label: 'time', value: '12:30' }],
      ['footnote', '1', '[^1]', '1', '[^1]', null],
      ['pandoc', 'gone', '[@gone]', 'gone', '[@gone]', null],
    ]);
  });

  it('are known keys in running text of Markdown, with the brackets behind them', () => {
    const text = 'As @orr2024 [para. 4] says, -@lind:a [sic] too. @gone, a@orr2024, `@orr2024`, x/@orr2024.';
    const found = citationsIn(text).references.map(({ start, end, locator }) => [
      text.slice(start, end),
      locator,
    ]);
    expect(found).toEqual([
      ['@orr2024 [para. 4]', { label: 'paragraph', value: '4' }],
      ['-@lind:a', null],
    ]);
    expect(citationsIn(text, 'plain').references).toEqual([]);
  });

  it('stand in footnotes, too, which are no longer to be filled in then', () => {
    const { references, entries } = citationsIn('It closed.[^1]\n\n[^1]: See [@orr2024, p. 9].\n');
    expect(references.map(({ key }) => key)).toEqual(['1', 'orr2024']);
    expect(entries.map(({ pending }) => pending)).toEqual([false]);
  });
});

describe('ties', () => {
  function keysAt(words: string): string[] {
    const text = 'It closed. [@orr2024; @gone] As @Lind:a says, it rained. So.';
    const cuts = ['It closed.', 'As @Lind:a says, it rained.', 'So.'];
    const sentences = cuts.map((cut) => ({ start: text.indexOf(cut), end: text.indexOf(cut) + cut.length }));
    const facts = { ...bareDraft(text, { sentences }), citations: citationsIn(text) };
    const start = text.indexOf(words);
    return tieCitations(facts)
      .at({ start, end: start + words.length })
      .map(({ key }) => key);
  }

  it('are of the sentence before for all in one bracket, and of its own for a key in running text', () => {
    expect(keysAt('closed')).toEqual(['orr2024', 'gone']);
    expect(keysAt('rained')).toEqual(['Lind:a']);
    expect(keysAt('So')).toEqual([]);
  });

  it('count where the key is known, or where nobody knows the keys', () => {
    const text = 'It closed [@gone].';
    const span = { start: 0, end: 9 };
    const isCited = (bibliography: typeof BIBLIOGRAPHY | null) => {
      const regions = regionsOf(text, 'markdown');
      const citations = readCitations(text, regions, { format: 'markdown', bibliography });
      return tieCitations({
        ...bareDraft(text, { sentences: [{ start: 0, end: text.length }] }),
        citations,
      }).isCited(span);
    };
    expect([isCited(BIBLIOGRAPHY), isCited(null)]).toEqual([false, true]);
  });
});

describe('taking out', () => {
  it.each([
    ['[@a]', 'It closed.'],
    ['[@a; @b, p. 3]', 'It closed [@b, p. 3].'],
    ['[see @b ; @a]', 'It closed [see @b].'],
  ])('%s', (bracket, left) => {
    const text = `It closed ${bracket}.`;
    const wanted = citationsIn(text).references.find(({ key }) => key === 'a');
    expect(wanted && applyEdits(text, [removeReference(wanted, text)])).toBe(left);
  });
});

describe('locators', () => {
  it.each([
    [', p. 3', 'page', '3'],
    [', pp. 3–5, 9', 'page', '3–5, 9'],
    [' xiv', null, null],
    [', 33', 'page', '33'],
    [', {p. 3}', 'page', '3'],
    [', para. 4', 'paragraph', '4'],
    [', at 1:02:03', 'time', '1:02:03'],
    [', 12:30-13:00', 'time', '12:30-13:00'],
    [', min. 12', 'time', '12'],
    [', l. 7', 'line', '7'],
    [', ch. 2', 'chapter', '2'],
    [', § 12', 'section', '12'],
    [', who says so', null, null],
    ['', null, null],
  ])('«%s» is %s %s', (words, label, value) => {
    expect(locatorIn(words)).toEqual(label === null ? null : { label, value });
  });
});
