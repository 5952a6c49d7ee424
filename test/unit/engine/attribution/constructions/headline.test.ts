import { describe, it } from 'vitest';
import { checkOwned } from '../../../../support/attributions.ts';

describe('headlines', () => {
  it('name the speaker before a colon', () => {
    checkOwned('<source>Kremlin</source><cue>:</cue> <content>President visited the front</content>');
    checkOwned('<source>Ministry</source><cue>:</cue> <content>Talks have failed</content>');
  });

  it('name the speaker at the end', () => {
    checkOwned('<content>Two dead in avalanche</content> <cue>-</cue> <source>police</source>');
    checkOwned('<content>Talks have failed</content><cue>:</cue> <source>ministry</source>');
  });

  it('have colons that attribute nothing', () => {
    checkOwned('Weather: more rain');
    checkOwned('The menu was short: soup, bread and cheese.');
    checkOwned('How to cook: a guide');
  });

  it('may open with what they are about, which says nothing', () => {
    checkOwned('Ferry Fire: mayor says 12 missing');
    checkOwned('SAM’S AGONY: star quits show');
    checkOwned('<source>NATO CHIEF</source><cue>:</cue> <content>TALKS HAVE FAILED</content>');
  });
});
