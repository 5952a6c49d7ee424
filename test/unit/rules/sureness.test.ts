/**
 * Rules speak only of what the engine is sure of, and never of plans and attitudes; what is merely possible counts in the
 * draft's favour. Told from every rule's own samples, as if the engine had been more or less sure of what it found in them.
 */
import { describe, expect, it } from 'vitest';
import { SURE_FROM } from '../../../server/src/engine/index.ts';
import type { Attribution } from '../../../server/src/engine/index.ts';
import { speakable, speakableClaims } from '../../../server/src/rules/facts.ts';
import { RULES } from '../../../server/src/rules/registry.ts';
import type { Example, RuleFacts } from '../../../server/src/rules/rule.ts';
import { runRules } from '../../../server/src/rules/run.ts';
import { asSureAs, bareDraft, draftOf } from '../../support/drafts.ts';
import { parseTagged } from '../../support/tagged.ts';
import { toldFinder } from '../../support/told-finder.ts';

const SURE = SURE_FROM;
const POSSIBLE = SURE_FROM - 0.001;

/** These speak of quotation marks, sentences that nobody is named for, markers, footnotes, page furniture and comments, which no finder of attributions decides on. */
const OF_OTHER_THINGS = new Set([
  'unsourced-quote',
  'quote-altered',
  'unsourced-claim',
  'unverified',
  'allegation-loose',
  'citation-undefined',
  'citation-unused',
  'citation-duplicate',
  'circular-sourcing',
  'uncredited-outlet',
  'citation-incomplete',
  'left-blank',
  'residue',
  'republished',
  'ignore-unused',
]);

function draft({ text, format, policy = {} }: Example): RuleFacts {
  return draftOf(parseTagged(text).text, { format: format ?? 'markdown', policy });
}

/** «hearsay: is said», each finding and each of its notes. */
function found(facts: RuleFacts): string[] {
  const fail = (message: string): never => {
    throw new Error(message);
  };
  return runRules(facts, { rules: RULES, severityOf: () => 'information', log: fail })
    .flatMap((finding) => [finding, ...finding.notes])
    .map(({ rule, start, end }) => `${rule}: ${facts.text.slice(start, end)}`)
    .toSorted();
}

describe.each(RULES.map((rule) => [rule.code, rule] as const))('%s', (code, { examples }) => {
  const own = (facts: RuleFacts): string[] => found(facts).filter((one) => one.startsWith(`${code}: `));

  it.each(examples.flagged.map((example) => [example.text, example] as const))(
    'with an attribution that is merely possible: %s',
    (_, example) => {
      const facts = draft(example);
      const possible = own(asSureAs(POSSIBLE, facts));
      expect(possible).toEqual(OF_OTHER_THINGS.has(code) ? own(asSureAs(SURE, facts)) : []);
    },
  );
});

it('finds no more in any sample because the engine is less sure', () => {
  for (const { examples } of RULES) {
    for (const example of [...examples.flagged, ...examples.clean]) {
      const facts = draft(example);
      const sure = found(asSureAs(SURE, facts));
      // A comment that leaves out what is no longer found is in vain, rightly.
      const more = found(asSureAs(POSSIBLE, facts)).filter((one) => !one.startsWith('ignore-unused'));
      expect(more.filter((one) => !sure.includes(one))).toEqual([]);
    }
  }
});

describe('what is merely possible', () => {
  const told = (text: string): RuleFacts => draftOf(text, { finder: toldFinder });

  it('is no ground for a finding, and what is sure is', () => {
    expect(found(told('The mayor claimed that the fund was empty.'))).toEqual(['loaded-verb: claimed']);
    expect(found(told('The mayor insisted that the fund was empty.'))).toEqual([]);
    expect(found(told('TASS said the plant had closed.'))).toContain('second-hand: TASS');
    expect(found(told('TASS hinted the plant had closed.'))).toEqual([]);
  });

  it('speaks for a quotation', () => {
    const quotes = (text: string): string[] =>
      found(told(text)).filter((one) => one.startsWith('unsourced-quote'));
    expect(quotes('The crowd sang “We have lost everything we had.”')).toHaveLength(1);
    expect(quotes('The crowd hinted “We have lost everything we had.”')).toEqual([]);
  });

  it('speaks for a label that stands where it is merely possible that an outlet speaks', () => {
    const labelled = 'State-controlled TASS hinted the plant had closed. TASS said it had opened again.';
    const unlabelled = 'The TASS office hinted the plant had closed. TASS said it had opened again.';
    const labels = (text: string): string[] =>
      found(told(text)).filter((one) => one.startsWith('state-media-unlabelled'));
    expect(labels(labelled)).toEqual([]);
    expect(labels(unlabelled)).toEqual(['state-media-unlabelled: TASS']);
  });
});

describe('rules', () => {
  const attribution: Attribution = {
    id: 'A1',
    source: [{ start: 0, end: 9 }],
    cue: [{ start: 10, end: 14 }],
    content: [{ start: 15, end: 38 }],
    addressee: [],
    parent: null,
    link: null,
    chain: ['Officials'],
    kind: 'statement',
    origin: 'engine',
    voice: 'indirect',
    stance: 'neutral',
    hearsay: false,
    name: null,
    title: null,
    affiliation: null,
    justification: [],
    form: 'unnamed-group',
    role: null,
    control: null,
    confidence: SURE_FROM,
  };
  const standing = { relayed: false, originForm: null, hearsay: false, disputed: false, carriedBy: false };
  const of = (text: string, given: Partial<Attribution>): RuleFacts => {
    const sentence = { start: 0, end: text.length };
    const claim = {
      id: 'C1',
      pieces: attribution.content,
      sentence,
      chain: ['A1'],
      markers: [],
      carriedBy: null,
      checkWorthiness: 0.5,
      standing,
    };
    return bareDraft(text, {
      sentences: [sentence],
      attributions: [{ ...attribution, ...given }],
      claims: [claim, { ...claim, id: 'C2', chain: [] }],
    });
  };
  const TEXT = 'Officials said that the dam would hold.';

  it('speak from the very confidence on that is called sure', () => {
    expect(found(of(TEXT, {}))).toEqual(['vague-source: Officials']);
    expect(found(of(TEXT, { confidence: POSSIBLE }))).toEqual([]);
  });

  it('speak of no plan and no attitude', () => {
    expect(found(of('Officials plan to close the old bridge.', { kind: 'intention' }))).toEqual([]);
    expect(found(of('Officials back the plan for the bridges', { kind: 'belief' }))).toEqual([]);
    expect(found(of(TEXT, { kind: 'belief' }))).toEqual(['vague-source: Officials']);
  });

  it('are given neither among those to speak of, nor the claims made of them', () => {
    const ids = (facts: RuleFacts) => [
      speakable(facts).map(({ id }) => id),
      speakableClaims(facts).map(({ id }) => id),
    ];
    expect(ids(of(TEXT, {}))).toEqual([['A1'], ['C1', 'C2']]);
    expect(ids(of(TEXT, { confidence: POSSIBLE }))).toEqual([[], ['C2']]);
    expect(ids(of(TEXT, { kind: 'intention' }))).toEqual([['A1'], ['C1', 'C2']]);
    expect(ids(of('Officials plan to close the old bridge.', { kind: 'intention' }))).toEqual([[], ['C2']]);
  });
});
