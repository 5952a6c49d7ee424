/** Says whether an editor asked for a finding to be left out: by a comment in Markdown, or by an entry of the ledger. */
import type { DraftFormat, Region, Span } from '../engine/index.ts';
import { indexSpans, type SpanIndex } from '../spans.ts';
import { anchorFinder } from './anchor.ts';
import { readDirectives, silencesOf, type Directive, type Silence } from './comments.ts';
import { createFollower, type Places } from './following.ts';
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
export function silencingOf(draft: IgnoredDraft, place: PlaceIgnores = placeIgnores): Silencing {
  const { text, format, regions, ignores } = draft;
  const comments = format === 'markdown' ? readDirectives(text, regions) : [];
  const entries = place(text, ignores);
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

/** Where each entry's sentence stands in a text, in the order given. */
export type PlaceIgnores = (text: string, ignores: readonly Ignore[]) => readonly PlacedIgnore[];

export const placeIgnores: PlaceIgnores = (text, ignores) => placed(ignores, findIgnores(text, ignores));

/** For an open draft: to be asked at every keystroke, of one version after the other. */
export function ignoreFollower(): PlaceIgnores {
  const follow = createFollower<Ignore>({ find: findIgnores, wordsOf: ({ quote }) => [quote] });
  return (text, ignores) => placed(ignores, follow(text, ignores));
}

const placed = (ignores: readonly Ignore[], places: Places<Ignore>): readonly PlacedIgnore[] =>
  ignores.map((ignore) => ({ ignore, places: places.get(ignore) ?? [] }));

/** Rule by rule: what was ignored of one sentence for two rules, at two times, may be worded in two ways. */
function findIgnores(text: string, ignores: readonly Ignore[]): Places<Ignore> {
  const find = anchorFinder(text);
  const found = new Map<Ignore, readonly Span[]>();
  for (const rule of new Set(ignores.map((ignore) => ignore.rule))) {
    const own = ignores.filter((ignore) => ignore.rule === rule);
    const places = find(own);
    own.forEach((ignore, index) => found.set(ignore, places[index] ?? []));
  }
  return found;
}

function ledgerSilences(entries: readonly PlacedIgnore[]): Silence[] {
  return entries.flatMap(({ ignore, places }) =>
    places.map((span) => ({ ...span, rule: ignore.rule, entry: ignore })),
  );
}
