import { describe, expect, it } from 'vitest';
import { checkOwned, ownedIn } from '../../../../support/attributions.ts';

describe('nouns that attribute, with nobody named', () => {
  it('exist', () => {
    checkOwned('There <cue>are doubts</cue> <content>whether the figures are real</content>.');
    expect(ownedIn('There are doubts whether the figures are real.')).toMatchObject([
      { source: [], stance: 'doubting' },
    ]);
  });

  it('are left alone without what they would govern', () => {
    checkOwned('The claim took weeks.');
    checkOwned('There were claims.');
  });
});
