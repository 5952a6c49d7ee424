/**
 * Ignores that are kept beside the drafts, in `.whence/ignores.jsonl`. Reads and writes text only; the disk is the caller's.
 */
import type { Span } from '../engine/index.ts';
import { formatEntry, linesWhere, positionOf, readEntries } from './entries.ts';
import type { EntryList, Fields, LedgerKind } from './entries.ts';

/** One finding that an editor decided to leave, tied to its sentence by the sentence's own words. */
export interface Ignore {
  /** Of the draft, relative to the folder that holds `.whence`, with forward slashes. */
  readonly path: string;
  /** Code of the rule. */
  readonly rule: string;
  /** The sentence as it stood. */
  readonly quote: string;
  /** Up to 32 characters before and behind it, to tell it from a sentence with the same words. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood, in UTF-16 code units; entries of before these were kept have none. */
  readonly start?: number;
  readonly end?: number;
  readonly reason?: string;
  /** ISO 8601. */
  readonly at: string;
}

export const IGNORES: LedgerKind<Ignore> = {
  file: '.whence/ignores.jsonl',
  holds: 'ignored findings',
  read: readIgnores,
};

/** Total. Empty lines are nothing; unknown fields are let be. */
export function readIgnores(text: string): EntryList<Ignore> {
  return readEntries(text, ignoreOf);
}

/** One line, its end included, to append to the file. */
export function formatIgnore({ path, rule, quote, prefix, suffix, start, end, reason, at }: Ignore): string {
  // What is not there is left out.
  return formatEntry({ path, rule, quote, prefix, suffix, start, end, reason, at });
}

/** The stretches of the file that these entries take up, written as `formatIgnore` has them, with the ends of their lines. */
export function linesOfIgnores(text: string, written: readonly string[]): readonly Span[] {
  const wanted = new Set(written);
  return linesWhere(text, (fields) => {
    const read = ignoreOf(fields);
    return typeof read !== 'string' && wanted.has(formatIgnore(read));
  });
}

function ignoreOf({ text, all }: Fields): Ignore | string {
  const [path, rule, quote] = [text('path'), text('rule'), text('quote')];
  if (!path) return 'it names no draft (“path”)';
  if (!rule) return 'it names no rule (“rule”)';
  if (!quote) return 'it quotes no words (“quote”)';
  const reason = text('reason');
  return {
    path,
    rule,
    quote,
    prefix: text('prefix') ?? '',
    suffix: text('suffix') ?? '',
    ...positionOf(all),
    ...(reason === null ? {} : { reason }),
    at: text('at') ?? '',
  };
}
