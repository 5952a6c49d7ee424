/** The galley's page in a real browser, told what an editor tells it: what it marks, dims, keeps in focus, scrolls to and saves. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GalleyWords } from '../../client/src/galley/messages.ts';
import { drawGalley } from '../../server/src/galley/galley.ts';
import { exportedDraft } from '../support/exports.ts';
import type { ExportedOptions } from '../support/exports.ts';
import { startGalleyBrowser } from './support/galley-page.ts';
import type { GalleyBrowser, GalleyPage } from './support/galley-page.ts';

const WORDS: GalleyWords = {
  sources: 'Show only:',
  showAll: 'Show all',
  map: 'Source map',
  table: 'Table',
  saveSvg: 'Save as SVG…',
  savePng: 'Save as PNG…',
};
const BERG = 'Anna Berg said the bridge would open in May.';
const KOLAR = 'Irena Kolar said the wall was sound.';

let browser: GalleyBrowser;
let galley: GalleyPage;
beforeAll(async () => {
  browser = await startGalleyBrowser();
});
beforeEach(async () => {
  galley = await browser.open();
});
afterAll(() => browser.close());

function show(paragraphs: readonly string[], more: ExportedOptions & { readonly uri?: string } = {}) {
  const { uri = 'file:///own.md', ...options } = more;
  const drawn = drawGalley(exportedDraft(paragraphs.join('\n\n'), options));
  return galley.post({ type: 'show', galley: { uri, version: 1, ...drawn }, words: WORDS });
}

const marked = () => galley.page.locator('.claim.current').allInnerTexts();

describe('the claim at the cursor', () => {
  it('stays marked when its paragraph is drawn anew while one types there', async () => {
    await show([BERG, KOLAR]);
    await galley.post({ type: 'cursor', offset: BERG.indexOf('open') });
    expect(await marked()).toEqual(['the bridge would open in May']);
    const typed = BERG.replace('open', 'open again');
    await galley.post({ type: 'cursor', offset: typed.indexOf('again') + 'again'.length });
    await show([typed, KOLAR]);
    expect(await marked()).toEqual(['the bridge would open again in May']);
  });

  it('is marked in the draft of the cursor alone', async () => {
    await show([BERG]);
    await galley.post({ type: 'cursor', offset: BERG.indexOf('open') });
    await show([BERG], { uri: 'file:///other.md' });
    expect(await marked()).toEqual([]);
  });
});
