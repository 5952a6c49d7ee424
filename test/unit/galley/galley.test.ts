/** The galley: every claim underlined and in the margin, HTML that changes only where the draft did. */
import { describe, expect, it } from 'vitest';
import { drawGalley } from '../../../server/src/galley/galley.ts';
import type { PlacedCheck } from '../../../server/src/ledger/checks/check.ts';
import { exportedDraft, placedCheck } from '../../support/exports.ts';
import { checkHtml, wordsOfHtml } from '../../support/html.ts';
import { toldFinder } from '../../support/told-finder.ts';
import { SEEDS } from '../../support/sample-drafts.ts';

const TEXT = [
  'The port was closed on Monday, Russian news agencies reported, citing the Kremlin.[^1]',
  'Anna Berg, the mayor, said the bridge would open in May.',
  'Share this story',
  '[^1]: TASS, 3 May 2026, https://example.org/port',
].join('\n\n');

const galleyOf = (text: string, more = {}) =>
  drawGalley(exportedDraft(text, { format: 'markdown', ...more }));

describe('the galley', () => {
  it('underlines each claim by its standing, and says in the margin who says it', () => {
    const [first, second] = galleyOf(TEXT).blocks;
    expect(first?.html).toContain('<span class="claim relayed" data-claim="0"');
    expect(wordsOfHtml(first?.html ?? '')).toContain('Russian news agencies, no outlet named ← the Kremlin');
    expect(wordsOfHtml(first?.html ?? '')).toContain('Cited: TASS, 3 May 2026');
    expect(second?.html).toContain('<span class="claim named" data-claim="0"');
    expect(second?.firstClaim).toBe(1);
  });

  it('says once that a claim is hearsay', () => {
    const [block] = galleyOf('The mayor is said to have left.').blocks;
    expect(wordsOfHtml(block?.html ?? '')).toMatch(/Hearsay.*Nobody is named for it(?! · hearsay)/);
  });

  it('says where each claim stands, in the order of its marks', () => {
    const { claims } = galleyOf(TEXT);
    expect(claims.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      'The port was closed on Monday',
      'the bridge would open in May',
    ]);
  });

  it('strikes page furniture, and shows neither marks nor entries of citations', () => {
    const words = galleyOf(TEXT)
      .blocks.map(({ html }) => html)
      .join('');
    expect(words).toContain('<span class="residue">Share this story</span>');
    expect(words).not.toContain('[^1]');
  });

  it('lists the sources with how many claims come from or through them', () => {
    const buttons = Array.from(galleyOf(TEXT).legend.matchAll(/<button.*?<\/button>/g), ([one]) => one);
    expect(buttons.map(wordsOfHtml)).toEqual(['The Kremlin 1', 'Russian news agencies 1', 'Anna Berg 1']);
  });

  it('marks in the map what comes from or through whom, as in the text', () => {
    const { map } = galleyOf(TEXT);
    expect(map).toContain('data-sources="|the kremlin|russian news agencies|"');
    expect(map).toContain('data-sources="|anna berg|"');
  });

  it('leads to each claim from a button of the table, which keys reach', () => {
    expect(galleyOf(TEXT).table.match(/<button type="button" data-flow="\d"/g)).toHaveLength(2);
  });

  it('shows a check, and that the words changed since', () => {
    const checks = [
      placedCheck(TEXT, 'Anna Berg, the mayor, said the bridge would open in May.', {
        status: 'confirmed',
        checker: 'Ada Reed',
      }),
    ];
    const html = galleyOf(TEXT, { checks }).blocks[1]?.html ?? '';
    expect(html).toContain('<option value="confirmed" selected>Confirmed</option>');
    expect(wordsOfHtml(html)).toContain('Confirmed by Ada Reed');
  });

  describe('shows in the menu of a claim the check that is set there', () => {
    const BRIDGE = 'the bridge would open in May';
    const chosenOf = (text: string, checks: readonly PlacedCheck[]) =>
      galleyOf(text, { checks, finder: toldFinder }).blocks.flatMap(({ html }) =>
        Array.from(html.matchAll(/<option value="(\w+)" selected>/g), ([, value]) => value),
      );
    const text = `Anna Berg said ${BRIDGE}.`;

    it('of two people’s the newest, in whichever order they are kept', () => {
      const older = placedCheck(text, BRIDGE, { id: 'a', status: 'query', at: '2026-05-03T10:00:00Z' });
      const newer = placedCheck(text, BRIDGE, { id: 'b', status: 'confirmed', at: '2026-05-04T10:00:00Z' });
      expect(chosenOf(text, [older, newer])).toEqual(['confirmed']);
      expect(chosenOf(text, [newer, older])).toEqual(['confirmed']);
    });

    it('also one that is restricted, of which the margin says no more', () => {
      const checks = [placedCheck(text, BRIDGE, { restricted: true, note: 'Deep Throat' })];
      expect(chosenOf(text, checks)).toEqual(['confirmed']);
      expect(galleyOf(text, { checks }).blocks[0]?.html).not.toContain('Deep Throat');
    });

    it('one that is of words that changed since as none of its choices, so that it can be set anew', () => {
      const checks = [placedCheck(text, BRIDGE, { status: 'confirmed', stale: true })];
      const [block] = galleyOf(text, { checks }).blocks;
      expect(block?.html).toMatch(/class="note [^"]*\bstale"/);
      expect(block?.html).toContain(
        '<option value="" selected disabled>Confirmed, before it changed</option>',
      );
      expect(block?.html).toContain('<option value="confirmed">Confirmed</option>');
      expect(chosenOf(text, checks)).toEqual([]);
    });

    it('one of two claims at both, and says there all that was recorded', () => {
      const two = `${text.slice(0, -1)} and claimed the fund was empty.`;
      const checks = [placedCheck(two, two, { status: 'query', note: 'Ask the port.' })];
      expect(chosenOf(two, checks)).toEqual(['query', 'query']);
      const words = wordsOfHtml(galleyOf(two, { checks, finder: toldFinder }).blocks[0]?.html ?? '');
      expect(words.match(/Note: Ask the port\./g)).toHaveLength(2);
      expect(words).not.toContain('same check');
    });

    it('none where only a citation is kept, which changes no line of the margin', () => {
      const item = { id: 'doe', type: 'interview', title: 'Plans' };
      const citations = [{ key: null, item, locator: null, excerpt: null, file: null }];
      const checks = [placedCheck(text, BRIDGE, { status: 'unchecked', checker: null, citations, stale: true })]; // prettier-ignore
      expect(chosenOf(text, checks)).toEqual(['unchecked']);
      expect(galleyOf(text, { checks }).blocks[0]?.html).not.toMatch(/\bstale"/);
    });
  });

  it('draws a paragraph as before where another one changed above it', () => {
    const before = galleyOf(TEXT).blocks;
    const after = galleyOf(`“We are safe,” said Ilse Brandt, a teacher.\n\n${TEXT}`).blocks;
    expect(after.slice(1).map(({ html }) => html)).toEqual(before.map(({ html }) => html));
    expect(after[1]?.firstClaim).toBe((before[0]?.firstClaim ?? 0) + 1);
  });

  it('takes no word of a draft for markup', () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const { blocks, legend, map, table } = galleyOf(
      `${evil} Berg of “${evil}” said that ${evil} is closed.\n\nAnna “${evil}” Berg said it rained on Monday.`,
    );
    for (const html of [...blocks.map((block) => block.html), legend, map, table])
      expect(html).not.toMatch(/<script|<img|<[^>]*\son\w+=/i);
  });

  it('is empty of an empty draft', () => {
    expect(galleyOf('')).toEqual({
      summary: '0 claims, 0 with a source',
      profile: '',
      legend: '',
      map: '',
      table: '',
      claims: [],
      flows: [],
      blocks: [],
    });
  });
});

describe.each(SEEDS.map((seed) => [seed.name, seed] as const))('of %s', (name, { text, format }) => {
  const galley = drawGalley(exportedDraft(text, { name, format }));

  it('is valid HTML', async () => {
    const { blocks, profile, legend, map, table } = galley;
    const rows = blocks.map(({ html }) => `<div>${html}</div>`);
    const body = [profile, `<div>${legend}</div>`, map, table, ...rows].join('\n');
    await checkHtml(
      `<!DOCTYPE html>\n<html lang="en"><head><title>x</title></head><body>${body}</body></html>\n`,
    );
  });

  it('has a note beside some block for every claim, and a mark that leads to it', () => {
    const noted = galley.blocks.flatMap(({ html, firstClaim }) =>
      Array.from(
        html.matchAll(/<div class="note[^>]*data-claim="(\d+)"/g),
        ([, at]) => firstClaim + Number(at),
      ),
    );
    expect(noted).toEqual(galley.claims.map((_, at) => at));
    for (const at of galley.flows) expect(galley.claims[at]).toBeDefined();
  });
});
