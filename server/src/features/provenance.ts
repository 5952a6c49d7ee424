/** The provenance of a draft, claim by claim, for the Provenance view. Words and places only: grouping is the view's. */
import type { Attribution, Claim } from '../engine/index.ts';
import { PROVENANCE_REQUEST } from '../protocol.ts';
import type { Place, Provenance, ProvenanceCheck, ProvenanceClaim } from '../protocol.ts';
import { hull } from '../spans.ts';
import { describeCheck, describeNotes, describeSignOffs } from '../wording/checks.ts';
import { besides, linksOf, shortened } from '../wording/describe.ts';
import { describeCarrier, labelOf, lineOfClaim, tellingOf } from '../wording/sourcing.ts';
import { POSSIBLE } from '../wording/words.ts';
import { formatKept } from '../citations/kept.ts';
import { withoutUnnamed } from '../ledger/checks/confidential.ts';
import { oneLine } from '../one-line.ts';
import { isOnlyCiting } from '../ledger/checks/setting.ts';
import { checkOf, checksOf } from './checked.ts';
import { citedBy } from './citation-lines.ts';
import { findingsOf, worstSeverity } from './claim-findings.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Feature } from './feature.ts';
import { answerAboutDraft } from './own-request.ts';

export const provenance: Feature = {
  capabilities: () => ({}),
  register: (context) =>
    answerAboutDraft(context, {
      method: PROVENANCE_REQUEST,
      name: 'Provenance',
      answer: (draft) => provenanceOf(draft, context.author),
    }),
};

/** `author` is who reads it. */
export function provenanceOf(draft: CheckedDraft, author: string | null = null): Provenance {
  const { uri, version, analysis } = draft.snapshot;
  return { uri, version, claims: analysis.claims.map((claim) => provenanceClaim(claim, draft, author)) };
}

/** Characters of a claim in the view; the rest is in the draft. */
const CLAIM_LENGTH = 300;

function provenanceClaim(claim: Claim, draft: CheckedDraft, author: string | null): ProvenanceClaim {
  const { text, positions } = draft.snapshot;
  const attributions = draft.index.chainOf(claim);
  const links = linksOf(attributions, text);
  const findings = findingsOf(draft, claim);
  const telling = tellingOf(claim, draft.facts);
  const standing = labelOf(claim, telling);
  const place = (span: { start: number; end: number }): Place => positions.placeOf(span);
  return {
    id: claim.id,
    text: shortened(lineOfClaim(claim, telling, draft.facts), CLAIM_LENGTH),
    place: place(hull(claim.pieces) ?? claim.sentence),
    standing: standing.key,
    standingLabel: standing.words,
    possible: telling.isPossible,
    source: sourceOf(links[0]?.name ?? null, attributions[0]),
    chain: links.map(({ name, cue, description, span, isPossible }) => ({
      name,
      cue,
      description: isPossible ? besides(description, POSSIBLE) : description,
      place: span && place(span),
    })),
    cited: draft.index.isClaimCited(claim),
    citations: citedBy(claim, draft),
    carriedBy: describeCarrier(claim, draft.facts),
    check: checkShown(draft, claim, author),
    mightName: mightName(draft, claim),
    severity: worstSeverity(findings),
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      place: place(finding),
    })),
  };
}

function checkShown(draft: CheckedDraft, claim: Claim, author: string | null): ProvenanceCheck | null {
  const placed = checkOf(draft, claim);
  if (placed === null || isOnlyCiting(placed.check)) return null;
  const { status, note, response, restricted } = placed.check;
  return {
    status,
    label: describeCheck(placed, author),
    stale: placed.stale,
    note: note ?? '',
    response: response ?? '',
    restricted,
    signOffs: describeSignOffs(placed),
  };
}

function mightName(draft: CheckedDraft, claim: Claim): readonly string[] {
  const { bibliography } = draft.facts.citations;
  const lines = checksOf(draft, claim).flatMap(({ check }) => [
    ...describeNotes(check),
    ...withoutUnnamed(check.citations).map((one) =>
      shortened(oneLine(formatKept(one, bibliography)), CLAIM_LENGTH),
    ),
  ]);
  return [...new Set(lines)];
}

/** «Dr Hannah Osei» and «Osei» are one person, by the full name. */
function sourceOf(first: string | null, nearest: Attribution | undefined): string | null {
  const name = nearest?.form === 'named-person' ? nearest.name : null;
  return name !== null && first?.includes(name) === true ? name : first;
}
