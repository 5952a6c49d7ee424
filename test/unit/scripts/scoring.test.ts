import { describe, expect, it } from 'vitest';
import type { MarkedAttribution, MarkedDraft } from '../../../scripts/corpora/marked.ts';
import { readTagged } from '../../../scripts/corpora/tagged.ts';
import type { Answer } from '../../../scripts/eval/answers.ts';
import { rowsOf } from '../../../scripts/eval/counts.ts';
import { cueClassesOf } from '../../../scripts/eval/cue-classes.ts';
import { errorsOf, renderErrors } from '../../../scripts/eval/errors.ts';
import { fieldSharesOf } from '../../../scripts/eval/fields.ts';
import { match } from '../../../scripts/eval/matching.ts';
import { scoreOf } from '../../../scripts/eval/score.ts';

const GOLD =
  '<content1>The old bridge will close in May</content1>, <source1>the council</source1> <cue1 form="named-organization">said</cue1>. ' +
  '<source2>Ada Brook</source2> <cue2 form="named-person" kind="belief">fears</cue2> <content2>long queues</content2>.';
const EXTENDED = GOLD.replace('in May</content1>', 'in</content1> May');
const NESTED =
  '<source1>Ada</source1> <cue1 form="named-person">says</cue1> <content1><source2>Bo</source2> <cue2 form="named-person">plans</cue2> <content2>to go</content2></content1>.';

describe('matching', () => {
  it('pairs what overlaps by half and shares a word of the cue', () => {
    const matched = matchOf(GOLD, EXTENDED);
    expect([...matched.answerTo].map(([gold, answer]) => [gold.told.id, answer.told.id])).toEqual([
      ['A2', 'A2'],
      ['A1', 'A1'],
    ]);
  });

  it.each([
    ['half of the source', GOLD.replace('the council</source1>', 'the</source1> council'), 2],
    ['none of the source', GOLD.replace('<source1>the council', 'the council <source1>'), 1],
    [
      'less than half of the content',
      GOLD.replace('<content1>The old bridge will close', 'The old bridge will close<content1>'),
      1,
    ],
    ['an empty cue', GOLD.replace('>said</cue1>. ', '></cue1>said. '), 1],
  ])('with %s', (_, answered, found) => {
    expect(matchOf(GOLD, answered).answerTo.size).toBe(found);
  });

  it('is one to one, the best fit first', () => {
    const [first] = answersOf(GOLD);
    const [worse] = answersOf(EXTENDED);
    const { answerTo, goldOf } = match(draftOf(GOLD), [must(worse), must(first)], { nested: false });
    expect([...answerTo.values()].map(({ told }) => told)).toEqual([first]);
    expect(goldOf.size).toBe(1);
  });

  it('neither owes an optional one nor counts its answer', () => {
    const optional = GOLD.replace('kind="belief"', 'optional');
    const { gold, answers } = matchOf(optional, GOLD);
    expect([gold.length, answers.length]).toEqual([1, 1]);
  });

  it('leaves out what stands inside another where that is not marked', () => {
    const answers = answersOf(NESTED);
    expect(match(draftOf(NESTED), answers, { nested: true }).answers.length).toBe(2);
    expect(match(draftOf(NESTED), answers, { nested: false }).answers.length).toBe(1);
  });
});

