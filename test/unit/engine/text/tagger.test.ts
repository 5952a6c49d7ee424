import { describe, expect, it } from 'vitest';
import { tagWords } from '../../../../server/src/engine/text/tagger.ts';

/** `tagged` holds words with the tag each must get: «The/det court/noun ruled/verb ./punct». */
function checkTags(tagged: string): void {
  const pairs = tagged.split(' ').map((pair) => pair.split(/\/(?=[a-z]+$)/));
  const words = pairs.map(([text = '']) => ({ text, lower: text.toLowerCase().replaceAll('’', "'") }));
  expect(
    tagWords(words)
      .map((tag, i) => `${words[i]?.text}/${tag}`)
      .join(' '),
  ).toBe(tagged);
}

describe('tags', () => {
  it('come from the word and its neighbours', () => {
    checkTags('The/det court/noun ruled/verb against/prep him/pron ./punct');
    checkTags('They/pron think/verb of/prep the/det board/noun ./punct');
    checkTags('The/det report/noun was/aux clear/adj ./punct');
    checkTags('She/pron wants/verb to/to leave/verb town/noun ./punct');
  });

  it('tell a verbal clitic from a possessive', () => {
    checkTags('Harrow/name ’s/other plan/noun failed/verb ./punct');
    checkTags('He/pron ’s/aux leaving/verb ./punct');
  });

  it('guess unknown words by their endings, and capitalised ones as names', () => {
    checkTags('The/det glorfication/noun ended/verb ./punct');
    checkTags('In/prep Zwolsk/name they/pron met/verb ./punct');
  });

  it('have an answer for nothing and for marks alone', () => {
    expect(tagWords([])).toEqual([]);
    checkTags('“/punct …/punct ”/punct');
  });
});
