/**
 * What the engine's terms are called when an editor reads them. One table a term, and nothing but words: hover, outline,
 * sidebar and command line all take theirs from here. Knows no draft.
 */
import type { MarkerType, SourceForm, SourceRole, Stance } from '../engine/index.ts';

/** A source that cannot be named any better; null where the form says nothing that the name does not. */
export const FORM_WORDS: Readonly<Record<SourceForm, string | null>> = {
  'named-person': null,
  'named-organization': null,
  document: 'document',
  recording: 'picture or recording',
  anonymous: 'anonymous',
  'unnamed-person': 'not named',
  'unnamed-group': 'not named',
  implicit: 'nobody named',
};

export const ROLE_WORDS: Readonly<Record<SourceRole, string>> = {
  government: 'government',
  official: 'official',
  'news-agency': 'news agency',
  'news-outlet': 'news outlet',
  court: 'court',
  police: 'police',
  military: 'military',
  'international-organization': 'international organisation',
  company: 'company',
  expert: 'expert',
  politician: 'politician',
  witness: 'witness',
  'social-media': 'social media',
  'campaign-group': 'campaign group',
};

/** How the cue puts it, where it does more than say so. */
export const STANCE_WORDS: Readonly<Record<Stance, string | null>> = {
  neutral: null,
  endorsing: 'a word that vouches for it',
  distancing: 'a word that keeps its distance',
  doubting: 'a word that doubts it',
  denying: 'a denial',
  declining: 'no comment',
};

export const MARKER_WORDS: Readonly<Record<MarkerType, string>> = {
  unverified: 'Not verified',
  doubt: 'In doubt',
  allegation: 'An allegation',
  'no-comment': 'No comment given',
  hedge: 'Not certain',
  republication: 'First published elsewhere',
};

/** Stands between two links of a chain, from the reader to the origin. */
export const CHAIN_ARROW = ' ← ';

/** Stands between two facts of one line. */
export const BETWEEN = ' · ';
