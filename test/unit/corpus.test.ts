import { describe, expect, it } from 'vitest';
import { markDraft, readCorpus } from '../support/corpus.ts';

const NOTES = { form: { implicit: [2] }, hearsay: [2], flags: { 101: 'allegation' } };
const FIXTURE =
  '<source1>Anna Berg</source1> <cue1>said</cue1> <content1>no</content1>. <content2>She</content2> <cue2>is said</cue2> ' +
  '<content2>to know of the <flag101>alleged</flag101> fraud</content2>.';

describe('the marked drafts', () => {
  it.each(readCorpus().map((draft) => [draft.id, draft] as const))('%s has marks that hold', (_, draft) => {
    const { text, markers, annotators } = draft;
    expect(text).not.toMatch(/<\/?(source|cue|content|addressee|flag)\d*>/);
    const { attributions } = annotators[0];
    expect(attributions.length).toBeGreaterThan(5);
    const places = attributions.flatMap(({ source, cue, content, addressee }) => [
      ...source,
      ...cue,
      ...content,
      ...addressee,
    ]);
    for (const place of [...places, ...markers.map(({ span }) => span)]) expectWords(text, place);
    expect(attributions.filter(({ cue }) => cue.length === 0)).toEqual([]);
    expect(attributions.filter(({ content, optional }) => content.length === 0 && !optional)).toEqual([]);
    const ids = attributions.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(attributions.flatMap(({ parent }) => parent ?? [])));
  });

  it('number at least two hundred attributions of every kind, with chains, hearsay and page furniture', () => {
    const drafts = readCorpus();
    const all = drafts.flatMap(({ annotators }) => annotators[0].attributions);
    expect(all.length).toBeGreaterThan(200);
    const kinds = new Set(all.map(({ kind }) => kind));
    for (const kind of ['statement', 'belief', 'intention', 'decree', 'showing'])
      expect(kinds).toContain(kind);
    expect(all.filter(({ link }) => link === 'relays').length).toBeGreaterThan(4);
    expect(all.filter(({ hearsay }) => hearsay).length).toBeGreaterThan(10);
    expect(drafts.flatMap(({ boilerplate }) => boilerplate).length).toBeGreaterThan(5);
  });
});

describe('a marked draft', () => {
  it('takes its spans from the tags and the rest from the notes', () => {
    const { text, annotators, markers } = markDraft('sample.txt', FIXTURE, NOTES);
    const [first, second] = annotators[0].attributions;
    expect(first).toMatchObject({ id: 'A1', kind: 'statement', stance: 'neutral', hearsay: false });
    expect(second).toMatchObject({ id: 'A2', source: [], form: 'implicit', hearsay: true });
    expect(second?.content.map(([start, end]) => text.slice(start, end))).toEqual([
      'She',
      'to know of the alleged fraud',
    ]);
    expect(markers).toEqual([{ type: 'allegation', span: [46, 53] }]);
  });

  it.each([
    ['a number that no cue has', FIXTURE, { ...NOTES, hearsay: [3] }, 'speaks of 3'],
    ['a source that nobody named', FIXTURE, { ...NOTES, form: {} }, '2 has no source'],
    ['a flag without a type', FIXTURE, { ...NOTES, flags: {} }, 'number 101'],
    ['a type without a flag', FIXTURE, { ...NOTES, flags: { 101: 'doubt', 102: 'doubt' } }, 'number 102'],
    ['a gap in the numbers', FIXTURE.replaceAll(/(source|cue|content)2/g, '$15'), NOTES, 'number 5'],
    ['an unknown word', FIXTURE, { ...NOTES, hear: [2] }, 'hear'],
  ])('is refused with %s', (_, fixture, notes, because) => {
    expect(() => markDraft('sample.txt', fixture, notes)).toThrow(because);
  });
});

function expectWords(text: string, [start, end]: readonly [number, number]): void {
  expect(start).toBeLessThan(end);
  expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
}
