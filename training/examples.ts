/**
 * What the constructions propose on a corpus, each told right or wrong by the gold: right when cues touch and sources and
 * contents overlap by half. What stands inside a gold content is neither: the corpus does not mark it.
 */
import { observe } from '../server/src/engine/attribution/confidence.ts';
import type { Find } from '../server/src/engine/attribution/constructions/construction.ts';
import { Reading } from '../server/src/engine/attribution/grammar/reading.ts';
import { propose } from '../server/src/engine/attribution/propose.ts';
import { readParagraph } from '../server/src/engine/text/paragraph.ts';
import { jaccard, paragraphsOf, wordsIn } from './matching.ts';
import type { WordSets } from './matching.ts';
import type { GoldArticle, Range } from './silver.ts';

export interface Example {
  readonly reading: Reading;
  readonly find: Find;
  readonly features: readonly string[];
  readonly sets: WordSets;
  /** Index of the gold attribution it matches, or -1. */
  readonly gold: number;
  /** Stands inside a gold content: neither right nor wrong. */
  readonly inside: boolean;
}

/** The examples of an article, paragraph by paragraph. */
export interface Article {
  readonly paragraphs: readonly (readonly Example[])[];
  readonly goldCount: number;
}

/** All that the constructions propose for an article, paragraph by paragraph, against its first annotator. */
export function examplesOf({ text, annotators }: GoldArticle): Article {
  const gold = (annotators[0]?.attributions ?? []).map(({ source, cue, content }) => ({
    source: wordsIn(text, source),
    cue: wordsIn(text, cue),
    content: wordsIn(text, content),
  }));
  const paragraphs = paragraphsOf(text).map((paragraph) => {
    const reading = new Reading(readParagraph(paragraph.text, null));
    return propose(reading).map((find): Example => {
      const at = (phrases: readonly ({ from: number; to: number } | null)[]): ReadonlySet<number> =>
        wordsIn(text, phrases.flatMap((phrase): Range[] => {
          const span = phrase === null ? null : reading.span(phrase);
          return span === null ? [] : [[span.start + paragraph.start, span.end + paragraph.start]];
        })); // prettier-ignore
      const sets = { source: at([find.source]), cue: at([find.cue]), content: at(find.content) };
      const match = gold.findIndex((g) => matches(g, sets));
      const inside =
        match < 0 &&
        gold.some((g) => [...sets.cue].some((word) => g.content.has(word)) && jaccard(g.cue, sets.cue) === 0);
      return { reading, find, features: featuresOf(reading, find), sets, gold: match, inside };
    });
  });
  return { paragraphs, goldCount: gold.length };
}

/** What is seen of a find, each thing as one name: «sort first second». */
function featuresOf(reading: Reading, find: Find): readonly string[] {
  const features: string[] = [];
  observe(reading, find, (sort, first, second) => features.push(`${sort} ${first} ${second}`));
  return features;
}

function matches(gold: WordSets, found: WordSets): boolean {
  return (
    jaccard(gold.cue, found.cue) > 0 &&
    jaccard(gold.source, found.source) >= 0.5 &&
    jaccard(gold.content, found.content) >= 0.5
  );
}
