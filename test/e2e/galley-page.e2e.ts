/** The galley's page in a real browser, told what an editor tells it: what it marks, dims, keeps in focus, scrolls to and saves. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GalleyWords } from '../../client/src/galley/messages.ts';
import { STANDING_LABELS } from '../../server/src/engine/index.ts';
import { drawGalley } from '../../server/src/galley/galley.ts';
import { CHECK_STATUS_NAMES } from '../../server/src/protocol.ts';
import { exportedDraft, placedCheck } from '../support/exports.ts';
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

interface Shown extends ExportedOptions {
  readonly uri?: string;
  /** As if the source map were this high. */
  readonly mapHeight?: number;
}

function show(paragraphs: readonly string[], more: Shown = {}): Promise<void> {
  const { uri = 'file:///own.md', mapHeight, ...options } = more;
  const drawn = drawGalley(exportedDraft(paragraphs.join('\n\n'), options));
  const map =
    mapHeight === undefined ? drawn.map : drawn.map.replace(/(?<=viewBox="0 0 \d+ )\d+/, String(mapHeight));
  return galley.post({ type: 'show', galley: { uri, version: 1, ...drawn, map }, words: WORDS });
}

const marked = () => galley.page.locator('.claim.current').allInnerTexts();

/** How a claim and the head of its note are underlined, whatever the colour. */
async function lines(standing: string): Promise<readonly string[]> {
  const text = `<span class="claim ${standing}">A claim</span>`;
  const note = `<div class="note ${standing}"><p class="head">A note</p></div>`;
  await galley.page.locator('#draft').evaluate((draft, html) => (draft.innerHTML = html), text + note);
  return galley.page.locator('.claim, .head').evaluateAll((all) =>
    all.map((one) => {
      const { textDecorationStyle, textDecorationThickness } = getComputedStyle(one);
      return `${textDecorationStyle} ${textDecorationThickness}`;
    }),
  );
}

describe('the line under a claim', () => {
  it.each(['vscode-light', 'vscode-high-contrast'])(
    'is of its kind alone in %s, colours left out',
    async (theme) => {
      await galley.page.locator('body').evaluate((body, name) => body.setAttribute('class', name), theme);
      const all: string[] = [];
      for (const standing of STANDING_LABELS.filter((label) => label !== 'unnamed')) {
        const [claim, head] = await lines(standing);
        expect(head).toBe(claim);
        all.push(claim ?? '');
      }
      expect(new Set(all).size).toBe(all.length);
      // Both say that no name is given.
      expect(await lines('unnamed')).toEqual(await lines('anonymous'));
    },
  );
});

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

describe('a source to filter by', () => {
  const clear = () => galley.page.locator('.claim:not(.dim)').allInnerTexts();
  const choose = (name: string) => galley.page.locator('.legend button', { hasText: name }).click();

  it('dims what comes from others, and no draft that has not got it', async () => {
    await show([BERG, KOLAR]);
    await choose('Anna Berg');
    expect(await clear()).toEqual(['the bridge would open in May']);
    await show([KOLAR], { uri: 'file:///other.md' });
    expect(await clear()).toEqual(['the wall was sound']);
    // Nor is it chosen any more, unseen, when its draft is back.
    await show([BERG, KOLAR]);
    expect(await clear()).toHaveLength(2);
  });
});

describe('the source map', () => {
  const savePng = async () => {
    await galley.page.getByText('Source map', { exact: true }).click();
    await galley.page.getByRole('button', { name: 'Save as PNG…' }).click();
    const answers = async () =>
      (await galley.told()).filter(({ type }) => type === 'save' || type === 'noPng');
    await expect.poll(answers).toHaveLength(1);
    return (await answers())[0];
  };

  it('is saved as a PNG', async () => {
    await show([BERG, KOLAR]);
    expect(await savePng()).toMatchObject({ type: 'save', ending: 'png', bytes: { 0: 0x89, 1: 0x50 } });
  });

  it('is said to become none where no canvas holds it', async () => {
    await show([BERG, KOLAR], { mapHeight: 40_000 });
    expect(await savePng()).toEqual({ type: 'noPng' });
  });

  it('is said to become none where the browser cannot draw it', async () => {
    await galley.page.evaluate(() => {
      HTMLImageElement.prototype.decode = () => Promise.reject(new DOMException('', 'EncodingError'));
    });
    await show([BERG, KOLAR]);
    expect(await savePng()).toEqual({ type: 'noPng' });
  });
});

describe('the check of a claim', () => {
  const menu = () => galley.page.locator('select:focus');
  const checks = async () =>
    (await galley.told()).flatMap((message) => (message.type === 'check' ? [message.status] : []));

  it('is set by keys through all that there are, and the keyboard stays in its menu when it is drawn anew', async () => {
    await show([KOLAR, BERG]);
    await galley.page.locator('.note').nth(1).focus();
    await galley.page.keyboard.press('Tab');
    expect(await menu().inputValue()).toBe('unchecked');
    for (const status of CHECK_STATUS_NAMES.slice(1)) {
      await galley.page.keyboard.press('ArrowDown');
      await expect.poll(async () => (await checks()).at(-1)).toBe(status);
      const text = [KOLAR, BERG].join('\n\n');
      const check = placedCheck(text, 'the bridge would open in May', { status });
      const before = await menu().elementHandle();
      await show([KOLAR, BERG], { checks: [check] });
      expect(await before?.evaluate(({ isConnected }) => isConnected)).toBe(false);
      expect(await menu().inputValue()).toBe(status);
      expect(await menu().evaluate((one) => one.closest('.note')?.getAttribute('aria-label'))).toContain(
        'the bridge would open in May',
      );
    }
    expect(await checks()).toEqual(CHECK_STATUS_NAMES.slice(1));
  });
});

describe('two checks right after each other', () => {
  const choose = (nth: number, status: string) => galley.page.locator('select').nth(nth).selectOption(status);
  const told = async () =>
    (await galley.told()).flatMap((one) => (one.type === 'check' ? [`${one.start} ${one.status}`] : []));

  it('are told both, also where the first has the paragraph drawn anew before the second is settled', async () => {
    const both = `${KOLAR} ${BERG}`;
    await show([both]);
    await choose(0, 'confirmed');
    await choose(1, 'query');
    const [claim, other] = [both.indexOf('the wall'), both.indexOf('the bridge')];
    await expect.poll(told).toContain(`${claim} confirmed`);
    await show([both], { checks: [placedCheck(both, 'the wall was sound', { status: 'confirmed' })] });
    await expect.poll(told).toEqual([`${claim} confirmed`, `${other} query`]);
  });
});

describe('scrolling', () => {
  const paragraphs = Array.from(
    { length: 60 },
    (_, at) => `Anna Berg said the bridge would open in ${at} days.`,
  );
  const startOf = (at: number): number => paragraphs.slice(0, at).join('\n\n').length + 2;
  const topOf = (at: number) =>
    galley.page
      .locator('.row')
      .nth(at)
      .evaluate((row) => row.getBoundingClientRect().top);
  const scrolledTo = async () =>
    (await galley.told()).flatMap((message) => (message.type === 'scrolled' ? [message.offset] : []));
  /** Until the page takes scrolling for the reader’s own again. */
  const afterQuiet = () => galley.page.waitForTimeout(400);

  it('follows the editor, and does not tell it of that', async () => {
    await show(paragraphs);
    await galley.post({ type: 'scroll', offset: startOf(30) });
    expect(Math.abs(await topOf(30))).toBeLessThan(2);
    await afterQuiet();
    expect(await scrolledTo()).toEqual([]);
    await galley.post({ type: 'scroll', offset: 0 });
    expect(await galley.page.evaluate(() => window.scrollY)).toBe(0);
  });

  it('tells the editor how far a reader has scrolled', async () => {
    await show(paragraphs);
    await galley.page.evaluate((by) => window.scrollBy(0, by), await topOf(30));
    await expect.poll(scrolledTo).not.toEqual([]);
    const offset = (await scrolledTo()).at(-1) ?? 0;
    expect(Math.abs(offset - startOf(30))).toBeLessThan(5);
  });
});
