/**
 * Takes the pictures of the read-me and the pages in docs, docs/images/*.png, that show the editor: the packaged extension on the sample drafts.
 * Run it by `npx tsx` after `npm run package`, when what they show looks otherwise.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEditor } from '../test/e2e/support/editor.ts';
import type { EditorSession } from '../test/e2e/support/editor.ts';
import { FirstSteps } from '../test/e2e/support/pages/first-steps.ts';
import { Galley } from '../test/e2e/support/pages/galley.ts';

const ROOT = join(import.meta.dirname, '..');
const INTO = join(ROOT, 'docs', 'images');
const FOREIGN = 'karsova-dam.txt';
const TOLD_AGAIN = 'ferry-evening.txt';
const LOCAL = 'library-roof.md';
/** The bars at the left, at the top and at the bottom. */
const BARS = { left: 48, top: 35, bottom: 34 };
/** How far the sidebar reaches where it is wide. */
const SIDEBAR_EDGE = 550;
/** Who checked what in the pictures. */
const CHECKER = 'Ada Reed';
const CONFIRMED = ['the reading room', 'It stayed open', 'The repair was', 'a complaint had been', '212,000'];

void main();

async function main(): Promise<void> {
  const drafts = await mkdtemp(join(tmpdir(), 'whence-pictures-'));
  await cp(join(ROOT, 'seeds'), drafts, { recursive: true });
  await rm(join(drafts, 'README.md'));
  await writeFile(join(drafts, LOCAL), withBudget(await readFile(join(drafts, LOCAL), 'utf8')));
  const settings = { 'breadcrumbs.enabled': false, 'editor.stickyScroll.enabled': false };
  const session = await openEditor({ drafts, settings });
  try {
    // As text, for what runs this file names functions by a helper that the page has not.
    await session.page.evaluate('globalThis.__name = (named) => named');
    await takeLineage(session);
    await takeEditor(session);
    await takeGalley(session);
    await takeSources(session);
    await takeChecks(session);
    await takeFirstSteps(session);
  } finally {
    await session.close();
    await rm(drafts, { recursive: true });
  }
}

/** What else has the claim, and from whom. */
async function takeLineage(session: EditorSession): Promise<void> {
  const { page, workbench, editor, problems } = session;
  await page.setViewportSize({ width: 980, height: 640 });
  await workbench.openFile(TOLD_AGAIN);
  await problems.open(TOLD_AGAIN);
  await until(session, async () =>
    (await problems.of(TOLD_AGAIN)).some(({ code }) => code === 'attribution-dropped'),
  );
  await problems.close();
  await workbench.hideSidebar();
  await editor.cursorBefore('Six hours adrift');
  await editor.hover('for six hours');
  await take('lineage', session);
  await editor.dismissHover();
  await editor.openQuickFixes('The ferry Aurora');
  await take('lineage-fix', session, { height: 400 });
  await editor.press('Escape');
  await editor.cursorBefore('Six hours adrift');
}

async function takeEditor(session: EditorSession): Promise<void> {
  const { page, workbench, editor, picks, provenance } = session;
  await page.setViewportSize({ width: 1440, height: 700 });
  await openChecked(FOREIGN, session);
  await provenance.openAlone();
  await widenSidebar(session);
  await until(session, async () => (await provenance.items()).length > 10);
  for (const label of [/^At least 14/, /^The wall at/, /^40 houses/]) await provenance.expand(label);
  await editor.cursorBefore('Fourteen missing');
  await editor.hover('a wave of mud');
  await take('editor', session);
  await editor.dismissHover();
  await workbench.runAskingCommand('Whence: Filter Claims…');
  await picks.asks('Type words of a claim');
  await picks.filter('ministry');
  await editor.press('Enter');
  await until(session, async () => (await provenance.items()).length < 10);
  await take('filter', session, { width: SIDEBAR_EDGE - BARS.left, height: 290 });
  await workbench.runCommand('Whence: Show All Claims');
  await workbench.hideSidebar();
}

/** Two columns, and the map whole. */
async function takeGalley(session: EditorSession): Promise<void> {
  const { page, workbench } = session;
  await page.setViewportSize({ width: 1280, height: 1000 });
  await openChecked(FOREIGN, session);
  const galley = new Galley(page);
  await workbench.runCommand('Whence: Show the Galley');
  await until(session, async () => (await galley.summary()) !== '');
  await galley.openMap();
  await take('galley', session);
  await takeGalleyChecks(galley, session);
  await workbench.runCommand('View: Close All Editors');
}

