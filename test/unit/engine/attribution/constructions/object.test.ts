import { describe, it } from 'vitest';
import { checkAttributions } from '../../../../support/attributions.ts';

describe('a cue with an object', () => {
  it('accuses somebody of something', () => {
    checkAttributions(
      '<source>Nurses</source> <cue>accused</cue> <content>the trust of ignoring their complaints</content>.',
    );
    checkAttributions(
      '<source>Prosecutors</source> <cue>charged</cue> <content>the guard with theft</content>.',
    );
    checkAttributions(
      '<source>The union and its allies</source> <cue>condemned</cue> <content>the plan as unlawful</content>.',
    );
  });

  it('says what somebody means to do', () => {
    checkAttributions(
      '<source>The prime minister</source> <cue>has vowed</cue> <content>to cut taxes</content>.',
    );
    checkAttributions('<source>The company</source> <cue>declined</cue> <content>to comment</content>.');
  });

  it('says what could not be verified', () => {
    checkAttributions(
      '<source>Reuters</source> <cue>could not independently verify</cue> <content>the report</content>.',
    );
  });

  it('leaves things alone that are merely done', () => {
    checkAttributions('The gardener watered the roses.');
    checkAttributions('The council is yet to comment on the plan.');
  });

  it('is what a directive wants done, and by whom', () => {
    checkAttributions(
      '<source>Police</source> <cue>advised</cue> <content>riders to avoid the bridge</content>.',
    );
    checkAttributions(
      '<source>The court</source> <cue>directed</cue> <content>the council to pay the fees</content>.',
    );
    checkAttributions(
      '<source>The judge</source> <cue>directed</cue> <content>that fees be waived</content>.',
    );
    checkAttributions('Ruiz directed three films.');
  });

  it('is a figure that somebody gives', () => {
    checkAttributions('<source>UNICEF</source> <cue>puts</cue> <content>the toll at 40</content>.');
    checkAttributions('<source>A slide deck</source> <cue>put</cue> <content>the bill at £3m</content>.');
    checkAttributions('She put the bag at the door.');
  });

  it('may be in doubt', () => {
    checkAttributions(
      '<source>The economist</source> <cue>expressed scepticism about</cue> <content>the plan</content>.',
    );
    checkAttributions('The chairman chose not to tell the inspector about the leak.');
  });

  it('may be a gerund with a helper, or a word that points', () => {
    checkAttributions('<source>She</source> <cue>recalled</cue> <content>being paid in coins</content>.');
    checkAttributions('<source>The FA</source> <cue>denies</cue> <content>this</content>.');
    checkAttributions('She recalled the pupils from the yard.');
  });

  it('may stand before the one who denies it', () => {
    checkAttributions('It is <content>a charge</content> <source>Norland</source> <cue>denies</cue>.');
    checkAttributions('It was a charge Norland paid.');
  });

  it('is not what a player adds', () => {
    checkAttributions('Okafor, who added two goals on Sunday, left the field.');
    checkAttributions('The firm added 3% to its sales.');
    checkAttributions(
      '<source>Okafor</source> <cue>added</cue>: <content>“Two goals is not enough.”</content>',
    );
  });
});
