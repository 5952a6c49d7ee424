/** The SARIF log holds to the published schema, and leads to the right words. */
// The schema of SARIF 2.1.0, as it comes with Microsoft's own tools.
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { sarifReporter } from '../../../server/src/cli/report-sarif.ts';
import type { Report } from '../../../server/src/cli/report.ts';
import { applyEdits } from '../../../server/src/edits.ts';
import { createPositions } from '../../../server/src/documents/positions.ts';
import { RULES } from '../../../server/src/rules/registry.ts';
import { SEEDS } from '../../support/sample-drafts.ts';
import { printed, reportOf } from './reported.ts';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
}
interface Replacement {
  readonly deletedRegion: Region;
  readonly insertedContent?: { readonly text: string };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly Location[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly {
    readonly artifactChanges: readonly { readonly replacements: Replacement[] }[];
  }[];
}
interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly columnKind: string;
  readonly results: Result[];
  readonly invocations: readonly unknown[];
}

function missing(what: string): never {
  throw new Error(`The log has no ${what}`);
}

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(schema);

function complaintsAbout(log: unknown): readonly string[] {
  validate(log);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function checkRun(reports: readonly Report[], unread = 0): Run {
  const log = JSON.parse(printed(sarifReporter(), reports, unread)) as { runs: Run[] };
  expect(complaintsAbout(log)).toEqual([]);
  return log.runs[0] ?? missing('run');
}

function spanIn(text: string, region: Region) {
  const { offsetAt } = createPositions(text);
  return {
    start: offsetAt({ line: region.startLine - 1, character: region.startColumn - 1 }),
    end: offsetAt({ line: region.endLine - 1, character: region.endColumn - 1 }),
  };
}

function wordsOf(text: string, { locations: [location] }: Result): string {
  const { start, end } = spanIn(text, location?.physicalLocation.region ?? missing('place'));
  return text.slice(start, end);
}

const HEARSAY = 'The lock keeper is said to have left the gates open.\n';

describe('the published schema', () => {
  it.each([
    ['no draft', []],
    ['drafts with nothing to say', [{ path: 'a.txt', text: '' }]],
    ['the samples', SEEDS.map(({ name, text, format }) => ({ path: `seeds/${name}`, text, format }))],
  ])('is kept by %s', (_, given) => {
    checkRun(given.map(reportOf));
  });

  it('is kept by claims that are to be confirmed and are not', () => {
    const unconfirmed = [{ span: { start: 0, end: 3 }, why: 'Query' }];
    const run = checkRun([{ ...reportOf({ path: 'a.txt', text: HEARSAY }), unconfirmed }]);
    expect(run.results.map(({ ruleId }) => ruleId)).toEqual(['hearsay', 'not-confirmed']);
  });

  it('would complain of a log that is none', () => {
    expect(complaintsAbout({ version: '2.1.0', runs: [{ results: [{ level: 'loud' }] }] })).not.toEqual([]);
  });
});

describe('a result', () => {
  it('leads to its rule, its draft and its words, in UTF-16 columns', () => {
    const text = `🙂 One.\r\n🙂 ${HEARSAY}`;
    const { columnKind, results, tool } = checkRun([reportOf({ path: 'desk one/a#1.txt', text })]);
    const result = results.find(({ ruleId }) => ruleId === 'hearsay');
    expect(columnKind).toBe('utf16CodeUnits');
    expect(result && wordsOf(text, result)).toBe('is said');
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('desk%20one/a%231.txt');
    expect(result?.level).toBe('warning');
    expect(tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe('hearsay');
  });

  it('of every finding of the samples stands where the finding stands', () => {
    for (const { name, text, format } of SEEDS) {
      const report = reportOf({ path: name, text, format });
      const expected = report.inspected.findings.map(({ start, end }) => text.slice(start, end));
      expect(checkRun([report]).results.map((result) => wordsOf(text, result))).toEqual(expected);
    }
  });

  it('holds the fixes a program can make, and none that somebody has to fill in', () => {
    const text = `The mayor claimed that the fund was empty.\n${HEARSAY}`;
    const { results } = checkRun([reportOf({ path: 'a.txt', text })]);
    const fixesOf = (rule: string) => results.find(({ ruleId }) => ruleId === rule)?.fixes;
    const replacements = fixesOf('loaded-verb')?.[0]?.artifactChanges[0]?.replacements ?? [];
    const edits = replacements.map(({ deletedRegion, insertedContent }) => ({
      ...spanIn(text, deletedRegion),
      newText: insertedContent?.text ?? '',
    }));
    expect(applyEdits(text, edits)).toBe(text.replace('claimed', 'said'));
    expect(fixesOf('hearsay')).toBeUndefined();
  });
});

describe('fingerprints', () => {
  const prints = (text: string) =>
    checkRun([reportOf({ path: 'a.txt', text })]).results.flatMap(({ partialFingerprints }) =>
      Object.values(partialFingerprints),
    );

  it('stay when lines move and quotation marks are turned, and go with the words', () => {
    const [before] = prints(`He “left”. ${HEARSAY}`);
    expect(prints(`A new first line.\n\nHe "left". ${HEARSAY}`)).toEqual([before]);
    expect(prints(HEARSAY.replace('keeper', 'guard'))).not.toEqual([before]);
  });

  it('tell the same words apart that stand twice', () => {
    const all = prints(`${HEARSAY}\n${HEARSAY}`);
    expect(all).toHaveLength(2);
    expect(new Set(all).size).toBe(2);
  });
});

it('tells of every rule, and whether all drafts were read', () => {
  const { tool, invocations } = checkRun([], 1);
  expect(tool.driver.rules.map(({ id }) => id)).toEqual(RULES.map(({ code }) => code));
  expect(invocations).toEqual([{ executionSuccessful: false }]);
});
