/** Which sentences an attribution nearby covers, and which it does not. Samples of our own. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../server/src/engine/index.ts';
import { shippedFinder } from '../../../../server/src/shipped-finder.ts';

const finder = shippedFinder();

/** For each unattributed claim its words and the cue that carries it, or null. */
function carriedIn(text: string): [claim: string, cue: string | null][] {
  const { claims, attributions } = analyse(text, { format: 'plain', finder });
  return claims
    .filter(({ chain }) => chain.length === 0)
    .map(({ pieces: [piece], carriedBy, standing }) => {
      expect(standing.carriedBy).toBe(carriedBy !== null);
      const cue = attributions.find(({ id }) => id === carriedBy?.attribution)?.cue[0];
      return [text.slice(piece?.start, piece?.end), cue ? text.slice(cue.start, cue.end) : null];
    });
}

describe('carried', () => {
  it.each([
    [
      'Russian state media reported that Orlov flew to Harrow on Monday. He travelled around several districts of the city and met 40 engineers.',
      'reported',
    ],
    [
      'Police said two men broke into a warehouse in Harrow at 3am. The pair stole £4,000 and fled in a white van.',
      'said',
    ],
    [
      'A survey by the council found that 61 per cent of residents opposed the dam. The rest had not made up their minds by March.',
      'found',
    ],
    [
      'Payroll records show that 1,114 men were hired. Most were paid less than the minimum wage of 2016.',
      'show',
    ],
    [
      'Harbour fees rose by 12 percent last year, according to a survey of ports. Among the smaller ports fees rose by 31 percent.',
      'according to',
    ],
  ])('%s', (text, cue) => {
    expect(carriedIn(text).map(([, by]) => by)).toEqual([cue]);
  });
});

describe('not carried', () => {
  it.each([
    // A new paragraph with a subject of its own.
    'A survey by the council found that 61 per cent opposed the dam.\n\nThe dam was built by 4,000 men in 1953.',
    // The turn away from what was said.
    'A survey by the council found that 61 per cent opposed the dam. But the dam was built in 1953 all the same.',
    // Told of the source, not by it.
    'Olena Marchenko said the dam would hold. She moved to Harrow with 40 engineers in March.',
    // What happened to others than the police spoke of.
    'Police said two men broke into a warehouse in Harrow at 3am. Unemployment rose to 7 per cent in March.',
    // Who denies answers for nothing but the denial.
    'The water board denied that the dam leaked. Most of the 40 pumps were sold in March.',
    // Some of those who were asked answer for nobody else, and nobody else speaks.
    'Twenty percent said rents had doubled. Among owners it was 31 percent in 2019.',
    'The dam was built by 4,000 men in 1953.',
  ])('%s', (text) => {
    expect(carriedIn(text).filter(([, by]) => by !== null)).toEqual([]);
  });
});

it('goes on from sentence to sentence', () => {
  const text =
    'A survey by the council found that rents had doubled. In mining towns the pay of 300 families fell by a fifth. The rent of a flat rose by 4 per cent.';
  expect(carriedIn(text).map(([, by]) => by)).toEqual(['found', 'found']);
});
