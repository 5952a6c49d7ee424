/** The marked drafts of `test/corpus` are well marked, whoever marked them. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../scripts/corpora/folder.ts';
import type { MarkedDraft } from '../../scripts/corpora/marked.ts';

const DRAFTS = readFolder(join(import.meta.dirname, '../corpus'));
const attributionsOf = ({ annotators }: MarkedDraft) => annotators[0]?.attributions ?? [];

describe('the marked drafts', () => {
  it.each(DRAFTS.map((draft) => [draft.id, draft] as const))('%s has marks that hold', (_, draft) => {
    const { text, about, markers = [] } = draft;
    expect(about).toMatchObject({
      kind: expect.any(String),
      english: expect.any(String),
      style: expect.any(String),
      hand: expect.any(String),
      set: expect.stringMatching(/^(?:open|closed)$/u),
    });
    expect(text).not.toMatch(/<\/?(?:draft|source|cue|content|addressee|justification|marker|residue)/u);
    const attributions = attributionsOf(draft);
    expect(attributions.length).toBeGreaterThan(2);
    const places = attributions.flatMap(({ source, cue, content, addressee = [], justification = [] }) =>
      [source, cue, content, addressee, justification].flat(),
    );
    for (const place of [...places, ...markers.map(({ span }) => span)]) expectWords(text, place);
    expect(attributions.filter(({ content, optional }) => content.length === 0 && !optional)).toEqual([]);
    const ids = attributions.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(attributions.flatMap(({ parent }) => parent ?? [])));
  });

  it('number at least two hundred attributions of every kind, with chains, hearsay and page furniture', () => {
    const all = DRAFTS.flatMap(attributionsOf);
    expect(all.length).toBeGreaterThan(200);
    const kinds = new Set(all.map(({ kind }) => kind));
    for (const kind of ['statement', 'belief', 'intention', 'decree', 'showing'])
      expect(kinds).toContain(kind);
    expect(all.filter(({ link }) => link === 'relays').length).toBeGreaterThan(4);
    expect(all.filter(({ hearsay }) => hearsay).length).toBeGreaterThan(10);
    expect(DRAFTS.flatMap(({ boilerplate = [] }) => boilerplate).length).toBeGreaterThan(5);
  });
});

function expectWords(text: string, [start, end]: readonly [number, number]): void {
  expect(start).toBeLessThan(end);
  expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
}
