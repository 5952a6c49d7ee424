/**
 * The least confidence of constructions that the training corpus marks by another convention, leaves to chance, or has too
 * few of to measure (hearsay, relays, pictures, verification), by the verbs or nouns they count for. Data only; set by hand.
 */

export interface Certainty {
  readonly constructions: string;
  /** Lemmas of verbs, or nouns, that it holds for; «*» for all. */
  readonly lemmas: string;
  readonly least: number;
}

const REPORTING = `say report announce confirm claim write add note state declare insist argue warn allege reveal maintain
  acknowledge admit suggest explain stress emphasise emphasize conclude believe think contend assert`;
const PICTURES = 'film see show capture photograph picture record depict';

export const CERTAIN: readonly Certainty[] = [
  { constructions: 'quoted-as-saying', lemmas: 'cite quote report', least: 0.9 },
  {
    constructions: 'impersonal impersonal-in passive-bare-infinitive',
    lemmas: 'say believe think understand report allege claim rumour rumor hear suppose presume fear',
    least: 0.8,
  },
  {
    constructions: 'passive-by-as',
    lemmas: 'see regard view describe consider portray perceive interpret read',
    least: 0.7,
  },
  { constructions: 'passive-by-alone', lemmas: 'report', least: 0.55 },
  { constructions: 'passive-by-gerund', lemmas: PICTURES, least: 0.7 },
  {
    constructions: 'adjective-ability',
    lemmas: 'verify confirm corroborate authenticate establish',
    least: 0.7,
  },
  { constructions: 'infinitive-object object', lemmas: 'verify corroborate authenticate', least: 0.6 },
  { constructions: 'hearsay-adverb', lemmas: 'reportedly allegedly purportedly', least: 0.7 },
  {
    constructions: 'existing-that existing-of existing-question',
    lemmas: `speculation rumours rumors rumour fears concerns concern claims reports allegations suggestions hopes hope doubt doubts
      accusations belief`,
    least: 0.6,
  },
  {
    constructions: 'carried-question carried-of carried-that existing-question existing-of existing-that',
    lemmas: 'doubt doubts suspicion suspicions scepticism skepticism',
    least: 0.7,
  },
  { constructions: 'that', lemmas: 'hear submit observe direct order recommend propose', least: 0.6 },
  { constructions: 'infinitive', lemmas: 'advise direct urge order instruct', least: 0.55 },
  { constructions: 'showing-apparent', lemmas: '*', least: 0.9 },
  { constructions: 'object', lemmas: 'recommend consider', least: 0.45 },
  { constructions: 'infinitive', lemmas: 'intend', least: 0.45 },
  { constructions: 'object-figure', lemmas: 'put estimate value', least: 0.7 },
  { constructions: 'gerund', lemmas: 'recall describe admit deny', least: 0.5 },
  { constructions: 'passive-told', lemmas: 'warn tell inform advise assure remind', least: 0.55 },
  { constructions: 'unknown-quotation inverted-quotation content-first-quotation', lemmas: '*', least: 0.55 },
  {
    constructions: 'adjective-that',
    lemmas: 'clear adamant confident certain sure hopeful sceptical skeptical',
    least: 0.6,
  },
  { constructions: 'showing', lemmas: 'show depict reveal suggest indicate capture', least: 0.6 },
  {
    constructions: 'carried-media',
    lemmas: 'image images video videos footage photo photos picture pictures clip clips',
    least: 0.6,
  },
  { constructions: 'headline headline-tail colon-quotation', lemmas: ': - – —', least: 0.6 },
  { constructions: 'according-to', lemmas: 'according', least: 0.7 },
  {
    constructions:
      'that clause quotation content-first-clause content-first-quotation inverted-quotation inverted-clause',
    lemmas: REPORTING,
    least: 0.6,
  },
  {
    constructions: 'gerund-that gerund-clause gerund-quotation',
    lemmas: 'add say insist note warn claim argue stress explain announce tell',
    least: 0.6,
  },
  { constructions: 'object clause', lemmas: 'accuse charge condemn denounce', least: 0.6 },
  {
    constructions: 'object',
    lemmas: 'criticise criticize praise blame slam reject dismiss dispute welcome deny',
    least: 0.5,
  },
  { constructions: 'object-that object-contact', lemmas: 'deny reject dispute', least: 0.5 },
  { constructions: 'carried-of carried-that', lemmas: 'evidence', least: 0.5 },
];
