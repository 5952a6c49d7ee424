/** Every rule's own samples: what it flags, what it leaves alone, and what its fixes leave behind. */
import { describe, expect, it } from 'vitest';
import { PLACEHOLDER } from '../../../server/src/citations/pending.ts';
import { applyEdits } from '../../../server/src/edits.ts';
import { blanksIn } from '../../../server/src/rules/blanks.ts';
import { RULES } from '../../../server/src/rules/registry.ts';
import type { DefinedRule } from '../../../server/src/rules/define.ts';
import type { Example, Finding } from '../../../server/src/rules/rule.ts';
import { runRules } from '../../../server/src/rules/run.ts';
import { capitalised } from '../../../server/src/rules/wording.ts';
import { draftOf } from '../../support/drafts.ts';
import { parseTagged, renderTagged } from '../../support/tagged.ts';

const fail = (message: string): never => {
  throw new Error(message);
};

/** All findings, notes among them; every rule on, so that a fix cannot hide what it adds. */
function findingsIn(text: string, example: Example): Finding[] {
  const { format = 'markdown', policy = {}, checks = [], bibliography, files = {}, neighbours } = example;
  const facts = draftOf(text, {
    format,
    policy,
    checks,
    files,
    ...(bibliography && { bibliography }),
    ...(neighbours && { neighbours }),
  });
  const shown = runRules(facts, { rules: RULES, severityOf: () => 'information', log: fail });
  return shown.flatMap((finding) => [finding, ...finding.notes]);
}

function flagsOf(rule: DefinedRule, text: string, example: Example): string {
  const found = findingsIn(text, example).filter((finding) => finding.rule === rule.code);
  return renderTagged(text, { flag: found.map(({ start, end }) => ({ start, end })) });
}

/** A citation of a state outlet shows where it said so, not that it is so. */
const KEEPS_STANDING = new Set(['state-media-source']);

/** An outlet by its name is at second hand as it was before, and wants its citation; three officials of a body are a source without names. */
const BRINGS_UP: Readonly<Record<string, readonly string[]>> = {
  'Name the outlet': ['second-hand', 'citation-missing'],
  'Say who: number, rank, organisation': ['anonymous-unexplained'],
};

/** What an editor might write there, capital letters as the blank has them. */
const ANSWERS: Readonly<Record<string, string>> = {
  source: 'Olena Marchenko',
  name: 'Olena Marchenko',
  names: 'Olena Marchenko and Pavel Orlov',
  number: 'three',
  rank: 'senior',
  organisation: 'the Harrow water board',
  outlet: 'the Harrow Post',
  outlets: 'the Harrow Post and the Harrow Gazette',
  reason: 'she feared for her job',
  'second source': 'police',
};

function filledIn(text: string): string {
  return blanksIn(text).reduceRight((filled, { start, end }) => {
    const asked = text.slice(start + 1, end - ' to come]'.length);
    const answer = ANSWERS[asked.toLowerCase()] ?? fail(`nothing to write for ${asked}`);
    const written = /^\p{Lu}/u.test(asked) ? capitalised(answer) : answer;
    return filled.slice(0, start) + written + filled.slice(end);
  }, text);
}

const rulesIn = (findings: readonly Finding[]): string[] => findings.map(({ rule }) => rule).toSorted();

/** Whether each of `some` has its match in `all`. */
function isWithin(some: readonly string[], all: readonly string[]): boolean {
  const left = [...all];
  return some.every((code) => {
    const index = left.indexOf(code);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
}

describe.each(RULES.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  it.each(rule.examples.flagged.map((example) => [example.text, example] as const))(
    'flags %s',
    (_, example) => {
      expect(flagsOf(rule, parseTagged(example.text).text, example)).toBe(example.text);
    },
  );

  it.each(rule.examples.clean.map((example) => [example.text, example] as const))(
    'leaves %s',
    (_, example) => {
      expect(flagsOf(rule, example.text, example)).toBe(example.text);
    },
  );

  const fixable = rule.examples.flagged.flatMap((example) => {
    const { text } = parseTagged(example.text);
    const own = findingsIn(text, example).filter((finding) => finding.rule === code);
    // What is done with a check leaves the draft as it is; a protocol test has it.
    const fixes = own.flatMap((finding) => finding.fixes().filter(({ ofCheck }) => ofCheck === undefined));
    return fixes.map((fix) => [fix.title, text, example, fix] as const);
  });

  it.each(fixable.filter(([, , , { kind }]) => kind === 'repair'))('%s: in %s', (_, text, example, fix) => {
    const left = rulesIn(findingsIn(text, example));
    left.splice(left.indexOf(code), 1);
    const after = rulesIn(findingsIn(applyEdits(text, fix.edits), example));
    expect([after, isWithin(after, left)]).toEqual([after, true]);
  });

  it.each(fixable.filter(([, , , { kind }]) => kind === 'start'))('%s: in %s', (_, text, example, fix) => {
    const after = rulesIn(findingsIn(applyEdits(text, fix.edits), example));
    // What is left to fill in is a finding of its own.
    const hasBlank = fix.edits.some(({ newText }) => blanksIn(newText).length > 0);
    const pending = hasBlank ? /^left-blank$/ : /^(?:citation-incomplete|unverified)$/;
    expect(after).toContainEqual(expect.stringMatching(pending));
  });

  const blanks = fixable.filter(([, , , { edits }]) =>
    edits.some(({ newText }) => blanksIn(newText).length > 0),
  );

  it.each(blanks)('%s, filled in, leaves no more than there was in %s', (title, text, example, fix) => {
    const filled = filledIn(applyEdits(text, fix.edits));
    expect(filled).not.toMatch(/ {2}| [,.]|\[/);
    const left = rulesIn(findingsIn(filled, example));
    const before = rulesIn(findingsIn(text, example));
    before.splice(before.indexOf(code), 1, ...(BRINGS_UP[title] ?? []));
    expect([left, isWithin(left, before)]).toEqual([left, true]);
  });

  const cited = fixable.filter(([title]) => title === 'Add a citation' && !KEEPS_STANDING.has(code));

  it.each(cited)('%s, filled in, settles %s', (_, text, example, fix) => {
    const filled = applyEdits(text, fix.edits).replace(PLACEHOLDER, 'https://example.org/1');
    const left = findingsIn(filled, example).filter((finding) => finding.rule === code);
    const before = findingsIn(text, example).filter((finding) => finding.rule === code);
    expect(left.length).toBeLessThan(before.length);
    expect(findingsIn(filled, example).map((finding) => finding.rule)).not.toContain('citation-incomplete');
  });

  const repaired = rule.examples.flagged.flatMap((example) =>
    example.fixed === undefined ? [] : [[example.fixed, example] as const],
  );

  it.each(repaired.length > 0 ? repaired : [])('repairs to %s', (fixed, example) => {
    const { text } = parseTagged(example.text);
    const fixes = findingsIn(text, example)
      .filter((finding) => finding.rule === code)
      .flatMap((finding) => finding.fixes());
    const repair = fixes.find(({ kind }) => kind === 'repair');
    expect(applyEdits(text, repair?.edits ?? [])).toBe(fixed);
  });
});

it('words every message for people: a sentence, with no offsets and no names of types', () => {
  const messages = RULES.flatMap((rule) =>
    rule.examples.flagged.flatMap((example) =>
      findingsIn(parseTagged(example.text).text, example).map(({ message }) => message),
    ),
  );
  for (const message of messages) expect(message).toMatch(/^[\p{Lu}“][^]*[.?]$/u);
});
