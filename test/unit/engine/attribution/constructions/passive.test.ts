import { describe, expect, it } from 'vitest';
import { ownedIn, checkOwned } from '../../../../support/attributions.ts';

describe('cues in the passive', () => {
  it('name nobody in hearsay', () => {
    checkOwned('<content>The minister</content> <cue>is said</cue> <content>to have fled abroad</content>.');
    checkOwned(
      '<content>The rebels</content> <cue>are believed</cue> <content>to have crossed the border</content>.',
    );
    checkOwned('It <cue>is understood</cue> <content>that the board met twice</content>.');
    expect(ownedIn('The minister is said to have fled abroad.')).toMatchObject([
      { hearsay: true, kind: 'statement' },
    ]);
  });

  it('name their source behind «by»', () => {
    checkOwned(
      '<content>The general</content> <cue>was filmed</cue> by <source>state television</source> <content>walking through the ruins</content>.',
    );
    checkOwned(
      '<content>The vote</content> <cue>is seen</cue> by <source>many analysts</source> <content>as a defeat</content>.',
    );
  });

  it('are left alone when nothing is reported', () => {
    checkOwned('The bridge was closed by snow.');
    checkOwned('The road is being rebuilt.');
  });

  it('names the document that something is alleged in', () => {
    checkOwned(
      'It <cue>is alleged</cue> in <source>the charge sheet</source> <content>that the clerk took the money</content>.',
    );
    checkOwned('It <cue>is alleged</cue> in the town <content>that the clerk took the money</content>.');
  });

  it('has a subject that holds a clause', () => {
    checkOwned(
      '<content>A leak that woke them at 4 a.m. last week</content> <cue>is believed</cue> <content>to have started in the roof</content>.',
    );
    checkOwned(
      '<content>Those who lived there</content> <cue>are said</cue> <content>to have left</content>.',
    );
    checkOwned('A leak that woke them at 4 a.m. last week is being mended.');
  });
});
