/** `unsourced-claim` where every sentence is to have its source, as the profile `fact-check` asks. */
import { describe, expect, it } from 'vitest';
import { unsourcedClaim } from '../../../server/src/rules/catalogue/unsourced-claim.ts';
import { isNoReport } from '../../../server/src/rules/no-report.ts';
import type { Policy } from '../../../server/src/rules/rule.ts';
import { draftOf } from '../../support/drafts.ts';

const WALK = 'The engineers walked over the dam on Tuesday and left before noon.';
const EVERY: Partial<Policy> = { everySentence: true };

function flagged(text: string, policy: Partial<Policy> = EVERY): string[] {
  const facts = draftOf(text, { policy });
  return unsourcedClaim.find(facts).map(({ span }) => text.slice(span.start, span.end));
}

describe('every sentence', () => {
  it('is what only that profile asks for', () => {
    expect(flagged(WALK)).toEqual(['The engineers walked over']);
    expect(flagged(WALK, {})).toEqual([]);
  });

  it('wants its own source, whoever is named beside it', () => {
    const text = `The council said the town had shrunk. ${WALK} The council said it would build a school.`;
    expect(flagged(text)).toEqual(['The engineers walked over']);
  });

  it('is told once, with the figure where there is one', () => {
    expect(flagged('The town lost 40 percent of its people between the wars.')).toEqual(['40 percent']);
  });

  it('gets its citation where it ends', () => {
    const [found] = unsourcedClaim.find(draftOf(`${WALK} The river was high.`, { policy: EVERY }));
    const [mark] = found?.fixes()[0]?.edits ?? [];
    expect(mark).toMatchObject({ start: WALK.length, newText: expect.stringMatching(/^\[\^/) });
  });

  it('is asked of the first line, too, where that is no headline', () => {
    expect(flagged(`${WALK} The river was high.\n\nIt rained.`)).toEqual(['The engineers walked over']);
  });

  it('is no headline, however the line ends', () => {
    expect(flagged(`Engineers walked over the dam on Tuesday.\n\n${WALK}`)).toEqual([
      'The engineers walked over',
    ]);
  });
});

describe('a sentence that reports nothing', () => {
  it.each([
    'An inquiry heard on Wednesday that the engineers had dined there.',
    'The weather may yet decide.',
    'That means shutting the dam in May.',
    'So, the engineers left.',
    'The engineers were also wrong.',
    'For those interested, the council has a map.',
    'Reporting by Olena Marchenko in Harrow.',
    'Pavel Orlov is a former editor of the paper.',
    'MARCHENKO: The engineers left before noon.',
    'Asserting her role in the building of the dam.',
    'The dam held!',
  ])('%s', (sentence) => expect(isNoReport(sentence)).toBe(true));

  it.each([
    WALK,
    'The third engineer has not been found.',
    'The dam was built in 1871, when eleven boats had been lost.',
    'The council has closed the road since May.',
    'Standing beside them was Pavel Orlov, who built the dam.',
    'She opened the dam in May 2016.',
  ])('not: %s', (sentence) => expect(isNoReport(sentence)).toBe(false));
});
