/**
 * `--require`: which claims of a draft nobody has confirmed as they stand. Possible claims, plans and attitudes are none, as in the count of
 * claims. Knows no file.
 */
import { WORTH_CHECKING } from '../engine/index.ts';
import type { Claim, Span } from '../engine/index.ts';
import type { PlacedCheck } from '../ledger/checks/check.ts';
import { checkOfClaim } from '../ledger/checks/of-claim.ts';
import type { RuleFacts } from '../rules/rule.ts';
import { STATUS_WORDS } from '../wording/checks.ts';
import type { Requirement } from './requirements.ts';
import { quoted } from './prose.ts';
import { isCounted } from '../wording/sourcing.ts';

export interface Unconfirmed {
  readonly span: Span;
  /** «Query», «Not checked», «Confirmed, but changed since». */
  readonly why: string;
}

/** «not confirmed (Query): “The ferry will sail.”», in one line. */
export function wordedUnconfirmed({ span, why }: Unconfirmed, text: string): string {
  return `not confirmed (${why}): ${quoted(text.slice(span.start, span.end), CLAIM_LENGTH)}`;
}

const CLAIM_LENGTH = 80;

/** What stands for a rule's code where one is wanted. */
export const UNCONFIRMED_CODE = 'not-confirmed';

/** In order of the text. */
export function unconfirmed(facts: RuleFacts, requirement: Requirement): readonly Unconfirmed[] {
  const { checks = [], analysis } = facts;
  return analysis.claims.flatMap((claim) => {
    const [first] = claim.pieces;
    if (!first || !isAskedFor(claim, facts, requirement)) return [];
    const why = whyNot(checkOfClaim(checks, claim));
    return why === null ? [] : [{ span: first, why }];
  });
}

function isAskedFor(claim: Claim, facts: RuleFacts, requirement: Requirement): boolean {
  return (
    isCounted(claim, facts) && (requirement === 'all-confirmed' || claim.checkWorthiness >= WORTH_CHECKING)
  );
}

function whyNot(placed: PlacedCheck | null): string | null {
  if (placed === null) return STATUS_WORDS.unchecked;
  const { check, stale } = placed;
  if (check.status !== 'confirmed') return STATUS_WORDS[check.status];
  return stale ? `${STATUS_WORDS.confirmed}, but changed since` : null;
}
