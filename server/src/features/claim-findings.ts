/** Which findings belong to which claim. Worked out once for a draft, in one pass. */
import type { Claim, Span } from '../engine/index.ts';
import type { Finding } from '../rules/rule.ts';
import { SEVERITIES } from '../rules/rule.ts';
import type { Severity } from '../rules/rule.ts';
import { indexSpans } from '../spans.ts';
import type { SpanIndex } from '../spans.ts';
import { tellingOf } from '../wording/sourcing.ts';
import type { CheckedDraft } from './drafts.ts';
import { targetsAtCaret, wordsOfClaim } from './locate.ts';

/**
 * Those on the claim's own words, on who says it, or on a marker that bears on it; in order of the text. What is said of a
 * source is said for what it surely states: not for a possible claim, a plan or an attitude that has the same source.
 */
export function findingsOf(draft: CheckedDraft, claim: Claim): Finding[] {
  const { markers } = draft.facts.analysis;
  const bearing = claim.markers.flatMap((index) => markers[index] ?? []);
  const { isPossible, attitude } = tellingOf(claim, draft.facts);
  const own = isPossible || attitude !== null ? claim.pieces : wordsOfClaim(draft, claim);
  const spans = [...own, ...bearing];
  const found = new Set(spans.flatMap((span) => indexOfFindings(draft).overlapping(span)));
  return [...found].toSorted((a, b) => a.start - b.start);
}

/** Of the claim at a caret those on other words of it: the hover there says what to do about them, too. */
export function aroundCaret(draft: CheckedDraft, { start, end }: Span): Finding[] {
  const [target] = start === end ? targetsAtCaret(draft, start) : [];
  if (target?.kind !== 'claim' && target?.kind !== 'content') return [];
  const found = indexOfFindings(draft).overlapping(target);
  return found.filter((finding) => finding.end < start || end < finding.start);
}

export function worstSeverity(findings: readonly Finding[]): Severity | null {
  return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? null;
}

const built = new WeakMap<readonly Finding[], SpanIndex<Finding>>();

function indexOfFindings({ findings }: CheckedDraft): SpanIndex<Finding> {
  const known = built.get(findings) ?? indexSpans(findings);
  built.set(findings, known);
  return known;
}
