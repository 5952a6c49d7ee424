/** Where checks stand in a draft that goes on changing, and whether their sentences are as they were. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCheckPlaces } from '../../../../server/src/documents/check-places.ts';
import { applyEdits } from '../../../../server/src/edits.ts';
import type { Edit } from '../../../../server/src/edits.ts';
import type { Span } from '../../../../server/src/engine/index.ts';
import type { Check } from '../../../../server/src/ledger/checks/check.ts';
import { anchoredAnew, newCheck, placeChecks } from '../../../../server/src/ledger/checks/placing.ts';

const TEXT =
  'It rained. The mayor said the bridge would close in May. The ferry will carry 40 cars. Nobody was hurt in the fire at the depot.\n';
const SAID = { status: 'confirmed', citations: [], checker: 'Ada', at: '2026-11-26T05:00:00.000Z', note: null, response: null, restricted: false, signOffs: [] } as const; // prettier-ignore

const draftOf = (text: string) => ({ path: 'a.md', text, sentences: sentencesOf(text) });

function sentencesOf(text: string): Span[] {
  return Array.from(text.matchAll(/[^\s.][^.]*\.(?:\[\^\d\])*/g), ({ 0: words, index }) => ({ start: index, end: index + words.length })); // prettier-ignore
}

function at(text: string, words: string): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

const checkOf = (words: string, text = TEXT): Check => newCheck(draftOf(text), at(text, words), SAID);

/** As «words», «words, changed» or «orphaned». */
function standing(text: string, check: Check): string {
  const [placed] = placeChecks(draftOf(text), [check]);
  if (!placed?.span) return 'orphaned';
  return text.slice(placed.span.start, placed.span.end) + (placed.stale ? ', changed' : '');
}

const BRIDGE = 'the bridge would close in May';

describe('a check', () => {
  const check = checkOf(BRIDGE);

  it.each([
    ['as it was', TEXT, BRIDGE],
    ['after a citation was put in', TEXT.replace('in May.', 'in May.[^1]'), BRIDGE],
    ['after marks were turned and a line was wrapped', TEXT.replace(' said ', '\r\nsaid '), BRIDGE],
    ['after it was moved', `The end. ${TEXT.replace('It rained. ', '')}`, BRIDGE],
    ['after another word in its words', TEXT.replace('in May', 'in June'), 'The mayor said the bridge would close in June., changed'], // prettier-ignore
    ['after another word beside them', TEXT.replace('said', 'says'), `${BRIDGE}, changed`],
    ['after words were put before them', TEXT.replace('The mayor', 'But the mayor'), `${BRIDGE}, changed`],
    ['after it was taken out', TEXT.replace(/The mayor.*May\. /, ''), 'orphaned'],
    [
      'after another took its place',
      TEXT.replace(/The mayor.*May/, 'Taxes will rise again next year'),
      'orphaned',
    ],
  ])('%s', (_, text, expected) => {
    expect(standing(text, check)).toBe(expected);
  });

  it('of a sentence that went on is of another', () => {
    const text = 'The ferry will carry 40 cars';
    const own = newCheck(
      { path: 'a', text, sentences: [{ start: 0, end: text.length }] },
      at(text, text),
      SAID,
    );
    const longer = `${text} and no lorries`;
    const [placed] = placeChecks({ text: longer, sentences: [{ start: 0, end: longer.length }] }, [own]);
    expect(placed).toMatchObject({ span: { start: 0 }, stale: true });
  });

  it('is of the sentence as it stands once somebody says that it still holds', () => {
    const text = TEXT.replace('in May', 'in June');
    const words = at(text, 'the bridge would close in June');
    const anew = anchoredAnew(check, words, draftOf(text));
    expect(standing(text, anew)).toBe('the bridge would close in June');
    expect(anew.id).toBe(check.id);
  });

  it('has an id of its own, for each sentence and each time', () => {
    const ids = [check, checkOf('The ferry will'), newCheck(draftOf(TEXT), at(TEXT, BRIDGE), { ...SAID, at: '2027-01-01T00:00:00.000Z' })]; // prettier-ignore
    expect(new Set(ids.map(({ id }) => id)).size).toBe(3);
    expect(checkOf(BRIDGE).id).toBe(check.id);
  });
});

