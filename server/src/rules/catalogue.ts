/**
 * The order of the catalogue: which rule speaks first where several of one severity speak of the same words. A new rule
 * is one file in `catalogue/` and one line here; the rest is generated.
 */
export const CATALOGUE = [
  'unsourced-quote',
  'hearsay',
  'second-hand',
  'state-media-unlabelled',
  'state-media-source',
  'vague-source',
  'unverified',
  'allegation-loose',
  'loaded-verb',
  'citation-missing',
  'citation-undefined',
  'citation-unused',
  'citation-incomplete',
  'residue',
  'republished',
  'ignore-unused',
] as const;
