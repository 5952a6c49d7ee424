/**
 * Writes an ignore: a comment in a Markdown draft, an entry for the ledger elsewhere, since in plain text a comment
 * would be printed. Says what to write; writes nothing itself.
 */
import type { Region, Span } from '../engine/index.ts';
import type { Edit } from '../edits.ts';
import { anchoredStretch, anchorOf } from './anchor.ts';
import { readDirectives, type Directive } from './comments.ts';
import type { Ignore } from './ignores.ts';
import { blockStart, lineAt, nextLine, OTHER_BLOCK } from './lines.ts';

/** The place of the finding to leave out, and its rule. */
export interface Unwanted extends Span {
  readonly rule: string;
}

/** For a Markdown draft: a comment above the paragraph, or at the end of the line where one above would break a list. */
export function ignoreInDraft(draft: { text: string; regions: readonly Region[] }, finding: Unwanted): Edit {
  const { text } = draft;
  const line = lineAt(text, finding.start);
  const start = blockStart(text, finding.start);
  const first = text.slice(start, lineAt(text, start).end);
  const directives = readDirectives(text, draft.regions);
  if (breaksBlock(first)) {
    const here = directives.find(
      (one) => one.verb === 'line' && lineAt(text, one.start).start === line.start,
    );
    return here ? extended(text, here, finding.rule) : atLineEnd(text, line, finding.rule);
  }
  const above = directives.find((one) => one.verb === 'next-line' && nextLine(text, one.end) === start);
  if (above) return extended(text, above, finding.rule);
  const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  return { start, end: start, newText: `<!-- whence-disable-next-line ${finding.rule} -->${eol}` };
}

/** For any draft: what the ledger is to hold. `at` is ISO 8601, `path` relative with forward slashes. */
export function ignoreEntry(
  draft: { text: string; sentences: readonly Span[] },
  finding: Unwanted,
  note: { path: string; at: string; reason?: string },
): Ignore {
  const stretch = anchoredStretch(draft.text, draft.sentences, finding);
  return {
    path: note.path,
    rule: finding.rule,
    ...anchorOf(draft.text, stretch),
    ...reasonOf(note),
    at: note.at,
  };
}

/** A comment above an entry or a comment stands well; above an item, a quotation or a table row it would split it. */
function breaksBlock(line: string): boolean {
  return /^\s/.test(line) || (OTHER_BLOCK.test(line) && !/^(?:\[\^|<!--)/.test(line));
}

function reasonOf({ reason }: { reason?: string }): { reason?: string } {
  return reason === undefined ? {} : { reason };
}

/** Before the space at the end of the line, which may be a line break of Markdown. */
function atLineEnd(text: string, line: Span, rule: string): Edit {
  const written = text.slice(line.start, line.end).trimEnd();
  const place = line.start + written.length;
  return { start: place, end: place, newText: ` <!-- whence-disable-line ${rule} -->` };
}

/** Adds the rule to a comment that is there already; one that names none speaks of all rules as it is. */
function extended(text: string, directive: Directive, rule: string): Edit {
  const { start, end, rules } = directive;
  if (rules.length === 0 || rules.includes(rule)) return { start: end, end, newText: '' };
  const verb = /^<!--\s*[\w-]+/.exec(text.slice(start, end))?.[0] ?? '';
  const place = start + verb.length;
  return { start: place, end: place, newText: ` ${rule},` };
}
