import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../../server/src/engine/claims/claims.ts';
import { findMarkers } from '../../../../server/src/engine/claims/markers.ts';
import { standingOf } from '../../../../server/src/engine/claims/standing.ts';
import type { Attribution, Claim, Marker } from '../../../../server/src/engine/model.ts';
import { worthIn } from '../../../../server/src/engine/claims/worthiness.ts';
import { readParagraph } from '../../../../server/src/engine/text/paragraph.ts';
import { parseTagged } from '../../../support/tagged.ts';

interface Made {
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly markers: readonly Marker[];
  /** The words of each claim. */
  readonly words: readonly string[];
}

/** The claims of a one-paragraph fixture; `extra` says of each attribution, by index, what the spans do not. */
function made(
  fixture: string,
  extra: readonly Partial<Attribution>[] = [],
  outlet: string | null = null,
): Made {
  const { text, attributions } = parseTagged(fixture);
  const paragraph = readParagraph(text, null);
  const put = attributions.map(({ source, cue, content, addressee }, index): Attribution => ({
    id: `A${index + 1}`,
    source,
    cue,
    content,
    addressee,
    parent: null,
    link: null,
    chain: source.map(({ start, end }) => text.slice(start, end)),
    kind: 'statement',
    origin: 'engine',
    voice: 'indirect',
    stance: 'neutral',
    hearsay: false,
    name: null,
    title: null,
    affiliation: null,
    justification: [],
    form: 'named-person',
    role: null,
    control: null,
    confidence: 1,
    ...extra[index],
  }));
  const found = claimsOf(
    {
      text,
      sentences: paragraph.sentences,
      attributions: put,
      quotations: paragraph.quotations,
      worth: worthIn(paragraph),
      markers: findMarkers(paragraph),
    },
    { outlet },
  );
  const words = found.claims.map(({ pieces }) =>
    pieces.map(({ start, end }) => text.slice(start, end)).join(' … '),
  );
  return { text, ...found, words };
}

describe('what is a claim', () => {
  it('is the content of an attribution', () => {
    const { claims, words } = made(
      '<source>Lind</source> <cue>said</cue> <content>the dam had burst</content>.',
    );
    expect(words).toEqual(['the dam had burst']);
    expect(claims[0]).toMatchObject({ id: 'C1', chain: ['A1'], sentence: { start: 0, end: 28 } });
  });

  it('is one over a relay', () => {
    const { claims } = made(
      '<content><content2>The dam had burst</content2></content>, <source>agencies</source> <cue>reported</cue> <cue2>citing</cue2> <source2>the palace</source2>.',
      [
        { role: 'news-agency', form: 'unnamed-group' },
        { parent: 'A1', link: 'relays', form: 'named-organization' },
      ],
    );
    expect(claims.map(({ chain }) => chain)).toEqual([['A1', 'A2']]);
    expect(claims[0]?.standing).toEqual({
      relayed: true,
      carriedBy: false,
      originForm: 'named-organization',
      hearsay: false,
      disputed: false,
    });
  });

  it('is none of its own within another', () => {
    const { words } = made(
      '<source>Lind</source> <cue>said</cue> <content><source2>Krol</source2> <cue2>believed</cue2> <content2>it would hold</content2></content>.',
      [{}, { parent: 'A1', link: 'within' }],
    );
    expect(words).toEqual(['Krol believed it would hold']);
  });

  it('is two for two attributions of one source', () => {
    const { words } = made(
      '<source><source2>Lind</source2></source> <cue>said</cue> <content>the dam had burst</content>, <cue2>adding</cue2> <content2>that nobody was hurt</content2>.',
    );
    expect(words).toEqual(['the dam had burst', 'that nobody was hurt']);
  });

  it('is a factual sentence that nobody is named for', () => {
    const { claims, words } = made('The dam was built in 1968 by prisoners. The mood was sour.');
    expect(words).toEqual(['The dam was built in 1968 by prisoners.']);
    expect(claims.map(standingOf)).toEqual(['unattributed']);
  });

  it('is not what only points back to one', () => {
    const fixture =
      '<source>Lind</source> <cue>said</cue> <content>it leaked</content>. <source2>Krol</source2> <cue2>denied</cue2> <content2>the allegation</content2>.';
    expect(made(fixture, [{}, { stance: 'denying' }]).words).toEqual(['it leaked']);
    expect(
      made(fixture.replace('the allegation', 'taking money'), [{}, { stance: 'denying' }]).words,
    ).toEqual(['it leaked', 'taking money']);
  });

  it('is not made by who declines to comment, nor by a caution', () => {
    expect(
      made('<source>Lind</source> <cue>declined</cue> <content>to comment</content>.', [
        { stance: 'declining' },
      ]).words,
    ).toEqual([]);
    expect(made('Reuters could not independently verify the 14 deaths on Tuesday.').words).toEqual([]);
  });

  it('comes in order of the text', () => {
    const { claims, words } = made(
      'The dam was built in 1968 by prisoners. <source>Lind</source> <cue>said</cue> <content>it leaked</content>. It burst at four on Tuesday.',
    );
    expect(words.map((text) => text.slice(0, 12))).toEqual(['The dam was ', 'it leaked', 'It burst at ']);
    expect(claims.map(({ id }) => id)).toEqual(['C1', 'C2', 'C3']);
  });
});

