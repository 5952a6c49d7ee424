import { describe, expect, it } from 'vitest';
import { attributionsIn, checkAttributions } from '../../../../support/attributions.ts';

describe('one source through another', () => {
  it('is cited beside the cue', () => {
    checkAttributions(
      '<content><content2>The storm killed nine people</content2></content>, <source>the agency</source> <cue>reported</cue> <cue2>citing</cue2> <source2>the interior ministry</source2>.',
    );
    checkAttributions(
      '<source2>The agency</source2>, <cue>citing</cue> <source>two officials</source>, <cue2>reported</cue2> <content><content2>that the talks had collapsed</content2></content>.',
    );
  });

  it('is quoted as saying', () => {
    checkAttributions(
      '<content><content2>The mine is safe</content2></content>, <source2>the deputy minister</source2> <cue>was cited</cue> as <cue2>saying</cue2> by <source>state agencies</source>.',
    );
    checkAttributions(
      '<source>The coach</source> <cue>was quoted as saying</cue> <content>that the team had lost its way</content>.',
    );
  });

  it('hangs on the one who passes it on', () => {
    const [reported, citing] = attributionsIn(
      'The storm killed nine people, the agency reported, citing the ministry.',
    );
    expect(reported).toMatchObject({ parent: null, link: null });
    expect(citing).toMatchObject({ parent: 0, link: 'relays' });
  });

  it('is not made of a document that is only named', () => {
    expect(attributionsIn('The judge cited the law.').every(({ link }) => link !== 'relays')).toBe(true);
  });
});
