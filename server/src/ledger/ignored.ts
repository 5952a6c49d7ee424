/** Says whether an editor asked for a finding to be left out: by a comment in Markdown, or by an entry of the ledger. */
import type { DraftFormat, Region, Span } from '../engine/index.ts';
import { indexSpans } from '../spans.ts';
import { findAnchors } from './anchor.ts';
import { readDirectives, silencesOf, type Silence } from './comments.ts';
import type { Ignore } from './ignores.ts';

export interface IgnoredDraft {
  readonly text: string;
  readonly format: DraftFormat;
  readonly regions: readonly Region[];
  /** The ledger's entries of this draft alone. */
  readonly ignores: readonly Ignore[];
}

/** The predicate is cheap; what it needs is read once, here. */
export function ignoredBy(draft: IgnoredDraft): (rule: string, span: Span) => boolean {
  const all = [...commentSilences(draft), ...ledgerSilences(draft)].filter((s) => s.start < s.end);
  if (all.length === 0) return () => false;
  const silences = indexSpans(all);
  return (rule, span) =>
    silences.overlapping(span).some((silence) => silence.rule === null || silence.rule === rule);
}

function commentSilences({ text, format, regions }: IgnoredDraft): Silence[] {
  return format === 'markdown' ? silencesOf(text, readDirectives(text, regions)) : [];
}

function ledgerSilences({ text, ignores }: IgnoredDraft): Silence[] {
  const places = findAnchors(text, ignores);
  return ignores.flatMap(({ rule }, index) => (places[index] ?? []).map((span) => ({ ...span, rule })));
}
