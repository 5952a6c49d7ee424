/** Whatever the text: no rule throws, every place and every edit lies inside it, and what is shown does not overlap. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits, type Edit } from '../../../server/src/edits.ts';
import { ignoreEntry, ignoreInDraft } from '../../../server/src/ledger/ignore.ts';
import { RULES } from '../../../server/src/rules/registry.ts';
import type { Finding, RuleFacts } from '../../../server/src/rules/rule.ts';
import { runRules } from '../../../server/src/rules/run.ts';
import { draftOf } from '../../support/drafts.ts';

const PIECES = [
  'TASS reported that the plant had closed',
  'The governor has resigned, according to Russian state media',
  'Russian news agencies reported citing the Kremlin',
  'the mayor is said to have left',
  'Officials said the dam would hold',
  'which nobody could verify',
  'the alleged bribes',
  'Olena Marchenko claimed that it was so',
  'She told TASS that it was so',
  '“We have lost everything we had.”',
  '"We have lost everything we had',
  'Most read in News',
  '- Advertisement -',
  'This article originally appeared in The Post',
  '[^1]',
  '[^1]: x',
  '[^2]:',
  '<!-- whence-disable-next-line hearsay -->',
  '[a](https://example.org)',
  '**',
  '> ',
  '- ',
  '```',
  '---',
  '. ',
  '.',
  ', ',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\uD83D',
  '🚁',
  '\0',
  '”',
  '’',
];

const draft = fc.record({
  text: fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join('')),
  format: fc.constantFrom('plain' as const, 'markdown' as const),
});

const fail = (message: string): never => {
  throw new Error(message);
};

function findingsOf(facts: RuleFacts): readonly Finding[] {
  return runRules(facts, { rules: RULES, severityOf: () => 'warning', log: fail });
}

it('is found, worded and mended within bounds', () => {
  fc.assert(
    fc.property(draft, ({ text, format }) => {
      const facts = draftOf(text, { format });
      let reach = 0;
      for (const finding of findingsOf(facts)) {
        expect(finding.start).toBeGreaterThanOrEqual(reach);
        reach = finding.end;
        for (const one of [finding, ...finding.notes]) {
          expect(one.message).not.toBe('');
          for (const { edits } of one.fixes()) checkEdits(text, edits);
        }
      }
      expect(reach).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 300 },
  );
});

function checkEdits(text: string, edits: readonly Edit[]): void {
  let from = -1;
  for (const { start, end, newText, placeholders = [] } of edits) {
    expect(start).toBeGreaterThan(from);
    expect(end).toBeGreaterThanOrEqual(start);
    from = end;
    for (const place of placeholders) expect(newText.slice(place.start, place.end)).not.toBe('');
  }
  expect(from).toBeLessThanOrEqual(text.length);
}

function countOf(rule: string, all: readonly Finding[]): number {
  return all.flatMap((one) => [one, ...one.notes]).filter((one) => one.rule === rule).length;
}

it('can be ignored by an entry in the ledger, and then is gone', () => {
  fc.assert(
    fc.property(draft, ({ text }) => {
      const facts = draftOf(text, { format: 'plain' });
      const [finding] = findingsOf(facts);
      fc.pre(finding !== undefined);
      const entry = ignoreEntry({ text, sentences: facts.analysis.sentences }, finding, {
        path: 'a.txt',
        at: '',
      });
      const left = runRules(facts, {
        rules: RULES,
        severityOf: () => 'warning',
        log: fail,
        ignores: [entry],
      });
      expect(left.some((one) => one.start === finding.start && one.rule === finding.rule)).toBe(false);
    }),
    { numRuns: 150 },
  );
});

it('can be ignored by a comment in Markdown, and then is gone', () => {
  fc.assert(
    fc.property(draft, ({ text }) => {
      const facts = draftOf(text);
      const [finding] = findingsOf(facts);
      fc.pre(finding !== undefined);
      const edit = ignoreInDraft({ text, regions: facts.analysis.regions }, finding);
      const left = findingsOf(draftOf(applyEdits(text, [edit])));
      expect(countOf(finding.rule, left)).toBeLessThan(countOf(finding.rule, findingsOf(facts)));
    }),
    { numRuns: 150 },
  );
});
