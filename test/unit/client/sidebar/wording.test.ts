import { describe, expect, test } from 'vitest';
import type { Apart, ClaimNode, Grouping, LinkNode } from '../../../../client/src/sidebar/tree.ts';
import { badgeWords, summaryWords, wordsOf } from '../../../../client/src/sidebar/wording.ts';
import type { ProvenanceClaim, ProvenanceLink } from '../../../../server/src/protocol.ts';
import { claimOf, linkOf, placeOn } from './claims.ts';
import { english } from './english.ts';

const base = { id: 'n', parent: null, children: [] };

function claimNode(claim: ProvenanceClaim, grouping: Grouping | Apart = 'reading'): ClaimNode {
  return { ...base, kind: 'claim', claim, grouping };
}

function linkNode(link: ProvenanceLink, position: number, length: number): LinkNode {
  return { ...base, kind: 'link', link, position, length };
}

const relayed = claimOf({
  text: 'the pier burned',
  source: 'the agency',
  standing: 'relayed',
  standingLabel: 'Passed on',
  chain: [linkOf({ name: 'the agency', cue: 'reported' }), linkOf({ name: 'the police', cue: 'citing' })],
  cited: true,
  findings: [{ rule: 'hearsay', severity: 'warning', message: 'Nobody is cited.', place: placeOn(0, 0, 3) }],
});

describe('the words of a claim', () => {
  test('do not say again what its group says', () => {
    expect(wordsOf(claimNode(relayed, 'source'), english).description).toBe('Passed on · cited · 1 finding');
    expect(wordsOf(claimNode(relayed, 'standing'), english).description).toBe(
      'the agency · cited · 1 finding',
    );
    expect(wordsOf(claimNode(relayed, 'reading'), english).description).toBe(
      'the agency · Passed on · cited · 1 finding',
    );
  });

  test('say what was recorded of it, and that it is of other words', () => {
    const label = 'Query · you, 26 November 2026';
    const check = { status: 'query', label, stale: false, note: 'Ask the port.', response: '', restricted: false, signOffs: null } as const; // prettier-ignore
    const words = wordsOf(claimNode({ ...relayed, check }, 'source'), english);
    expect(words.description).toBe('query · Passed on · cited · 1 finding');
    expect(words.tooltip).toEqual(expect.arrayContaining([label, 'Note: Ask the port.']));
    const stale = wordsOf(claimNode({ ...relayed, check: { ...check, stale: true } }, 'source'), english);
    expect(stale.description).toContain('changed since it was checked');
    expect(wordsOf(claimNode({ ...relayed, check }, 'check'), english).description).toBe(
      'the agency · Passed on · cited · 1 finding',
    );
    const confirmed = wordsOf(claimNode({ ...relayed, check: { ...check, status: 'confirmed' } }, 'source'), english); // prettier-ignore
    expect(confirmed.description).toBe('Passed on · cited · 1 finding');
    expect(confirmed.spoken).toContain('confirmed');
  });

  test('say once what source and standing both say', () => {
    const claim = claimOf({ source: null, standingLabel: 'No source given' });
    const { description, tooltip, spoken } = wordsOf(claimNode({ ...claim, text: 'It burned.' }), english);
    expect(description).toBe('No source given');
    expect(tooltip).toContain('No source given');
    expect(spoken).toBe('It burned. No source given');
  });

  test('tell a screen reader everything, whatever the grouping', () => {
    for (const grouping of ['source', 'standing', 'reading'] as const) {
      const { spoken } = wordsOf(claimNode(relayed, grouping), english);
      for (const part of ['the pier burned', 'the agency', 'Passed on', 'cited', '1 finding']) {
        expect(spoken).toContain(part);
      }
    }
  });

  test('have the whole chain and the findings in the tooltip', () => {
    const { tooltip } = wordsOf(claimNode(relayed), english);
    expect(tooltip).toContain('the agency ← the police · Passed on');
    expect(tooltip).toContain('Warning: Nobody is cited.');
  });

  test('are cut between words when long, with the rest in the tooltip', () => {
    const text = 'The inquiry found that the harbour wall had been surveyed only twice in forty years of use';
    const { label, tooltip } = wordsOf(claimNode(claimOf({ text })), english);
    expect(label).toBe('The inquiry found that the harbour wall had been surveyed…');
    expect(tooltip[0]).toBe(text);
  });

  test('are never cut inside a character', () => {
    for (const lead of [0, 1]) {
      const text = 'x'.repeat(lead) + '😀'.repeat(60);
      const { label } = wordsOf(claimNode(claimOf({ text })), english);
      expect(label).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
      expect(label.length).toBeLessThan(text.length);
    }
  });
});

