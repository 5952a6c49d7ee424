/**
 * Five articles about one trip as the drafts of a workspace, in a real VS Code. They belong to others and stand beside this checkout, or not:
 * nothing of them is in here, and what is to be seen is what the command line says of them.
 */
import { execFile } from 'node:child_process';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { array, number, object, parse, string } from 'valibot';
import type { GenericSchema, InferOutput } from 'valibot';
import { describe } from 'vitest';
import { contrast } from '../support/contrast.ts';
import { ARTICLES } from '../support/sample-drafts.ts';
import type { Colours } from './support/pages/colours.ts';
import { FirstSteps } from './support/pages/first-steps.ts';
import { Galley } from './support/pages/galley.ts';
import { projectFolder } from './support/rig.ts';
import { expect, test } from './support/test.ts';
import type { Theme } from './support/themes.ts';

const FOLDER = join(projectFolder, '..', 'shared', 'articles');
if (ARTICLES.length === 0) console.warn('Skipped: shared/articles is not beside this checkout.');
test.override('drafts', { scope: 'file' }, () => FOLDER);

const lineage = object({
  groups: array(
    object({ places: array(object({ path: string(), start: number(), chain: array(string()) })) }),
  ),
});

const checked = object({
  documents: array(
    object({
      path: string(),
      findings: array(object({ rule: string(), start: number(), message: string() })),
    }),
  ),
});

describe.skipIf(ARTICLES.length === 0)('the five articles', () => {
  test('a claim says on hover where else it stands, and from whom', async ({ workbench, editor, picks }) => {
    const { groups } = await answered(lineage, 'lineage');
    const said = groups.map(({ places }) => places).find((places) => new Set(places.map(originOf)).size > 1);
    const [here, ...others] = said ?? [];
    if (here === undefined) throw new Error('No claim stands in two articles with other sourcing.');
    const elsewhere = others.filter((one) => originOf(one) !== originOf(here));
    await workbench.openFile(basename(here.path));
    const phrase = phraseAt(here);
    await expect.poll(() => editor.hover(phrase), { timeout: 60_000 }).toMatch(/lso in /);
    const hover = await editor.hover(phrase);
    for (const one of elsewhere) expect(hover).toContain(originOf(one));
    await editor.dismissHover();

    await editor.cursorBefore(phrase);
    await workbench.runAskingCommand('Whence: Show Lineage…');
    await picks.asks('The same claim in other drafts');
    // What perhaps says the same is told behind the name of its draft.
    const told = await picks.details();
    expect(told.filter((words) => !/^\S+\.txt: /.test(words))).toHaveLength(others.length);
    await picks.dismiss();
  }, 400_000);

  test('an attribution that was dropped is pointed to, and taken over', async ({
    workbench,
    editor,
    problems,
    picks,
    skip,
  }) => {
    const dropped = await droppedClaim();
    if (dropped === null) return skip('In these articles none is dropped; lineage.e2e.ts has one that is.');
    const { file, phrase } = dropped;
    const told = async () => (await problems.of(file)).map(({ message }) => message).join('\n');
    await workbench.openFile(file);
    await problems.open(file);
    await expect.poll(told, { timeout: 60_000 }).toContain(dropped.message);
    await problems.close();
    const fix = (await editor.quickFixes(phrase)).find((title) => title.startsWith('Attribute it to '));
    if (fix === undefined) throw new Error('No fix takes the source over.');
    await editor.applyQuickFix(phrase, fix);
    // Where its place in the sentence is not sure, it asks what to cite.
    if (fix.endsWith('…')) {
      await picks.asks('Add a citation for');
      await picks.answer('Fill in later');
      await workbench.answerDialog('In the Text');
    }
    await problems.open(file);
    await expect.poll(told, { timeout: 60_000 }).not.toContain(dropped.message);
    await problems.close();
    await workbench.closeEditorsUnsaved();
  }, 400_000);

  test('the galley has profile and map of each, filters, and takes checks', async ({
    session,
    workbench,
    editor,
    provenance,
    picks,
  }) => {
    const galley = new Galley(session.page);
    const [first, second] = ARTICLES;
    await workbench.openFile(first?.name ?? '');
    await expect.poll(() => editor.squiggles()).not.toEqual([]);
    await workbench.runCommand('Whence: Show the Galley');
    await expect.poll(() => galley.notes()).not.toEqual([]);
    expect(await galley.summary()).toMatch(/^\d+ claims, \d+ with a source$/);
    const shares = (await galley.profile()).map((words) => Number(/\((\d+)%\)$/.exec(words)?.[1]));
    expect(Math.abs(shares.reduce((all, share) => all + share, 0) - 100)).toBeLessThan(shares.length);

    const [source = ''] = await galley.sources();
    expect((await galley.openMap()).join('\n')).toContain(`${source} (`);
    await galley.press(source);
    await expect.poll(async () => (await galley.clear()).length).toBeLessThan((await galley.claims()).length);
    expect(await galley.clear()).not.toEqual([]);
    await galley.press('Show all');

    const [claim = ''] = await galley.claims();
    await galley.check(claim.slice(0, 20), 'Confirmed');
    await provenance.openAlone();
    const ticked = async () => (await provenance.items()).filter(({ ticked: is }) => is === true).length;
    await expect.poll(ticked).toBe(1);

    const rows = async () => (await provenance.items()).filter(({ ticked: is }) => is !== undefined).length;
    const all = await rows();
    await workbench.runAskingCommand('Whence: Filter Claims…');
    await picks.asks('Filter Claims');
    await picks.filter(source);
    await picks.goOn();
    await expect.poll(rows).toBeLessThan(all);
    expect(await rows()).toBeGreaterThan(0);
    await workbench.runCommand('Whence: Show All Claims');
    await expect.poll(rows).toBe(all);

    // What was chosen is of no draft that has not got it.
    await galley.press(source);
    await expect.poll(async () => (await galley.clear()).length).toBeLessThan((await galley.claims()).length);
    const before = await galley.notes();
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.openFile(second?.name ?? '');
    await expect.poll(() => galley.notes()).not.toEqual(before);
    expect((await galley.sources()).includes(source) || (await galley.clear()).length > 0).toBe(true);
    await workbench.closeEditorsUnsaved();
  }, 400_000);

  test('what is told and offered of a claim, and all that is drawn of its draft, can be read in every theme', async ({
    session,
    workbench,
    editor,
    provenance,
    picks,
  }) => {
    const galley = new Galley(session.page);
    const dropped = await droppedClaim();
    const [longest] = ARTICLES.toSorted((one, other) => other.text.length - one.text.length);
    const { file, message, phrase } = dropped ?? { file: longest?.name ?? '', message: '', phrase: '' };
    await workbench.openFile(file);
    await expect.poll(() => editor.squiggles()).not.toEqual([]);
    await provenance.openAlone();
    await workbench.runCommand('Whence: Show the Galley');
    await expect.poll(() => galley.notes()).not.toEqual([]);
    await galley.openMap();
    const [claim = ''] = await galley.claims();
    await galley.check(claim.slice(0, 20), 'Confirmed');
    await workbench.runCommand('View: Focus First Editor Group');
    for (const theme of THEMES_IN_TURN) {
      await session.wear(theme);
      // A page that is open takes on another theme a moment later.
      await expect.poll(async () => pale(await galley.colours()), { message: theme }).toEqual([]);
      await expect.poll(async () => pale(await provenance.colours()), { message: theme }).toEqual([]);
      expect((await provenance.colours()).length).toBeGreaterThan(10);
      expect(await galley.note(claim.slice(0, 20)), theme).toContain('Confirmed by');

      if (dropped !== null) {
        await expect.poll(() => editor.hover(phrase), { timeout: 60_000 }).toContain(message);
        expectLegible(await editor.hoverColours(), theme);
        await editor.dismissHover();
        const fixes = await editor.openQuickFixes(phrase);
        expect((await fixes.allInnerTexts()).join('\n')).toContain('Attribute it to ');
        expectLegible(await editor.fixColours(), theme);
        await editor.press('Escape');
      }

      await workbench.runAskingCommand('Whence: Filter Claims…');
      await picks.asks('Filter Claims');
      expectLegible(await picks.colours(), theme);
      await picks.dismiss();
    }
    await workbench.closeEditorsUnsaved();
  }, 400_000);

  test('the first steps are there from any draft, with their pictures, and can be read in every theme', async ({
    session,
    workbench,
  }) => {
    const steps = new FirstSteps(session.page);
    await workbench.runCommand('Whence: Show the First Steps');
    for (const step of await steps.steps()) {
      await steps.open(step);
      expect(await steps.picture()).not.toBe('');
    }
    for (const theme of THEMES_IN_TURN) {
      await session.wear(theme);
      await expect.poll(async () => pale(await steps.colours()), { message: theme }).toEqual([]);
      await expect.poll(() => steps.pictureFile()).toContain(DARK.includes(theme) ? '-dark.' : '-light.');
    }
  });
});

