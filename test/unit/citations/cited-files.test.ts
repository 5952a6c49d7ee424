/** How entries point at files, and what is text in them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citedFile, pathsIn } from '../../../server/src/citations/cited-files.ts';

describe('a path', () => {
  it.each([
    ['Interview with Anna Berg, 4 May 2026, notes/berg.md.', ['notes/berg.md']],
    ['[Transcript](files/berg%20at%20home.html#top), 4 May 2026', ['files/berg at home.html']],
    ['Anna Berg, “notes/berg at home.txt”, 4 May 2026', ['notes/berg at home.txt']],
    ['../shared/minutes.txt and ./minutes.htm', ['../shared/minutes.txt', './minutes.htm']],
    ['notes/berg.md, again notes/berg.md', ['notes/berg.md']],
    ['https://example.org/notes/berg.html', []],
    ['[Page](https://example.org/berg.html)', []],
    ['mail to anna@berg.md', []],
    ['minutes-0319.pdf', []],
    ['The Harrow Post, “Bridge to close”, 4 May 2026.', []],
  ])('in «%s»', (entry, paths) => expect(pathsIn(entry)).toEqual(paths));

  it('is looked for in any words', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', '/', '.', '.md', '“', '](', ')', '%', ' ', '<', '\n'),
    });
    fc.assert(
      fc.property(words, (entry) => {
        expect(new Set(pathsIn(entry)).size).toBe(pathsIn(entry).length);
      }),
    );
  });
});

describe('a file', () => {
  it('of HTML is read without its tags, its scripts and its head', () => {
    const page =
      '<html><head><title>Home</title></head><body><script>let we = "never";</script><p>We will <b>cl</b>ose&nbsp;it &amp; go.<p>Next <!-- no --> year.<br>Or so.</body>';
    expect(citedFile('a.html', page)?.text).toBe('We will close it & go.\nNext year.\nOr so.');
  });

  it('of Markdown is read without the marks of notes and the targets of links', () => {
    const text = citedFile('a.md', 'We *will* close[^1] the [bridge](https://example.org).')?.text ?? '';
    expect(text.match(/\p{L}+/gu)).toEqual(['We', 'will', 'close', 'the', 'bridge']);
  });

  it('that is not in UTF-8 is not read', () => expect(citedFile('a.txt', 'caf\uFFFD')).toBeNull());

  it('of HTML may be broken in any way', () => {
    const html = fc.string({
      unit: fc.constantFrom('<', '>', '/', 'p', 'script', '&', ';', '!--', '"', ' '),
    });
    fc.assert(
      fc.property(html, (page) => {
        expect(citedFile('a.html', page)).not.toBeNull();
      }),
    );
  });
});
