/** Corrections as lines of the ledger, and as places of a draft that goes on changing. */
import { describe, expect, it } from 'vitest';
import type { Correction, Span } from '../../../server/src/engine/index.ts';
import { formatCorrection, readCorrections } from '../../../server/src/ledger/corrections.ts';
import type { CorrectionEntry } from '../../../server/src/ledger/corrections.ts';
import { linesWithId } from '../../../server/src/ledger/entries.ts';
import { correctionEntry, placeCorrections } from '../../../server/src/ledger/placing.ts';

const TEXT = 'It rained. The mayor said what she had said before. The bridge will close in May.';
const NOTE = { path: 'desk/a.txt', by: 'Ada', at: '2026-11-26T01:00:00.000Z' };

function at(text: string, words: string, nth = 0): Span {
  let start = text.indexOf(words);
  for (let seen = 0; seen < nth; seen += 1) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length };
}

function sentencesOf(text: string): Span[] {
  return Array.from(text.matchAll(/[A-Z“][^.]*\./g), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

function entryOf(correction: Correction, text = TEXT, note = NOTE): CorrectionEntry {
  return correctionEntry({ text, sentences: sentencesOf(text) }, correction, note);
}

const ALL: readonly Correction[] = [
  { kind: 'not-attribution', at: at(TEXT, 'said', 1) },
  { kind: 'not-a-claim', at: at(TEXT, 'The bridge will close in May.') },
  { kind: 'source-is', at: at(TEXT, 'said'), name: 'Ada “Bo” Reed', form: 'named-person' },
  { kind: 'attribute-selection', at: at(TEXT, 'The bridge will close'), name: 'Bo Lind', form: null },
  { kind: 'carried-by', at: at(TEXT, 'The bridge will close in May.'), by: at(TEXT, 'said') },
];

describe('a line of the ledger', () => {
  it.each(ALL.map((correction) => [correction.kind, correction] as const))('keeps «%s»', (_, correction) => {
    const entry = entryOf(correction);
    expect(readCorrections(formatCorrection(entry))).toEqual({ entries: [entry], broken: [] });
  });

  it('keeps fields that nobody knows yet', () => {
    const line = formatCorrection({ ...entryOf(ALL[0]!), more: { desk: 'night', seen: [1] } });
    const [entry] = readCorrections(line).entries;
    expect(entry?.more).toEqual({ desk: 'night', seen: [1] });
    expect(formatCorrection(entry!)).toBe(line);
  });

  it('is told when it is broken, and what a merge left loses none', () => {
    const [first, second] = [entryOf(ALL[0]!), entryOf(ALL[1]!)];
    const text = [
      '<<<<<<< ours',
      formatCorrection(first).trim(),
      '=======',
      formatCorrection(second).trim(),
      formatCorrection(first).trim(),
      '>>>>>>> theirs',
      '{"id":"x","path":"a","kind":"sold","quote":"a","words":"a"}',
      '{"id":"x","path":"a","kind":"source-is","quote":"a","words":"a"}',
      '{"id":"x","path":"a","kind":"carried-by","quote":"a","words":"a","carrier":{}}',
      '{"id":"x","path":"a","kind":"not-a-claim","quote":"a"}',
    ].join('\r\n');
    const { entries, broken } = readCorrections(`\uFEFF${text}`);
    expect(entries).toEqual([first, second]);
    expect(broken.map(({ line }) => line)).toEqual([1, 3, 6, 7, 8, 9, 10]);
    expect(broken.map(({ error }) => error).join()).toMatch(/merge.*known.*name.*carrie.*words/);
  });

  it('comes after older ones, wherever it stands', () => {
    const later = entryOf(ALL[0]!, TEXT, { ...NOTE, at: '2026-11-27T01:00:00.000Z' });
    const earlier = entryOf(ALL[1]!);
    const { entries } = readCorrections(formatCorrection(later) + formatCorrection(earlier));
    expect(entries).toEqual([earlier, later]);
  });

  it('is found again by its id, with its end', () => {
    const [first, second] = [entryOf(ALL[0]!), entryOf(ALL[1]!)];
    const text = `nonsense\n${formatCorrection(first)}${formatCorrection(second).trim()}`;
    const cut = linesWithId(text, first.id).reduceRight(
      (kept, { start, end }) => kept.slice(0, start) + kept.slice(end),
      text,
    );
    expect(cut).toBe(`nonsense\n${formatCorrection(second).trim()}`);
    expect(linesWithId(text, 'another')).toEqual([]);
  });
});

/** The words that each correction stands on in another text; `lost` for one that is lost. */
function placed(correction: Correction, text: string): string {
  const { placed: found, lost } = placeCorrections(text, [entryOf(correction)]);
  const [one] = found;
  expect(found.length + lost.length).toBe(1);
  return one ? text.slice(one.correction.at.start, one.correction.at.end) : 'lost';
}

describe('the place of a correction', () => {
  it.each(ALL.map((correction) => [correction.kind, correction] as const))(
    'is where «%s» was said',
    (_, correction) => {
      expect(placeCorrections(TEXT, [entryOf(correction)]).placed.map((one) => one.correction)).toEqual([
        correction,
      ]);
    },
  );

  it('tells one word from the same word in its sentence', () => {
    const text = TEXT.replace('It rained. ', '');
    const [one] = placeCorrections(text, [entryOf(ALL[0]!)]).placed;
    expect(one?.correction.at).toEqual(at(text, 'said', 1));
  });

  it.each([
    [
      'edits before it',
      `A new start.\n\n${TEXT.replace('It rained', 'It snowed all night')}`,
      'The bridge will close',
    ],
    ['edits behind it', `${TEXT} A new end.`, 'The bridge will close'],
    ['a citation in it', TEXT.replace('bridge will', 'bridge[^1] will'), 'The bridge[^1] will close'],
    ['a move', `The bridge will close in May.\n\nIt rained.`, 'The bridge will close'],
    ['another end of its sentence', TEXT.replace('in May', 'in June 2027'), 'The bridge will close'],
    ['other words', TEXT.replace('bridge', 'ferry'), 'lost'],
  ])('survives %s, or is lost', (_, text, words) => {
    expect(placed(ALL[3]!, text)).toBe(words);
  });

  it('is known by what stands beside it when its sentence changes elsewhere', () => {
    const text = 'The new mayor of Harrow said that the old bridge would be closed to all traffic from May.';
    const entry = entryOf({ kind: 'not-attribution', at: at(text, 'said') }, text);
    const edited = text.replace('from May', 'from June onwards');
    expect(placeCorrections(edited, [entry]).placed[0]?.correction.at).toEqual(at(edited, 'said'));
    expect(placeCorrections(`${edited} ${edited}`, [entry]).lost).toEqual([entry]);
  });

  it('is lost where two sentences could be meant alike', () => {
    const text = 'Rain.\n\nThe bridge will close.\n\nRain.\n\nThe bridge will close.\n\nRain.';
    const written = formatCorrection({
      ...entryOf({ kind: 'not-a-claim', at: at(text, 'The bridge will close.') }, text),
      prefix: '',
      suffix: '',
    });
    // As it was written before positions were kept.
    const { entries } = readCorrections(written.replace(/"start":\d+,"end":\d+,/u, ''));
    expect(placeCorrections(text, entries).lost).toEqual(entries);
  });

  it('is lost with the words that were to carry it', () => {
    expect(placed(ALL[4]!, 'The bridge will close in May.')).toBe('lost');
  });
});