describe('the count', () => {
  it('has words, exact spans, pairs, and pairs by cue, place and sort of draft', () => {
    const rows = rowsOf([matchOf(GOLD, EXTENDED)], { nested: true });
    const count = (group: string, title: string) =>
      rows.find((row) => row.group === group && row.title === title)?.counts;
    expect(count('tokens', 'content')).toEqual([{ found: 8, owed: 9, right: 8, answered: 8 }]);
    expect(count('exact', 'content')).toEqual([{ found: 1, owed: 2, right: 1, answered: 2 }]);
    expect(count('relation', 'all')).toEqual([{ found: 2, owed: 2, right: 2, answered: 2 }]);
    expect(count('relation by cue', 'other verb')).toEqual([{ found: 1, owed: 1, right: 1, answered: 1 }]);
    expect(count('relation by place', 'inside another')).toEqual([
      { found: 0, owed: 0, right: 0, answered: 0 },
    ]);
    expect(count('relation by sort of draft', 'council')?.length).toBe(1);
  });

  it('has fields as shares of the matched', () => {
    const answered = NESTED.replace(
      'cue2 form="named-person"',
      'cue2 form="unnamed-person" kind="intention"',
    );
    const shares = fieldSharesOf([matchOf(NESTED, answered)], { nested: true });
    const of = (wanted: string) => shares.find(({ field }) => field === wanted);
    expect(of('kind')).toEqual({ field: 'kind', right: 1, of: 2 });
    expect(of('form')).toEqual({ field: 'form', right: 1, of: 2 });
    expect(of('parent')).toEqual({ field: 'parent', right: 2, of: 2 });
    expect(of('role')).toBeUndefined();
  });

  it('asks of roles those that there is a word for', () => {
    const marked = (role: string) =>
      GOLD.replace('form="named-person"', `form="named-person" role="${role}"`);
    const shareOf = (gold: string, answered: string) =>
      fieldSharesOf([matchOf(marked(gold), marked(answered))], { nested: false }).find(
        ({ field }) => field === 'role',
      );
    expect(shareOf('expert', 'witness')).toEqual({ field: 'role', right: 0, of: 1 });
    expect(shareOf('harpist', 'expert')).toBeUndefined();
  });

  it('is put together for a corpus', () => {
    const { score } = scoreOf([draftOf(GOLD)], { lines: '', of: () => answersOf(EXTENDED) });
    expect(score.rows.find(({ group }) => group === 'relation')?.figures.f1.value).toBe(1);
    expect(score.nested).toBe(false);
    expect(score.reliability.bins.at(-1)).toMatchObject({ count: 2, shareRight: 1 });
  });
});

describe('the class of a cue', () => {
  it.each([
    [
      '<source1>She</source1> <cue1 form="named-person">has repeatedly denied</cue1> <content1>it</content1>',
      ['core verb or quoted'],
    ],
    [
      '<content1>“No,”</content1> <cue1 form="named-person">snapped</cue1> <source1>Ada</source1>',
      ['core verb or quoted'],
    ],
    ['<source1>She</source1> <cue1 form="named-person">backs</cue1> <content1>it</content1>', ['other verb']],
    [
      '<source1>Their</source1> <cue1 form="unnamed-group">claim</cue1> <content1>that it leaks</content1>',
      ['noun'],
    ],
    ['<cue1>allegations of</cue1> <content1>fraud</content1>', ['noun']],
    [
      '<cue1 form="named-person">According to</cue1> <source1>her</source1>, <content1>it leaks</content1>',
      ['core verb or quoted', 'according to, punctuation'],
    ],
    [
      '<source1>Ada</source1><cue1 form="named-person">:</cue1> <content1>it leaks</content1>',
      ['according to, punctuation'],
    ],
    ['<content1>It</content1> <cue1 hearsay>is believed</cue1> <content1>to leak</content1>', ['hearsay']],
  ])('%s', (marked, classes) => {
    const { text, annotators } = draftOf(marked);
    const [only] = annotators[0]?.attributions ?? [];
    expect(cueClassesOf(text, must(only))).toEqual(classes);
    // A corpus that does not tell of hearsay gives the same.
    const { hearsay: _, ...untold } = must(only);
    expect(cueClassesOf(text, untold)).toEqual(classes);
  });
});

describe('the errors', () => {
  it('are sorted by what is wrong, with what is marked beside what was answered', () => {
    const wrong = GOLD.replace('<source1>the council', 'the council <source1>').replaceAll(
      /<\/?(?:source|cue|content)2[^>]*>/gu,
      '',
    );
    const errors = errorsOf([matchOf(GOLD, wrong)]);
    expect(errors.map(({ sort }) => sort)).toEqual(['missed: cue found, source wrong', 'missed: no cue']);
    expect(renderErrors(errors, 5)).toContain(
      '  marked   [the council] {said} The old bridge will close in May',
    );
    expect(renderErrors(errors, 0)).not.toContain('council');
    expect(errorsOf([matchOf(wrong, GOLD)]).map(({ sort }) => sort)).toContain('spurious');
  });

  it('of a closed draft are not told', () => {
    const draft: MarkedDraft = { ...draftOf(GOLD), about: { set: 'closed' } };
    expect(errorsOf([match(draft, [], { nested: false })])).toEqual([]);
  });
});

function draftOf(marked: string): MarkedDraft {
  return readTagged('x', `<draft kind="council" />\n${marked}`, 'plain');
}

function answersOf(marked: string): readonly Answer[] {
  const attributions: readonly MarkedAttribution[] = draftOf(marked).annotators[0]?.attributions ?? [];
  return attributions.map((one) => ({ ...one, confidence: 0.9 }));
}

function matchOf(gold: string, answered: string) {
  return match(draftOf(gold), answersOf(answered), { nested: true });
}

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('nothing there');
  return value;
}
