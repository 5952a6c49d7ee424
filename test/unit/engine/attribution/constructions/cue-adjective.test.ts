import { describe, expect, it } from 'vitest';
import { attributionsIn, checkAttributions } from '../../../../support/attributions.ts';

describe('adjectives that attribute', () => {
  it('lend the cue to the verb behind «unable»', () => {
    checkAttributions(
      '<source>News agencies</source> <cue>were unable to verify</cue> <content>the images</content>.',
    );
    expect(attributionsIn('News agencies were unable to verify the pictures.')).toMatchObject([
      { stance: 'doubting' },
    ]);
  });

  it('are left alone when they only describe', () => {
    checkAttributions('The road is clear.');
    checkAttributions('The house is ready.');
  });
});
