/**
 * Which places in other drafts a rule may speak of: where one is sure that the same is claimed, and by whom. Knows lineage as data; knows
 * no rule.
 */
import type { Claim } from '../engine/index.ts';
import type { SameClaim } from '../lineage/places.ts';
import type { Sourcing } from '../lineage/stated.ts';
import { claimWords } from './claim-words.ts';
import { saysAlike } from './likeness.ts';
import type { FactsWith, Related } from './rule.ts';
import { isPronoun } from './wording.ts';

/** The places that say it in much the same words: what only means the same is right too seldom to find fault with. */
export function surePlaces(claim: Claim, facts: FactsWith<'neighbours'>): readonly SameClaim[] {
  const places = facts.neighbours.get(claim.id) ?? [];
  if (places.length === 0) return places;
  const own = claimWords(claim, facts);
  return places.filter((place) => place.copy || saysAlike(own, withoutNames(place)));
}

/** Who says so is no part of what is said. */
function withoutNames({ words, sourcing }: SameClaim): string {
  return (sourcing?.chain ?? []).reduce((left, name) => left.replace(name, ''), words);
}

/** How a place has it, where somebody is named there who states it and whom one could name in turn; null otherwise. */
export function namedSourcing({ sourcing }: SameClaim): NamedSourcing | null {
  if (sourcing === null || sourcing.origin === null || sourcing.standing === 'disputed') return null;
  const { chain, origin } = sourcing;
  const isNamed = origin.name !== null || origin.role !== null || origin.form === 'document';
  const isStated = origin.kind === 'statement' || origin.kind === 'showing';
  const canBeNamed =
    chain.length > 0 &&
    chain.every((name) => !isPronoun(name) && /\p{L}{2}/u.test(name) && !name.startsWith('@'));
  return isNamed && isStated && canBeNamed ? { ...sourcing, origin } : null;
}

export interface NamedSourcing extends Sourcing {
  readonly origin: NonNullable<Sourcing['origin']>;
}

/** How a message names another draft. */
export function draftName({ name }: SameClaim): string {
  return `“${name}”`;
}

/** Leads there, and says what stands there. */
export function relatedPlace({ draft, position, words, statement: { start, end } }: SameClaim): Related {
  const message = `There: ${words.replace(/^[\s,;—–-]+/u, '')}`;
  return { span: { start, end }, message, elsewhere: { draft, position } };
}
