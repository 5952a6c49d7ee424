/**
 * In what order an editor is shown what could be cited. First what fits the words: it names who is named for them, or much of its title
 * stands in them; the nearer to the draft's date, the earlier. Then what stands in this draft, what was cited lately, and the rest by where it is from.
 */
import type { CslDate, CslItem } from './csl.ts';
import { dayNumber } from './dates.ts';
import { searchable } from './bibliography/file.ts';

export const CHOICE_KINDS = ['draft', 'elsewhere', 'bibliography', 'source'] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

export interface Candidate {
  readonly id: string;
  readonly kind: ChoiceKind;
  /** As it would be written. */
  readonly words: string;
  readonly item: CslItem | null;
}

export interface RankedFor {
  /** Those named for the words, from the reader to the origin. */
  readonly names: readonly string[];
  readonly words: string;
  readonly date: CslDate;
  /** Ids, the last cited first. */
  readonly recent: readonly string[];
}

export interface Ranked extends Candidate {
  readonly isFitting: boolean;
  readonly isRecent: boolean;
}

export function ranked(candidates: readonly Candidate[], wanted: RankedFor): readonly Ranked[] {
  const recent = recentIn(candidates, wanted.recent);
  const fit = fitFor(wanted);
  const scored = withoutTwins(candidates).map((one) => {
    const lately = recent.get(saying(one)) ?? Infinity;
    return { one: { ...one, isRecent: lately < Infinity, isFitting: fit.isFitting(one) }, score: fit.score(one), lately }; // prettier-ignore
  });
  const fitting = scored.filter(({ one }) => one.isFitting).toSorted((a, b) => b.score - a.score);
  const best = new Set(fitting.slice(0, MOST_FITTING));
  const rest = scored.filter((one) => !best.has(one));
  const inOrder = rest.toSorted(
    (a, b) => groupOf(a.one) - groupOf(b.one) || latest(a, b) || b.score - a.score,
  );
  return [
    ...fitting.slice(0, MOST_FITTING).map(({ one }) => one),
    ...inOrder.map(({ one }) => ({ ...one, isFitting: false })),
  ];
}

function latest(a: { readonly lately: number }, b: { readonly lately: number }): number {
  return a.lately === b.lately ? 0 : a.lately - b.lately;
}

/** More would push what an editor looks for out of sight. */
const MOST_FITTING = 5;

function groupOf({ kind, isRecent }: Ranked): number {
  return kind === 'draft' ? 0 : isRecent ? 1 : 2 + CHOICE_KINDS.indexOf(kind);
}

/** What is written alike is one thing; the nearest of it stays. */
function withoutTwins(candidates: readonly Candidate[]): readonly Candidate[] {
  const first = new Map<string, Candidate>();
  for (const one of candidates.toSorted(
    (a, b) => CHOICE_KINDS.indexOf(a.kind) - CHOICE_KINDS.indexOf(b.kind),
  )) {
    if (!first.has(saying(one))) first.set(saying(one), one);
  }
  return [...first.values()];
}

/** How long ago each was cited, by what it says: what was cited from a bibliography may stand in a draft since. */
function recentIn(candidates: readonly Candidate[], ids: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map(ids.toReversed().map((id, index) => [id, ids.length - 1 - index]));
  const cited = candidates.flatMap((one) => {
    const place = places.get(one.id);
    return place === undefined ? [] : [[saying(one), place] as const];
  });
  return new Map(cited.toSorted(([, a], [, b]) => b - a));
}

function saying({ words }: Candidate): string {
  return searchable(words).replace(/[^\p{L}\p{N}]+/gu, ' ');
}

function fitFor({ names, words, date }: RankedFor) {
  const wanted = names.map(plain).filter((name) => name.length > 2);
  const about = new Set(tellingWords(words));
  const day = dayNumber(date);
  const near = ({ item }: Candidate): number => {
    const own = dayNumber(item?.issued);
    if (own === null || day === null) return 0;
    const apart = Math.abs(own - day);
    return apart <= 3 ? 3 : apart <= 31 ? 2 : apart <= 366 ? 1 : 0;
  };
  const isNamed = (one: Candidate): boolean => {
    const said = plain(one.words);
    return wanted.some((name) => said.includes(name));
  };
  const shared = ({ item, words: all }: Candidate): number =>
    new Set(tellingWords(item?.title ?? all).filter((word) => about.has(word))).size;
  return {
    isFitting: (one: Candidate): boolean => isNamed(one) || shared(one) >= ALIKE,
    score: (one: Candidate): number => (isNamed(one) ? 10 : 0) + 2 * Math.min(shared(one), 4) + near(one),
  };
}

/** So many words of a title in a claim are no chance. */
const ALIKE = 3;

/** Between spaces, so that «The Courier» is not in «The Courierist». */
function plain(words: string): string {
  return ` ${searchable(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')} `;
}

function tellingWords(words: string): readonly string[] {
  return searchable(words).match(/[\p{L}\p{N}]{5,}/gu) ?? [];
}
