import { describe, expect, it } from 'vitest';
import { ownedIn, checkOwned } from '../../../../support/attributions.ts';

describe('pictures and papers as sources', () => {
  it('show something', () => {
    checkOwned(
      '<source>Video filmed in March</source> <cue>shows</cue> <content>soldiers leaving the base</content>.',
    );
    checkOwned(
      '<source>Satellite images released by the company</source> <cue>show</cue> <content>damage to the runway</content>.',
    );
    checkOwned(
      '<source>Tests</source> <cue>showed</cue> <content>that the water was contaminated</content>.',
    );
    expect(ownedIn('Video filmed in March shows soldiers leaving.')).toMatchObject([{ kind: 'showing' }]);
  });

  it('show something in a caption, where a clause hangs on them', () => {
    checkOwned(
      '<source>Images from state television</source>, which <cue>would show</cue> <content>the president in the town</content>',
    );
  });

  it('are no sources where they are only things', () => {
    checkOwned('The letter arrived in March.');
  });

  it('appear to show something, and the cue is the whole of that', () => {
    checkOwned(
      '<source>The video</source> <cue>appears to show</cue> <content>a soldier on a bridge</content>.',
    );
    checkOwned('The door appears to show wear.');
  });
});