const DARK: readonly Theme[] = ['dark', 'high-contrast'];
const THEMES_IN_TURN: readonly Theme[] = [...DARK, 'high-contrast-light', 'light'];

/** What stands off too little from what is behind it. */
function pale(colours: readonly Colours[]): readonly Colours[] {
  return colours.filter(([words, paper]) => contrast(words, paper) < 4.5);
}

/** There are words, and all stand off. */
function expectLegible(colours: readonly Colours[], theme: Theme): void {
  expect(colours, theme).not.toEqual([]);
  expect(pale(colours), theme).toEqual([]);
}

/** What the command line says of all of them, for programs. */
async function answered<Schema extends GenericSchema>(
  schema: Schema,
  ...args: readonly string[]
): Promise<InferOutput<Schema>> {
  const program = join(projectFolder, 'dist', 'cli.js');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [program, ...args, '--format', 'json', FOLDER],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  return parse(schema, JSON.parse(stdout));
}

interface Dropped {
  readonly file: string;
  readonly message: string;
  readonly phrase: string;
}

/** The first claim that stands as fact though another article has it from somebody. */
async function droppedClaim(): Promise<Dropped | null> {
  const { documents } = await answered(checked, 'check', '--fail-on', 'never');
  const [dropped] = documents.flatMap(({ path, findings }) =>
    findings.filter(({ rule }) => rule === 'attribution-dropped').map((one) => ({ path, ...one })),
  );
  if (dropped === undefined) return null;
  return { file: basename(dropped.path), message: dropped.message, phrase: phraseAt(dropped) };
}

/** Whom a draft names last for a claim, or that it names nobody. */
function originOf({ chain }: { readonly chain: readonly string[] }): string {
  return chain.at(-1) ?? 'no source given';
}

/** So many words from a place on that they stand nowhere before it. */
function phraseAt({ path, start }: { readonly path: string; readonly start: number }): string {
  const { text = '' } = ARTICLES.find(({ name }) => name === basename(path)) ?? {};
  const line = text.slice(start).split('\n')[0] ?? '';
  const words = line.split(' ');
  const enough = words.findIndex((_, at) => text.indexOf(words.slice(0, at + 1).join(' ')) === start);
  return words.slice(0, Math.max(enough, 3) + 1).join(' ');
}
