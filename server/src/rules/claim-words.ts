/** What a claim says, without who says so. Knows claims; knows no rule. */
import type { Claim } from '../engine/index.ts';
import { wordsAt } from './facts.ts';
import type { RuleFacts } from './rule.ts';

export function claimWords({ pieces }: Claim, facts: RuleFacts): string {
  return pieces.map((piece) => wordsAt(facts, piece)).join(' ');
}
