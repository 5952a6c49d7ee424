import { describe, expect, it } from 'vitest';
import { readTagged } from '../../../scripts/corpora/tagged.ts';
import { distinctOf } from '../../../training/variety/distinct.ts';
import { traitsOf } from '../../../training/variety/traits.ts';

const traits = (marked: string) => traitsOf(readTagged('draft', marked, 'plain'));

describe('what can be varied of a draft', () => {
  it.each([
    ['<source1>Ada</source1> <cue1 form="named-person">went on to say</cue1> <content1>it rained</content1>.', 'say', 'source-cue-content/indirect/verb'],
    ['<content1>“It</content1>,” <source1>Ada</source1> <cue1 form="named-person">bellyached</cue1>, <content1>“rained.”</content1>', 'bellyach', 'content-source-cue-content/direct/verb'],
    ['<cue1 form="named-person">According to</cue1> <source1>Ada</source1>, <content1>it rained</content1>.', 'according to', 'cue-source-content/indirect/according'],
    ['<source1>Her</source1> <cue1 form="named-person">fears of</cue1> <content1>rain</content1> grew.', 'fear', 'source-cue-content/indirect/noun'],
    ['<source1>Ada</source1><cue1 form="named-person">:</cue1> <content1>“It rained.”</content1>', ':', 'source-cue-content/direct/punct'],
  ])('%s', (marked, lemma, construction) => {
    expect(traits(marked)).toMatchObject({ lemmas: [lemma], constructions: [construction] });
  }); // prettier-ignore

  it('has the first two words of each sentence, and the mark of each quotation', () => {
    const { openings, marks } = traits('The bridge is old. “Yes,” it was said. Rain!');
    expect(openings).toEqual(['the bridge', 'yes it']);
    expect(marks).toEqual(['“']);
  });

  it('leaves out what is optional', () => {
    const marked =
      '<source1>Ada</source1> <cue1 optional form="named-person">knows</cue1> <content1>it</content1>.';
    expect(traits(marked)).toMatchObject({ lemmas: [], constructions: [] });
  });
});

describe('how many are different', () => {
  it('counts them, the commonest first', () => {
    expect(distinctOf(['say', 'tell', 'say', 'ask'], 10)).toEqual({
      all: 4,
      distinct: 3,
      inDraw: null,
      shareOfTen: 1,
      counts: [
        ['say', 2],
        ['ask', 1],
        ['tell', 1],
      ],
    });
  });

  it('expects as many in a draw as there are on average', () => {
    // Of «a a b» two are drawn: a a, a b or a b.
    expect(distinctOf(['a', 'a', 'b'], 2).inDraw).toBeCloseTo(5 / 3);
    expect(distinctOf(['a', 'a', 'b'], 3).inDraw).toBeCloseTo(2);
  });
});
