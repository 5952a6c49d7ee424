import { describe, expect, it } from 'vitest';
import { attributionsIn, checkAttributions } from '../../../../support/attributions.ts';

describe('adverbs of hearsay', () => {
  it('make content of the clause they stand in', () => {
    checkAttributions(
      '<content>The pilot</content> <cue>reportedly</cue> <content>lost control of the plane</content>.',
    );
    checkAttributions(
      '<content>The suspect</content> <cue>allegedly</cue> <content>fired three shots</content>.',
    );
    expect(attributionsIn('The pilot reportedly lost control.')).toMatchObject([
      { hearsay: true, source: [] },
    ]);
  });

  it('are left alone where no clause is', () => {
    checkAttributions('Reportedly.');
  });
});
