import { describe, expect, it } from 'vitest';
import { attributionsIn, checkAttributions } from '../../../../support/attributions.ts';

describe('cues in the passive', () => {
  it('name nobody in hearsay', () => {
    checkAttributions(
      '<content>The minister</content> <cue>is said</cue> <content>to have fled abroad</content>.',
    );
    checkAttributions(
      '<content>The rebels</content> <cue>are believed</cue> <content>to have crossed the border</content>.',
    );
    checkAttributions('It <cue>is understood</cue> <content>that the board met twice</content>.');
    expect(attributionsIn('The minister is said to have fled abroad.')).toMatchObject([
      { hearsay: true, kind: 'statement' },
    ]);
  });

  it('name their source behind «by»', () => {
    checkAttributions(
      '<content>The general</content> <cue>was filmed</cue> by <source>state television</source> <content>walking through the ruins</content>.',
    );
    checkAttributions(
      '<content>The vote</content> <cue>is seen</cue> by <source>many analysts</source> <content>as a defeat</content>.',
    );
  });

  it('are left alone when nothing is reported', () => {
    checkAttributions('The bridge was closed by snow.');
    checkAttributions('The road is being rebuilt.');
  });

  it('may name the one who is told and nobody who tells', () => {
    checkAttributions(
      '<addressee>Staff</addressee> <cue>were warned</cue> <content>that the roof could fall</content>.',
    );
    checkAttributions('Staff were warned twice.');
  });

  it('names the document that something is alleged in', () => {
    checkAttributions(
      'It <cue>is alleged</cue> in <source>the charge sheet</source> <content>that the clerk took the money</content>.',
    );
    checkAttributions(
      'It <cue>is alleged</cue> in the town <content>that the clerk took the money</content>.',
    );
  });

  it('has a subject that holds a clause', () => {
    checkAttributions(
      '<content>A leak that woke them at 4 a.m. last week</content> <cue>is believed</cue> <content>to have started in the roof</content>.',
    );
    checkAttributions(
      '<content>Those who lived there</content> <cue>are said</cue> <content>to have left</content>.',
    );
    checkAttributions('A leak that woke them at 4 a.m. last week is being mended.');
  });

  it('names the one who was first to report', () => {
    checkAttributions(
      '<content>The price rise</content> <cue>was first reported</cue> by <source>the Argus</source>.',
    );
    checkAttributions('The price rise was first paid by the shops.');
  });
});
