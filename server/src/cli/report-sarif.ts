/**
 * What was found in the drafts as a SARIF 2.1.0 log, for code hosts and viewers that collect the findings of many programs.
 * Prints one draft at a time. What the log says of the rules is in `sarif-rules.ts`.
 */
import { createPositions, type Positions } from '../documents/positions.ts';
import type { Fix } from '../rules/fix.ts';
import type { Span } from '../engine/index.ts';
import type { DefinedRule } from '../rules/define.ts';
import { RULES } from '../rules/registry.ts';
import type { Finding, Related } from '../rules/rule.ts';
import { fingerprinter } from './fingerprints.ts';
import type { Report, Reporter } from './report.ts';
import { UNCONFIRMED_CODE, wordedUnconfirmed } from './require.ts';
import { LEVELS, ruleDescriptor } from './sarif-rules.ts';
import { relativeUri } from './uri.ts';
import { VERSION } from './version.ts';

/** `rules` are all there are, whatever their severity: a log says of each what it looks for. */
export function sarifReporter(rules: readonly DefinedRule[] = RULES): Reporter {
  const ruleIndex = new Map(rules.map(({ code }, index) => [code, index]));
  let printed = 0;
  return {
    begin: beginning(rules),
    document(report) {
      const results = [...resultsOf(report, ruleIndex), ...refusalsOf(report)];
      const text = results.map((one) => `${printed++ > 0 ? ',' : ''}\n${JSON.stringify(one)}`);
      return text.join('');
    },
    end: ({ unread }) => `\n],"invocations":[${JSON.stringify({ executionSuccessful: unread === 0 })}]}]}\n`,
  };
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The log up to its first result; the rest of the run follows the last. */
function beginning(rules: readonly DefinedRule[]): string {
  const driver = { name: 'Whence', version: VERSION, language: 'en', rules: rules.map(ruleDescriptor) };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits' };
  const log = JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
  return `${log.slice(0, -'}]}'.length)},"results":[`;
}

interface Place {
  readonly uri: string;
  readonly positions: Positions;
}

function resultsOf({ path, inspected }: Report, ruleIndex: ReadonlyMap<string, number>): object[] {
  const { text, analysis, findings } = inspected;
  const place: Place = { uri: relativeUri(path), positions: createPositions(text) };
  const fingerprint = fingerprinter(text, analysis.sentences);
  return findings.map((finding) => {
    const related = relatedLocations(finding, place);
    const fixes = finding.fixes().filter(isPlain);
    return {
      ruleId: finding.rule,
      ruleIndex: ruleIndex.get(finding.rule) ?? -1,
      level: LEVELS[finding.severity],
      message: { text: finding.message },
      locations: [locationOf(finding, place)],
      partialFingerprints: { 'whenceWords/v1': fingerprint(finding) },
      ...(related.length > 0 ? { relatedLocations: related } : {}),
      ...(fixes.length > 0 ? { fixes: fixes.map((fix) => fixOf(fix, place)) } : {}),
      properties: { severity: finding.severity },
    };
  });
}

/** The claims that are to be confirmed and are not: no finding of a rule, and what the run fails by. */
function refusalsOf({ path, inspected: { text }, unconfirmed = [] }: Report): object[] {
  const place: Place = { uri: relativeUri(path), positions: createPositions(text) };
  return unconfirmed.map((one) => ({
    ruleId: UNCONFIRMED_CODE,
    level: LEVELS.error,
    message: { text: wordedUnconfirmed(one, text) },
    locations: [locationOf(one.span, place)],
  }));
}

function relatedLocations({ related, notes }: Finding, place: Place): object[] {
  const others: Related[] = [...related, ...notes.map((note) => ({ span: note, message: note.message }))];
  return others.map(({ span, message, elsewhere }) => ({
    ...(elsewhere ? beginningOf(elsewhere) : locationOf(span, place)),
    message: { text: message },
  }));
}

/** In another draft, of which only that is known. */
function beginningOf({ draft, position }: NonNullable<Related['elsewhere']>) {
  const region = { startLine: position.line + 1, startColumn: position.character + 1 };
  return { physicalLocation: { artifactLocation: { uri: relativeUri(draft) }, region } };
}

function locationOf(span: Span, place: Place) {
  return { physicalLocation: { artifactLocation: artifactOf(place), region: regionOf(span, place) } };
}

function artifactOf({ uri }: Place) {
  return { uri };
}

/** Lines and columns from 1; the end column is that behind the last character. */
function regionOf(span: Span, { positions }: Place) {
  const { start, end } = positions.placeOf(span);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** One that leaves words for the editor to fill in cannot be made by a program. */
function isPlain({ edits }: Fix): boolean {
  return edits.length > 0 && edits.every(({ placeholders = [] }) => placeholders.length === 0);
}

function fixOf({ title, edits }: Fix, place: Place) {
  const replacements = edits.map((edit) => ({
    deletedRegion: regionOf(edit, place),
    ...(edit.newText === '' ? {} : { insertedContent: { text: edit.newText } }),
  }));
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation: artifactOf(place), replacements }],
  };
}
