/** How entries point at files, and what is text in them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citedFile, pathsIn, pathsOfItem } from '../../../server/src/citations/cited-files.ts';

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

describe('what is attached to a reference', () => {
  const attached = (fields: object): readonly string[] =>
    pathsOfItem({ id: 'a', type: 'interview', ...fields });

  it.each([
    ['notes/berg.md', ['notes/berg.md']],
    ['files/12/a.html;files/13/b.pdf; notes/c.txt', ['files/12/a.html', 'notes/c.txt']],
    [':notes/berg.md:Markdown', ['notes/berg.md']],
    ['Full Text:files/12/a b.html:text/html;PDF:files/b.pdf:application/pdf', ['files/12/a b.html']],
    ['Notes:files/a\\; b\\:c.txt:text/plain', ['files/a; b:c.txt']],
    ['notes\\\\berg.md', ['notes/berg.md']],
    ['C\\:\\\\notes\\\\berg.md', []],
    ['https://example.org/a.html', []],
  ])('is read from «%s»', (file, paths) => {
    expect(attached({ file })).toEqual(paths);
    expect(attached({ custom: { file } })).toEqual(paths);
  });

  it('is what it says of where it can be seen, too', () => {
    expect(attached({ archive: 'notes/berg.md', note: 'Interview, “notes/on file.txt”.' })).toEqual([
      'notes/berg.md',
      'notes/on file.txt',
    ]);
    expect(attached({ file: 7, custom: null, archive: ['a.md'] })).toEqual([]);
  });
});
