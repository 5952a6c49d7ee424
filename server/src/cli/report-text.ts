/**
 * What was found in the drafts, for people: where, the words, what is wrong, what to do. Lays out what the rules and the
 * wording say; has no words of its own for a source, a standing or a defect.
 */
import pc from 'picocolors';
import { createPositions, type Positions } from '../documents/positions.ts';
import type { Attribution, Span } from '../engine/index.ts';
import { RULES } from '../rules/registry.ts';
import { SEVERITIES, type Finding, type Severity } from '../rules/rule.ts';
import { overlaps } from '../spans.ts';
import {
  besides,
  describeChain,
  describeManner,
  describeSource,
  shortened,
  wordsOf,
} from '../wording/describe.ts';
import { otherLanguage } from '../wording/sourcing.ts';
import type { Inspected, Summary } from './inspect.ts';
import { counted, printable, quoted, wrapped } from './prose.ts';
import type { Repair } from './repair.ts';
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
  const title = pc.bold(pc.underline(path));
  if (!inspected.summary.checked) return `${title}\n  ${otherLanguage(inspected.summary.language)}\n`;
  const positions = createPositions(inspected.text);
  return [
    title,
    ...(options.attributions ? attributionsOf(inspected, positions) : []),
    ...findingsOf(inspected, { positions, show: options.show }),
    ...repairsOf(repairs ?? []),
    `  ${summaryOf(inspected.summary)}`,
    '',
  ].join('\n');
}

function attributionsOf({ text, analysis }: Inspected, positions: Positions): readonly string[] {
  if (analysis.attributions.length === 0) return ['  Nobody is named as saying anything.'];
  return [
    `  ${pc.dim('Who says what')}`,
    ...analysis.attributions.map((one) => attributionOf(one, { text, positions })),
    '',
  ];
}

function attributionOf(attribution: Attribution, { text, positions }: Draft): string {
  const { source, cue, content, chain } = attribution;
  const named = describeChain(chain) ?? (source.length > 0 ? wordsOf(text, source) : null);
  const who = named ? [pc.bold(printable(named)), pc.dim(printable(describeSource(attribution) ?? ''))] : [];
  // The cue stands right beside; it need not be said again what it is.
  const how = describeManner({ ...attribution, cue: [] }, text).join(', ');
  const lines = [
    who.length > 0 ? besides(...who) : pc.bold('Nobody is named'),
    [
      cue.length > 0 ? `${printable(wordsOf(text, cue))}:` : '',
      content.length > 0 ? saying(wordsOf(text, content)) : '…',
    ]
      .join(' ')
      .trim(),
    ...(how === '' ? [] : [pc.dim(printable(how))]),
  ];
  return entry({ at: cue[0] ?? source[0] ?? content[0], positions, lines });
}

/** What is said, in quotation marks unless it has its own. */
function saying(words: string): string {
  return /^["'‘“«„]/.test(words) ? shortened(printable(words), LONGEST_QUOTE) : quoted(words, LONGEST_QUOTE);
}

const LONGEST_QUOTE = 160;
const LONGEST_HEADING = 60;

interface Draft {
  readonly text: string;
  readonly positions: Positions;
}

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

function findingOf(finding: Finding, { text, positions, advice }: Draft & { advice: string | null }): string {
  const { rule, severity, message, related, notes } = finding;
  const words = quoted(
    text.slice(finding.start, finding.end).replace(/^[“"‘«„]|[”"’»]$/g, ''),
    LONGEST_HEADING,
  );
  const place = (span: Span): string => placeOf(span, positions);
  const lines = [
    `${SEVERITY_COLOURS[severity](SEVERITY_WORDS[severity])}  ${pc.bold(words)}  ${pc.dim(rule)}`,
    message,
    ...related
      .filter((one) => !overlaps(one.span, finding))
      .map((one) => `See ${place(one.span)}: ${one.message}`),
    ...notes.map((note) => `Also: ${note.message} (${note.rule})`),
    ...(advice === null ? [] : [`What to do: ${advice}`]),
  ];
  return entry({ at: finding, positions, lines });
}

function adviceOf(code: string): string | null {
  return RULES.find((rule) => rule.code === code)?.advice ?? null;
}

/** What was done in the file; it stands nowhere else any more, so the words that were there are said. */
function repairsOf(repairs: readonly Repair[]): readonly string[] {
  if (repairs.length === 0) return [];
  const lines = repairs.map(({ title, words, rule }) => {
    const line = `${title}, where it said ${quoted(words, LONGEST_QUOTE)}  ${pc.dim(rule)}`;
    return `            ${wrapped(line, ' '.repeat(12))}`;
  });
  return [`  ${pc.dim('Repaired in the file')}`, ...lines, ''];
}

/** Lines behind the place they speak of. */
function entry({
  at,
  positions,
  lines,
}: {
  at: Span | undefined;
  positions: Positions;
  lines: readonly string[];
}): string {
  const place = at ? placeOf(at, positions) : '';
  const indent = ' '.repeat(12);
  return `  ${place.padStart(8)}  ${lines.map((line) => wrapped(line, indent)).join(`\n${indent}`)}`;
}

/** «3:12», line and column, both from 1, as editors count them. */
function placeOf({ start }: Span, positions: Positions): string {
  const { line, character } = positions.positionAt(start);
  return `${line + 1}:${character + 1}`;
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
