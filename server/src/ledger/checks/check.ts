/** What an editor recorded about a claim: its status, who, when, on what proof. Types and names alone. */
import type { Locator } from '../../citations/citations.ts';
import type { KeptCitation } from '../../citations/kept.ts';
import type { Span } from '../../engine/index.ts';
import type { WordAnchor } from '../corrections.ts';
export const CHECK_STATUSES = ['unchecked', 'query', 'confirmed', 'changed', 'unverifiable', 'cut'] as const;
export type CheckStatus = (typeof CHECK_STATUSES)[number];
export type CheckLocator = Locator;
export type CheckCitation = KeptCitation;
export interface SignOff {
  readonly role: 'checker' | 'editor' | 'legal';
  readonly by: string;
  readonly at: string;
}
export interface Check {
  readonly id: string;
  readonly anchor: WordAnchor;
  readonly hash: string;
  readonly status: CheckStatus;
  readonly citations: readonly CheckCitation[];
  readonly checker: string | null;
  readonly at: string;
  readonly note: string | null;
  readonly response: string | null;
  readonly restricted: boolean;
  readonly signOffs: readonly SignOff[];
}
/** A check as it stands in the draft now: its place (null: orphaned) and whether the words changed since. */
export interface PlacedCheck {
  readonly check: Check;
  readonly span: Span | null;
  readonly stale: boolean;
}
