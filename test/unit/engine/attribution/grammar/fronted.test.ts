import { describe, it } from 'vitest';
import { checkOwned } from '../../../../support/attributions.ts';

describe('what opens a sentence in front of its subject', () => {
  it('is no part of the source', () => {
    checkOwned(
      'At a rally in Leeds on Monday <source>Marla</source> <cue>was quoted as saying</cue> <content>that she would win</content>.',
    );
    checkOwned(
      'In Leeds <source>police</source> <cue>were quoted as saying</cue> <content>that two people were hurt</content>.',
    );
  });

  it('is not what hangs on the subject', () => {
    checkOwned(
      '<source>People in Leeds</source> <cue>were quoted as saying</cue> <content>that they were tired</content>.',
    );
    checkOwned(
      '<source>One of the men</source> <cue>was quoted as saying</cue> <content>that he was tired</content>.',
    );
  });
});
