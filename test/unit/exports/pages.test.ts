/** The pages: valid HTML that is whole in itself, in which nothing a draft, a check or a name says is taken for markup. */
import { describe, expect, it } from 'vitest';
import { copyOf } from '../../../server/src/exports/copies.ts';
import type { DraftToExport } from '../../../server/src/exports/draft.ts';
import { checklistPage } from '../../../server/src/exports/checklist.ts';
import { reportPage } from '../../../server/src/exports/report/report.ts';
import { exportedDraft, placedCheck } from '../../support/exports.ts';
import { checkHtml, wordsOfHtml } from '../../support/html.ts';
import { SEEDS } from '../../support/sample-drafts.ts';

const EVIL = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>';
const TEXT = `# ${EVIL}\n\nAnna Berg said that “${EVIL} is closed” on Monday. It is said to be open.[^1]\n\n[^1]: ${EVIL} [x](javascript:alert(1)) <https://example.org/?a=1&b="2">\n`;

function evilDraft(): DraftToExport {
  const checks = [
    placedCheck(TEXT, 'It is said', { checker: EVIL, note: EVIL, response: EVIL }),
    placedCheck(TEXT, EVIL.repeat(2), { id: 'lost', signOffs: [{ role: 'editor', by: EVIL, at: EVIL }] }),
  ];
  return exportedDraft(TEXT, { name: `${EVIL}.md`, checks });
}

const pagesOf = (draft: DraftToExport): [string, string][] => [
  ['report', reportPage([draft], '3 May 2026')],
  ['report of two', reportPage([draft, draft], '3 May 2026')],
  ['annotated', copyOf(draft, { as: 'annotated', format: 'html' })?.text ?? ''],
  ['checklist', copyOf(draft, { as: 'checklist', format: 'html' })?.text ?? ''],
];

describe.each(pagesOf(evilDraft()))('the page «%s» of a draft that means ill', (_, page) => {
  it('is valid', async () => {
    await checkHtml(page);
  });

  it('runs nothing and asks nothing of a network', () => {
    expect(page).not.toMatch(/<(?:script|img|link|iframe|object|embed|form|base)\b/i);
    expect(page).not.toMatch(/url\((?!#)|@import/i);
    // Within its quotation marks an attribute may say anything.
    expect(page.replace(/="[^"]*"/g, '=""')).not.toMatch(/<[^>]*\son\w+=/i);
    expect(
      page
        .match(/(?:href|src)="[^"]*"/g)
        ?.filter((one) => !/^href="(?:#|https:\/\/example\.org\/)/.test(one)),
    ).toEqual([]);
    expect(page).toContain('content="default-src &#39;none&#39;; style-src');
  });

  it('shows the words as they are', () => {
    expect(wordsOfHtml(page)).toContain(EVIL);
  });
});

describe.each(SEEDS.map((seed) => [seed.name, seed] as const))('of %s', (name, { text, format }) => {
  const draft = exportedDraft(text, { name, format });

  it.each(pagesOf(draft))(
    'the page «%s» is valid, and each link within it leads somewhere',
    async (_, page) => {
      await checkHtml(page);
      const ids = new Set(Array.from(page.matchAll(/ id="([^"]*)"/g), ([, id]) => id));
      const links = Array.from(page.matchAll(/ href="#([^"]*)"/g), ([, id]) => id);
      expect(links.filter((id) => !ids.has(id))).toEqual([]);
    },
  );

  it('the report holds every word of the draft but its machinery', () => {
    const clean = copyOf(draft, { as: 'clean' })?.text ?? '';
    const flat = (words: string): string => words.replace(/[^\p{L}]+/gu, '');
    const shown = wordsOfHtml(
      reportPage([draft], '')
        .replace(/<div class="margin">[^]*?<\/div><\/div>(?=<div class="row">|<\/div>)/g, '')
        .replace(/<sup[^]*?<\/sup>/g, ''),
    );
    for (const paragraph of clean.split(/\n\s*\n/)) expect(flat(shown)).toContain(flat(paragraph));
  });
});

describe('the report', () => {
  const text = 'Anna Berg said that the bridge was closed.\n';

  it('sums up the checks, and leaves the restricted out', () => {
    const checks = [
      placedCheck(text, 'the bridge'),
      placedCheck(text, 'the bridge', { id: 'b', status: 'query', stale: true }),
      placedCheck(text, 'the bridge', { id: 'c', restricted: true, note: 'Deep Throat' }),
    ];
    const words = wordsOfHtml(reportPage([exportedDraft(text, { checks })], ''));
    expect(words).toContain('Checks: query 1, confirmed 1; words changed since 1, restricted and left out 1');
    expect(words).not.toContain('Deep Throat');
  });

  it('shows no brackets of a citation, and every word of a sentence that names a key', () => {
    const cited = 'As @orr says, it fell [@orr, p. 3; @lind].\n';
    const bibliography = [{ id: 'orr', type: 'book', title: 'Falls' }];
    const words = wordsOfHtml(reportPage([exportedDraft(cited, { bibliography })], ''));
    expect(words).toMatch(/As @orr says, it fell ?\d*\./);
  });

  it('says at which pages a work is cited, and prints no mark in the words of a claim', () => {
    const cited =
      'The repair was estimated at £340,000 that year [@orr, p. 3], and 12 people were hurt [@orr, p. 9].\n';
    const bibliography = [{ id: 'orr', type: 'book', title: 'Falls' }];
    const draft = exportedDraft(cited, { bibliography });
    expect(wordsOfHtml(reportPage([draft], ''))).toMatch(/“?Falls”?, p\. 3[^]*“?Falls”?, p\. 9/);
    expect(wordsOfHtml(checklistPage(draft))).toContain('that year, and 12 people were hurt.');
  });

  it('of a draft in another language says that it was not read', () => {
    const dutch =
      'De burgemeester zei maandag dat de brug over de rivier tot het einde van het jaar gesloten blijft.\n';
    expect(wordsOfHtml(reportPage([exportedDraft(dutch)], ''))).toContain('seems to be in Dutch');
  });
});
