/**
 * What a construction is: a pattern of words that puts a source, a cue and a content together. One file holds one, or a
 * few that are one idea; each answers with token ranges, or null where its pattern does not stand.
 */
import type { Complement } from '../grammar/complements.ts';
import type { Phrase, Reading } from '../grammar/reading.ts';
import type { VerbGroup } from '../grammar/verbs.ts';

/** An attribution as token ranges. */
export interface Find {
  /** The construction's name, under which `lexicon/owned.ts` has how likely it is. */
  readonly construction: string;
  /** The lemma of a cue verb, or the word that the construction turns on. */
  readonly lemma: string;
  /** The token that bears the cue. */
  readonly head: number;
  readonly source: Phrase | null;
  readonly cue: Phrase;
  readonly content: readonly Phrase[];
  readonly addressee: Phrase | null;
  /** The head of the find that passes this one on, for «reported citing». */
  readonly relayedBy: number | null;
}

/** A verb that may be a cue, with what follows it. */
export interface VerbSite {
  readonly reading: Reading;
  readonly group: VerbGroup;
  readonly lemma: string;
  readonly complement: Complement;
}

/** A find on a verb: its cue is the verb group up to where the complement says it ends, unless told otherwise. */
export function findOn(
  { group, lemma, complement }: VerbSite,
  found: Pick<Find, 'construction' | 'source' | 'content'> & Partial<Find>,
): Find {
  return {
    lemma,
    head: group.head,
    cue: { from: group.first, to: complement.cueEnd },
    relayedBy: null,
    ...found,
    addressee: found.addressee ?? null,
  };
}
