/** Citations in a real VS Code: added from the list, from a page, told by hand, and left on the way; kept beside the draft, converted and undone. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe } from 'vitest';
import { expect, test } from './support/test.ts';

const drafts = fileURLToPath(new URL('citing', import.meta.url));
test.override('drafts', { scope: 'file' }, () => drafts);
test.override('settings', { scope: 'file' }, () => ({ 'whence.fetchPrivateAddresses': true }));

const PAGE = `<title>Ferry turns cars away | The Ostport Mail</title>
  <meta property="og:site_name" content="The Ostport Mail"><meta name="author" content="By Ada Reed">
  <meta property="article:published_time" content="2022-04-12T08:00:00Z">`;

const LIST = 'Add a citation for';
const COMMAND = 'Whence: Add a Citation…';

let site: Server;
let url = '';
const asked: string[] = [];
beforeAll(async () => {
  site = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = site.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/ferry`;
});
afterAll(() => site.close());

describe('adding a citation', () => {
  test('asks what says so, writes mark and entry at once, and leaves the draft alone until then', async ({
    workbench,
    editor,
    picks,
  }) => {
    await workbench.openFile('quay.md');
    await expect.poll(() => workbench.languageStatus()).toContain('Whence');
    const before = await editor.text();

    // A quick fix on a claim: what fits it is first. Escape leaves all as it was.
    await editor.applyQuickFix('quay would be', /^Add a citation…$/);
    await picks.asks(LIST);
    const [fitting = ''] = await picks.items();
    expect(fitting).toMatch(/^Irena Kolar, “To the council”, 11 April 2022, kolar2022/);
    await picks.dismiss();
    expect(await editor.text()).toBe(before);

    // Mark and entry come as one, and go as one.
    await editor.applyQuickFix('quay would be', /^Add a citation…$/);
    await picks.asks(LIST);
    await picks.goOn();
    await expect.poll(() => editor.text()).toContain('June 2022.[^kolar2022]');
    expect(await editor.text()).toMatch(/\n\[\^kolar2022\]: Irena Kolar, “To the council”, 11 April 2022\n$/);
    await editor.undo();
    await expect.poll(() => editor.text()).toBe(before);
    await editor.applyQuickFix('quay would be', /^Add a citation…$/);
    await picks.asks(LIST);
    await picks.goOn();
    await expect.poll(() => editor.text()).toContain('[^kolar2022]:');

    // What the draft has is there for the next claim, and takes a mark alone.
    await editor.cursorBefore('cars were turned');
    await workbench.runAskingCommand(COMMAND);
    await picks.asks(LIST);
    await picks.answer('To the council');
    await expect.poll(() => editor.text()).toContain('on Monday.[^kolar2022]');
    expect((await editor.text()).match(/\]: /g)).toHaveLength(1);
    await editor.undo();

    // Told by hand, with what is needed, a step back, and a way out.
    await editor.cursorBefore('cars were turned');
    await workbench.runAskingCommand(COMMAND);
    await picks.asks(LIST);
    await picks.answer('New: interview');
    await picks.tell('Who was interviewed', '');
    await picks.prompts('Without this nobody could find it again.');
    await picks.goBack();
    await picks.asks(LIST);
    await picks.answer('New: interview');
    await picks.tell('Who was interviewed', 'Karl Moss');
    await picks.tell('When', 'last week');
    await picks.prompts('Give the year');
    await picks.goBack();
    await expect.poll(() => picks.prompts('Who was interviewed')).toBe('Karl Moss');
    await picks.dismiss();
    expect((await editor.text()).match(/\]: /g)).toHaveLength(1);
  });

  test('reads what a page says of itself once somebody has allowed it', async ({
    workbench,
    editor,
    picks,
  }) => {
    await workbench.openFile('quay.md');
    await expect.poll(() => workbench.languageStatus()).toContain('Whence');
    await editor.cursorBefore('cars were turned');
    await workbench.runAskingCommand(COMMAND);
    await picks.asks(LIST);
    await picks.filter(url);
    await expect.poll(() => picks.items()).toEqual([expect.stringContaining(`Cite the page at ${url}`)]);
    await picks.goOn();
    await expect.poll(() => picks.prompts('The link of the page')).toBe(url);
    await picks.goOn();
    await picks.asks('Read title, author and date from the page?');
    expect(asked).toEqual([]);
    await picks.goOn();
    await expect.poll(() => picks.prompts('Its title')).toBe('Ferry turns cars away');
    expect(asked).toEqual(['/ferry']);
    await picks.goOn();
    await expect.poll(() => picks.prompts('Who wrote it')).toBe('Ada Reed');
    await picks.goOn();
    await expect.poll(() => picks.prompts('Where it appeared')).toBe('The Ostport Mail');
    await picks.tell('Where it appeared', 'The Mail');
    await expect.poll(() => picks.prompts('When it appeared')).toBe('12 April 2022');
    await picks.goOn();
    await picks.tell(
      'copy in an archive',
      'https://web.archive.org/web/20220413080000/https://mail.example/ferry',
    );
    const entry = `Ada Reed, “Ferry turns cars away”, The Mail, 12 April 2022, ${url}, archived 13 April 2022 at https://web.archive.org/web/20220413080000/https://mail.example/ferry`; // prettier-ignore
    await expect.poll(() => editor.text()).toContain(`]: ${entry}\n`);
  });
});

describe('a reference that is new', () => {
  test('goes into the bibliography with the key in the text, and both go with one undo', async ({
    workbench,
    editor,
    picks,
    session,
  }) => {
    const library = (): Promise<string> => readFile(join(session.drafts, 'library.json'), 'utf8');
    const before = await library();
    await workbench.openFile('signal.md');
    await expect.poll(() => workbench.languageStatus()).toContain('Whence');
    const clean = await editor.text();
    await editor.cursorBefore('the signal would');
    await workbench.runAskingCommand(COMMAND);
    await picks.asks(LIST);
    await picks.answer('Fill in later');
    // Undone while the editor has not yet heard that the file is written.
    await expect.poll(library, { interval: 1 }).toContain('link, title or document');
    await editor.undo();
    await expect.poll(() => editor.text()).toBe(clean);
    await expect.poll(library).toBe(before);
    await editor.press('Control+Shift+Z');
    await expect.poll(library).toContain('link, title or document');
    await expect.poll(() => editor.text()).toMatch(/mended in May 2022 \[@[^\]]+\]\./);
    await editor.undo();
    await expect.poll(library).toBe(before);
  });
});

describe('what is kept beside a draft', () => {
  const KEPT = '[Karl Moss, 2022]';
  const MARKED = 'The lock was shut on Friday, Karl Moss said.[^1]';

  test('comes and goes with the text, whoever converts it and undoes that', async ({
    workbench,
    editor,
    picks,
  }) => {
    const convert = async (style: string): Promise<void> => {
      await workbench.runAskingCommand('Whence: Convert Citations…');
      await picks.asks('Convert Citations');
      await picks.answer(style);
      await expect.poll(() => workbench.notifications()).toEqual([expect.stringContaining('1 citation is')]);
      // It would take the key that closes anything else.
      await workbench.clearNotifications();
    };
    await workbench.openFile('lock.md');
    await expect.poll(() => workbench.languageStatus()).toContain('Whence');
    const before = await editor.text();
    await convert('Beside the draft');
    await expect.poll(() => editor.visibleText()).toContain(KEPT);
    const clean = await editor.text();
    expect(clean).toBe('# The lock\n\nThe lock was shut on Friday, Karl Moss said.\n');

    await editor.cursorBefore('The lock was');
    await editor.undo();
    await expect.poll(() => editor.visibleText()).not.toContain(KEPT);
    expect(await editor.text()).toBe(before);
    await expect.poll(() => editor.hover('shut on')).toMatch(/^[^]*Cited: Karl Moss(?![^]*Cited:)/);
    await editor.dismissHover();

    await editor.press('Control+Shift+Z');
    await expect.poll(() => editor.visibleText()).toContain(KEPT);
    await convert('Keys in brackets');
    await expect.poll(() => editor.text()).toContain('Karl Moss said [@moss2022].');
    await expect.poll(() => editor.hover('@moss2022')).toContain('“On the lock”, speech, 3 April 2022');
    await editor.dismissHover();
    await expect.poll(() => editor.visibleText()).not.toContain(KEPT);

    await editor.cursorBefore('The lock was');
    await editor.undo();
    await expect.poll(() => editor.visibleText()).toContain(KEPT);
    await convert('Footnotes');
    await expect.poll(() => editor.text()).toContain(MARKED.replace('[^1]', '[^'));
    await expect.poll(() => editor.visibleText()).not.toContain(KEPT);
  });

  test('is where plain text has its citations, once somebody has said so', async ({
    workbench,
    editor,
    picks,
    session,
  }) => {
    await workbench.openFile('lamp.txt');
    await expect.poll(() => workbench.languageStatus()).toContain('Whence');
    const before = await editor.text();
    await editor.applyQuickFix('lit again', /^Add a citation…$/);
    await picks.asks(LIST);
    await picks.answer('To the council');
    await workbench.answerDialog('Beside It');
    // By the bibliography, or as the other draft has written it.
    await expect.poll(() => editor.visibleText()).toMatch(/\[(?:Irena )?Kolar, 2022\]/);
    await editor.applyQuickFix('300 people', /^Add a citation…$/);
    await picks.asks(LIST);
    await picks.answer('Iron and rust');
    // Where in it, and what it says there, which may stay empty.
    await picks.tell('Where in it', 'page 3');
    await picks.tell('word for word', '');
    await expect.poll(() => editor.visibleText()).toContain('[Moss, 1999, p. 3]');
    expect(await editor.text()).toBe(before);
    const settings = await readFile(join(session.drafts, '.vscode', 'settings.json'), 'utf8');
    expect(JSON.parse(settings)).toEqual({ 'whence.citations.plainText': 'beside' });
  });
});
