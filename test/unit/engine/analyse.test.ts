import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, createAnalyser } from '../../../server/src/engine/index.ts';
import type { Analysis, DraftFormat, Span } from '../../../server/src/engine/index.ts';
import { parseTagged } from '../../support/tagged.ts';
import { shippedFinder } from '../../../server/src/shipped-finder.ts';

const finder = shippedFinder();

const words = (text: string, spans: readonly Span[]): readonly string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

/** Every span an analysis holds. */
function spansOf(found: Analysis): readonly Span[] {
  return [
    ...found.sentences,
    ...found.quotations,
    ...found.regions,
    ...found.residue,
    ...found.markers,
    ...found.attributions.flatMap(({ source, cue, content, addressee }) => [
      ...source,
      ...cue,
      ...content,
      ...addressee,
    ]),
    ...found.sources.flatMap(({ mentions }) => mentions),
    ...found.claims.flatMap(({ pieces, sentence }) => [...pieces, sentence]),
  ];
}

/** Spans inside the text and not empty; ids that exist. */
function checkSound(text: string, found: Analysis): void {
  expect(
    spansOf(found).filter(({ start, end }) => !(start >= 0 && start < end && end <= text.length)),
  ).toEqual([]);
  const ids = new Set(found.attributions.map(({ id }) => id));
  expect(ids.size).toBe(found.attributions.length);
  for (const { parent } of found.attributions) expect(parent === null || ids.has(parent)).toBe(true);
  const bySource = found.sources.flatMap(({ attributions }) => attributions);
  expect(new Set(bySource).size).toBe(bySource.length);
  expect(bySource.filter((id) => !ids.has(id))).toEqual([]);
  for (const { chain } of found.claims) for (const id of chain) expect(ids.has(id)).toBe(true);
}

const sentence = fc.constantFrom(
  'The mayor said the pier would close.',
  'Hale said: “We lost the pier. It was old.',
  '“We paid twice. Nobody thanked us.',
  '“And we would pay again,” he added.',
  'According to the port, two boats sank on Monday.',
  'Local agencies reported citing the coast guard that 12 people were hurt.',
  'He is said to have left.',
  'Officials could not verify the claim.',
  'Share this article:',
  'Most read',
  '• Storm on the coast',
  'The *Post*[^1] reported “a [long](http://x.org) wait”.',
  '[^1]: Minutes, 4 May',
  '# Pier closes',
  '> “Closed,” it said',
  '```',
  '‘No’',
  '',
);
const draft = fc.array(sentence, { maxLength: 14 }).map((lines) => lines.join('\n'));
const format = fc.constantFrom<DraftFormat>('plain', 'markdown');

