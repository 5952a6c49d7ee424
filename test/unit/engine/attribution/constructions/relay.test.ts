import { describe, expect, it } from 'vitest';
import type { FoundSpans } from '../../../../../server/src/engine/attribution/finder.ts';
import { checkOwned, ownedIn } from '../../../../support/attributions.ts';
import { parseTagged, renderAttributions } from '../../../../support/tagged.ts';

/** The fixture's first attribution is what a learned finder found; all of them are what comes of it. */
function checkBeside(fixture: string, passesOn: number): void {
  const { text, attributions } = parseTagged(fixture);
  const found: FoundSpans[] = attributions.slice(passesOn, passesOn + 1).map(({ source, cue, content }) => ({
    source,
    cue,
    content,
    addressee: [],
    relayedBy: null,
    confidence: 0.9,
  }));
  const answer = ownedIn(text, found);
  const put = answer.map(({ source, cue, content, addressee }) => ({ source, cue, content, addressee }));
  expect(renderAttributions(text, put)).toBe(renderAttributions(text, attributions));
  expect(answer.map(({ link }) => link)).toEqual(
    attributions.map((_, index) => (index === passesOn ? null : 'relays')),
  );
}

describe('one source through another', () => {
  it('is cited behind the cue', () => {
    checkBeside(
      '<content><content2>The storm killed nine people</content2></content>, <source>the agency</source> <cue>reported</cue> <cue2>citing</cue2> <source2>the interior ministry</source2>.',
      0,
    );
  });

  it('is cited before the cue', () => {
    checkBeside(
      '<source2>The agency</source2>, <cue>citing</cue> <source>two officials</source>, <cue2>reported</cue2> <content><content2>that the talks had collapsed</content2></content>.',
      1,
    );
  });

  it('is cited in words that a finder took for a part of the cue', () => {
    const text = 'The storm killed nine people, the agency reported citing the ministry.';
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const found = {
      source: [at('the agency')],
      cue: [at('reported citing')],
      content: [at('The storm killed nine people')],
    };
    const [reported, citing] = ownedIn(text, [{ ...found, addressee: [], relayedBy: null, confidence: 0.9 }]);
    expect(reported).toMatchObject({ cue: [at('reported')], parent: null, link: null });
    expect(citing).toMatchObject({
      cue: [at('citing')],
      source: [at('the ministry')],
      parent: 0,
      link: 'relays',
    });
  });

  it('is quoted as saying', () => {
    checkOwned(
      '<content><content2>The mine is safe</content2></content>, <source2>the deputy minister</source2> <cue>was cited</cue> as <cue2>saying</cue2> by <source>state agencies</source>.',
    );
    checkOwned(
      '<source>The coach</source> <cue>was quoted as saying</cue> <content>that the team had lost its way</content>.',
    );
  });

  it('is not made of a document that is only named', () => {
    expect(ownedIn('The judge cited the law.').every(({ link }) => link !== 'relays')).toBe(true);
  });
});