describe('how it is sourced', () => {
  const outletSays =
    '<content>The dam had burst</content>, <source>The Courier</source> <cue>reported</cue>.';

  it('is relayed by an outlet, but not by the newsroom’s own', () => {
    const paper: Partial<Attribution> = {
      role: 'news-outlet',
      name: 'The Courier',
      form: 'named-organization',
    };
    expect(made(outletSays, [paper]).claims[0]?.standing.relayed).toBe(true);
    expect(made(outletSays, [{ ...paper, chain: [] }], 'The Courier').claims[0]?.standing.relayed).toBe(
      false,
    );
  });

  it('is relayed by an outlet that was told', () => {
    const [claim] = made(
      '<source>Lind</source> <cue>told</cue> <addressee>RIA</addressee> <content>it leaked</content>.',
      [{ chain: ['RIA', 'Lind'] }],
    ).claims;
    expect(claim?.standing).toMatchObject({ relayed: true, originForm: 'named-person' });
  });

  it('is disputed by the doubt or the denial that is its cue', () => {
    const doubted = '<source>Some</source> <cue>cast doubt on</cue> <content>the toll of 14 dead</content>.';
    expect(made(doubted, [{ stance: 'doubting' }]).claims.map(standingOf)).toEqual(['disputed']);
  });

  it('is disputed by a denial that speaks of it in the next sentence', () => {
    const { claims } = made(
      '<source>Lind</source> <cue>said</cue> <content>the dam leaked</content>. <source2>Krol</source2> <cue2>denied</cue2> <content2>the allegation</content2>.',
      [{}, { stance: 'denying' }],
    );
    expect(claims[0]?.standing.disputed).toBe(true);
  });

  it('is not disputed by a denial of something else', () => {
    const { claims } = made(
      '<source>Lind</source> <cue>said</cue> <content>the dam leaked</content>. <source2>Krol</source2> <cue2>denied</cue2> <content2>taking money from builders</content2>.',
      [{}, { stance: 'denying' }],
    );
    expect(claims[0]?.standing.disputed).toBe(false);
  });
});

describe('what a marker is about', () => {
  const about = ({ markers }: Made): (readonly string[])[] => markers.map((marker) => marker.about);

  it('is the claim of its own sentence', () => {
    const result = made(
      '<source>Lind</source> <cue>said</cue> <content>the dam has probably burst</content>. <source2>Krol</source2> <cue2>said</cue2> <content2>no</content2>.',
    );
    expect(about(result)).toEqual([['C1']]);
    expect(result.claims[0]?.markers).toEqual([0]);
    expect(result.claims[1]?.markers).toEqual([]);
  });

  it('is the claim just before, where it speaks of the images', () => {
    const result = made(
      '<source>Lind</source> <cue>said</cue> <content>the dam had burst</content>. The images could not be verified.',
    );
    expect(about(result)).toEqual([['C1']]);
  });

  it('is nothing said before, where the question stands in the sentence itself', () => {
    const result = made(
      '<source>Lind</source> <cue>said</cue> <content>the dam had burst</content>. It is not yet clear how the fire began.',
    );
    expect(about(result)).toEqual([[]]);
  });

  it('is not a claim far before', () => {
    const result = made(
      '<source>Lind</source> <cue>said</cue> <content>the dam had burst</content>. So it went. The night was cold. The images could not be verified.',
    );
    expect(about(result)).toEqual([[]]);
  });

  it('is what was asked about, for who would not comment', () => {
    const result = made(
      '<source>Lind</source> <cue>said</cue> <content>the dam leaked</content>. The firm declined to comment.',
    );
    expect(about(result)).toEqual([['C1']]);
  });

  it('is nothing for a republication', () => {
    expect(about(made('This article originally appeared in the Calder Post.'))).toEqual([[]]);
  });
});

it('makes nothing of nothing', () => {
  expect(
    claimsOf({ text: '', sentences: [], attributions: [], quotations: [], worth: [], markers: [] }),
  ).toEqual({
    claims: [],
    markers: [],
  });
});
