/**
 * The annotated draft from opening to handing on, in a real VS Code: claims are checked in all the ways there are, cited, edited here and
 * elsewhere; the checks stand where they belong, and every copy says so.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe } from 'vitest';
import { checkHtml, wordsOfHtml } from '../support/html.ts';
import type { EditorSession } from './support/editor.ts';
import { expect, test } from './support/test.ts';

const DRAFT = 'library-roof.md';
const seed = fileURLToPath(new URL(`../../seeds/${DRAFT}`, import.meta.url));
/** As Zotero exports it. */
const library = fileURLToPath(new URL('workspace/zotero.json', import.meta.url));

const CLOSED = 'the reading room be closed at once';
const OPEN = 'It stayed open until 11 December';
const OPEN_NOW = 'It stayed open until 12 December';
const SEEN = 'he had not seen the report until last week';
const DESK = '“Had it reached my desk';
const ESTIMATE = 'A later estimate';
const COMPLAINT = 'a complaint had been received';

const BUDGET = '[@harcombeBudgetMonitoring2025, p. 12]';
const LETTER = '[@lyleLetterFriends2025]';
const LINK = 'https://www.example.org/harcombe/estimate';

const desk = await mkdtemp(join(tmpdir(), 'whence-desk-'));
afterAll(() => rm(desk, { recursive: true }));
await Promise.all([seed, library].map((file) => cp(file, join(desk, basename(file)))));

test.override('drafts', { scope: 'file' }, () => desk);
test.override('settings', { scope: 'file' }, () => ({ 'whence.provenance.grouping': 'reading' }));

describe('a draft that is annotated', () => {
  test('is checked, cited, edited here and elsewhere, and handed on', async ({ session }) => {
    await session.workbench.openFile(DRAFT);
    await session.provenance.open();
    await checkClaims(session);
    await cite(session);
    await editHereAndElsewhere(session);
    await reviseChecks(session);
    const before = await edited(session);
    await handOnToPeople(session);
    await handOnToPrograms(session);
    expect(await edited(session)).toBe(before);
  }, 900_000);
});

/** By the box, by quick fix, from the hover, by key, and several at once. */
async function checkClaims({ workbench, editor, provenance }: EditorSession): Promise<void> {
  await expect.poll(() => provenance.labels()).toContainEqual(expect.stringContaining(OPEN));
  await provenance.tick(OPEN);
  await expect.poll(() => ticked(provenance)).toEqual([OPEN]);
  await editor.applyQuickFix('reading room', 'Mark as confirmed');
  await expect.poll(() => ticked(provenance)).toEqual([CLOSED, OPEN]);
  await editor.clickInHover('is said', 'a query');
  await expect.poll(() => said(provenance, ESTIMATE)).toContain('query');
  await editor.cursorBefore('complaint had been');
  await editor.press('Control+Alt+K');
  await expect.poll(() => ticked(provenance)).toEqual([CLOSED, OPEN, COMPLAINT]);
  await editor.select('until last week. “Had it reached my desk');
  await workbench.runCommand('Whence: Mark the Claim as Confirmed');
  await expect.poll(() => ticked(provenance)).toEqual([CLOSED, OPEN, SEEN, DESK, COMPLAINT]);
}

