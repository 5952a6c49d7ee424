/**
 * How a claim is sourced, in one label. The facets are kept apart (a claim may be relayed *and* anonymous); the label is
 * what an editor most needs to know, by this precedence:
 *
 * | label          | when                                                        |
 * |----------------|-------------------------------------------------------------|
 * | `carried`      | nobody is named for it, but an attribution nearby covers it |
 * | `unattributed` | no attribution                                              |
 * | `disputed`     | a denial or a doubt bears on it                             |
 * | `hearsay`      | «is said to»: passed on, and nobody is named for it         |
 * | `relayed`      | it comes through an outlet or a class of outlets            |
 * | `anonymous`    | its source asked not to be named                            |
 * | `unnamed`      | its source is a person or group without a name, or unsaid   |
 * | `document`     | a document or a recording                                   |
 * | `named`        | a person or a body that answers for it                      |
 */
import type { Claim, Standing } from '../model.ts';

/** The labels in their precedence. */
export const STANDING_LABELS = [
  'carried',
  'unattributed',
  'disputed',
  'hearsay',
  'relayed',
  'anonymous',
  'unnamed',
  'document',
  'named',
] as const;

export type StandingLabel = (typeof STANDING_LABELS)[number];

/** The labels in words for editors. */
export const STANDING_WORDS: Readonly<Record<StandingLabel, string>> = {
  carried: 'Probably from a source nearby',
  unattributed: 'No source given',
  disputed: 'Disputed',
  hearsay: 'Hearsay',
  relayed: 'Passed on by the media',
  anonymous: 'Anonymous source',
  unnamed: 'Source not named',
  document: 'From a document or recording',
  named: 'Named source',
};

/** The one label of a claim. */
export function standingOf(claim: Pick<Claim, 'chain' | 'standing'>): StandingLabel {
  const { standing } = claim;
  if (claim.chain.length === 0) return standing.carriedBy ? 'carried' : 'unattributed';
  if (standing.disputed) return 'disputed';
  if (standing.hearsay) return 'hearsay';
  if (standing.relayed) return 'relayed';
  return labelOfForm(standing.originForm);
}

function labelOfForm(form: Standing['originForm']): StandingLabel {
  switch (form) {
    case 'named-person':
    case 'named-organization':
      return 'named';
    case 'document':
    case 'recording':
      return 'document';
    case 'anonymous':
      return 'anonymous';
    default:
      return 'unnamed';
  }
}