/** Set in the margin, where the draft is read. */
async function takeGalleyChecks(galley: Galley, session: EditorSession): Promise<void> {
  await galley.check('40 houses', 'Confirmed');
  await galley.check('At least 14', 'Query');
  await until(session, async () => (await galley.note('40 houses')).includes('Confirmed by'));
  await until(session, async () => (await galley.note('At least 14')).includes('Query by'));
  await signChecks(FOREIGN, session);
  await until(session, async () => (await galley.note('At least 14')).includes(CHECKER));
  await galley.goTo('40 houses');
  await session.page.waitForTimeout(1000);
  await take('galley-checks', session, await galley.placeDownTo('40 houses'));
}

/** The steps beside the sample, as they are found when a few are done. */
async function takeFirstSteps(session: EditorSession): Promise<void> {
  const { page, workbench, editor } = session;
  await page.setViewportSize({ width: 1180, height: 640 });
  await workbench.closeEditorsUnsaved();
  await workbench.hideSidebar();
  const steps = new FirstSteps(page);
  await workbench.runCommand('Whence: Show the First Steps');
  await steps.open('Open the sample draft');
  await steps.press('Open the Sample Draft');
  await editor.openedNew();
  await until(session, async () => (await editor.squiggles()).length > 0);
  await editor.hover('a wave of mud');
  await editor.dismissHover();
  await editor.cursorBefore('Fourteen missing');
  await steps.open('Add a citation');
  await page.mouse.move(0, 0);
  await take('first-steps', session);
}

async function takeSources(session: EditorSession): Promise<void> {
  const { page, drafts, editor, sources } = session;
  await page.setViewportSize({ width: 1280, height: 800 });
  const ofFolder = join(drafts, '.vscode');
  await mkdir(ofFolder);
  await writeFile(join(ofFolder, 'settings.json'), JSON.stringify({ 'whence.tint': 'sources' }));
  await openChecked(FOREIGN, session);
  await sources.openAlone();
  await sources.expand('Irena Kolar');
  await until(session, async () => (await editor.tints()).includes('box'));
  await editor.cursorBefore('Marin told villagers');
  await take('sources', session);
  await rm(ofFolder, { recursive: true });
}

/** What was ticked off, and what changed since. */
async function takeChecks(session: EditorSession): Promise<void> {
  const { page, workbench, editor, provenance } = session;
  await page.setViewportSize({ width: 1280, height: 800 });
  await openChecked(LOCAL, session);
  await workbench.runCommand('Whence: Arrange Claims in Reading Order');
  await provenance.openAlone();
  for (const words of CONFIRMED) {
    await provenance.tick(words);
    // The editor loses a tick while it draws the view anew.
    await page.waitForTimeout(2000);
  }
  const ticked = async () => (await provenance.items()).filter(({ ticked: is }) => is === true).length;
  await until(session, async () => (await ticked()) === CONFIRMED.length);
  await signChecks(LOCAL, session);
  await until(session, async () => (await editor.hover('The repair was')).includes(CHECKER));
  await take('annotated-draft', session);
  await editor.dismissHover();
  await editor.replace('11 December', '12 December');
  await until(session, async () => (await ticked()) === CONFIRMED.length - 1);
  await editor.hover('12 December');
  await take('annotated-draft-changed', session);
}

/** By whom they are in the pictures, whoever takes these. */
async function signChecks(draft: string, { drafts }: EditorSession): Promise<void> {
  const ledger = join(drafts, '.whence', 'checks', `${draft}.jsonld`);
  const own = await readFile(ledger, 'utf8');
  await writeFile(ledger, own.replaceAll(/("name": ?)"[^"]*"/g, `$1"${CHECKER}"`));
}

/** So that a claim and its source can be read. */
async function widenSidebar({ page }: EditorSession): Promise<void> {
  const { x = 0, width = 0 } = (await page.locator('.part.sidebar').boundingBox()) ?? {};
  await page.mouse.move(x + width + 1, 300);
  await page.mouse.down();
  await page.mouse.move(SIDEBAR_EDGE, 300, { steps: 5 });
  await page.mouse.up();
}

async function openChecked(draft: string, session: EditorSession): Promise<void> {
  await session.workbench.openFile(draft);
  await until(session, async () => (await session.editor.squiggles()).length > 0);
}

/** The seed with a citation more, to be told of in a hover. */
function withBudget(text: string): string {
  const entry =
    '[^budget]: Harcombe Town Council, “Budget monitoring, third quarter”, 8 January 2025, p. 12.';
  return `${text.replace('for all its buildings that year.', '$&[^budget]').trimEnd()}\n\n${entry}\n`;
}

async function until({ page }: EditorSession, isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await page.waitForTimeout(200);
}

/** What is inside the bars, or that part of it. */
async function take(
  name: string,
  { page }: EditorSession,
  part: Partial<Record<'x' | 'y' | 'width' | 'height', number>> = {},
): Promise<void> {
  await page.waitForTimeout(1000);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const { left, top, bottom } = BARS;
  const clip = { x: left, y: top, width: width - left, height: height - top - bottom, ...part };
  await page.screenshot({ path: join(INTO, `${name}.png`), clip });
}
