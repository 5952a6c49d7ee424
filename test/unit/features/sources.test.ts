/** Who speaks in a draft: as the Sources view has it, as hints beside pronouns, and as what is tinted. */
import { describe, expect, it } from 'vitest';
import { hintsIn } from '../../../server/src/features/inlay-hint.ts';
import { sourcesOf } from '../../../server/src/features/sources.ts';
import { tintsOf } from '../../../server/src/features/tints.ts';
import type { CheckedDraft } from '../../../server/src/features/drafts.ts';
import type { Place } from '../../../server/src/protocol.ts';
import { checkedDraft } from './support.ts';

const RELAYED = 'The minister flew in by night, Russian news agencies reported citing the Kremlin.';
const PERSON =
  'The deputy energy minister, Irena Kolar, told reporters that the wall was sound. “No such letters exist,” she said on Monday.';

function wordsAt({ snapshot }: CheckedDraft, { start, end }: Place): string {
  const { text, positions } = snapshot;
  return text.slice(positions.offsetAt(start), positions.offsetAt(end));
}

describe('the sources of a draft', () => {
  it('are each there once, with title and all they say', async () => {
    const draft = await checkedDraft(PERSON);
    const { sources } = sourcesOf(draft);
    expect(sources).toMatchObject([
      {
        name: 'Irena Kolar',
        sort: 'person',
        description: expect.stringContaining('deputy energy minister'),
        unresolved: false,
        possible: false,
      },
    ]);
    expect(sources[0]?.statements.map(({ place }) => wordsAt(draft, place))).toEqual([
      'that the wall was sound',
      '“No such letters exist,”',
    ]);
  });

  it('say through whom they come, and go by the words of the draft where they have no name', async () => {
    const draft = await checkedDraft(RELAYED);
    const { sources } = sourcesOf(draft);
    expect(sources[0]).toMatchObject({ name: '“Russian news agencies”', unresolved: true });
    const last = sources.at(-1);
    expect(last && wordsAt(draft, last.place)).toBe('the Kremlin');
    expect(last?.statements[0]?.description).toContain('passed on by Russian news agencies');
  });

  it('say that somebody denies or declines, with the words for it', async () => {
    const draft = await checkedDraft(
      'The council denied the claim. A spokesman for the ministry declined to comment.',
    );
    const said = sourcesOf(draft).sources.flatMap(({ statements }) => statements);
    expect(said.map(({ text }) => text)).toEqual(['denied the claim', 'declined to comment']);
    expect(said.map(({ description }) => description)).toEqual(['a denial', 'no comment']);
  });
});

describe('inlay hints', () => {
  const hints = async (text: string) => {
    const draft = await checkedDraft(text);
    const { positions } = draft.snapshot;
    return hintsIn(draft, { start: 0, end: text.length }).map(({ position, label }) => {
      const offset = positions.offsetAt(position);
      return `${text.slice(0, offset).split(' ').at(-1)}${typeof label === 'string' ? label : ''}`;
    });
  };

  it('give the name behind a pronoun, and none beside the name itself', async () => {
    expect(await hints(PERSON)).toEqual(['she(Irena Kolar)']);
  });

  it('leave alone who speaks for a body, and who says «I» in a quotation', async () => {
    expect(
      await hints('Hartnell Construction denied the allegation. A spokeswoman declined to say why.'),
    ).toEqual([]);
    expect(await hints('Ada Calder is out. “I told the board in May,” Ada Calder said.')).toEqual([]);
  });

  it('are given for what was asked alone', async () => {
    const draft = await checkedDraft(PERSON);
    expect(hintsIn(draft, { start: 0, end: 40 })).toEqual([]);
  });
});

describe('tints', () => {
  it('have source, cue and content apart; an outlet that was told is a source, other people are not', async () => {
    const draft = await checkedDraft(
      'Irena Kolar told RIA that the wall was sound. Oleg Marin told villagers that it would rain.',
    );
    const { source, cue, content } = tintsOf(draft);
    expect(source.map((place) => wordsAt(draft, place))).toEqual(['Irena Kolar', 'RIA', 'Oleg Marin']);
    expect(cue.map((place) => wordsAt(draft, place))).toEqual(['told', 'told']);
    expect(content.map((place) => wordsAt(draft, place))).toEqual([
      'that the wall was sound',
      'that it would rain',
    ]);
  });
});
