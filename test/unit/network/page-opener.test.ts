/** Pages are opened from a site that is slow, huge, lying, or leads elsewhere, and nobody is told or reached who should not be. */
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../../server/src/network/limits.ts';
import type { Limits } from '../../../server/src/network/limits.ts';
import { createPageOpener } from '../../../server/src/network/page-opener.ts';
import type { Network } from '../../../server/src/network/page-opener.ts';
import type { OpenedPage, PageAnswer, PageProblem } from '../../../server/src/pages/page.ts';
import { rawSite, siteWith } from './support/site.ts';
import type { Answer } from './support/site.ts';

const HERE = [{ address: '127.0.0.1', family: 4 }];
const OUTSIDE = { privateAddresses: false };

/** The name of a host stands for this machine, which is taken for public; all other addresses are what they are. */
function openerWith(limits: Partial<Limits> = {}, hosts: Readonly<Record<string, readonly string[]>> = {}) {
  const addressesOf = vi.fn<Network['addressesOf']>((host) => {
    const known = hosts[host]?.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    return Promise.resolve(known ?? (/^[\d.:a-f]+$/i.test(host) ? [{ address: host, family: 4 }] : HERE));
  });
  const opener = createPageOpener({
    limits: { ...LIMITS, ...limits },
    addressesOf,
    isPublic: (address) => address === '127.0.0.1',
  });
  return { open: (url: string) => opener.open(url, OUTSIDE), addressesOf, opener };
}

const { open } = openerWith();

const pageIn = (answer: PageAnswer): OpenedPage => {
  if (answer.kind !== 'page') throw new Error(`No page but: ${answer.problem.kind}`);
  return answer.page;
};
const problemIn = (answer: PageAnswer): PageProblem => {
  if (answer.kind !== 'problem') throw new Error(`No problem but a page: ${answer.page.url}`);
  return answer.problem;
};

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const text =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = HTML): Answer =>
  (response) =>
    void response.writeHead(200, headers).end(body);
const redirect =
  (location: string, status = 302): Answer =>
  (response) =>
    void response.writeHead(status, { location }).end();

async function opened(answer: Answer, limits: Partial<Limits> = {}): Promise<PageAnswer> {
  const site = await siteWith({ '/': answer });
  return openerWith(limits).open(`http://courier.test:${site.port}/`);
}

describe('a page that is well', () => {
  it('comes as text, with its address', async () => {
    const site = await siteWith({ '/bridge': text('<title>Brücke</title>') });
    const url = `http://courier.test:${site.port}/bridge#top`;
    expect(await open(url)).toEqual({
      kind: 'page',
      page: { url, type: 'text/html', html: '<title>Brücke</title>', fileName: null, cut: null },
    });
  });

  it('is asked for with its address and nothing else', async () => {
    const site = await siteWith({ '/bridge': text('') });
    await open(`http://courier.test:${site.port}/bridge`);
    const [request] = site.asked;
    expect(Object.keys(request?.headers ?? {}).toSorted()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']); // prettier-ignore
    expect(request?.headers['user-agent']).toMatch(/^Whence/);
    expect(request?.method).toBe('GET');
  });

  it.each([
    ['gzip', gzipSync('<title>Bridge</title>')],
    ['br', brotliCompressSync('<title>Bridge</title>')],
    ['deflate', deflateSync('<title>Bridge</title>')],
  ])('may be packed as %s', async (encoding, bytes) => {
    const answer = await opened(text(bytes, { ...HTML, 'content-encoding': encoding }));
    expect(pageIn(answer)).toMatchObject({ html: '<title>Bridge</title>', cut: null });
  });
});

describe('a site that is slow', () => {
  it('with its answer is given up', async () => {
    const answer = await opened(() => {}, { time: 200 });
    expect(problemIn(answer)).toEqual({ kind: 'too-slow', host: 'courier.test' });
  });

  it('with its page is read as far as it came', async () => {
    const trickle: Answer = (response) => {
      response.writeHead(200, HTML);
      response.write('<title>Bridge</title>');
      const more = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(more));
    };
    const page = pageIn(await opened(trickle, { time: 400 }));
    expect(page.cut).toBe('broken');
    expect(page.html).toMatch(/^<title>Bridge<\/title>/);
  });

  it('to be found is given up', async () => {
    const opener = createPageOpener({
      limits: { ...LIMITS, time: 100 },
      addressesOf: () => new Promise(() => {}),
      isPublic: () => true,
    });
    expect(problemIn(await opener.open('http://courier.test/', OUTSIDE)).kind).toBe('too-slow');
  });

  it('with each of its redirects is given up in the same time', async () => {
    const site = await siteWith({
      '/': (response) => void setTimeout(() => redirect('/second')(response, site.asked[0]!), 150),
      '/second': (response) => void setTimeout(() => response.end(), 60_000).unref(),
    });
    const answer = await openerWith({ time: 400 }).open(`http://courier.test:${site.port}/`);
    expect(problemIn(answer).kind).toBe('too-slow');
  });
});

