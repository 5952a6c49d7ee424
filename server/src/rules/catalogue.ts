/**
 * The order of the catalogue: which rule speaks first where several of one severity speak of the same words. A new rule
 * is one file in `catalogue/` and one line here; the rest is generated.
 */
export const CATALOGUE = [
  'unsourced-quote',
  'speakers-run-together',
  'late-speaker',
  'quote-altered',
  'hearsay',
  'second-hand',
  'state-media-unlabelled',
  'state-media-source',
  'vague-source',
  'anonymous-opinion',
  'anonymous-unexplained',
  'anonymous-formula',
  'plural-sources',
  'unverified',
  'allegation-loose',
  'denial-missing',
  'single-source',
  'loaded-verb',
  'mind-verb',
  'citation-missing',
  'unsourced-claim',
  'citation-undefined',
  'citation-unused',
  'citation-duplicate',
  'citation-incomplete',
  'residue',
  'republished',
  'ignore-unused',
] as const;
