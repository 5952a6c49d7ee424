import { describe, it } from 'vitest';
import { checkOwned } from '../../../../support/attributions.ts';

describe('what says who a source is', () => {
  it('belongs to it as a relative clause in front of the verb', () => {
    checkOwned(
      '<source>The harbour board, which answers to the county</source>, <cue>was quoted as saying</cue> <content>that the pier was closed</content>.',
    );
  });

  it('is not how it was said', () => {
    checkOwned(
      '<source>Karl Brandt</source>, speaking in Oslo, <cue>was quoted as saying</cue> <content>that the yard was closed</content>.',
    );
    checkOwned(
      '<source>The coach</source>, asked about the bus, <cue>was quoted as saying</cue> <content>that it was late</content>.',
    );
  });

  it('belongs to a thing as the participle that says which it is', () => {
    checkOwned(
      '<source>The video, last shown in May</source>, <cue>shows</cue> <content>that the pier was closed</content>.',
    );
    checkOwned(
      '<source>Six clubs, including Leeds</source>, <cue>were quoted as saying</cue> <content>that they would not play</content>.',
    );
  });
});