describe('a page that is huge', () => {
  const endless: Answer = (response) => {
    response.writeHead(200, HTML);
    response.write('<title>Bridge</title>');
    const fill = (): void => {
      while (!response.destroyed && response.write('x'.repeat(60_000)));
    };
    response.on('drain', fill);
    fill();
  };

  it('is read up to a bound', async () => {
    const page = pageIn(await opened(endless, { size: 500_000 }));
    expect(page.cut).toBe('long');
    expect(page.html).toHaveLength(500_000);
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(300_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(50_000_000))],
  ])('only when it is unpacked (%s) is read up to the same', async (encoding, bomb) => {
    expect(bomb.length).toBeLessThan(LIMITS.size);
    const page = pageIn(await opened(text(bomb, { ...HTML, 'content-encoding': encoding })));
    expect(page.cut).toBe('long');
    expect(page.html).toHaveLength(LIMITS.size);
  });

  it('and packed so that it unpacks to nothing is given up', async () => {
    const nothing = Buffer.concat([gzipSync('').subarray(0, 10), Buffer.alloc(4_000_000)]);
    // Empty stored blocks, one after another.
    for (let at = 10; at + 5 <= nothing.length; at += 5) nothing.set([0, 0, 0, 0xff, 0xff], at);
    const answer = await opened(text(nothing, { ...HTML, 'content-encoding': 'gzip' }), { size: 100_000 });
    expect(problemIn(answer).kind).toBe('unreadable');
  });

  it('in its headers cannot be read', async () => {
    const answer = await opened(text('', { ...HTML, 'x-more': 'x'.repeat(100_000) }));
    expect(problemIn(answer).kind).toBe('unreadable');
  });
});

describe('a site that lies', () => {
  it('of its length, saying too much, is read as far as it came', async () => {
    const port = await rawSite((socket) => {
      socket.end(
        'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9000\r\n\r\n<title>Bridge</title>',
      );
    });
    const page = pageIn(await open(`http://courier.test:${port}/`));
    expect(page).toMatchObject({ html: '<title>Bridge</title>', cut: 'broken' });
  });

  it('of its length, saying too little, is read so far', async () => {
    const port = await rawSite((socket) => {
      socket.end(
        'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<title>Bridge</title>',
      );
    });
    expect(pageIn(await open(`http://courier.test:${port}/`)).html).toBe('<title');
  });

  it('of its kind, calling a page a document, is believed', async () => {
    const page = pageIn(await opened(text('<title>Bridge</title>', { 'content-type': 'application/pdf' })));
    expect(page).toMatchObject({ type: 'application/pdf', html: null });
  });

  it('of its kind, calling a picture a page, is a page that says nothing', async () => {
    const page = pageIn(await opened(text(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 255, 254]))));
    expect(page.html).toContain('PNG');
  });

  it('about nothing, saying no kind at all, is looked at', async () => {
    expect(pageIn(await opened(text('\n<title>Bridge</title>', {}))).html).not.toBeNull();
    expect(pageIn(await opened(text('%PDF-1.7', {}))).html).toBeNull();
  });

  it.each([
    ['utf-8', 'windows-1252', '<title>Brücke</title>', 'latin1'],
    ['iso-8859-1', 'utf-8', '<title>Brücke</title>', 'utf8'],
    ['klingon', 'windows-1252', '<title>Brücke</title>', 'latin1'],
  ] as const)('of its letters, saying %s of %s, is read right', async (told, _is, words, encoding) => {
    const bytes = Buffer.from(words, encoding);
    const answer = await opened(text(bytes, { 'content-type': `text/html; charset=${told}` }));
    expect(pageIn(answer).html).toBe(words);
  });

  it('of its packing cannot be read', async () => {
    expect(problemIn(await opened(text('<title>', { ...HTML, 'content-encoding': 'gzip' }))).kind).toBe('unreadable'); // prettier-ignore
    expect(problemIn(await opened(text('<title>', { ...HTML, 'content-encoding': 'zip' }))).kind).toBe('unreadable'); // prettier-ignore
  });

  it('and speaks no HTTP cannot be read', async () => {
    const port = await rawSite((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'));
    expect(problemIn(await open(`http://courier.test:${port}/`)).kind).toBe('unreadable');
  });
});

