/** What the hover says of a claim behind who says it: how they know, how it stands and is put, what nobody could verify, what is cited. */
import type { Attribution, Claim } from '../engine/index.ts';
import { standingOf, STANDING_WORDS } from '../engine/index.ts';
import { besides, describeManner, describeMarker, shortened, wordsOf } from '../wording/describe.ts';
import type { Line } from '../wording/markdown.ts';
import { tellingOf } from '../wording/sourcing.ts';
import { citationLines } from './citation-lines.ts';
import type { CheckedDraft } from './drafts.ts';

/** Characters of the draft's own words in a line. */
export const QUOTED_LENGTH = 90;

/** What comes after who: how it stands and how it is put, verification, citations. */
export function restOf(attribution: Attribution, draft: CheckedDraft): Line[] {
  const claim = draft.index.claimOf(attribution);
  if (claim) return claimRest(claim, [attribution], draft);
  return [...knowledgeLines(attribution, draft), ...mannerLine(null, [attribution], draft)];
}

/** «How they know: “who was briefed on the call”», where the draft says so. */
function knowledgeLines({ justification, form }: Attribution, { snapshot }: CheckedDraft): Line[] {
  if (justification.length === 0) return [];
  const how = form === 'document' || form === 'recording' ? 'How it is known' : 'How they know';
  return [{ parts: [`${how}: “${shortened(wordsOf(snapshot.text, justification), QUOTED_LENGTH)}”`] }];
}

export function claimRest(claim: Claim, attributions: readonly Attribution[], draft: CheckedDraft): Line[] {
  return [
    ...attributions.flatMap((one) => knowledgeLines(one, draft)),
    ...mannerLine(claim, attributions, draft),
    ...verificationLines(claim, draft),
    ...citationLines(claim, draft),
  ];
}

/** «Passed on by the media · partly quoted · “claimed”, a word that keeps its distance». */
function mannerLine(claim: Claim | null, attributions: readonly Attribution[], draft: CheckedDraft): Line[] {
  // That nobody is named has been said by then, and a plan or an attitude stands on no ground.
  const isPlain = claim !== null && claim.chain.length > 0 && tellingOf(claim, draft.facts).attitude === null;
  const standing = isPlain ? STANDING_WORDS[standingOf(claim)] : null;
  const manner = attributions.flatMap((one) => describeManner(one, draft.snapshot.text));
  const others = manner.filter((words) => words !== standing?.toLowerCase());
  const words = besides(standing, ...others);
  return words === '' ? [] : [{ parts: [words] }];
}

export function verificationLines(claim: Claim, { facts }: CheckedDraft): Line[] {
  return claim.markers.flatMap((index) => {
    const marker = facts.analysis.markers[index];
    return marker ? [{ parts: [describeMarker(marker, facts.text)] }] : [];
  });
}