describe('an analysis', () => {
  it('puts what its paragraphs say at the draft’s offsets', () => {
    const { text, spans } = parseTagged(
      'The pier closed on Monday.\n\n<content>Two boats sank</content>, <source>the harbour master</source> <cue>said</cue>.\n',
    );
    const { attributions, sentences, language } = analyse(text, { format: 'plain', finder });
    expect(attributions.map(({ source }) => words(text, source))).toEqual([words(text, spans.source)]);
    expect(attributions[0]?.cue).toEqual(spans.cue);
    expect(attributions[0]?.content).toEqual(spans.content);
    expect(words(text, sentences)).toEqual([
      'The pier closed on Monday.',
      'Two boats sank, the harbour master said.',
    ]);
    expect(language).toBe('en');
  });

  it('gives a quotation over several paragraphs to who is named for it', () => {
    const { text, spans } = parseTagged(
      '<source>Mayor Ann Hale</source> <cue>said</cue>: <content>“We lost the pier.</content>\n<content>“It was old. We will build another.”</content>\nThe council meets in May.',
    );
    const [first] = analyse(text, { format: 'plain', finder }).attributions;
    expect(first?.content).toEqual(spans.content);
  });

  it('says nothing of residue but that the draft comes from elsewhere', () => {
    const text =
      'The mayor said the pier would close for good after the storm of last week.\n\nRelated: Hale said she would quit';
    const { attributions, residue } = analyse(text, { format: 'plain', finder });
    expect(words(text, residue)).toEqual(['Related: Hale said she would quit']);
    expect(attributions).toHaveLength(1);
  });

  it('makes one stretch of neighbouring residue, bullets and all', () => {
    const text = 'The mayor said the pier would close.\n\n• Share this:\n\n- Related news\n';
    expect(words(text, analyse(text, { format: 'plain', finder }).residue)).toEqual([
      '• Share this:\n\n- Related news',
    ]);
  });

  it('says nothing of a draft in another language but which', () => {
    const text =
      'Der Hafenmeister sagte am Montag, der Pier werde vor dem Sommer nicht wieder geöffnet. “Das dauert”, sagte er.';
    expect(analyse(text, { format: 'plain', finder })).toMatchObject({
      language: 'de',
      attributions: [],
      claims: [],
      markers: [],
    });
  });

  it('is sound for any draft', () => {
    fc.assert(
      fc.property(draft, format, (text, kind) => checkSound(text, analyse(text, { format: kind, finder }))),
      { numRuns: 200 },
    );
  });

  it('is sound for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), format, (text, kind) => {
        checkSound(text, analyse(text, { format: kind, finder }));
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['one character', '“'],
    ['a lone surrogate', '\ud83d said'],
    ['NUL', 'He said\0 it.'],
    ['emoji', '😀 “Yes 😀,” said 👩‍🚒.'],
    ['right to left', 'قال الرئيس “نعم” said the mayor.'],
    ['CR and CRLF', 'Hale said no.\rOrr said yes.\r\nShe left.'],
    ['broken Markdown', '[a](b **c `d\n> > - ```\n<!-- e [^f]: g'],
    ['one long line', 'The mayor said that the pier would close. '.repeat(3000)],
    ['ten million characters in one line', 'قال '.repeat(2_500_000)],
    ['ten million line ends', '\n'.repeat(10_000_000)],
    ['quotation marks only', '"'.repeat(50_000)],
    ['quotation marks of all kinds', '“‘"\'„«»'.repeat(5_000)],
    ['brackets only', '[^['.repeat(5_000)],
  ])('is sound for %s', (_, text) => {
    for (const kind of ['plain', 'markdown'] as const)
      checkSound(text, analyse(text, { format: kind, finder }));
  });

  it.each([
    ['tags between what is said', 'Anna said yes, Zoe said no, '],
    ['cues that hang on each other', 'He said that '],
    ['quotations and no stop', '“a” said b, '],
    ['relays', 'reported citing the Kremlin '],
    ['relative clauses', 'the man who said the man who '],
    ['initials', 'X. he said '],
    ['words and no mark', 'the pier was closed by wind over night '],
    ['one name', 'Hale '],
    ['commas', ','],
    ['opened quotations', 'said “'],
    ['marks of quoted blocks', '> '],
    ['items of one list', '- a\n'],
    ['underlines', 'a\n=\n'],
    ['lone surrogates', '\ud83d said '],
    ['NULs', '\0'],
    ['emoji', '😀 “Yes 😀,” said 👩‍🚒, '],
    ['carriage returns', 'Hale said no.\r'],
    ['right to left', 'قال الرئيس “نعم” said the mayor. '],
  ])('is sound for a long run of %s', (_, piece) => {
    const text = piece.repeat(100_000 / piece.length);
    for (const kind of ['plain', 'markdown'] as const)
      checkSound(text, analyse(text, { format: kind, finder }));
  });

  it('is the same whether the paragraphs were read before or not', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(30),
      put: fc.oneof(sentence, fc.constantFrom('x', '\n', '“', '”', ' ')),
    });
    fc.assert(
      fc.property(draft, fc.array(edit, { maxLength: 6 }), format, (start, edits, kind) => {
        const analyser = createAnalyser({ finder });
        let text = start;
        analyser.analyse(text, kind);
        for (const { at, cut, put } of edits) {
          const from = Math.floor(at * text.length);
          text = text.slice(0, from) + put + text.slice(from + cut);
          expect(analyser.analyse(text, kind)).toEqual(analyse(text, { format: kind, finder }));
        }
      }),
      { numRuns: 200 },
    );
  });
});
