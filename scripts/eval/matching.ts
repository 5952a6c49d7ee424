/**
 * Which answer is which marked attribution. The definitions are those of the independent scorer, written anew: cues share a
 * word, sources and contents overlap by half or are both empty, one to one, the best fit first. Knows nothing of the engine.
 */
import type { MarkedAttribution, MarkedDraft } from '../corpora/marked.ts';
import type { Answer } from './answers.ts';
import { jaccardOf, overlapOf, wordsOf, type WordSet } from './words.ts';

export const ROLES = ['source', 'cue', 'content'] as const;
export type Role = (typeof ROLES)[number];

export interface Item<Told extends MarkedAttribution = MarkedAttribution> {
  readonly told: Told;
  readonly words: Readonly<Record<Role, WordSet>>;
}

export interface Matched {
  readonly draft: MarkedDraft;
  /** What is owed: marked, and not optional. */
  readonly gold: readonly Item[];
  /** What counts: all but the answers to an optional one. */
  readonly answers: readonly Item<Answer>[];
  readonly answerTo: ReadonlyMap<Item, Item<Answer>>;
  readonly goldOf: ReadonlyMap<Item<Answer>, Item>;
}

/** `nested` says whether attributions inside others are marked; where they are not, such answers are left out. */
export function match(
  draft: MarkedDraft,
  answers: readonly Answer[],
  { nested }: { readonly nested: boolean },
): Matched {
  const words = wordsOf(draft.text);
  const itemOf = <Told extends MarkedAttribution>(told: Told): Item<Told> => ({
    told,
    words: { source: words(told.source), cue: words(told.cue), content: words(told.content) },
  });
  const marked = (draft.annotators[0]?.attributions ?? []).map(itemOf);
  const gold = marked.filter(({ told }) => told.optional !== true);
  const optional = marked.filter(({ told }) => told.optional === true);
  const all = answers.filter(({ parent }) => nested || parent === undefined).map(itemOf);
  const owed = new Set(pairsOf(gold, all).values());
  const counted = all.filter((answer) => owed.has(answer) || !optional.some((one) => cuesTouch(one, answer)));
  const answerTo = pairsOf(gold, counted);
  const goldOf = new Map([...answerTo].map(([one, answer]) => [answer, one]));
  return { draft, gold, answers: counted, answerTo, goldOf };
}

export function cuesTouch(one: Item, other: Item): boolean {
  const [a, b] = [one.words.cue, other.words.cue];
  return a.size === 0 && b.size === 0 ? true : overlapOf(a, b) > 0;
}

/** Whether the sources, or the contents, overlap by half. */
export function fits(role: 'source' | 'content', one: Item, other: Item): boolean {
  return jaccardOf(one.words[role], other.words[role]) >= 0.5;
}

function pairsOf<Other extends Item>(
  gold: readonly Item[],
  answers: readonly Other[],
): ReadonlyMap<Item, Other> {
  const fitting = gold.flatMap((one) =>
    answers
      .filter(
        (answer) => cuesTouch(one, answer) && fits('source', one, answer) && fits('content', one, answer),
      )
      .map((answer) => ({ one, answer, quality: qualityOf(one, answer) })),
  );
  const pairs = new Map<Item, Other>();
  const taken = new Set<Other>();
  for (const { one, answer } of fitting.sort((a, b) => b.quality - a.quality)) {
    if (pairs.has(one) || taken.has(answer)) continue;
    pairs.set(one, answer);
    taken.add(answer);
  }
  return pairs;
}

function qualityOf(one: Item, other: Item): number {
  // In the scorer's order, for sums of fractions depend on it.
  const [source, cue, content] = ROLES.map((role) => jaccardOf(one.words[role], other.words[role]));
  return (source ?? 0) + (content ?? 0) + (cue ?? 0);
}
