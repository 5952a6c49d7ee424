/**
 * The constructions that rules decide rather than the learned finder, because the corpora it learned from mark them by
 * another convention or hardly have them; by the verbs, nouns or marks they count for, with the share of them that was right on
 * `training/corpus`. Data only.
 */

export interface Owned {
  readonly constructions: string;
  /** Lemmas of verbs, or nouns, that it holds for; «*» for all. */
  readonly lemmas: string;
  readonly confidence: number;
  /** Speaks only where the learned finder has nothing on the same cue. */
  readonly fills?: true;
}

const HEARSAY = 'say believe think understand report allege claim rumour rumor hear suppose presume fear';
const PICTURES = 'film see show capture photograph picture record depict';

export const OWNED: readonly Owned[] = [
  { constructions: 'quoted-as-saying', lemmas: 'cite quote report', confidence: 0.9 },
  { constructions: 'impersonal impersonal-in passive-bare-infinitive', lemmas: HEARSAY, confidence: 0.9 },
  { constructions: 'hearsay-adverb', lemmas: 'reportedly allegedly purportedly', confidence: 0.85 },
  { constructions: 'headline headline-tail colon-quotation', lemmas: ': - – —', confidence: 0.85 },
  {
    constructions: 'passive-by-as',
    lemmas: 'see regard view describe consider portray perceive interpret read',
    confidence: 0.8,
  },
  { constructions: 'passive-by-gerund', lemmas: PICTURES, confidence: 0.8 },
  {
    constructions: 'existing-that existing-of existing-question',
    lemmas: `speculation rumours rumors rumour fears concerns concern claims reports allegations suggestions hopes hope doubt doubts
      accusations belief suspicion suspicions scepticism skepticism`,
    confidence: 0.8,
  },
  { constructions: 'showing-media', lemmas: 'show depict capture', confidence: 0.85 },
  { constructions: 'showing-apparent', lemmas: '*', confidence: 0.85, fills: true },
  {
    constructions: 'showing',
    lemmas: 'show depict reveal suggest indicate capture',
    confidence: 0.8,
    fills: true,
  },
];
