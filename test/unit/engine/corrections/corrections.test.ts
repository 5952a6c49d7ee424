/** What an editor says wins over the engine. Sentences are found by a finder that is told what to find. */
import { describe, expect, it } from 'vitest';
import { analyse, createAnalyser } from '../../../../server/src/engine/index.ts';
import type { Analysis, Correction, Span } from '../../../../server/src/engine/index.ts';
import { toldFinder } from '../../../support/told-finder.ts';

const finder = toldFinder;

/** The `nth` place of words in a text, from 0. */
function at(text: string, words: string, nth = 0): Span {
  let start = text.indexOf(words);
  for (let seen = 0; seen < nth; seen += 1) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`There is no «${words}»`);
  return { start, end: start + words.length };
}

function corrected(text: string, ...corrections: Correction[]): Analysis {
  return analyse(text, { finder, format: 'plain', corrections });
}

/** «Mayor Reed {said} the bridge would close → name», a line for each attribution. */
function lines(text: string, { attributions }: Analysis): string[] {
  const words = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return attributions.map(
    ({ source, cue, content, name, origin }) =>
      `${words(source)} {${words(cue)}} ${words(content)} → ${name ?? '?'} (${origin})`,
  );
}

const TWO = 'The mayor said the bridge would close.\n\nOfficials said the ferry would sail in May.';

describe('what is no attribution', () => {
  it('goes, and the sentence is nobody’s', () => {
    const said = at(TWO, 'said', 1);
    const { attributions, claims, sources } = corrected(TWO, { kind: 'not-attribution', at: said });
    expect(attributions.map(({ cue }) => cue)).toEqual([[at(TWO, 'said')]]);
    expect(claims.flatMap(({ chain }) => chain)).toEqual(['A1']);
    expect(sources).toHaveLength(1);
  });

  it('leaves what hung on it to what it hung on', () => {
    const text = 'The mayor said that Officials hinted that Rivers claimed the bridge would close.';
    const before = corrected(text).attributions.map(({ id, parent }) => [id, parent]);
    expect(before).toEqual([['A1', null], ['A2', 'A1'], ['A3', 'A2']]); // prettier-ignore
    const middle = corrected(text, { kind: 'not-attribution', at: at(text, 'hinted') });
    expect(middle.attributions.map(({ id, parent, link }) => [id, parent, link])).toEqual([
      ['A1', null, null],
      ['A2', 'A1', 'within'],
    ]);
    const first = corrected(text, { kind: 'not-attribution', at: at(text, 'said') });
    expect(first.attributions.map(({ id, parent }) => [id, parent])).toEqual([['A1', null], ['A2', 'A1']]); // prettier-ignore
  });

  it('is not guessed at where no cue stands', () => {
    expect(corrected(TWO, { kind: 'not-attribution', at: at(TWO, 'bridge') })).toEqual(corrected(TWO));
  });
});

describe('who the source is', () => {
  const text =
    'The mayor said the bridge would close.\n\nIt rained.\n\nThe mayor hinted that the ferry would sail.';
  const who: Correction = { kind: 'source-is', at: at(text, 'said'), name: 'Ada Reed', form: 'named-person' };

  it('is who the editor says, in the chain and among the sources too', () => {
    const { attributions, sources } = corrected(text, who);
    expect(attributions[0]).toMatchObject({
      name: 'Ada Reed',
      form: 'named-person',
      origin: 'editor',
      confidence: 1,
      chain: ['Ada Reed'],
    });
    expect(sources.map(({ name, attributions: of }) => [name, of])).toEqual([['Ada Reed', ['A1', 'A2']]]);
  });

  it('holds for the same words elsewhere, which stay the engine’s', () => {
    const [, second] = corrected(text, who).attributions;
    expect(second).toMatchObject({ name: 'Ada Reed', origin: 'engine', confidence: 0.5 });
  });

  it('holds for nobody who goes by words that may mean another', () => {
    const neighbours = 'A neighbour said the bridge shook.\n\nA neighbour said the ferry sank.';
    const told: Correction = { kind: 'source-is', at: at(neighbours, 'said'), name: 'Ada Reed', form: null };
    expect(corrected(neighbours, told).attributions.map(({ name }) => name)).toEqual(['Ada Reed', null]);
  });

  it('holds for their own alone where two are named for the same words', () => {
    const three = `${text}\n\nThe mayor claimed that it would snow.`;
    const other: Correction = {
      kind: 'source-is',
      at: at(three, 'claimed'),
      name: 'Bo Lind',
      form: 'named-person',
    };
    const names = corrected(three, who, other).attributions.map(({ name }) => name);
    expect(names).toEqual(['Ada Reed', null, 'Bo Lind']);
  });

  it('is the last that was said', () => {
    const names = corrected(text, who, { ...who, name: 'Bo Lind' }).attributions.map(({ name }) => name);
    expect(names[0]).toBe('Bo Lind');
  });

  it('is nobody by name where the editor names nobody', () => {
    const [first] = corrected(text, { ...who, name: 'officials', form: null }).attributions;
    expect(first).toMatchObject({ name: null, form: 'unnamed-group', chain: ['officials'] });
  });
});

