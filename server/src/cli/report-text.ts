/**
 * What was found in the drafts, for people: where, the words, what is wrong, what to do. Lays out what the rules and the
 * wording say; has no words of its own for a source, a standing or a defect.
 */
import pc from 'picocolors';
import { createPositions, type Positions } from '../documents/positions.ts';
import type { Span } from '../engine/index.ts';
import { RULES } from '../rules/registry.ts';
import { SEVERITIES, type Finding, type Related, type Severity } from '../rules/rule.ts';
import { overlaps } from '../spans.ts';
import { besides } from '../wording/describe.ts';
import { otherLanguage } from '../wording/sourcing.ts';
import type { Inspected, Summary } from './inspect.ts';
import { counted, printable, quoted, wrapped } from './prose.ts';
import type { Repair } from './repair.ts';
import { whoSaysWhat } from './report-attributions.ts';
import { entry, placeOf, type Placed } from './report-entry.ts';
import type { Report, Reporter, Totals } from './report.ts';

export interface TextOptions {
  /** Whether to list who says what as well. */
  readonly attributions: boolean;
  /** The least severe that is shown; the sums count all. */
  readonly show: Severity;
}

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'hint',
};

const SEVERITY_COLOURS: Readonly<Record<Severity, (words: string) => string>> = {
  error: pc.red,
  warning: pc.yellow,
  information: pc.cyan,
  hint: pc.dim,
};

export function textReporter(options: TextOptions): Reporter {
  return {
    begin: '',
    document: (report, index) => `${index > 0 ? '\n' : ''}${documentOf(report, options)}`,
    end: totalsOf,
  };
}

function documentOf({ path, inspected, repairs }: Report, options: TextOptions): string {
  const title = pc.bold(pc.underline(printable(path)));
  if (!inspected.summary.checked) return `${title}\n  ${otherLanguage(inspected.summary.language)}\n`;
  const positions = createPositions(inspected.text);
  return [
    title,
    ...(options.attributions ? whoSaysWhat(inspected, positions) : []),
    ...findingsOf(inspected, { positions, show: options.show }),
    ...repairsOf(repairs ?? []),
    `  ${summaryOf(inspected.summary)}`,
    '',
  ].join('\n');
}

const LONGEST_QUOTE = 160;
const LONGEST_HEADING = 60;

function findingsOf(
  { text, findings }: Inspected,
  { positions, show }: { positions: Positions; show: Severity },
): readonly string[] {
  const shown = findings.filter(({ severity }) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(show));
  if (shown.length === 0) return [];
  // What to do is said where a rule first speaks in a draft: a second time it is noise.
  const told = new Set<string>();
  const lines = shown.map((finding) => {
    const advice = told.has(finding.rule) ? null : adviceOf(finding.rule);
    told.add(finding.rule);
    return findingOf(finding, { text, positions, advice });
  });
  return [`  ${pc.dim('What deserves a second look')}`, ...lines, ''];
}

function findingOf(
  finding: Finding,
  { text, positions, advice }: Placed & { advice: string | null },
): string {
  const { rule, severity, message, related, notes } = finding;
  const words = quoted(
    text.slice(finding.start, finding.end).replace(/^[“"‘«„]|[”"’»]$/g, ''),
    LONGEST_HEADING,
  );
  const place = (span: Span): string => placeOf(span, positions);
  const lines = [
    `${SEVERITY_COLOURS[severity](SEVERITY_WORDS[severity])}  ${pc.bold(words)}  ${pc.dim(rule)}`,
    printable(message),
    ...related
      .filter((one) => one.elsewhere !== undefined || !overlaps(one.span, finding))
      .map((one) => `See ${placeElsewhere(one) ?? place(one.span)}: ${printable(one.message)}`),
    ...notes.map((note) => `Also: ${printable(note.message)} (${note.rule})`),
    ...(advice === null ? [] : [`What to do: ${advice}`]),
  ];
  return entry({ at: finding, lines }, positions);
}

/** `wire.txt:3:1`, as elsewhere on a command line; null for a place of the draft itself. */
function placeElsewhere({ elsewhere }: Related): string | null {
  if (elsewhere === undefined) return null;
  const { draft, position } = elsewhere;
  return `${printable(draft)}:${position.line + 1}:${position.character + 1}`;
}

function adviceOf(code: string): string | null {
  return RULES.find((rule) => rule.code === code)?.advice ?? null;
}

/** What was done in the file; it stands nowhere else any more, so the words that were there are said. */
function repairsOf(repairs: readonly Repair[]): readonly string[] {
  if (repairs.length === 0) return [];
  const lines = repairs.map(({ title, words, rule }) => {
    const line = `${printable(title)}, where it said ${quoted(words, LONGEST_QUOTE)}  ${pc.dim(rule)}`;
    return `            ${wrapped(line, ' '.repeat(12))}`;
  });
  return [`  ${pc.dim('Repaired in the file')}`, ...lines, ''];
}

function summaryOf({ claims, sourced, findings }: Summary): string {
  const sourcing = claims === 0 ? 'No claims' : `${counted(claims, 'claim')}, ${sourced} with a source`;
  return besides(sourcing, countsOf(findings) ?? pc.green('nothing to look at again'));
}

/** «2 warnings, 1 note»; null for none. */
function countsOf(findings: Readonly<Record<Severity, number>>): string | null {
  const counts = SEVERITIES.filter((severity) => findings[severity] > 0).map((severity) =>
    counted(findings[severity], SEVERITY_WORDS[severity]),
  );
  return counts.length > 0 ? counts.join(', ') : null;
}

function totalsOf({ drafts, unread, findings }: Totals): string {
  if (drafts + unread < 2) return '';
  const left = unread > 0 ? `, ${unread} could not be read` : '';
  return `\n${counted(drafts, 'draft')} read${left}: ${countsOf(findings) ?? 'nothing to look at again'}\n`;
}
