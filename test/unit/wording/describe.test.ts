/** The engine's facts in an editor's words. */
import { describe, expect, it } from 'vitest';
import {
  describeManner,
  describeMarker,
  describePossible,
  describeChain,
  describeSource,
  linksOf,
  shortened,
  wordsOf,
} from '../../../server/src/wording/describe.ts';
import type { Attribution } from '../../../server/src/engine/index.ts';
import { draftOf } from '../../support/drafts.ts';
import { toldFinder } from '../../support/told-finder.ts';

/** The one attribution of a sentence that the told finder knows, as it would be were something else of it so. */
function told(text: string, given: Partial<Attribution> = {}): Attribution {
  const [found] = draftOf(text, { finder: toldFinder }).analysis.attributions;
  if (!found) throw new Error(`Nothing was found in «${text}»`);
  return { ...found, ...given };
}

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

  it('has no office that the name beside it says, nor one that is only a way to address somebody', () => {
    const minister = {
      form: 'named-person',
      role: null,
      title: 'President',
      affiliation: null,
      control: null,
    } as const;
    expect(describeSource(minister, 'Oleg Marin')).toBe('President');
    expect(describeSource(minister, 'President Oleg Marin')).toBeNull();
    expect(describeSource({ ...minister, title: 'Dr' }, 'Hannah Osei')).toBeNull();
  });

  it('has the body that somebody belongs to, once', () => {
    const head = {
      form: 'named-person',
      role: null,
      title: 'head of research',
      affiliation: 'Tarn Lab',
      control: null,
    } as const;
    expect(describeSource(head, 'Ada Lind')).toBe('head of research, Tarn Lab');
    expect(describeSource({ ...head, title: 'head of Tarn Lab' }, 'Ada Lind')).toBe('head of Tarn Lab');
    expect(describeSource(head, 'Ada Lind of Tarn Lab')).toBe('head of research');
  });
});

describe('a chain', () => {
  it('has no capital inside but a name’s', () => {
    expect(describeChain(['Reuters', 'Two sources'])).toBe('Reuters ← two sources');
    expect(describeChain(['Two agencies', 'The Kremlin', 'He'])).toBe('Two agencies ← the Kremlin ← He');
  });

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
      ['Deputy Prime Minister Pavel Orlov', 'told', null],
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

describe('an attribution that is merely possible', () => {
  const text = 'The council hinted that the dam would hold.';

  it.each([
    ['Possibly said by the council', {}],
    ['Possibly believed by the council', { kind: 'belief' }],
    ['Possibly planned by the council', { kind: 'intention' }],
    ['Possibly decided by the council', { kind: 'decree' }],
    ['Possibly shown by the council', { kind: 'showing' }],
    ['Possibly denied by the council', { stance: 'denying' }],
    ['Possibly doubted by the council', { stance: 'doubting', kind: 'belief' }],
    ['Possibly no comment from the council', { stance: 'declining' }],
    ['Possibly goes back to the council', { link: 'relays', parent: 'A1' }],
  ] as const)('%s', (words, given) => {
    expect(describePossible(told(text, { role: null, ...given }), text)).toBe(words);
  });

  it.each([
    ['Orlov backs the bill.', 'Possibly supported or opposed by Orlov'],
    ['Orlov aims to win.', 'Possibly planned by Orlov'],
    ['He hinted that it would.', 'Possibly said by him'],
    ['They hinted that it would.', 'Possibly said by them'],
    ['Two officers hinted that it would.', 'Possibly said by two officers'],
  ])('%s', (sentence, words) => {
    expect(describePossible(told(sentence), sentence).replace(/ · .*/, '')).toBe(words);
  });

  it('with nobody named for it says so', () => {
    const unnamed = told(text, { source: [], chain: [], form: 'implicit' });
    expect(describePossible(unnamed, text)).toBe('Possibly passed on, with nobody named for it');
  });

  it('names the way that it took, and what its source is where there is no more to it', () => {
    const chain = ['TASS', 'the Kremlin'];
    expect(describePossible(told(text, { chain }), text)).toBe('Possibly said by TASS ← the Kremlin');
    expect(describePossible(told(text), text)).toBe('Possibly said by the council · government');
  });

  it('leaves out who passes it on in their turn', () => {
    const inner = told(text, { parent: 'A9', link: 'within', chain: ['Orlov', 'The council'], role: null });
    expect(describePossible(inner, text)).toBe('Possibly said by the council');
  });

  it('is marked in a chain that is sure for the rest', () => {
    const sure = told(text, { confidence: 0.9, chain: ['The council', 'the police'] });
    const draft = `${text} The police hinted it.`;
    const start = text.length + 1;
    const origin = told(text, {
      id: 'A2',
      source: [{ start, end: start + 10 }],
      cue: [{ start: start + 11, end: start + 17 }],
      name: 'the police',
    });
    const isPossible = (chain: readonly Attribution[]) =>
      linksOf(chain, draft, ['The council', 'the police']).map((link) => link.isPossible);
    expect(isPossible([sure, origin])).toEqual([false, true]);
    expect(isPossible([sure, { ...origin, confidence: 0.9 }])).toEqual([false, false]);
    // Where all of it is merely possible, that is said of the claim.
    expect(isPossible([{ ...sure, confidence: 0.5 }, origin])).toEqual([false, false]);
  });
});

it('says of plans and attitudes that they are no statements of fact', () => {
  const manner = (text: string): string[] => describeManner(told(text), text);
  expect(manner('Orlov has pledged to rebuild the quay.')).toEqual([
    'What somebody means to do, not a statement of fact',
  ]);
  expect(manner('Orlov supports the bill.')).toEqual([
    'What somebody is for or against, not a statement of fact',
  ]);
  expect(manner('Orlov supports what he said.')).toHaveLength(1);
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
