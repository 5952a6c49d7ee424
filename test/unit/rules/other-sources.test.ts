/** Whether two drafts have a thing from different people. */
import { describe, expect, it } from 'vitest';
import type { NamedSourcing } from '../../../server/src/rules/neighbouring.ts';
import { areOtherSources } from '../../../server/src/rules/other-sources.ts';

type Here = Parameters<typeof areOtherSources>[0];

const HERE: Here = {
  name: 'Pavel Orlov',
  words: 'Orlov',
  form: 'named-person',
  role: null,
  chain: ['Pavel Orlov'],
  title: null,
  affiliation: null,
};

function there(chain: readonly string[], origin: Partial<NamedSourcing['origin']> = {}): NamedSourcing {
  const name = chain.at(-1) ?? null;
  return {
    standing: 'named',
    chain,
    origin: { name, form: 'named-person', role: null, control: null, kind: 'statement', ...origin },
  };
}

const BODY = { form: 'named-organization' } as const;
const AGENCY = { form: 'named-organization', role: 'news-agency' } as const;

describe('other sources', () => {
  it('are people of other names', () => {
    expect(areOtherSources(HERE, there(['Olena Marchenko']))).toBe(true);
  });

  it('are an agency on the one side and whoever is named on the other', () => {
    expect(
      areOtherSources(
        { ...HERE, ...AGENCY, name: 'TASS', words: 'TASS', chain: ['TASS'] },
        there(['the Kremlin'], BODY),
      ),
    ).toBe(true);
  });

  it.each<readonly [string, Here, NamedSourcing]>([
    ['one name shortened', HERE, there(['Mr Orlov'])],
    ['one who stands further up in the other chain', HERE, there(['Pavel Orlov', 'Olena Marchenko'])],
    [
      'a person and the body he speaks for',
      { ...HERE, affiliation: 'Harrow Council' },
      there(['Harrow Council'], BODY),
    ],
    ['a person and some body, as he may speak for it', HERE, there(['the water board'], BODY)],
    ['nobody in particular', HERE, there(['officials'], { form: 'unnamed-group', name: null })],
  ])('are not %s', (_, here, other) => {
    expect(areOtherSources(here, other)).toBe(false);
  });
});
