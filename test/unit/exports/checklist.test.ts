/** The checklist: a row for each claim and check, that a spreadsheet reads back as it was and never runs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checklistCsv, checklistPage } from '../../../server/src/exports/checklist.ts';
import { csv } from '../../../server/src/exports/csv.ts';
import { exportedDraft, placedCheck } from '../../support/exports.ts';
import { wordsOfHtml } from '../../support/html.ts';
import { toldFinder } from '../../support/told-finder.ts';

/** As RFC 4180 has it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

describe('CSV', () => {
  it('gives back every cell, whatever is in it', () => {
    const word = fc
      .array(fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'é', ';'), { maxLength: 6 })
      .map((all) => `x${all.join('')}`);
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        expect(readCsv(csv(rows))).toEqual(rows);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@a', ' =1', '\t=1', '＝1'])('makes no formula of «%s»', (words) => {
    expect(readCsv(csv([[words]]))[0]?.[0]).toBe(`'${words}`);
  });

  it('says that it is UTF-8, and ends each row', () => {
    expect(csv([['a', 'b"c'], ['d']])).toBe('\uFEFFa,"b""c"\r\nd\r\n');
  });
});

describe('the checklist', () => {
  const text =
    'The mayor said the bridge was closed.[^1]\n\nThe court said the fund was empty.\n\n[^1]: “Bridges”, 2026\n';
  const checks = [
    placedCheck(text, 'the bridge', { note: '=SUM(A1)', stale: true }),
    placedCheck(text, 'the fund', { restricted: true, note: 'Deep Throat' }),
    placedCheck(text, 'It rained.', { id: 'lost', status: 'cut' }),
  ];
  const rows = readCsv(checklistCsv(exportedDraft(text, { checks, finder: toldFinder })));

  it('has a row for each claim, with its check', () => {
    expect(rows[1]).toEqual([
      '1',
      'the bridge was closed',
      'Source not named',
      'The mayor, official, not named',
      '“Bridges”, 2026',
      'Confirmed (the words have changed since)',
      'Ada Reed',
      '2026-05-03',
      '',
      "'=SUM(A1)",
      '',
      '',
    ]);
  });

  it('gives a check that is of two claims to both, and says that it is one', () => {
    const both = 'The mayor said the bridge was closed and claimed the fund was empty.\n';
    const of = (check: object) =>
      exportedDraft(both, { checks: [placedCheck(both, both.trim(), check)], finder: toldFinder });
    const noted = of({ note: 'Minutes.', signOffs: [{ role: 'legal', by: 'Lee Law', at: '2026-05-04' }] });
    const [, ...claims] = readCsv(checklistCsv(noted));
    expect(claims.map((row) => [row[0], row[5], row[9], row[11]])).toEqual([
      ['1', 'Confirmed', 'Minutes.', 'Signed off by Lee Law (legal), 4 May 2026'],
      ['2', 'Confirmed', 'Minutes.; The same check as of No. 1', 'Signed off by Lee Law (legal), 4 May 2026'],
    ]);
    expect(wordsOfHtml(checklistPage(noted))).toContain('The same check as of No. 1');
    const restricted = readCsv(checklistCsv(of({ restricted: true })));
    expect(restricted.slice(1).map((row) => row[5])).toEqual(Array(2).fill('A check of this is restricted and left out here.')); // prettier-ignore
  });

  it('says that a restricted check is left out', () => {
    expect(rows[2]?.slice(5)).toEqual([
      'A check of this is restricted and left out here.',
      '',
      '',
      '',
      '',
      '',
      '',
    ]);
  });

  it('keeps a check whose words are gone', () => {
    expect(rows[3]?.slice(0, 6)).toEqual([
      '',
      'It rained.',
      'Checks whose words are no longer in the draft',
      '',
      '',
      'To be cut',
    ]);
    expect(rows).toHaveLength(4);
  });
});
