/** What the learner is told of a marked draft: which words are whose, as numbers of words. */
import { describe, expect, it } from 'vitest';
import { LONGEST_WINDOW } from '../../../server/src/engine/attribution/features/windows.ts';
import { PAIR_FEATURES } from '../../../server/src/engine/attribution/features/pairs.ts';
import { FEATURES } from '../../../server/src/engine/attribution/features/tokens.ts';
import { readTagged } from '../../../scripts/corpora/tagged.ts';
import { namedCorpora } from '../../../training/drafts.ts';
import { vocabularyOf } from '../../../training/vocabulary.ts';
import { windowsOfDraft, type LearnedWindow } from '../../../training/windows.ts';

const SAID =
  '<source1>The council</source1> <cue1 form="named-organization">has said</cue1> <addressee1>us</addressee1> <content1>the bridge will close</content1>.';

function windowsOf(marked: string): readonly LearnedWindow[] {
  return windowsOfDraft(readTagged('draft', marked, 'plain'));
}

/** Each attribution of a window in its words. */
function wordsOf({ keys, attributions }: LearnedWindow) {
  const words = (tokens: readonly number[]): string => tokens.map((token) => keys[token]).join(' ');
  return attributions.map(({ cue: [first, last], source, content, addressee }) => ({
    cue: keys.slice(first, last + 1).join(' '),
    source: words(source),
    content: words(content),
    addressee: words(addressee),
  }));
}

describe('the windows of a marked draft', () => {
  it('have each attribution in words, and rows for every word', () => {
    const [window, ...others] = windowsOf(SAID);
    expect(others).toEqual([]);
    expect(window && wordsOf(window)).toEqual([
      { cue: 'has said', source: 'the council', content: 'the bridge will close', addressee: 'us' },
    ]);
    expect(window?.rows).toHaveLength(10 * FEATURES);
    expect(window?.attributions[0]?.pairs).toHaveLength(10 * PAIR_FEATURES);
  });

  it('count from their own beginning, a paragraph each', () => {
    const windows = windowsOf(`It rained all night.\n\n${SAID}`);
    expect(windows.map((window) => window.attributions.map(({ cue }) => cue))).toEqual([[], [[2, 3]]]);
  });

  it('keep pieces on both sides of the cue, and only those of its paragraph', () => {
    const marked =
      '<content1>“We win,”</content1> <source1>she</source1> <cue1 form="named-person">said</cue1>. <content1>“At last.</content1>\n\n<content1>“And soon.”</content1>';
    const [first, second] = windowsOf(marked);
    expect(first && wordsOf(first)).toMatchObject([{ content: '“ we win , ” “ at last .' }]);
    expect(second?.attributions).toEqual([]);
  });

  it('say what stands inside another, what is passed on and what is left open', () => {
    const marked =
      '<source1>Ada</source1> <cue1 form="named-person">says</cue1> <content1><source2>Bo</source2> <cue2 form="named-person">fears</cue2> <content2>rain</content2></content1>, <cue3 form="named-person" relayed-by="1" content="1">citing</cue3> <source3>Cy</source3>, who <cue4 optional form="implicit">knows</cue4> <content4>it</content4>.';
    const [window] = windowsOf(marked);
    expect(
      window?.attributions.map(({ nested, relayed, optional }) => ({ nested, relayed, optional })),
    ).toEqual([
      { nested: false, relayed: false, optional: false },
      { nested: true, relayed: false, optional: false },
      { nested: false, relayed: true, optional: false },
      { nested: false, relayed: false, optional: true },
    ]);
  });

  it('are cut between sentences where a paragraph is long', () => {
    const windows = windowsOf(`${'It rained all night. '.repeat(100)}${SAID}`);
    expect(windows.length).toBe(2);
    for (const { keys } of windows) expect(keys.length).toBeLessThanOrEqual(LONGEST_WINDOW);
    expect(windows.map(wordsOf)).toMatchObject([[], [{ cue: 'has said' }]]);
  });
});

describe('the words to learn', () => {
  it('are those met twice, figures by their pattern, the unknown first', () => {
    const windows = windowsOf('The town paid 25 or 31 crowns. The town paid 1,000.');
    const { words, known, vectors } = vocabularyOf(windows, null);
    expect([...words].sort()).toEqual(['', '.', '00', 'paid', 'the', 'town']);
    expect(words[0]).toBe('');
    expect([...known]).toEqual(words.map(() => 0));
    expect(vectors).toHaveLength(words.length * 100);
  });
});

describe('corpora on a command line', () => {
  it('have the names they are given, else their files’', () => {
    expect(namedCorpora(['own=training/corpus#open', 'data/news.jsonl', 'drafts/'])).toEqual([
      { name: 'own', path: 'training/corpus#open' },
      { name: 'news', path: 'data/news.jsonl' },
      { name: 'drafts', path: 'drafts/' },
    ]);
  });

  it.each([
    [['a=x', 'a=y'], /two corpora are called a/u],
    [['My corpus=x'], /«My corpus» is no name/u],
  ])('refuse %j', (given, words) => {
    expect(() => namedCorpora(given)).toThrow(words);
  });
});