describe('the words of what is not counted', () => {
  const possible = claimOf({
    text: 'the pier burned',
    source: 'the mayor',
    standing: 'named',
    standingLabel: 'Named source',
    possible: true,
  });
  const plan = claimOf({
    text: 'has pledged to rebuild the pier',
    source: 'the mayor',
    standing: 'attitude',
    standingLabel: 'Plan or promise',
    chain: [linkOf({ name: 'the mayor', cue: 'has pledged' })],
  });

  test('call a claim possible where its group does not', () => {
    expect(wordsOf(claimNode(possible), english).description).toBe('the mayor · possible');
    expect(wordsOf(claimNode(possible, 'possible'), english).description).toBe('the mayor');
    expect(wordsOf(claimNode({ ...plan, possible: true }, 'attitudes'), english).description).toBe(
      'the mayor · possible',
    );
  });

  test('say of a possible claim that nobody is named for what it is instead', () => {
    const hearsay = { ...possible, source: null, standing: 'hearsay', standingLabel: 'Hearsay' };
    expect(wordsOf(claimNode(hearsay, 'possible'), english).description).toBe('Hearsay');
  });

  test('say in the tooltip and to a screen reader that Whence is not sure', () => {
    for (const grouping of ['reading', 'possible'] as const) {
      const { tooltip, spoken } = wordsOf(claimNode(possible, grouping), english);
      expect(tooltip).toContain('Whence is not sure of this one');
      expect(spoken).toContain('Whence is not sure of this one');
    }
    expect(wordsOf(claimNode(relayed), english).spoken).not.toContain('not sure');
  });

  test('say whose plan or attitude it is, and in reading order that it is one', () => {
    expect(wordsOf(claimNode(plan, 'attitudes'), english).description).toBe('the mayor');
    expect(wordsOf(claimNode(plan), english).description).toBe('the mayor · Plan or promise');
  });

  test('of their groups say how many, and why they stand apart', () => {
    const group = { ...base, claims: [possible, plan] };
    const words = wordsOf({ ...group, kind: 'possible' }, english);
    expect(words).toMatchObject({ label: 'Possible sources', description: '2' });
    expect(words.tooltip.join(' ')).toMatch(/not sure.*not counted/);
    expect(wordsOf({ ...group, kind: 'attitudes' }, english)).toMatchObject({
      label: 'Plans and attitudes',
      spoken: expect.stringMatching(/^Plans and attitudes, 2\. .*not counted/),
    });
  });
});

describe('the words of a link', () => {
  const agency = linkOf({ name: 'the agency', cue: 'reported', description: 'news agency' });

  test('give the cue in quotation marks and what the source is', () => {
    expect(wordsOf(linkNode(agency, 1, 2), english).description).toBe('“reported” · news agency');
    expect(wordsOf(linkNode(linkOf({ cue: null }), 1, 2), english).description).toBe('');
  });

  test('say which way the chain runs', () => {
    expect(wordsOf(linkNode(agency, 1, 2), english).spoken).toBe(
      'Passed on by the agency, reported, news agency',
    );
    expect(wordsOf(linkNode(agency, 2, 2), english).spoken).toBe(
      'Goes back to the agency, reported, news agency',
    );
    expect(wordsOf(linkNode(agency, 1, 1), english).spoken).toBe('Source: the agency, reported, news agency');
  });
});

describe('the words of groups and badges', () => {
  test('count in the singular and the plural', () => {
    const group = { ...base, kind: 'source', name: null } as const;
    expect(wordsOf({ ...group, claims: [claimOf({})] }, english).description).toBe('1 claim');
    expect(wordsOf({ ...group, claims: [claimOf({}), relayed] }, english).spoken).toBe(
      'No source given, 2 claims, 1 finding',
    );
    expect(badgeWords({ error: 1, warning: 2 }, english)).toBe('1 error, 2 warnings');
    expect(badgeWords({ error: 0, warning: 1 }, english)).toBe('1 warning');
  });

  test('say how serious a finding is', () => {
    const finding = {
      rule: 'hearsay',
      severity: 'hint',
      message: 'Say when.',
      place: placeOn(0, 0, 1),
    } as const;
    expect(wordsOf({ ...base, kind: 'finding', finding }, english).spoken).toBe('Hint: Say when.');
  });
});

describe('the summary of a draft', () => {
  const findings = { error: 0, warning: 0, information: 3, hint: 9 };

  test('says what is to be looked at, which quiet findings are not', () => {
    expect(
      summaryWords({ claims: 17, sourced: 11, findings: { ...findings, error: 1, warning: 1 } }, english),
    ).toBe('17 claims · 11 sourced · 2 to look at');
    expect(summaryWords({ claims: 1, sourced: 0, findings }, english)).toBe('1 claim · 0 sourced');
  });
});
