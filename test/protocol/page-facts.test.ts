/** What a page says of itself is read when an editor asks, where the settings allow it, and not otherwise. */
import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_FACTS_REQUEST } from '../../server/src/protocol.ts';
import type { PageRead } from '../../server/src/protocol.ts';
import { Editor } from './support/editor.ts';

const PAGE = `<title>Bridge to close</title><meta property="og:site_name" content="The Courier">
  <meta name="author" content="By Ada Orr and Jan Lind"><meta name="date" content="2023-03-19">`;

let site: Server;
let asked: string[] = [];
let url = '';
let editor: Editor;
beforeAll(async () => {
  site = createServer(({ url: path = '' }, response) => {
    asked.push(path);
    response.writeHead(path === '/bridge' ? 200 : 404, { 'content-type': 'text/html' }).end(PAGE);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = site.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/bridge`;
  editor = await Editor.start({ settings: () => ({}) });
});
afterAll(async () => {
  await editor.stop();
  site.close();
});

async function read(link: string, settings: object): Promise<PageRead | null> {
  asked = [];
  await editor.change(() => settings);
  const draft = await editor.open('untitled:draft', 'The bridge will close in May.\n');
  return editor.connection.sendRequest<PageRead | null>(PAGE_FACTS_REQUEST, { uri: draft.uri, url: link });
}

describe('what a page says of itself', () => {
  it('is read where the settings allow it', async () => {
    expect(await read(url, { fetchPages: true, fetchPrivateAddresses: true })).toEqual({
      kind: 'facts',
      facts: {
        title: 'Bridge to close',
        author: 'Ada Orr and Jan Lind',
        outlet: 'The Courier',
        date: '19 March 2023',
        url,
        type: 'webpage',
      },
    });
    expect(asked).toEqual(['/bridge']);
  });

  it.each([
    ['no pages are to be opened', {}, /whence\.fetchPages/],
    [
      'none within the house are',
      { fetchPages: true },
      /within your own house.*whence\.fetchPrivateAddresses/,
    ],
    ['pages are not, whatever is said of the house', { fetchPrivateAddresses: true }, /whence\.fetchPages/],
  ])('is not asked for where %s', async (_why, settings, words) => {
    expect(await read(url, settings)).toEqual({ kind: 'problem', message: expect.stringMatching(words) });
    expect(asked).toEqual([]);
  });

  it.each([
    ['bridge', 'This is no link to a page: it should begin with https:// or http://.'],
    ['http://127.0.0.1:1/', '127.0.0.1 cannot be reached.'],
  ])('is nothing for %s, in plain words', async (link, message) => {
    const answer = await read(link, { fetchPages: true, fetchPrivateAddresses: true });
    expect(answer).toEqual({ kind: 'problem', message });
  });

  it('is nothing of a page that is not there, in plain words', async () => {
    const answer = await read(url.replace('bridge', 'ferry'), {
      fetchPages: true,
      fetchPrivateAddresses: true,
    });
    expect(answer).toEqual({ kind: 'problem', message: '127.0.0.1 has no such page (it answered 404).' });
  });

  it('is nothing in answer to what is no question', async () => {
    expect(await editor.connection.sendRequest(PAGE_FACTS_REQUEST, { uri: 'untitled:draft' })).toBeNull();
  });
});
