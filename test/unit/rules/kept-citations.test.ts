/** For the rules, what is cited beside a draft is a citation like any other. */
import { describe, expect, it } from 'vitest';
import type { KeptCitation } from '../../../server/src/citations/kept.ts';
import type { CslItem } from '../../../server/src/citations/csl.ts';
import { itemOfEntry } from '../../../server/src/citations/entry-words.ts';
import { tieCitations } from '../../../server/src/citations/ties.ts';
import { RULES } from '../../../server/src/rules/registry.ts';
import type { Found } from '../../../server/src/rules/define.ts';
import { newCheck, placeChecks } from '../../../server/src/ledger/checks/placing.ts';
import { checkWith } from '../../support/checks.ts';
import { draftOf } from '../../support/drafts.ts';

const TEXT = 'The dam at Harrow was built without a permit in 2019.';
const POST: CslItem = {
  id: 'post',
  type: 'article-newspaper',
  title: 'Dam built without any permit',
  'container-title': 'The Harrow Post',
  issued: { 'date-parts': [[2026, 5, 4]] },
};
const GAZETTE: CslItem = { ...POST, id: 'gazette', 'container-title': 'The Riverside Gazette' };

const kept = (more: Partial<KeptCitation>): KeptCitation => ({
  key: null,
  item: null,
  locator: null,
  excerpt: null,
  file: null,
  ...more,
});

interface Beside {
  readonly cites: readonly Partial<KeptCitation>[];
  readonly text?: string;
  readonly restricted?: boolean;
  readonly bibliography?: readonly CslItem[];
}

function found(
  code: string,
  { cites, text = TEXT, restricted = false, bibliography = [] }: Beside,
): readonly Found[] {
  const facts = draftOf(text, { format: 'plain', bibliography });
  const [sentence] = facts.analysis.sentences;
  const words = sentence ?? { start: 0, end: text.length };
  const draft = { path: 'a.txt', text, sentences: facts.analysis.sentences };
  const said = { ...checkWith(), status: 'unchecked', restricted, citations: cites.map(kept) } as const;
  const checks = placeChecks(draft, [newCheck(draft, words, said)]);
  return RULES.find((rule) => rule.code === code)?.find({ ...facts, checks }) ?? [];
}

const messages = (code: string, beside: Beside): string[] =>
  found(code, beside).map(({ message }) => message);

describe('uncredited-outlet', () => {
  it.each([[{ item: POST }], [{ key: 'Post' }]])('reads what is kept: %j', (one) => {
    expect(messages('uncredited-outlet', { cites: [one], bibliography: [POST] })).toEqual([
      'The citation shows that this comes from The Harrow Post. The text does not say so.',
    ]);
  });

  it('is content with proof of its own beside it, and with the credit in the text', () => {
    const register: CslItem = { id: 'r', type: 'document', title: 'Register', publisher: 'Water board' };
    const credited = 'The Harrow Post reported that the dam was built without a permit in 2019.';
    expect(messages('uncredited-outlet', { cites: [{ item: POST }, { item: register }] })).toEqual([]);
    expect(messages('uncredited-outlet', { cites: [{ item: POST }], text: credited })).toEqual([]);
  });

  it('does not judge what is restricted', () => {
    expect(messages('uncredited-outlet', { cites: [{ item: POST }], restricted: true })).toEqual([]);
  });
});

describe('circular-sourcing', () => {
  it('compares what is kept, and offers to take the second out', () => {
    const [one, ...others] = found('circular-sourcing', { cites: [{ item: POST }, { item: GAZETTE }] });
    expect(one?.message).toMatch(/are one source, not two: both have the same headline\.$/);
    expect(one?.fixes()).toMatchObject([{ edits: [], ofCheck: { deed: 'uncite', nth: 1 } }]);
    expect(others).toEqual([]);
  });

  it('compares it with the marks of the sentence', () => {
    const text = `${TEXT}[^1]\n\n[^1]: The Harrow Post/AP, “Dam shut”, 4 May 2026.`;
    const item: CslItem = { ...POST, publisher: 'AP' };
    expect(messages('circular-sourcing', { cites: [{ item }], text })).toHaveLength(1);
  });

  it('lets two places in one work be', () => {
    const page = (value: string) => ({ item: POST, locator: { label: 'page', value } }) as const;
    expect(messages('circular-sourcing', { cites: [page('3'), page('9')] })).toEqual([]);
  });

  it('tells what is kept for two sentences once', () => {
    const text = `${TEXT} It is shut.`;
    const facts = draftOf(text, { format: 'plain' });
    const draft = { path: 'a.txt', text, sentences: [{ start: 0, end: text.length }] };
    const citations = [kept({ item: POST }), kept({ item: GAZETTE })];
    const check = newCheck(draft, { start: 0, end: text.length }, { ...checkWith(), citations });
    const checks = [{ check, span: { start: 0, end: text.length }, stale: false }];
    const rule = RULES.find(({ code }) => code === 'circular-sourcing');
    expect(rule?.find({ ...facts, checks })).toHaveLength(1);
  });
});

