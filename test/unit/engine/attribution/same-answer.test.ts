/** The shipped finder gives one answer, whatever works out its sums and whatever it has read before. */
import { describe, expect, it } from 'vitest';
import { analyse, createAnalyser, readFinder } from '../../../../server/src/engine/index.ts';
import type { Analyser, Analysis } from '../../../../server/src/engine/index.ts';
import { ARTICLES, SEEDS, shippedModel } from '../../../support/sample-drafts.ts';
import type { SampleDraft } from '../../../support/sample-drafts.ts';

const kernel = readFinder(shippedModel(), { simd: true });
const twin = readFinder(shippedModel(), { simd: false });

const DRAFTS = [...SEEDS, ...ARTICLES].map((draft) => [draft.name, draft] as const);

it.skipIf(ARTICLES.length === 0)('reads shared/articles too, where they are beside this checkout', () => {
  expect(DRAFTS.length).toBe(SEEDS.length + ARTICLES.length);
});

describe.each(DRAFTS)('%s', (_, draft) => {
  const fresh = readFresh(draft);

  it('has attributions to differ in', () => {
    expect(fresh.attributions).not.toEqual([]);
  });

  it('reads the same with and without WebAssembly', () => {
    expect(analyse(draft.text, { format: draft.format, finder: twin })).toStrictEqual(fresh);
  });

  it('reads the same after other drafts, and again', () => {
    const analyser = createAnalyser({ finder: kernel });
    for (const { text, format } of SEEDS) analyser.analyse(text, format);
    expect(read(analyser, draft)).toStrictEqual(fresh);
    expect(read(analyser, draft)).toStrictEqual(fresh);
  });

  it('reads the same after each of some edits as from nothing', () => {
    const analyser = createAnalyser({ finder: kernel });
    read(analyser, draft);
    for (const edited of edits(draft)) expect(read(analyser, edited)).toStrictEqual(readFresh(edited));
  });
});

function readFresh({ text, format }: SampleDraft): Analysis {
  return analyse(text, { format, finder: kernel });
}

function read(analyser: Analyser, { text, format }: SampleDraft): Analysis {
  return analyser.analyse(text, format);
}

/** One upon the other: a quotation opened, words typed, a paragraph split, two joined, much of it taken out and put back. */
function edits(draft: SampleDraft): readonly SampleDraft[] {
  const { text } = draft;
  const middle = text.indexOf(' ', text.length / 2);
  const opened = put(text, middle, ' “');
  const typed = put(opened, middle + 2, 'and the mayor said so, ');
  const split = put(typed, middle, '\n\n');
  const joined = split.replace(/(?<=\S)\n+(?=\S)/u, ' ');
  const cut = text.slice(0, text.length / 4) + text.slice((text.length * 3) / 4);
  return [opened, typed, split, joined, cut, text].map((edited) => ({ ...draft, text: edited }));
}

function put(text: string, at: number, more: string): string {
  return text.slice(0, at) + more + text.slice(at);
}
