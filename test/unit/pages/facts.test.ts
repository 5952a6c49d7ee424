/** What is to be cited of a page, from what it says of itself. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatItem } from '../../../server/src/citations/formatted.ts';
import { pageFacts } from '../../../server/src/pages/facts.ts';
import type { OpenedPage } from '../../../server/src/pages/page.ts';

const AT = 'https://www.courier.example/news/bridge?from=front';

function resolve(link: string, base: string): string | null {
  return URL.canParse(link, base) ? new URL(link, base).href : null;
}

function factsOf(html: string | null, about: Partial<OpenedPage> = {}) {
  return pageFacts({ url: AT, type: 'text/html', html, fileName: null, cut: null, ...about }, resolve);
}

const linked = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('a page that says all in JSON-LD', () => {
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Bridge to close in May',
    author: [
      { '@type': 'Person', name: 'Ada Orr' },
      { '@type': 'Organization', name: 'Harbour Agency' },
    ],
    publisher: { '@type': 'Organization', name: 'The Courier' },
    datePublished: '2023-03-19T08:00:00Z',
  };
  const wanted = {
    id: '',
    type: 'article-newspaper',
    title: 'Bridge to close in May',
    author: [{ family: 'Orr', given: 'Ada' }, { literal: 'Harbour Agency' }],
    'container-title': 'The Courier',
    issued: { 'date-parts': [[2023, 3, 19]] },
    URL: AT,
  };

  it('is an item with all of it', () => {
    expect(factsOf(linked(article))).toEqual(wanted);
  });

  it('in a graph, by references, beside what is about the site', () => {
    const { author, publisher, ...rest } = article;
    const graph = [
      { '@type': 'WebSite', name: 'The Courier' },
      { ...rest, author: { '@id': '#ada' }, publisher: { '@id': '#courier' } },
      { '@id': '#ada', '@type': 'Person', name: 'Ada Orr' },
      { '@id': '#courier', '@type': 'NewsMediaOrganization', name: 'The Courier' },
    ];
    expect(factsOf(linked({ '@graph': graph }))).toEqual({ ...wanted, author: author.slice(0, 1).map(() => ({ family: 'Orr', given: 'Ada' })), 'container-title': publisher.name }); // prettier-ignore
  });

  it('goes before the other tags, and a block that is broken spoils nothing', () => {
    const html = `<script type="application/ld+json">{ "headline": </script>
      <meta property="og:title" content="You won’t believe this bridge"><title>Bridge</title>${linked(article)}`;
    expect(factsOf(html).title).toBe('Bridge to close in May');
  });
});

describe('a page that says it in tags', () => {
  it('by OpenGraph and `article:`', () => {
    const html = `<head><meta property="og:type" content="article">
      <meta property="og:title" content="Bridge &amp; ferry to close">
      <meta property="og:site_name" content="The Courier">
      <meta property="article:author" content="https://courier.example/people/ada">
      <meta name="author" content="By Ada Orr and Jan Lind">
      <meta property="article:published_time" content="2023-03-19T08:00:00Z"></head>`;
    expect(formatItem(factsOf(html))).toBe(
      `Ada Orr and Jan Lind, “Bridge & ferry to close”, The Courier, 19 March 2023, ${AT}`,
    );
    expect(factsOf(html).type).toBe('article-newspaper');
  });

  it('as scholars do', () => {
    const html = `<meta name="citation_title" content="Bridges and rust"><meta name="citation_author" content="Orr, Ada">
      <meta name="citation_author" content="Jan Lind"><meta name="citation_journal_title" content="Iron">
      <meta name="citation_publication_date" content="2023/03">`;
    expect(factsOf(html)).toMatchObject({
      type: 'article-journal',
      author: [
        { family: 'Orr', given: 'Ada' },
        { family: 'Lind', given: 'Jan' },
      ],
      issued: { 'date-parts': [[2023, 3]] },
    });
  });

  it('by its title alone, without the name of the site', () => {
    const html =
      '<title>\n Bridge to close | The Courier </title><meta property=og:site_name content="The Courier">';
    expect(factsOf(html)).toEqual({ id: '', type: 'webpage', title: 'Bridge to close', 'container-title': 'The Courier', URL: AT }); // prettier-ignore
  });

  it('does not take the site for its author', () => {
    const html = '<meta name=author content="The Courier"><meta property=og:site_name content="The Courier">';
    expect(factsOf(html).author).toBeUndefined();
  });

  it('that says nothing is its link', () => {
    expect(factsOf('<p>Bridge')).toEqual({ id: '', type: 'webpage', URL: AT });
  });
});

describe('the link that a page calls its own', () => {
  it.each([
    ['<link rel="canonical" href="/news/bridge">', 'https://www.courier.example/news/bridge'],
    [
      '<base href="/en/"><link rel="alternate canonical" href="bridge">',
      'https://www.courier.example/en/bridge',
    ],
    ['<meta property="og:url" content="https://courier.example/b">', 'https://courier.example/b'],
    ['<link rel="canonical" href="https://m.courier.example/b">', 'https://m.courier.example/b'],
    ['<link rel="canonical" href="https://elsewhere.example/b">', AT],
    ['<link rel="canonical" href="/">', AT],
    ['<link rel="canonical" href="javascript:alert(1)">', AT],
    ['<link rel="canonical" href="http://[">', AT],
  ])('%s', (html, url) => expect(factsOf(html).URL).toBe(url));
});

describe('what is no page', () => {
  it('is what its sender and its address call it', () => {
    const about = { type: 'application/pdf', url: 'https://council.example/files/minutes%20March.pdf' };
    expect(factsOf(null, about)).toEqual({
      id: '',
      type: 'document',
      title: 'minutes March.pdf',
      URL: about.url,
    });
    expect(factsOf(null, { ...about, fileName: 'Minutes.pdf' }).title).toBe('Minutes.pdf');
    expect(factsOf(null, { type: 'video/mp4', url: 'https://council.example' })).toEqual({
      id: '',
      type: 'motion_picture',
      URL: 'https://council.example',
    });
  });
});

describe('any page', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<meta property="og:title" content="',
      '">',
      '<title>',
      '</title>',
      '<base href=',
      '<link rel=canonical href="',
    ),
    fc.json().map((json) => `<script type="application/ld+json">${json}</script>`),
    fc.jsonValue().map((value) => linked({ '@type': 'NewsArticle', headline: value, author: value, publisher: value, datePublished: value })), // prettier-ignore
  );

  it('gives an item with a link, and nothing that is not text', () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const item = factsOf(pieces.join(''));
        expect(item.URL).toMatch(/^https?:/);
        expect(['string', 'undefined']).toContain(typeof item.title);
        for (const name of item.author ?? []) {
          expect(`${name.literal ?? ''}${name.family ?? ''}`).not.toBe('');
        }
        expect(formatItem(item)).not.toContain('[object');
      }),
    );
  });

  it('however long and crooked, is read in one go', () => {
    const html = '<meta name="author" content="Ada Orr">'.repeat(50_000) + '<div>'.repeat(50_000);
    expect(factsOf(html).author).toEqual([{ family: 'Orr', given: 'Ada' }]);
  });
});