describe('citation-undefined', () => {
  it('tells a kept key that no bibliography has', () => {
    const beside: Beside = { cites: [{ key: 'gone2024' }], bibliography: [POST] };
    expect(messages('citation-undefined', beside)).toEqual([
      'There is no “gone2024” in the bibliographies of this workspace, which is cited beside the draft for this.',
    ]);
  });

  it.each([[{ key: 'POST' }], [{ item: POST, key: 'x' }], [{ key: 'x', file: 'notes/berg.md' }]])(
    'is silent where there is something to look up: %j',
    (one) => expect(messages('citation-undefined', { cites: [one], bibliography: [POST] })).toEqual([]),
  );

  it('is silent on what is restricted', () => {
    expect(messages('citation-undefined', { cites: [{ key: 'restricted' }], restricted: true })).toEqual([]);
  });
});

describe('citation-duplicate', () => {
  it('tells what is kept twice for one claim', () => {
    const [one] = found('citation-duplicate', { cites: [{ item: POST }, { item: POST }] });
    expect(one?.message).toMatch(/^“.+” is kept twice for this\.$/);
    expect(one?.fixes()).toMatchObject([{ edits: [], ofCheck: { deed: 'uncite', nth: 1 } }]);
  });

  const PAGE: CslItem = { id: 'page', type: 'webpage', URL: 'https://example.org/dam' };
  const noted = (entry: string) =>
    `${TEXT}[^1] It is shut.[^2]\n\n[^1]: ${entry}\n[^2]: The mayor’s diary, 3 May 2026\n`;
  const spoken = 'Interview with Olena Marchenko, 4 May 2026';

  it.each([
    ['the same page', PAGE, 'Harrow council, http://www.example.org/dam/'],
    ['the same words', itemOfEntry('1', spoken), `${spoken}.`],
  ])('tells what is kept for a claim whose note has %s, and nothing else does', (_, item, entry) => {
    const beside: Beside = { cites: [{ item }], text: noted(entry) };
    const [one, ...others] = found('citation-duplicate', beside);
    expect(one?.message).toMatch(
      / is kept beside the draft for this, and note \[\^1\] leads to the same source\.$/,
    );
    expect(one?.fixes()).toMatchObject([{ edits: [], ofCheck: { deed: 'uncite', nth: 0 } }]);
    expect([...others, ...found('circular-sourcing', beside)]).toEqual([]);
  });

  it.each<[string, Partial<KeptCitation>, string]>([
    [
      'another page of it',
      { item: PAGE, locator: { label: 'page', value: '3' } },
      'https://example.org/dam, p. 9',
    ],
    ['what the page says', { item: PAGE, excerpt: 'no permit' }, 'https://example.org/dam'],
    ['the note itself', { key: '1' }, 'https://example.org/dam'],
    [
      'what another claim has a note for',
      { item: itemOfEntry('2', 'The mayor’s diary, 3 May 2026') },
      spoken,
    ],
  ])('lets be what is kept of %s', (_, one, entry) => {
    expect(messages('citation-duplicate', { cites: [one], text: noted(entry) })).toEqual([]);
  });
});

describe('citation-incomplete', () => {
  it('tells what the entry of a kept key lacks, as of one in the text', () => {
    const bibliography = [{ ...POST, issued: {} }];
    expect(messages('citation-incomplete', { cites: [{ key: 'post' }], bibliography })).toEqual([
      expect.stringMatching(/^“.+” has no date in the bibliography\.$/),
    ]);
  });

  it('asks for the place in something long', () => {
    const report: CslItem = { ...POST, type: 'report', publisher: 'Water board' };
    expect(messages('citation-incomplete', { cites: [{ item: report }] })).toEqual([
      expect.stringMatching(/ is long: say on which page this stands\.$/),
    ]);
    const locator = { label: 'page', value: '3' } as const;
    expect(messages('citation-incomplete', { cites: [{ item: report, locator }] })).toEqual([]);
  });

  it('takes an entry that was written out for one at the foot of the draft', () => {
    const item: CslItem = { id: 'n', type: 'document', title: 'Dam', note: '“Dam”, water board' };
    expect(messages('citation-incomplete', { cites: [{ item }] })).toEqual([]);
  });
});

describe('a sentence', () => {
  const isCited = (one: Partial<KeptCitation>, restricted = false): boolean => {
    const { citations, analysis } = draftOf(TEXT, { format: 'plain', bibliography: [POST] });
    const check = { id: 'a', citations: [kept(one)], restricted };
    const span = { start: 0, end: TEXT.length };
    return tieCitations({ text: TEXT, analysis, citations, checks: [{ span, check }] }).isCited(span);
  };

  it.each([{ key: 'post' }, { item: GAZETTE }, { file: 'berg.md', key: 'x' }, { key: '' }])(
    'is cited by %j',
    (one) => expect(isCited(one)).toBe(true),
  );

  it('is not by a key that nothing answers, as by a mark, unless it is restricted', () => {
    expect(isCited({ key: 'gone2024' })).toBe(false);
    expect(isCited({ key: 'restricted' }, true)).toBe(true);
  });
});
