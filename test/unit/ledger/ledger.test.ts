import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/edits.ts';
import { findAnchors, anchorOf } from '../../../server/src/ledger/anchor.ts';
import { ignoreEntry, ignoreInDraft } from '../../../server/src/ledger/ignore.ts';
import { silencingOf } from '../../../server/src/ledger/ignored.ts';
import {
  formatIgnore,
  linesOfIgnores,
  readIgnores,
  type Ignore,
} from '../../../server/src/ledger/ignores.ts';

const ENTRY: Ignore = {
  path: 'drafts/plant.txt',
  rule: 'hearsay',
  quote: 'It is said to have closed.',
  prefix: '',
  suffix: '',
  at: '2023-05-04T10:00:00Z',
};

describe('the ledger', () => {
  it('gives back what was written', () => {
    const entry = { ...ENTRY, quote: 'One “line”\nand two', reason: 'the desk knows' };
    expect(readIgnores(formatIgnore(ENTRY) + formatIgnore(entry))).toEqual({
      entries: [ENTRY, entry],
      broken: [],
    });
  });

  it('reports what it cannot read, and reads the rest', () => {
    const { path: _, ...pathless } = ENTRY;
    const text = ['{', '[]', 'null', JSON.stringify(pathless), '', formatIgnore(ENTRY).trim()].join('\r\n');
    const { entries, broken } = readIgnores(`\uFEFF${text}`);
    expect(entries).toEqual([ENTRY]);
    expect(broken.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
    expect(broken.at(-1)?.error).toContain('path');
  });
});

describe('lines of the ledger', () => {
  it('are found by what they say, with their ends, however they are written', () => {
    const first = formatIgnore(ENTRY);
    const second = formatIgnore({ ...ENTRY, rule: 'other' });
    const spaced = second.replaceAll(',"', ', "').trimEnd();
    const text = `\uFEFF${first}not JSON\r\n${spaced}`;
    const cut = (written: string): string[] =>
      linesOfIgnores(text, [written]).map(({ start, end }) => text.slice(start, end));
    expect(cut(second)).toEqual([spaced]);
    expect(cut(first)).toEqual([`\uFEFF${first}`]);
    expect(linesOfIgnores(text, [formatIgnore({ ...ENTRY, rule: 'none' })])).toEqual([]);
  });
});

describe('an anchor', () => {
  const quote = 'The plant “has closed” – he said.';

  it.each([
    ['as it stood', `Before. ${quote} After.`],
    ['with other marks', 'Before. The plant "has closed" - he said. After.'],
    ['with a citation', 'The plant “has closed”[^12] – he said. After.'],
    ['wrapped over lines', 'The plant\r\n“has\u00A0closed” – he said. After.'],
  ])('finds a sentence %s', (_, text) => {
    const [[span] = []] = findAnchors(text, [{ quote, prefix: '', suffix: '' }]);
    expect(text.slice(span?.start, span?.end).trim()).toMatch(/^The plant[^]*said\.$/);
  });

  it('is gone when the words have changed', () => {
    expect(findAnchors('The plant “has opened” – he said.', [{ quote, prefix: '', suffix: '' }])).toEqual([
      [],
    ]);
  });

  it.each([
    ['inside a longer sentence', 'Everybody agreed that He left. It rained.', []],
    ['behind a comma', 'At noon, He left. It rained.', []],
    ['under a heading without a stop', 'A quiet day\n\nHe left. It rained.', ['He left.']],
    ['behind another sentence', 'It rained. He left.', ['He left.']],
    ['in quotation marks', 'It rained. “He left.”', ['He left.']],
  ])('takes the words %s for what they are', (_, text, found) => {
    const [spans = []] = findAnchors(text, [{ quote: 'He left.', prefix: '', suffix: '' }]);
    expect(spans.map(({ start, end }) => text.slice(start, end).trim())).toEqual(found);
  });

  it('tells sentences with the same words apart by their neighbours', () => {
    const text = 'In May it closed. Then rain. In June it opened. Then rain. In July it burned.';
    const start = text.lastIndexOf('Then rain.');
    const span = { start, end: start + 10 };
    const moved = `A new first sentence. ${text}`;
    expect(findAnchors(moved, [anchorOf(text, span)])).toEqual([[{ start: start + 21, end: start + 33 }]]);
  });
});

function isIgnored(text: string, words: string, rule = 'hearsay', ignores: readonly Ignore[] = []): boolean {
  const start = text.indexOf(words);
  const draft = { text, format: 'markdown', regions: [], ignores } as const;
  return silencingOf(draft).over(rule, { start, end: start + words.length }).length > 0;
}

describe('comments in Markdown', () => {
  it.each([
    ['next-line', '<!-- whence-disable-next-line hearsay -->\nXX is one.', true],
    [
      'next-line, to the end of a wrapped paragraph',
      '<!-- whence-disable-next-line hearsay -->\nOne\ntwo XX\n',
      true,
    ],
    ['next-line, over a blank line', '<!-- whence-disable-next-line hearsay -->\n\nXX', true],
    ['next-line, not the paragraph after', '<!-- whence-disable-next-line hearsay -->\nOne.\n\nXX', false],
    ['next-line, not the entry after', '<!-- whence-disable-next-line hearsay -->\n[^1]: a\n[^2]: XX', false],
    ['next-line, not its own line', 'XX <!-- whence-disable-next-line hearsay -->\nOne.', false],
    ['line', 'XX is one. <!-- whence-disable-line hearsay -->', true],
    ['line, not the next', 'One. <!-- whence-disable-line hearsay -->\nXX', false],
    ['another rule', 'XX <!-- whence-disable-line residue -->', false],
    ['every rule', 'XX <!-- whence-disable-line -->', true],
    ['one of several', 'XX <!-- whence-disable-line residue, hearsay -->', true],
    ['a reason', 'XX <!-- whence-disable-line hearsay -- not residue, hearsay -->', true],
    ['a reason that names a rule', 'XX <!-- whence-disable-line residue -- unlike hearsay -->', false],
    ['a block', '<!-- whence-disable hearsay -->\n\nOne.\n\nXX\n\n<!-- whence-enable hearsay -->', true],
    ['after a block', '<!-- whence-disable hearsay -->\nOne\n<!-- whence-enable hearsay -->\n\nXX', false],
    [
      'after a block ended for all',
      '<!-- whence-disable hearsay -->\nOne\n<!-- whence-enable -->\n\nXX',
      false,
    ],
    ['a block that is never ended', '<!-- whence-disable -->\n\nOne.\n\nXX', true],
    ['before a block', 'XX\n\n<!-- whence-disable -->', false],
    ['the file', 'XX\n\n<!-- whence-disable-file hearsay -->', true],
    ['another word', 'XX <!-- whence-disable-lines hearsay -->', false],
  ])('%s', (_, text, expected) => {
    expect(isIgnored(text, 'XX')).toBe(expected);
  });

  it('are no more than code in code', () => {
    const text = '`<!-- whence-disable-file -->` XX';
    const draft = {
      text,
      format: 'markdown',
      regions: [{ kind: 'code', start: 0, end: 30 }],
      ignores: [],
    } as const;
    expect(silencingOf(draft).over('hearsay', { start: 31, end: 33 })).toEqual([]);
  });

  it('are no more than text in a plain draft', () => {
    const text = 'XX <!-- whence-disable-line -->';
    const draft = { text, format: 'plain', regions: [], ignores: [] } as const;
    expect(silencingOf(draft).over('hearsay', { start: 0, end: 2 })).toEqual([]);
  });
});

describe('ignoring', () => {
  function checkIgnored(before: string, words: string, after: string): void {
    const start = before.indexOf(words);
    const finding = { start, end: start + words.length, rule: 'hearsay' };
    const edit = ignoreInDraft({ text: before, regions: [] }, finding);
    const text = applyEdits(before, [edit]);
    expect(text).toBe(after);
    expect(isIgnored(text, words)).toBe(true);
  }

  it.each([
    ['above a paragraph', 'One.\n\nXX is.\n', 'One.\n\n<!-- whence-disable-next-line hearsay -->\nXX is.\n'],
    [
      'above a wrapped paragraph',
      'One\r\ntwo XX\r\n',
      '<!-- whence-disable-next-line hearsay -->\r\nOne\r\ntwo XX\r\n',
    ],
    ['at the end of an item', '- XX  \n- two', '- XX <!-- whence-disable-line hearsay -->  \n- two'],
    ['at the end of a heading', '# XX\n\nOne', '# XX <!-- whence-disable-line hearsay -->\n\nOne'],
    ['at the end of a quoted line', '> XX\n> two', '> XX <!-- whence-disable-line hearsay -->\n> two'],
    [
      'above an entry',
      'One.[^1]\n\n[^1]: XX',
      'One.[^1]\n\n<!-- whence-disable-next-line hearsay -->\n[^1]: XX',
    ],
    [
      'in a comment that is there',
      '<!-- whence-disable-next-line residue -->\nXX',
      '<!-- whence-disable-next-line hearsay, residue -->\nXX',
    ],
    [
      'in a comment at the end of an item',
      '- XX <!-- whence-disable-line residue -- why -->',
      '- XX <!-- whence-disable-line hearsay, residue -- why -->',
    ],
  ])('writes %s', (_, before, after) => {
    checkIgnored(before, 'XX', after);
  });

  it('follows its sentence in plain text', () => {
    const text = 'One. It is said to have closed. Two.';
    const sentences = [
      { start: 0, end: 4 },
      { start: 5, end: 31 },
      { start: 32, end: 36 },
    ];
    const note = { path: 'a.txt', at: '2023-05-04T10:00:00Z', reason: 'known' };
    const entry = ignoreEntry({ text, sentences }, { start: 11, end: 15, rule: 'hearsay' }, note);
    expect(entry).toEqual({
      ...note,
      rule: 'hearsay',
      quote: text.slice(5, 31),
      prefix: 'One. ',
      suffix: ' Two.',
      start: 5,
      end: 31,
    });
    const moved = `A new first line.\n\n${text}`;
    expect(isIgnored(moved, 'said', 'hearsay', [entry])).toBe(true);
    expect(isIgnored(moved, 'said', 'residue', [entry])).toBe(false);
    expect(isIgnored(moved, 'Two', 'hearsay', [entry])).toBe(false);
  });

  it('follows its sentence through a slip that is mended, and not onto another', () => {
    const text = 'One. The plant in the old harbour is said to have closd in May, residents recalled. Two.';
    const start = text.indexOf('The plant');
    const sentences = [{ start, end: text.length - 5 }];
    const place = text.indexOf('said');
    const finding = { start: place, end: place + 4, rule: 'hearsay' };
    const entry = ignoreEntry({ text, sentences }, finding, { path: 'a.txt', at: '' });
    expect(isIgnored(text.replace('closd', 'closed'), 'said', 'hearsay', [entry])).toBe(true);
    const other = 'One. The mill on the new road is said to have burned in June, others recalled. Two.';
    expect(isIgnored(other, 'said', 'hearsay', [entry])).toBe(false);
  });

  it('reads entries of before positions were kept', () => {
    const line = JSON.stringify({ ...ENTRY, start: 'five', end: 3 });
    expect(readIgnores(line).entries).toEqual([ENTRY]);
    expect(isIgnored('Rain. It is said to have closed. Sun.', 'said', 'hearsay', [ENTRY])).toBe(true);
    const placed = { ...ENTRY, start: 4, end: 30 };
    expect(readIgnores(formatIgnore(placed)).entries).toEqual([placed]);
  });

  it('can be of nothing but a mark', () => {
    const text = 'One.\n\n[^1]\n';
    const entry = ignoreEntry(
      { text, sentences: [] },
      { start: 6, end: 10, rule: 'x' },
      { path: 'a', at: '' },
    );
    expect(isIgnored(text, '[^1]', 'x', [entry])).toBe(true);
    expect(isIgnored(text, 'One', 'x', [entry])).toBe(false);
  });

  it('finds a line again that stands behind footnote marks', () => {
    const text = 'the alleged bribes[^1]\r[^1]: x';
    const sentences = [{ start: 0, end: 18 }];
    const entry = ignoreEntry({ text, sentences }, { start: 29, end: 30, rule: 'x' }, { path: 'a', at: '' });
    expect(isIgnored(text, 'x', 'x', [entry])).toBe(true);
  });

  it('takes the line where there is no sentence', () => {
    const text = 'One.\n- Advertisement -\nTwo.';
    const entry = ignoreEntry(
      { text, sentences: [] },
      { start: 5, end: 22, rule: 'residue' },
      { path: 'a', at: '' },
    );
    expect(entry.quote).toBe('- Advertisement -');
  });
});
