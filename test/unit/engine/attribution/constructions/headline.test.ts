import { describe, it } from 'vitest';
import { checkOwned } from '../../../../support/attributions.ts';

describe('headlines', () => {
  it('name the speaker at the end', () => {
    checkOwned('<content>Two dead in avalanche</content> <cue>-</cue> <source>police</source>');
    checkOwned('<content>Talks have failed</content><cue>:</cue> <source>ministry</source>');
  });

  it('have colons that attribute nothing', () => {
    checkOwned('Weather: more rain');
    checkOwned('How to cook: a guide');
    checkOwned('SAM’S AGONY: star quits show');
  });
});
