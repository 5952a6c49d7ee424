import { describe, it } from 'vitest';
import { checkAttributions } from '../../../../support/attributions.ts';

describe('headlines', () => {
  it('name the speaker before a colon', () => {
    checkAttributions('<source>Kremlin</source><cue>:</cue> <content>President visited the front</content>');
    checkAttributions('<source>Ministry</source><cue>:</cue> <content>Talks have failed</content>');
  });

  it('name the speaker at the end', () => {
    checkAttributions('<content>Two dead in avalanche</content> <cue>-</cue> <source>police</source>');
    checkAttributions('<content>Talks have failed</content><cue>:</cue> <source>ministry</source>');
    checkAttributions(
      '<content>Government to cut pensions</content>, <cue>says</cue> <source>union</source>',
    );
  });

  it('have colons that attribute nothing', () => {
    checkAttributions('Weather: more rain');
    checkAttributions('The menu was short: soup, bread and cheese.');
    checkAttributions('How to cook: a guide');
  });
});
