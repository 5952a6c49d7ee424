import { describe, it } from 'vitest';
import { checkAttributions } from '../../../../support/attributions.ts';

describe('what is reported before its cue', () => {
  it('is a clause or a quotation', () => {
    checkAttributions('<content>The talks failed</content>, <source>the ministry</source> <cue>said</cue>.');
    checkAttributions('<content>“It was awful,”</content> <source>she</source> <cue>recalled</cue>.');
    checkAttributions('<content>“Who knows?”</content> <source>he</source> <cue>asked</cue>.');
  });

  it('may have its source behind the verb', () => {
    checkAttributions('<content>The talks failed</content>, <cue>writes</cue> <source>Der Bote</source>.');
    checkAttributions(
      '<content>“The bridge was closed,”</content> <cue>said</cue> <source>Ana Ruiz, a spokeswoman for the port</source>.',
    );
  });

  it('goes on behind the cue', () => {
    checkAttributions(
      '<content>“We are not leaving,”</content> <source>the mayor</source> <cue>told</cue> <addressee>the Daily Courier</addressee> on Friday. <content>“We will rebuild.”</content>',
    );
    checkAttributions(
      '<content>The club</content>, <source>he</source> <cue>said</cue>, <content>would appeal against the fine</content>.',
    );
  });

  it('is no clause when only a phrase comes first', () => {
    checkAttributions(
      'In a statement, <source>the club</source> <cue>said</cue> <content>it would appeal</content>.',
    );
  });

  it('may be a question put to somebody', () => {
    checkAttributions(
      '<content>“Where is the money?”</content> <source>a panel of judges</source> <cue>asked</cue> <addressee>the lawyer for the bank</addressee>.',
    );
  });
});
