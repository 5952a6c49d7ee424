/** Whether two pieces of news say a thing in much the same words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countsNamed,
  countsOtherwise,
  hasFiguresOf,
  ordersDiffer,
  saysAlike,
  sharesName,
} from '../../../server/src/rules/likeness.ts';

const DAM = 'The Karsova dam held back 40 percent less water than in May';

describe('saying a thing in much the same words', () => {
  it.each([
    [DAM, 'Karsova dam holds back 40 percent less water than in May'],
    [DAM, 'On Monday the dam at Karsova held back 40 percent less of its water than last May'],
    [
      'The governor toured the flooded dam by helicopter',
      'the governor had toured the flooded dam by helicopter',
    ],
  ])('is seen in «%s» and «%s»', (one, other) => {
    expect(saysAlike(one, other)).toBe(true);
  });

  it.each([
    [
      'no more than names',
      'Olena Marchenko and Pavel Orlov of Harrow met',
      'Pavel Orlov of Harrow, Olena Marchenko and others',
    ],
    [
      'another event of the same people',
      DAM,
      'The Karsova dam was built by 40 engineers from Harrow in 1951',
    ],
    [
      'a part of much more',
      'The dam held back less water',
      `${DAM}, while the river rose over the road to Harrow, the market was closed and the school let its children go`,
    ],
    ['too few words', 'The dam burst', 'The dam burst'],
    ['nothing', '', ''],
  ])('is not seen in %s', (_, one, other) => {
    expect(saysAlike(one, other)).toBe(false);
  });

  it('does not depend on which of the two comes first', () => {
    const words = fc.array(
      fc.constantFrom('dam', 'Karsova', 'held', 'back', '40', 'percent', 'less', 'water', 'the', 'Orlov'),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [a, b] = [one.join(' '), other.join(' ')];
        expect(saysAlike(a, b)).toBe(saysAlike(b, a));
        expect(countsOtherwise(a, b)).toBe(countsOtherwise(b, a));
      }),
      { numRuns: 300 },
    );
  });
});

describe('figures', () => {
  it('are wanted all', () => {
    expect(hasFiguresOf('Three of 40 dams', 'Of 40 dams, three')).toBe(true);
    expect(hasFiguresOf('Three of 40 dams', 'Of 40 dams, two')).toBe(false);
    expect(hasFiguresOf('The dam', 'Three dams')).toBe(true);
  });

  it('differ where each has one that the other has not, but for years', () => {
    expect(countsOtherwise('40 percent', '30 percent')).toBe(true);
    expect(countsOtherwise('40 percent', '40 percent of 30 dams')).toBe(false);
    expect(countsOtherwise('$15 by 2022', '$15 by 2020')).toBe(false);
    expect(countsOtherwise('open from 15 March', 'open from 20 April')).toBe(false);
  });

  it('are the same however they are written', () => {
    expect(hasFiguresOf('half a million people', '500,000 people left')).toBe(true);
    expect(countsOtherwise('fourteen dams', '14 dams')).toBe(false);
    expect(countsOtherwise('nearly 15,000 people', '14,700 people')).toBe(false);
    expect(hasFiguresOf('after nine months', 'in September')).toBe(false);
    expect(hasFiguresOf('It burst in March', 'It burst on Wednesday')).toBe(false);
    expect(hasFiguresOf('It was built in 1990', 'It was built in 2000')).toBe(false);
    expect(hasFiguresOf('one of the largest dams', 'the largest dam')).toBe(true);
  });
});

describe('amounts of which no more than the order is told', () => {
  const hurt = (amount: string): string => `${amount} people were hurt`;

  it.each([
    ['dozens of', '24'],
    ['Dozens of', 'three dozen'],
    ['dozens of', 'scores of'],
    ['scores of', '60'],
    ['hundreds of', '1,200'],
    ['thousands of', '25,000'],
    ['thousands of', 'tens of thousands of'],
    ['tens of thousands of', '40,000'],
    ['millions of', '2.5 million'],
  ])('«%s» may be «%s»', (one, other) => {
    expect(countsOtherwise(hurt(one), hurt(other))).toBe(false);
    expect(ordersDiffer(hurt(one), hurt(other))).toBe(false);
  });

  it.each([
    ['dozens of', '12'],
    ['dozens of', '500'],
    ['dozens of', 'hundreds of'],
    ['hundreds of', 'three'],
    ['thousands of', '120'],
    ['tens of thousands of', '2,000'],
    ['hundreds of thousands of', 'thousands of'],
  ])('«%s» cannot be «%s»', (one, other) => {
    for (const [a, b] of [
      [hurt(one), hurt(other)],
      [hurt(other), hurt(one)],
    ] as const) {
      expect(countsOtherwise(a, b)).toBe(true);
      expect(ordersDiffer(a, b)).toBe(true);
    }
  });

  it('stand in what is told exactly, and not the other way round', () => {
    expect(hasFiguresOf(hurt('dozens of'), hurt('24'))).toBe(true);
    expect(hasFiguresOf(hurt('dozens of'), hurt('dozens of'))).toBe(true);
    expect(hasFiguresOf(hurt('24'), hurt('dozens of'))).toBe(false);
    expect(hasFiguresOf(hurt('dozens of'), hurt('500'))).toBe(false);
    expect(hasFiguresOf(hurt('dozens of'), hurt(''))).toBe(false);
  });

  it('are compared with what counts the same, where it is one of them', () => {
    expect(ordersDiffer('dozens of people', '500 houses')).toBe(false);
    expect(ordersDiffer('12 people', '500 people')).toBe(false);
    expect(ordersDiffer('She scores twice', '500 times')).toBe(false);
  });
});

it('sees a name that stands in both', () => {
  expect(sharesName('the dam at Karsova', 'Karsova is dry')).toBe(true);
  expect(sharesName('The margin is six points', 'The margin is four points')).toBe(false);
});

describe('what counts something that has a name', () => {
  it('has both', () => {
    expect(countsNamed('the dam at Karsova lost 40 percent')).toBe(true);
    expect(countsNamed('the dam at Karsova burst in 2019')).toBe(false);
    expect(countsNamed('the dam lost 40 percent')).toBe(false);
  });

  it('is all that others can share a name with and count otherwise', () => {
    const words = fc
      .array(fc.constantFrom('the', 'dam', 'at', 'Karsova', 'Lindholm', 'lost', '40', '30', '2019', 'two'))
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(words, words, (one, other) => {
        const isOtherCount = sharesName(one, other) && countsOtherwise(one, other);
        expect(countsNamed(one) || !isOtherCount).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