/** What is cited makes nothing stale. */
async function cite({ editor, provenance, picks }: EditorSession): Promise<void> {
  await editor.cursorAfter('all its buildings that year');
  await editor.type(` ${BUDGET}`);
  await editor.cursorAfter('complaint had been received');
  await editor.type(` ${LETTER}`);
  await editor.applyQuickFix('is said', /add a citation/i);
  await picks.asks('Add a citation for');
  await picks.filter(LINK);
  await expect.poll(() => picks.items()).toEqual([expect.stringContaining(`Cite the page at ${LINK}`)]);
  await picks.goOn();
  await expect.poll(() => picks.prompts('The link of the page')).toBe(LINK);
  await picks.goOn();
  await picks.asks('Read title, author and date from the page?');
  await picks.answer('I fill it in myself');
  await picks.tell('Its title', 'What the roof will cost');
  for (const step of ['Who wrote it', 'Where it appeared']) await picks.tell(step, '');
  await picks.tell('When it appeared', '9 January 2025');
  await picks.tell('copy in an archive', '');
  await expect.poll(() => said(provenance, ESTIMATE)).toMatch(/query.*cited/);
  expect(await editor.text()).toContain(`[^1]: “What the roof will cost”, 9 January 2025, ${LINK}`);
  await expect.poll(() => editor.hover('harcombeBudget')).toMatch(/Budget monitoring[^]*8 January 2025/);
  await expect.poll(() => said(provenance, COMPLAINT)).toContain('cited');
  expect(await ticked(provenance)).toEqual([CLOSED, OPEN, SEEN, DESK, COMPLAINT]);
}

/** A sentence comes in at the head; elsewhere, a day is changed, two sentences go to the end, and one is lost. */
async function editHereAndElsewhere(session: EditorSession): Promise<void> {
  const { workbench, editor, provenance } = session;
  await editor.cursorAfter('*By our local government reporter*');
  await editor.type('\n\nThe council meets again on 3 March.');
  await editor.text();
  await expect.poll(() => ticked(provenance)).toEqual([CLOSED, OPEN, SEEN, DESK, COMPLAINT]);
  await workbench.closeEditors();
  const paragraphs = (await edited(session)).split('\n\n');
  const moved = paragraphs.filter((one) => one.includes(SEEN));
  const lost = /Grant & Lyle, the council’s auditors, .*? by the end of the month\./;
  expect(paragraphs.join()).toMatch(lost);
  const elsewhere = paragraphs
    .filter((one) => !moved.includes(one))
    .flatMap((one) => (one.startsWith('The library lent') ? [one, ...moved] : [one]))
    .map((one) => one.replace('11 December', '12 December').replace(lost, '').trimEnd());
  await writeFile(join(session.drafts, DRAFT), `${elsewhere.join('\n\n')}\n`);
  await workbench.openFile(DRAFT);
}

/** What changed is looked at again, with both wordings side by side; what is lost is told. */
async function reviseChecks({ editor, problems, provenance }: EditorSession): Promise<void> {
  await expect.poll(() => ticked(provenance)).toEqual([CLOSED, SEEN, DESK]);
  expect(await said(provenance, OPEN_NOW)).toContain('changed since it was checked');
  expect(await said(provenance, ESTIMATE)).toContain('query');
  await problems.open(DRAFT);
  const told = async (rule: string): Promise<readonly string[]> =>
    (await problems.of(DRAFT)).filter(({ code }) => code === rule).map(({ message }) => message);
  await expect
    .poll(() => told('check-stale'))
    .toEqual([expect.stringMatching(/it read “.*11 December.*”, and reads “.*12 December.*” now/)]);
  expect(await told('check-orphaned')).toEqual([expect.stringContaining('“Grant & Lyle')]);
  await editor.applyQuickFix('12 December', 'It still holds');
  await expect.poll(() => ticked(provenance)).toEqual([CLOSED, OPEN_NOW, SEEN, DESK]);
  await expect.poll(() => told('check-stale')).toEqual([]);
  expect(await told('check-orphaned')).toHaveLength(1);
  await problems.close();
}

