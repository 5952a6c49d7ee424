/** The engine's facts in an editor's words. */
import { describe, expect, it } from 'vitest';
import {
  describeManner,
  describeMarker,
  describeSource,
  linksOf,
  shortened,
  wordsOf,
} from '../../../server/src/wording/describe.ts';
import { draftOf } from '../../support/drafts.ts';

function attributionsOf(text: string) {
  return draftOf(text).analysis.attributions;
}

describe('a source', () => {
  it.each([
    [
      'The bridge at Orlovka is open, according to Russian state media.',
      'no outlet named, state-controlled (as the draft says)',
    ],
    ['Olena Marchenko said the bridge was open.', null],
    ['Residents told the paper that the bridge was open.', expect.stringContaining('not named')],
  ])('%s', (text, words) => {
    const [attribution] = attributionsOf(text);
    const described = attribution ? describeSource(attribution) : 'no attribution';
    expect(described).toEqual(words);
  });
});

describe('a chain', () => {
  it('has the words of the draft that make each step', () => {
    const text = 'The minister flew in by night, Russian news agencies reported citing the Kremlin.';
    const links = linksOf(attributionsOf(text), text);
    expect(links.map(({ name, cue, span }) => [name, cue, span && wordsOf(text, span)])).toEqual([
      ['Russian news agencies', 'reported', 'Russian news agencies'],
      ['the Kremlin', 'citing', 'the Kremlin'],
    ]);
  });

  it('holds an outlet that was told', () => {
    const text = 'The mayor of Harrow told TASS that the dam would hold.';
    const links = linksOf(attributionsOf(text), text);
    expect(links.map(({ name, cue }) => [name, cue])).toEqual([
      ['TASS', null],
      ['The mayor of Harrow', 'told'],
    ]);
  });

  it('knows an outlet that was told by its short name', () => {
    const text = 'Deputy Prime Minister Pavel Orlov told RIA that the bridge had been inspected twice.';
    const links = linksOf(attributionsOf(text), text);
    expect(
      links.map(({ cue, description, span }) => [span && wordsOf(text, span), cue, description]),
    ).toEqual([
      ['RIA', null, expect.stringMatching(/^was told/)],
      ['Deputy Prime Minister Pavel Orlov', 'told', expect.anything()],
    ]);
  });
});

it('says how a claim is put', () => {
  const mannerOf = (text: string) => attributionsOf(text).flatMap((one) => describeManner(one, text));
  expect(mannerOf('“The dam will hold until spring,” Olena Marchenko said.')).toEqual(['direct quotation']);
  expect(mannerOf('The mayor claimed that the dam would hold.')).toEqual([
    '“claimed”, a word that keeps its distance',
  ]);
  expect(mannerOf('The minister is said to have met the mayor.')).toContain('hearsay');
});

it('says what the draft says of verification', () => {
  const text = 'Two ferries sank, the mayor said. The Courier could not\nverify the report.';
  const [marker] = draftOf(text).analysis.markers;
  expect(marker && describeMarker(marker, text)).toBe('Not verified: the draft says “could not verify”');
});

describe('shortened words', () => {
  it.each([
    ['The dam will hold.', 40, 'The dam will hold.'],
    ['The dam will hold until the spring.', 20, 'The dam will hold…'],
    ['🚢🚢🚢🚢', 4, '🚢…'],
  ])('%s, %i', (words, limit, short) => {
    expect(shortened(words, limit)).toBe(short);
  });
});