describe('what an editor attributes', () => {
  const text = 'Ada Reed opened the hall in May 2021. The bridge will close on 3 June 2022.';
  const bridge = at(text, 'The bridge will close on 3 June 2022');

  it('is an attribution without a cue, its source the name nearest before', () => {
    const analysis = corrected(text, {
      kind: 'attribute-selection',
      at: bridge,
      name: 'Ada Reed',
      form: null,
    });
    expect(lines(text, analysis)).toEqual([
      'Ada Reed {} The bridge will close on 3 June 2022 → Ada Reed (editor)',
    ]);
    expect(analysis.attributions[0]).toMatchObject({ confidence: 1, voice: 'indirect' });
    expect(analysis.claims.map(({ chain }) => chain)).toEqual([[], ['A1']]);
  });

  it('has a name only, where the draft does not have it before', () => {
    const analysis = corrected(text, {
      kind: 'attribute-selection',
      at: bridge,
      name: 'Bo Lind',
      form: 'named-person',
    });
    expect(lines(text, analysis)).toEqual([' {} The bridge will close on 3 June 2022 → Bo Lind (editor)']);
  });

  it('is nobody else’s any more', () => {
    const content = at(TWO, 'the ferry would sail in May');
    const whole = corrected(TWO, { kind: 'attribute-selection', at: content, name: 'The mayor', form: null });
    expect(lines(TWO, whole)).toEqual([
      'The mayor {said} the bridge would close → ? (engine)',
      'The mayor {} the ferry would sail in May → ? (editor)',
    ]);
    const tail = corrected(TWO, {
      kind: 'attribute-selection',
      at: at(TWO, 'in May'),
      name: 'The mayor',
      form: null,
    });
    expect(lines(TWO, tail)[1]).toBe('Officials {said} the ferry would sail → ? (engine)');
  });

  it('holds what is said inside it', () => {
    const sentence = at(TWO, 'Officials said the ferry would sail in May');
    const { attributions } = corrected(TWO, {
      kind: 'attribute-selection',
      at: sentence,
      name: 'Ada Reed',
      form: null,
    });
    const inner = attributions.find(({ cue }) => cue[0]?.start === at(TWO, 'said', 1).start);
    expect(inner?.link).toBe('within');
    expect(attributions.find(({ id }) => id === inner?.parent)?.name).toBe('Ada Reed');
  });

  it('is a quotation where it stands in marks', () => {
    const quoted = 'Ada Reed spoke first. “We will close the bridge on Monday,” and she left.';
    const said = at(quoted, '“We will close the bridge on Monday,”');
    const [only] = corrected(quoted, {
      kind: 'attribute-selection',
      at: said,
      name: 'Ada Reed',
      form: null,
    }).attributions;
    expect(only?.voice).toBe('direct');
  });

  it('can be given another source later', () => {
    const told: Correction = { kind: 'attribute-selection', at: bridge, name: 'Ada Reed', form: null };
    const then: Correction = { kind: 'source-is', at: bridge, name: 'Bo Lind', form: 'named-person' };
    expect(corrected(text, then, told).attributions.map(({ name }) => name)).toEqual(['Bo Lind']);
  });
});

describe('what an editor says of claims', () => {
  const text = 'Officials said the ferry would sail.\n\nThe bridge will close on 3 June 2022.';
  const open = at(text, 'The bridge will close on 3 June 2022.');

  it('tells what carries one', () => {
    const { claims } = corrected(text, { kind: 'carried-by', at: open, by: at(text, 'said') });
    expect(claims.map(({ carriedBy }) => carriedBy)).toEqual([null, { attribution: 'A1', confidence: 1 }]);
  });

  it('takes away one that is none, and what is found fault with in it', () => {
    const both = corrected(text);
    expect(both.claims).toHaveLength(2);
    const { claims, dismissed } = corrected(text, { kind: 'not-a-claim', at: open });
    expect(claims.map(({ id }) => id)).toEqual(['C1']);
    expect(dismissed).toEqual([]);
    const other = corrected(text, { kind: 'not-a-claim', at: at(text, 'the ferry would sail') });
    expect(other.claims.map(({ id }) => id)).toEqual(['C2']);
    expect(other.dismissed).toEqual([at(text, 'Officials'), at(text, 'said')]);
  });
});

describe('an analyser that keeps paragraphs', () => {
  it('gives what a fresh one gives, with corrections and when they are undone', () => {
    const analyser = createAnalyser({ finder });
    const told: Correction = { kind: 'not-attribution', at: at(TWO, 'said') };
    const plain = analyser.analyse(TWO, 'plain');
    expect(analyser.analyse(TWO, 'plain', [told])).toEqual(corrected(TWO, told));
    expect(analyser.analyse(TWO, 'plain')).toEqual(plain);
  });
});
