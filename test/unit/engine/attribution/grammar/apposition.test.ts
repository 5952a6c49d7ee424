import { describe, it } from 'vitest';
import { checkAttributions } from '../../../../support/attributions.ts';

describe('what says who a source is', () => {
  it('belongs to it as a relative clause in front of the verb', () => {
    checkAttributions(
      '<source>The harbour board, which answers to the county</source>, <cue>said</cue> <content>the pier was closed</content>.',
    );
  });

  it('belongs to it behind the verb, with what hangs on it', () => {
    checkAttributions(
      '<content>The bank hid losses</content>, <cue>according to</cue> <source>thousands of pages of records obtained by the Argus</source>.',
    );
    checkAttributions(
      '<content>“It is over,”</content> <cue>said</cue> <source>Karl Brandt, a former head of the yard, where he had worked since 1980</source>. <content>“We knew it.”</content>',
    );
  });

  it('is not what goes on in the sentence, nor how it was said', () => {
    checkAttributions(
      '<content>“It is over,”</content> <cue>said</cue> <source>Karl Brandt</source>, before he left the yard.',
    );
    checkAttributions(
      '<source>Karl Brandt</source>, speaking in Oslo, <cue>said</cue> <content>the yard was closed</content>.',
    );
  });

  it('belongs to a thing as the participle that says which it is', () => {
    checkAttributions(
      '<source>The guidelines, last updated in May</source>, <cue>say</cue> <content>that children need ten hours of sleep</content>.',
    );
    checkAttributions(
      '<source>Six clubs, including Leeds</source>, <cue>said</cue> <content>they would not play</content>.',
    );
    checkAttributions(
      '<source>The coach</source>, asked about the bus, <cue>said</cue> <content>it was late</content>.',
    );
  });
});
