/**
 * The constructions that rules decide rather than the learned finder, because the corpora it learned from mark them by
 * another convention or hardly have them; by the verbs, nouns or marks they count for, with how likely they are right: hearsay
 * (60 of 66), «quoted as saying» (12 of 12) and pictures (15 of 19) as measured on `training/corpus`; those it has too few of to
 * measure (five or fewer) are set by hand. Data only.
 */

/** «reported, citing T»: at least this, whoever found the first of the two. Nine of nine on `test/corpus` and three articles. */
export const CITING = 0.9;

export interface Owned {
  readonly constructions: string;
  /** Lemmas of verbs, or nouns, that it holds for; «*» for all. */
  readonly lemmas: string;
  readonly confidence: number;
  /** Speaks only where the learned finder has nothing on the same cue, nor anybody for the same content. */
  readonly fills?: true;
}

const HEARSAY = 'say believe think understand report allege claim rumour rumor hear presume fear';
const PICTURES = 'film see show capture photograph picture record depict';

export const OWNED: readonly Owned[] = [
  { constructions: 'quoted-as-saying', lemmas: 'cite quote report', confidence: 0.9 },
  { constructions: 'impersonal impersonal-in passive-bare-infinitive', lemmas: HEARSAY, confidence: 0.9 },
  { constructions: 'impersonal-hearsay', lemmas: '*', confidence: 0.9 },
  { constructions: 'hearsay-adverb', lemmas: 'reportedly allegedly purportedly', confidence: 0.9 },
  { constructions: 'headline-tail', lemmas: '*', confidence: 0.9, fills: true },
  {
    constructions: 'passive-by-as',
    lemmas: 'see regard view describe consider portray perceive interpret read',
    confidence: 0.9,
  },
  { constructions: 'passive-by-gerund', lemmas: PICTURES, confidence: 0.8 },
  {
    constructions: 'existing-that existing-of existing-question',
    lemmas: `speculation rumours rumors rumour fears concerns concern claims reports allegations suggestions hopes hope doubt doubts
      accusations belief suspicion suspicions scepticism skepticism`,
    confidence: 0.8,
  },
  { constructions: 'showing-media', lemmas: 'show depict capture', confidence: 0.8 },
  { constructions: 'showing-apparent', lemmas: '*', confidence: 0.8, fills: true },
  {
    constructions: 'showing',
    lemmas: 'show depict reveal suggest indicate capture',
    confidence: 0.8,
    fills: true,
  },
];
