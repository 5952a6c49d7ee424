import { describe, expect, it } from 'vitest';
import { checkOwned, ownedIn } from '../../../../support/attributions.ts';

describe('hearsay about «it»', () => {
  it('stands before what it reports', () => {
    checkOwned('It <cue>was gathered</cue> <content>that the fire started in a shop</content>.');
    checkOwned('In the town it <cue>is rumoured</cue> <content>that the mill will close</content>.');
    expect(ownedIn('It was rumoured that he had left.')).toMatchObject([{ hearsay: true, source: [] }]);
  });

  it('is set into it', () => {
    checkOwned('<content>The mill</content>, it <cue>is said</cue>, <content>will close in May</content>.');
    checkOwned('<content>Talks broke down</content>, it <cue>has been claimed</cue>.');
  });

  it('is none where «it» is a thing', () => {
    checkOwned('It was learned behaviour.');
    checkOwned('It is supposed to rain.');
  });
});