describe('the letters of a page', () => {
  it.each([
    ['by its header', 'text/html; charset=windows-1251', Buffer.from([0xcc, 0xee, 0xf1, 0xf2])],
    ['by itself', 'text/html', Buffer.concat([Buffer.from('<meta charset="windows-1251">'), Buffer.from([0xcc, 0xee, 0xf1, 0xf2])])], // prettier-ignore
    ['by itself, as of old', 'text/html', Buffer.concat([Buffer.from('<meta http-equiv=Content-Type content="text/html; charset=windows-1251">'), Buffer.from([0xcc, 0xee, 0xf1, 0xf2])])], // prettier-ignore
    ['by a mark', 'text/html', Buffer.from('\ufeffМост', 'utf16le')],
  ])('are told %s', async (_how, type, bytes) => {
    expect(pageIn(await opened(text(bytes, { 'content-type': type }))).html).toContain('Мост');
  });
});

describe('a site that breaks off', () => {
  it('before it answers', async () => {
    const port = await rawSite((socket) => socket.destroy());
    expect(problemIn(await open(`http://courier.test:${port}/`)).kind).toBe('broken-off');
  });

  it('behind its headers', async () => {
    const port = await rawSite((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 90\r\n\r\n', () =>
        socket.destroy(),
      );
    });
    expect(problemIn(await open(`http://courier.test:${port}/`)).kind).toBe('broken-off');
  });

  it('in the middle of what is packed', async () => {
    const html = `<title>Bridge</title>${Array.from({ length: 20_000 }, (_, index) => index * 7919).join(' ')}`;
    const packed = gzipSync(html);
    const port = await rawSite((socket) => {
      socket.write(
        'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: 90000\r\n\r\n',
      );
      socket.end(packed.subarray(0, packed.length / 2));
    });
    const page = pageIn(await open(`http://courier.test:${port}/`));
    expect(page.cut).toBe('broken');
    expect(html.startsWith(page.html ?? 'nothing')).toBe(true);
    expect(page.html).toMatch(/^<title>Bridge/);
  });

  it('or is not there', async () => {
    const port = await rawSite(() => {});
    expect(problemIn(await openerWith({}, { 'gone.test': [] }).open(`http://gone.test:${port}`)).kind).toBe('unknown-host'); // prettier-ignore
    expect(problemIn(await open('http://courier.test:1/')).kind).toBe('unreachable');
  });
});

describe('a site that answers with a refusal', () => {
  it.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [403, 'refused'],
    [451, 'refused'],
    [503, 'site-failed'],
  ] as const)('%i', async (status, kind) => {
    const answer = await opened((response) => void response.writeHead(status).end('<title>Oh no</title>'));
    expect(problemIn(answer)).toEqual({ kind, host: 'courier.test', status });
  });
});

