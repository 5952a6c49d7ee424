import { describe, expect, it } from 'vitest';
import { attributionsIn, checkAttributions } from '../../../../support/attributions.ts';

describe('nouns that attribute', () => {
  it('are carried by a verb', () => {
    checkAttributions(
      '<source>Several analysts</source> <cue>have cast doubt</cue> <content>on whether the figures are real</content>.',
    );
    checkAttributions(
      '<source>The army</source> <cue>released images of</cue> <content>a burning tank</content>.',
    );
  });

  it('exist with nobody named', () => {
    checkAttributions('There <cue>are doubts</cue> <content>whether the figures are real</content>.');
    expect(attributionsIn('There are doubts whether the figures are real.')).toMatchObject([
      { source: [], stance: 'doubting' },
    ]);
  });

  it('are left alone without what they would govern', () => {
    checkAttributions('The claim took weeks.');
    checkAttributions('The photographs were lost.');
  });
});