async function handOnToPeople(session: EditorSession): Promise<void> {
  await session.workbench.runCommand('Whence: Hand on a Clean Copy');
  const clean = await savedAs(session, 'clean.md');
  expect(clean).toContain(`${OPEN_NOW}, when a section of plaster`);
  expect(clean).not.toMatch(/\[[@^]/);

  await ask(session, 'Hand on an Annotated Copy…', 'As a new document');
  expect(await savedAs(session, 'annotated.md')).toMatch(/12 December[^]*Confirmed/);
  await ask(session, 'Hand on an Annotated Copy…', 'As a page');
  await checkPage(await saved(session, 'library-roof-annotated.html'));

  await ask(session, 'Hand on a Checklist…', 'For a spreadsheet');
  const rows = (await saved(session, 'library-roof-checklist.csv')).split('\r\n');
  expect(rows.filter((row) => row.includes('Confirmed'))).toHaveLength(5);
  expect(rows).toContainEqual(expect.stringMatching(/A later estimate.*Query/));
  await ask(session, 'Hand on a Checklist…', 'As a page');
  await checkPage(await saved(session, 'library-roof-checklist.html'));

  await session.workbench.runAskingCommand('Whence: Make a Sourcing Report…');
  await checkPage(await saved(session, 'library-roof-report.html'));
}

/** The lost letter is cited nowhere any more. */
async function handOnToPrograms(session: EditorSession): Promise<void> {
  const command = 'Hand on to Other Programs…';
  await ask(session, command, 'for Zotero');
  const items: unknown = JSON.parse(await saved(session, 'library-roof-cited.json'));
  expect(items).toContainEqual(expect.objectContaining({ title: 'Budget monitoring, third quarter' }));
  expect(items).toContainEqual(expect.objectContaining({ URL: LINK }));
  expect(JSON.stringify(items)).not.toContain('lyleLetter');
  await ask(session, command, 'for LaTeX');
  expect(await saved(session, 'library-roof-cited.bib')).toMatch(/@\w+\{harcombeBudgetMonitoring2025,/);
  await ask(session, command, 'claims and checks');
  const notes: unknown = JSON.parse(await saved(session, 'library-roof-notes.jsonld'));
  expect(notes).toMatchObject({ type: 'AnnotationPage' });
  expect(JSON.stringify(notes)).toContain(OPEN_NOW);
}

/** All that it says of what was checked is there in words, the check that lost its sentence, too. */
async function checkPage(page: string): Promise<void> {
  await checkHtml(page);
  const words = wordsOfHtml(page);
  for (const part of [OPEN_NOW, 'Confirmed', 'Query', COMPLAINT]) expect(words).toContain(part);
}

async function ask({ workbench, picks }: EditorSession, command: string, choice: string): Promise<void> {
  await workbench.runAskingCommand(`Whence: ${command}`);
  await picks.asks(command.startsWith('Hand on to') ? 'What would you like' : 'How would you like');
  await picks.answer(choice);
}

/** What a copy has that is saved where it is proposed to, beside the draft. */
async function saved({ picks, drafts }: EditorSession, name: string): Promise<string> {
  await picks.saveAs();
  return fileOnceThere(join(drafts, name));
}

/** What a new document has, which is saved under a name and closed, so that the draft is in view again. */
async function savedAs({ workbench, editor, picks, drafts }: EditorSession, name: string): Promise<string> {
  await editor.openedNew();
  await editor.press('Control+S');
  await picks.saveAs(join(drafts, name));
  const text = await fileOnceThere(join(drafts, name));
  await workbench.openFile(DRAFT);
  return text;
}

async function fileOnceThere(path: string): Promise<string> {
  const read = (): Promise<string> => readFile(path, 'utf8').catch(() => '');
  await expect.poll(read).not.toBe('');
  return read();
}

function edited({ drafts }: EditorSession): Promise<string> {
  return readFile(join(drafts, DRAFT), 'utf8');
}

/** The claims whose boxes are ticked, in reading order, by their first words. */
async function ticked(view: EditorSession['provenance']): Promise<readonly string[]> {
  const known = [CLOSED, OPEN, OPEN_NOW, SEEN, DESK, COMPLAINT];
  const all = (await view.items()).filter((item) => item.ticked === true);
  return all.map(({ label }) => known.find((words) => label.startsWith(words)) ?? label);
}

/** What the view says of a claim beside its words. */
async function said(view: EditorSession['provenance'], words: string): Promise<string> {
  return (await view.items()).find(({ label }) => label.startsWith(words))?.description ?? '';
}
