/**
 * What the claims of a draft rest on: each counted claim by its origin, the last source that the draft names for it. Numbers and words;
 * knows no layout.
 */
import type { Attribution, Claim } from '../engine/index.ts';
import { indexOf } from '../rules/facts.ts';
import type { RuleFacts } from '../rules/rule.ts';
import { isCounted } from '../wording/sourcing.ts';

/** From the firmest ground to none. */
export const GROUNDS = [
  'people',
  'bodies',
  'documents',
  'outlets',
  'controlled',
  'nameless',
  'hearsay',
  'carried',
  'nobody',
] as const;

export type Ground = (typeof GROUNDS)[number];

export const GROUND_WORDS: Readonly<Record<Ground, string>> = {
  people: 'Named people',
  bodies: 'Named organisations',
  documents: 'Documents and pictures',
  outlets: 'Media that name no origin',
  controlled: 'State-controlled media that name no origin',
  nameless: 'Sources without a name',
  hearsay: 'Hearsay',
  carried: 'Probably a source nearby',
  nobody: 'No source given',
};

export interface ProfilePart {
  readonly ground: Ground;
  readonly words: string;
  /** How many claims rest on it; never 0. */
  readonly claims: number;
}

/** In the order of `GROUNDS`; empty where a draft has no claim to count. */
export function sourcingProfile(facts: RuleFacts): readonly ProfilePart[] {
  const counts = new Map<Ground, number>();
  for (const claim of facts.analysis.claims) {
    if (!isCounted(claim, facts)) continue;
    const ground = groundOf(claim, facts);
    counts.set(ground, (counts.get(ground) ?? 0) + 1);
  }
  return GROUNDS.flatMap((ground) => {
    const claims = counts.get(ground) ?? 0;
    return claims === 0 ? [] : [{ ground, words: GROUND_WORDS[ground], claims }];
  });
}

export function groundOf(claim: Claim, facts: RuleFacts): Ground {
  const origin = indexOf(facts).chainOf(claim).at(-1);
  if (origin === undefined) return claim.standing.carriedBy ? 'carried' : 'nobody';
  return claim.standing.hearsay ? 'hearsay' : groundOfSource(origin);
}

function groundOfSource({ form, role, control }: Attribution): Ground {
  if (form === 'implicit') return 'hearsay';
  if (form === 'document' || form === 'recording') return 'documents';
  if (control !== null) return 'controlled';
  if (role === 'news-agency' || role === 'news-outlet') return form === 'named-person' ? 'people' : 'outlets';
  if (form === 'named-person') return 'people';
  return form === 'named-organization' ? 'bodies' : 'nameless';
}
