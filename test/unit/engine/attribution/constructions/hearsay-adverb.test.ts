import { describe, expect, it } from 'vitest';
import { ownedIn, checkOwned } from '../../../../support/attributions.ts';

describe('adverbs of hearsay', () => {
  it('make content of the clause they stand in', () => {
    checkOwned(
      '<content>The pilot</content> <cue>reportedly</cue> <content>lost control of the plane</content>.',
    );
    checkOwned('<content>The suspect</content> <cue>allegedly</cue> <content>fired three shots</content>.');
    expect(ownedIn('The pilot reportedly lost control.')).toMatchObject([{ hearsay: true, source: [] }]);
  });

  it('are left alone where no clause is', () => {
    checkOwned('Reportedly.');
  });
});