const snapshotOf = (text: string, version: number) => ({
  uri: 'file:///a.md',
  version,
  text,
  analysis: { sentences: sentencesOf(text) },
});

describe('the checks of an open draft', () => {
  const checks = [checkOf(BRIDGE), checkOf('The ferry will carry 40 cars'), checkOf('Nobody was hurt')];

  /** The words that each stands on after the changes, as the places say. */
  function follow(changes: readonly (Edit | string)[]): string[] {
    const places = createCheckPlaces();
    let text = TEXT;
    places.of(snapshotOf(text, 0), checks);
    changes.forEach((change, index) => {
      text = typeof change === 'string' ? change : applyEdits(text, [change]);
      const edits = typeof change === 'string' ? null : [change];
      places.changed({ uri: 'file:///a.md', version: index + 1, edits });
    });
    return places.of(snapshotOf(text, changes.length), checks).map(({ span, stale }) => {
      const words = span ? text.slice(span.start, span.end) : 'orphaned';
      return stale ? `${words}, changed` : words;
    });
  }

  const AS_IT_WAS = [BRIDGE, 'The ferry will carry 40 cars', 'Nobody was hurt'];
  const start = TEXT.indexOf('The mayor');
  const end = TEXT.indexOf(' The ferry');
  const sentence = TEXT.slice(start, end);

  it('go with what is written before them, and stay on a sentence that is written anew letter by letter', () => {
    expect(follow([{ start: 0, end: 0, newText: 'So. ' }])).toEqual(AS_IT_WAS);
    const other = 'author calls all of it off';
    const typed = [...other].map((letter, index) => {
      const place = start + 4 + index;
      return { start: place, end: place + 1, newText: letter };
    });
    const [first, ...rest] = follow([...typed, { start: start + 4 + other.length, end: end - 1, newText: '' }]); // prettier-ignore
    expect(first).toMatch(/all of it off\.?, changed$/);
    expect(rest).toEqual(AS_IT_WAS.slice(1));
  });

  it('are orphaned with their sentence, and back when it is', () => {
    const cut = { start, end, newText: '' };
    expect(follow([cut])[0]).toBe('orphaned');
    expect(follow([cut, { start: 0, end: 0, newText: 'x' }])[0]).toBe('orphaned');
    expect(follow([cut, { start: 0, end: 0, newText: `${sentence} ` }])[0]).toBe(BRIDGE);
  });

  it('are found again in a text that was replaced, and after a version that nobody told of', () => {
    expect(follow([`A new lead. ${TEXT}`])).toEqual(AS_IT_WAS);
    const places = createCheckPlaces();
    places.of(snapshotOf(TEXT, 0), checks);
    const [placed] = places.of(snapshotOf(`So. ${TEXT}`, 7), checks);
    expect(placed?.span?.start).toBe(TEXT.indexOf(BRIDGE) + 4);
  });

  it('are shown from their first word or mark to their last', () => {
    const before = TEXT.indexOf(' in May');
    const [bridge] = follow([{ start: before + 1, end: before + ' in May'.length, newText: '' }]);
    expect(bridge).toBe('the bridge would close, changed');
  });

  it('stand where a search would find them, as long as only other words change', () => {
    const clear = TEXT.length;
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            front: fc.boolean(),
            words: fc.string({ unit: fc.constantFrom('a', ' ', '\n', '😀') }),
          }),
        ),
        (writing) => {
          let text = TEXT;
          const edits = writing.map(({ front, words }) => {
            const place = front ? 0 : text.length;
            const edit = { start: place, end: place, newText: front ? `${words}. ` : words };
            text = applyEdits(text, [edit]);
            return edit;
          });
          expect(text.length).toBeGreaterThanOrEqual(clear);
          expect(follow(edits)).toEqual(AS_IT_WAS);
        },
      ),
      { numRuns: 30 },
    );
  });
});
