/**
 * What was found in the drafts as GitHub's workflow commands, which it shows beside the lines of a pull request. Knows how
 * such a command is written, no rule and no severity by name but for the command that stands for it.
 */
import type { Span } from '../engine/index.ts';
import { createPositions, type Positions } from '../documents/positions.ts';
import { SEVERITIES, type Finding, type Severity } from '../rules/rule.ts';
import { otherLanguage } from '../wording/sourcing.ts';
import { printable } from './prose.ts';
import type { Reporter } from './report.ts';
import { UNCONFIRMED_CODE, wordedUnconfirmed } from './require.ts';
import type { Unconfirmed } from './require.ts';
import { relativePath } from './uri.ts';

export interface GithubOptions {
  /** The least severe that is shown. */
  readonly show: Severity;
}

export function githubReporter({ show }: GithubOptions): Reporter {
  const isShown = ({ severity }: Finding): boolean =>
    SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(show);
  return {
    begin: '',
    document: ({ path, inspected, unconfirmed = [] }) => {
      const file = relativePath(path);
      const { language, checked } = inspected.summary;
      if (!checked)
        return command({ name: 'notice', properties: { file }, message: otherLanguage(language) });
      const positions = createPositions(inspected.text);
      return [
        ...inspected.findings.filter(isShown).map((finding) => annotation(finding, { file, positions })),
        ...unconfirmed.map((one) => refusal(one, inspected.text, { file, positions })),
      ].join('');
    },
    end: () => '',
  };
}

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

interface Place {
  readonly file: string;
  readonly positions: Positions;
}

function annotation(finding: Finding, place: Place): string {
  const { rule, severity, message, notes } = finding;
  return command({
    name: COMMANDS[severity],
    properties: { ...placed(finding, place), title: `Whence: ${rule}` },
    message: [message, ...notes.map((note) => `Also: ${note.message} (${note.rule})`)]
      .map(printable)
      .join('\n'),
  });
}

/** Whatever is shown besides: it is what the run fails by. */
function refusal(one: Unconfirmed, text: string, place: Place): string {
  return command({
    name: COMMANDS.error,
    properties: { ...placed(one.span, place), title: `Whence: ${UNCONFIRMED_CODE}` },
    message: printable(wordedUnconfirmed(one, text)),
  });
}

function placed(span: Span, { file, positions }: Place): WorkflowCommand['properties'] {
  const { start, end } = positions.placeOf(span);
  // Columns of several lines are no stretch to GitHub, which refuses an annotation that has them.
  const columns = start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {};
  return { file, line: start.line + 1, endLine: end.line + 1, ...columns };
}

interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string | number>>;
  readonly message: string;
}

/** `::warning file=a.md,line=3::…`, in one line whatever it holds: words of a draft never become a command of their own. */
function command({ name, properties, message }: WorkflowCommand): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${name} ${pairs.join(',')}::${escaped(message)}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
