import { describe, expect, it } from 'vitest';
import { newEntry } from '../../../server/src/citations/add.ts';
import type { CitationTarget } from '../../../server/src/citations/add.ts';
import { cite } from '../../../server/src/citations/cite.ts';
import { tieCitations } from '../../../server/src/citations/ties.ts';
import { applyEdits } from '../../../server/src/edits.ts';
import { footnotesOf } from '../../../server/src/engine/text/footnotes.ts';
import type { RuleFacts } from '../../../server/src/rules/rule.ts';
import { bareDraft, draftOf } from '../../support/drafts.ts';

/** Sentences are cut at `|`, which is taken out. */
function draft(fixture: string): RuleFacts {
  const pieces = fixture.split('|');
  const text = pieces.join('');
  let start = 0;
  const sentences = pieces.map((piece) => {
    const span = { start, end: start + piece.trimEnd().length };
    start += piece.length;
    return span;
  });
  return bareDraft(text, { sentences, regions: footnotesOf(text) });
}

function spanOf(text: string, words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

describe('reading', () => {
  it('keeps references, entries and what the entries hold', () => {
    const { text, citations } = draft('One.[^1] Two.[^b]\n\n[^1]: https://example.org\n[^b]:\n');
    expect(citations.references.map(({ key }) => key)).toEqual(['1', 'b']);
    expect(citations.entries.map(({ key, pending }) => [key, pending])).toEqual([
      ['1', false],
      ['b', true],
    ]);
    const [first, second] = citations.entries;
    expect(text.slice(first?.body?.start, first?.body?.end)).toBe('https://example.org');
    expect(second?.body).toBeNull();
  });
});

describe('ties', () => {
  it.each([
    ['behind the full stop', 'The plant closed.[^1] |The port is open.', 'The plant', ['1']],
    ['not to the sentence after it', 'The plant closed.[^1] |The port is open.', 'The port', []],
    ['inside the sentence', 'The plant closed,[^1] he said. |The port is open.', 'he said', ['1']],
    ['several in a row', 'The plant closed.[^1][^2] [^3] |The port is open.', 'The plant', ['1', '2', '3']],
    ['with a space before it', 'The plant closed. [^1]\n|The port is open.', 'The plant', ['1']],
    ['not across a line', 'The plant closed.\n|[^1] The port is open.', 'The plant', []],
    ['inside a quotation mark', 'He said: “It closed.”[^1] |The port is open.', 'He said', ['1']],
  ])('%s', (_, fixture, words, keys) => {
    const facts = draft(fixture);
    const found = tieCitations(facts).at(spanOf(facts.text, words));
    expect(found.map(({ key }) => key)).toEqual(keys);
  });

  it.each([
    ['a page', 'The [plant](https://example.org/plant) closed. Then rain.', true],
    ['a page, at the end', 'The plant [closed](https://example.org/plant). Then rain.', true],
    ['a place in the site', 'The [plant](/plant) closed. Then rain.', false],
    ['nothing', 'The plant closed. Then [rain](https://example.org/rain).', false],
  ])('are made by a link to %s', (_, text, expected) => {
    const facts = draftOf(text);
    expect(tieCitations(facts).isCited(spanOf(text, 'The'))).toBe(expected);
  });

  it('hold for a sentence that ends with its mark', () => {
    const text = 'The plant closed.[^1]';
    const facts = bareDraft(text, {
      sentences: [{ start: 0, end: text.length }],
      regions: footnotesOf(text),
    });
    expect(tieCitations(facts).at({ start: 0, end: 9 })).toHaveLength(1);
  });
});

const addCitationFor = (target: CitationTarget, facts: RuleFacts) =>
  cite({ target, cited: { kind: 'pending' }, style: 'footnote' }, facts);

function checkAdded(fixture: string, words: string, chain: readonly string[], expected: string): void {
  const facts = draft(fixture);
  const fix = addCitationFor({ span: spanOf(facts.text, words), chain }, facts);
  expect(applyEdits(facts.text, fix.edits)).toBe(expected);
}

const KREMLIN = ['Russian news agencies', 'the Kremlin'];

describe('adding a citation', () => {
  it('puts the mark behind the clause and fills in what is known', () => {
    checkAdded(
      'He flew in, Russian news agencies reported citing the Kremlin.\n',
      'He flew in',
      KREMLIN,
      'He flew in,[^1] Russian news agencies reported citing the Kremlin.\n\n[^1]: The Kremlin, via Russian news agencies. link, title or document\n',
    );
  });

  it.each([
    [
      'behind a closing quotation mark',
      'He said: “It closed.” Then',
      'It closed',
      'He said: “It closed.”[^1] Then',
    ],
    ['behind a mark and a comma', '“It closed”, he said', '“It closed”', '“It closed”,[^1] he said'],
    ['behind marks that are there', 'It closed.[^4] Then', 'It closed', 'It closed.[^4][^5] Then'],
    ['not over a dash', 'It closed — he said', 'It closed', 'It closed[^1] — he said'],
    ['not into the next quotation', 'It closed “for good”', 'It closed', 'It closed[^1] “for good”'],
    ['behind a missing space', 'It closed.Then', 'It closed', 'It closed[^1].Then'],
  ])('puts it %s', (_, text, words, expected) => {
    const facts = draft(text);
    const [mark] = addCitationFor({ span: spanOf(text, words), chain: [] }, facts).edits;
    expect(applyEdits(text, mark ? [mark] : [])).toBe(expected);
  });

  it.each([
    ['a first entry, behind a blank line', 'A.', 'A.[^1]\n\n[^1]: B. link, title or document'],
    ['no more blank lines than it needs', 'A.\n\n', 'A.[^1]\n\n[^1]: B. link, title or document\n'],
    ['the last line end', 'A.\n', 'A.[^1]\n\n[^1]: B. link, title or document\n'],
    ['the line ends of the draft', 'A.\r\n', 'A.[^1]\r\n\r\n[^1]: B. link, title or document\r\n'],
    ['a carriage return alone', 'A.\rC.\r', 'A.[^1]\rC.\r\r[^1]: B. link, title or document\r'],
    ['entries together', 'A.\n\n[^1]: x\n', 'A.[^2]\n\n[^1]: x\n[^2]: B. link, title or document\n'],
    [
      'entries together, without a last line end',
      'A.\n\n[^1]: x',
      'A.[^2]\n\n[^1]: x\n[^2]: B. link, title or document',
    ],
    [
      'its own paragraph where text follows the entries',
      'A.\n\n[^1]: x\n\nC.',
      'A.[^2]\n\n[^1]: x\n\nC.\n\n[^2]: B. link, title or document',
    ],
    ['keys that are words', 'A.[^b]\n\n[^b]: x', 'A.[^b][^1]\n\n[^b]: x\n[^1]: B. link, title or document'],
  ])('keeps %s', (_, before, after) => {
    checkAdded(before, 'A', ['b'], after);
  });

  it('has nothing before the blank where nobody is named', () => {
    checkAdded('A.', 'A', [], 'A.[^1]\n\n[^1]: link, title or document');
  });

  it('marks what is to fill in, wherever the entry ends up', () => {
    for (const text of ['A', 'A.\nB.', 'A.\n\n[^1]: x\n']) {
      const facts = draft(text);
      const edits = addCitationFor({ span: { start: 0, end: 1 }, chain: [] }, facts).edits;
      const asked = edits.flatMap(({ newText, placeholders = [] }) =>
        placeholders.map(({ start, end }) => newText.slice(start, end)),
      );
      expect(asked).toEqual(['link, title or document']);
    }
  });

  it('is one edit at the very end of a draft', () => {
    const facts = draft('A');
    expect(addCitationFor({ span: { start: 0, end: 1 }, chain: ['b'] }, facts).edits).toHaveLength(1);
  });

  it('leaves an entry that is pending, whatever the names hold', () => {
    for (const name of ['*Harrow* “Daily Post”', 'a 2015 study', 'minutes.pdf', '[^1]']) {
      const facts = draft('A.');
      const text = applyEdits(
        'A.',
        addCitationFor({ span: { start: 0, end: 1 }, chain: [name] }, facts).edits,
      );
      expect(draft(text).citations.entries).toMatchObject([{ key: '1', pending: true }]);
    }
  });

  it('can write the entry alone', () => {
    const facts = draft('A.[^plant]');
    expect(applyEdits(facts.text, [newEntry('plant', ['the Kremlin'], facts)])).toBe(
      'A.[^plant]\n\n[^plant]: The Kremlin. link, title or document',
    );
  });
});
