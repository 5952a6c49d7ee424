/** Adding a citation, in a real VS Code: from the list, from a page, told by hand, and left on the way. */
import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
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
    expect(await picks.prompts('Who was interviewed')).toBe('Karl Moss');
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
    expect(await picks.prompts('The link of the page')).toBe(url);
    await picks.goOn();
    await picks.asks('Read title, author and date from the page?');
    expect(asked).toEqual([]);
    await picks.goOn();
    expect(await picks.prompts('Its title')).toBe('Ferry turns cars away');
    expect(asked).toEqual(['/ferry']);
    await picks.goOn();
    expect(await picks.prompts('Who wrote it')).toBe('Ada Reed');
    await picks.goOn();
    expect(await picks.prompts('Where it appeared')).toBe('The Ostport Mail');
    await picks.tell('Where it appeared', 'The Mail');
    expect(await picks.prompts('When it appeared')).toBe('12 April 2022');
    await picks.goOn();
    await picks.tell(
      'copy in an archive',
      'https://web.archive.org/web/20220413080000/https://mail.example/ferry',
    );
    const entry = `Ada Reed, “Ferry turns cars away”, The Mail, 12 April 2022, ${url}, archived 13 April 2022 at https://web.archive.org/web/20220413080000/https://mail.example/ferry`; // prettier-ignore
    await expect.poll(() => editor.text()).toContain(`]: ${entry}\n`);
  });
});
