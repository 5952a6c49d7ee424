/** Who says a claim, through whom and how it is put, in plain words. Knows no layout and no check. */
import { isSure, standingOf, STANDING_WORDS } from '../engine/index.ts';
import type { Claim } from '../engine/index.ts';
import { indexOf } from '../rules/facts.ts';
import type { RuleFacts } from '../rules/rule.ts';
import {
  besides,
  describeManner,
  describeMarker,
  describePossible,
  linksOf,
  wordsOf,
} from '../wording/describe.ts';
import type { WordedLink } from '../wording/describe.ts';
import { describeCarrier } from '../wording/sourcing.ts';
import { CHAIN_ARROW, POSSIBLE } from '../wording/words.ts';

/** «Russian news agencies, no outlet named ← the Kremlin, government · hearsay», then what the draft says of verification. */
export function sourcingLines(claim: Claim, facts: RuleFacts): string[] {
  const { text, analysis } = facts;
  const attributions = indexOf(facts).chainOf(claim);
  const [nearest] = attributions;
  const marked = claim.markers.flatMap((index) => {
    const marker = analysis.markers[index];
    return marker ? [describeMarker(marker, text)] : [];
  });
  if (nearest === undefined) return [describeCarrier(claim, facts), ...marked].filter((one) => one !== null);
  if (!isSure(nearest)) return [describePossible(nearest, text), ...marked];
  const who = linksOf(attributions, text).map(linkWords).join(CHAIN_ARROW);
  const known =
    nearest.justification.length === 0 ? [] : [`How they know: “${wordsOf(text, nearest.justification)}”`];
  const standing = STANDING_WORDS[standingOf(claim)].toLowerCase();
  // What stands above it as its standing is not said again.
  const manner = describeManner(nearest, text).filter((words) => words !== standing);
  return [besides(who === '' ? NOBODY : who, ...manner), ...known, ...marked];
}

const NOBODY = 'Nobody is named for it';

/** What the name says already is not said again: «Lidia Tomasevic of the Velgrad Committee». */
function linkWords({ name, description, isPossible }: WordedLink): string {
  const facts = (description ?? '').split(', ').filter((fact) => fact !== '' && !name.includes(fact));
  return [name, ...facts, ...(isPossible ? [POSSIBLE] : [])].join(', ');
}
