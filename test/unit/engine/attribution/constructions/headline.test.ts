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

  it('may open with what they are about, which says nothing', () => {
    checkAttributions('Ferry Fire: <source>mayor</source> <cue>says</cue> <content>12 missing</content>');
    checkAttributions('SAM’S AGONY: star quits show');
    checkAttributions('<source>NATO CHIEF</source><cue>:</cue> <content>TALKS HAVE FAILED</content>');
  });

  it('end in a plural and what it shows', () => {
    checkAttributions('<content>Bank hid losses</content>, <source>emails</source> <cue>show</cue>');
    checkAttributions('Parks, gardens, arts show and music');
  });
});
