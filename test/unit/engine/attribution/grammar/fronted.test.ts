import { describe, it } from 'vitest';
import { checkAttributions } from '../../../../support/attributions.ts';

describe('what opens a sentence in front of its subject', () => {
  it('is no part of the source', () => {
    checkAttributions(
      'At the time <source>Marla</source> <cue>boasted</cue>: <content>“Nobody can beat us.”</content>',
    );
    checkAttributions(
      'At a rally in Leeds on Monday <source>Marla</source> <cue>said</cue> <content>that she would win</content>.',
    );
    checkAttributions(
      'In Leeds <source>police</source> <cue>said</cue> <content>two people were hurt</content>.',
    );
  });

  it('is not what hangs on the subject', () => {
    checkAttributions('<source>People in Leeds</source> <cue>said</cue> <content>they were tired</content>.');
    checkAttributions('<source>One of the men</source> <cue>said</cue> <content>he was tired</content>.');
  });
});
