import { describe, it } from 'vitest';
import { checkAttributions } from '../../../../support/attributions.ts';

describe('according to', () => {
  it('reports the clause before it, behind it or around it', () => {
    checkAttributions(
      '<content>The dam held</content>, <cue>according to</cue> <source>local engineers</source>.',
    );
    checkAttributions(
      '<cue>According to</cue> <source>the port authority</source>, <content>two ships ran aground</content>.',
    );
    checkAttributions(
      '<content>The money</content>, <cue>according to</cue> <source>prosecutors</source>, <content>was sent to Cyprus</content>.',
    );
  });

  it('takes with a source what says who it is', () => {
    checkAttributions(
      '<content>Prices will fall</content>, <cue>according to</cue> <source>Ana Ruiz, an economist at the bank</source>.',
    );
  });

  it('leaves manners and plans alone', () => {
    checkAttributions('Everything went according to plan.');
    checkAttributions('The rooms are priced according to size.');
  });

  it('names no source where it names a rule or a timetable', () => {
    checkAttributions('Buses run every hour, according to the summer timetable.');
    checkAttributions('Players are ranked according to the rules of the league.');
  });

  it('leaves an adverb between commas out of what is reported', () => {
    checkAttributions(
      '<content>The road was shut</content>, however, <cue>according to</cue> <source>police</source>.',
    );
  });
});
