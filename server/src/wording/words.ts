/**
 * What the engine's terms are called when an editor reads them. One table a term, and nothing but words: hover, outline,
 * sidebar and command line all take theirs from here. Knows no draft.
 */
import type { AttributionKind, MarkerType, SourceForm, SourceRole, Stance } from '../engine/index.ts';
import type { Attitude } from '../rules/attitudes.ts';

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

/** What sort of thing a source is, as the Sources view says it aloud. */
export const SORT_WORDS = {
  person: 'Person',
  organization: 'Organisation',
  outlet: 'News outlet',
  document: 'Document',
  recording: 'Picture or recording',
  anonymous: 'Anonymous source',
  unnamed: 'Source without a name',
} as const;

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

/** What a plan or an attitude is: as a label, and in a sentence of the hover. */
export const ATTITUDE_LABELS: Readonly<Record<Attitude, string>> = {
  plan: 'Plan or promise',
  wish: 'Hope, wish or fear',
  stand: 'For or against',
};

export const ATTITUDE_WORDS: Readonly<Record<Attitude, string>> = {
  plan: 'What somebody means to do, not a statement of fact',
  wish: 'What somebody wants, hopes or fears, not a statement of fact',
  stand: 'What somebody is for or against, not a statement of fact',
};

/** How a source is led up to that Whence is not sure of: «Possibly said by the council». */
export const POSSIBLY: Readonly<Record<AttributionKind | Attitude, string>> = {
  statement: 'Possibly said by',
  belief: 'Possibly believed by',
  intention: 'Possibly planned by',
  decree: 'Possibly decided by',
  showing: 'Possibly shown by',
  plan: 'Possibly planned by',
  wish: 'Possibly wanted, hoped for or feared by',
  stand: 'Possibly supported or opposed by',
};

/** The same where the cue denies or doubts the words, or where nothing was said. */
export const POSSIBLY_NOT: Readonly<Partial<Record<Stance, string>>> = {
  denying: 'Possibly denied by',
  doubting: 'Possibly doubted by',
  declining: 'Possibly no comment from',
};

export const NOT_SURE = 'Whence is not sure of this one.';

/** One word for it, where there is room for one. */
export const POSSIBLE = 'possible';

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
