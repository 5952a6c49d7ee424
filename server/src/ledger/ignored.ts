/** Says whether an editor asked for a finding to be left out: by a comment in Markdown, or by an entry of the ledger. */
import type { DraftFormat, Region, Span } from '../engine/index.ts';
import { indexSpans, type SpanIndex } from '../spans.ts';
import { anchorFinder } from './anchor.ts';
import { readDirectives, silencesOf, type Directive, type Silence } from './comments.ts';
import type { Ignore } from './ignores.ts';

export interface IgnoredDraft {
  readonly text: string;
  readonly format: DraftFormat;
  readonly regions: readonly Region[];
  /** The ledger's entries of this draft alone. */
  readonly ignores: readonly Ignore[];
}

/** What is to be left out of a draft, and who asks for it. */
export interface Silencing {
  /** Those that a finding of a rule falls under; none for one that is to be shown. */
  over(rule: string, span: Span): readonly Silence[];
  /** Whether any that names the rule lies over the span: one for every rule does not count. */
  named(rule: string, span: Span): boolean;
  /** The comments that ask for any of it, in order of the text. */
  readonly comments: readonly Directive[];
  /** The ledger's entries, each with where it stands now: nowhere when its sentence is gone. */
  readonly entries: readonly PlacedIgnore[];
}

export interface PlacedIgnore {
  readonly ignore: Ignore;
  readonly places: readonly Span[];
}

/** Asking is cheap; what it needs is read once, here. */
export function silencingOf(draft: IgnoredDraft): Silencing {
  const { text, format, regions } = draft;
  const comments = format === 'markdown' ? readDirectives(text, regions) : [];
  const entries = placedIgnores(draft);
  const all = [...silencesOf(text, comments), ...ledgerSilences(entries)].filter((s) => s.start < s.end);
  if (all.length === 0) return { comments, entries, over: () => [], named: () => false };
  const silences = indexSpans(all);
  const named = new Map<string, SpanIndex<Silence>>();
  const byName = (rule: string): SpanIndex<Silence> => {
    const known = named.get(rule) ?? indexSpans(all.filter((silence) => silence.rule === rule));
    named.set(rule, known);
    return known;
  };
  const isOf = (silence: Silence, rule: string): boolean => silence.rule === null || silence.rule === rule;
  return {
    comments,
    entries,
    over: (rule, span) => silences.overlapping(span).filter((silence) => isOf(silence, rule)),
    named: (rule, span) => byName(rule).touches(span),
  };
}

/** Rule by rule: what was ignored of one sentence for two rules, at two times, may be worded in two ways. */
function placedIgnores({ text, ignores }: IgnoredDraft): PlacedIgnore[] {
  const find = anchorFinder(text);
  return [...new Set(ignores.map(({ rule }) => rule))].flatMap((rule) => {
    const own = ignores.filter((ignore) => ignore.rule === rule);
    const places = find(own);
    return own.map((ignore, index) => ({ ignore, places: places[index] ?? [] }));
  });
}

function ledgerSilences(entries: readonly PlacedIgnore[]): Silence[] {
  return entries.flatMap(({ ignore, places }) =>
    places.map((span) => ({ ...span, rule: ignore.rule, entry: ignore })),
  );
}