describe('redirects', () => {
  it('are followed, and the last address is the page’s', async () => {
    const site = await siteWith({
      '/': redirect('/second', 301),
      '/second': redirect('third?x=1', 308),
      '/third?x=1': text('<title>Bridge</title>'),
    });
    const page = pageIn(await open(`http://courier.test:${site.port}/`));
    expect(page.url).toBe(`http://courier.test:${site.port}/third?x=1`);
  });

  it('in a circle are no page', async () => {
    const site = await siteWith({ '/': redirect('/second'), '/second': redirect('/') });
    expect(problemIn(await open(`http://courier.test:${site.port}/`)).kind).toBe('circle');
    expect(site.asked).toHaveLength(2);
  });

  it('are at most five', async () => {
    const site = await siteWith(
      Object.fromEntries(
        Array.from({ length: 9 }, (_, step) => [
          `/${step}`,
          step === 8 ? text('') : redirect(`/${step + 1}`),
        ]),
      ),
    );
    expect(problemIn(await open(`http://courier.test:${site.port}/0`)).kind).toBe('too-many-redirects');
    expect(site.asked).toHaveLength(LIMITS.redirects + 1);
    expect(pageIn(await open(`http://courier.test:${site.port}/3`)).url).toMatch(/\/8$/);
  });

  it.each([
    'http://10.0.0.1/',
    'http://127.0.0.2/',
    'http://[::1]/',
    'http://inside.test/',
    'http://0x7f000002/',
    '//192.168.1.1/admin',
  ])('inward, to %s, are not followed', async (location) => {
    const site = await siteWith({ '/': redirect(location) });
    const { open: openWith } = openerWith({}, { 'inside.test': ['10.1.2.3'] });
    expect(problemIn(await openWith(`http://courier.test:${site.port}/`)).kind).toBe('private');
  });

  it.each(['file:///etc/passwd', 'ftp://courier.test/', 'javascript:alert(1)', 'data:text/html,<title>x'])(
    'to %s are not followed',
    async (location) => {
      const site = await siteWith({ '/': redirect(location) });
      expect(problemIn(await open(`http://courier.test:${site.port}/`)).kind).toBe('no-link');
    },
  );

  it('to where a password stands in the link are not followed', async () => {
    const site = await siteWith({ '/': redirect(`http://ada:pw@courier.test/`) });
    expect(problemIn(await open(`http://courier.test:${site.port}/`)).kind).toBe('holds-password');
  });
});

describe('an address', () => {
  it.each([
    ['bridge', 'no-link'],
    ['', 'no-link'],
    ['file:///etc/passwd', 'no-link'],
    ['ftp://courier.test/', 'no-link'],
    ['http://ada:pw@courier.test/', 'holds-password'],
    ['http://127.0.0.2/', 'private'],
    ['http://[::ffff:10.0.0.1]/', 'private'],
  ] as const)('%s is not opened', async (url, kind) => {
    expect(problemIn(await open(url)).kind).toBe(kind);
  });

  it('within the house is opened where that is allowed', async () => {
    const site = await siteWith({ '/': text('<title>Inside</title>') });
    const opener = createPageOpener();
    const url = `http://127.0.0.1:${site.port}/`;
    expect(problemIn(await opener.open(url, OUTSIDE)).kind).toBe('private');
    expect(site.asked).toHaveLength(0);
    expect(pageIn(await opener.open(url, { privateAddresses: true })).html).toBe('<title>Inside</title>');
  });

  it('is looked up once, and what is connected to is what was judged', async () => {
    const site = await siteWith({ '/': text('') });
    const { open: openWith, addressesOf } = openerWith();
    await openWith(`http://rebound.invalid:${site.port}/`);
    expect(addressesOf).toHaveBeenCalledTimes(1);
    expect(site.asked[0]?.headers.host).toBe(`rebound.invalid:${site.port}`);
  });

  it('of which only some are public is opened at these', async () => {
    const site = await siteWith({ '/': text('') });
    const { open: openWith } = openerWith({}, { 'both.test': ['10.0.0.1', '127.0.0.1'] });
    expect(pageIn(await openWith(`http://both.test:${site.port}/`)).type).toBe('text/html');
  });
});

describe('a link in a page', () => {
  const { opener } = openerWith();
  it.each([
    ['/b', 'https://courier.test/b'],
    ['//other.test/b', 'https://other.test/b'],
    ['mailto:ada@courier.test', null],
    ['http://[', null],
  ])('%s leads to %s', (link, wanted) => {
    expect(opener.resolve(link, 'https://courier.test/news/a')).toBe(wanted);
  });
});
