/**
 * The ways that the claims of a draft took: from an origin, through whoever passed it on, to the claim. Nodes and links as data; knows no
 * layout.
 */
import { hull } from '../spans.ts';
import type { Claim, Span } from '../engine/index.ts';
import { indexOf } from '../rules/facts.ts';
import type { RuleFacts } from '../rules/rule.ts';
import { oneLine } from '../one-line.ts';
import { describeChain, linksOf } from '../wording/describe.ts';
import { isCounted, lineOfClaim, tellingOf } from '../wording/sourcing.ts';
import { GROUND_WORDS, groundOf } from './profile.ts';
import type { Ground } from './profile.ts';

/** One claim with the names it came through, the origin first. Where nobody is named, `way` says so in words. */
export interface Flow {
  readonly claim: Claim;
  /** In one line: «the pier burned» of «that the pier burned». */
  readonly words: string;
  readonly span: Span;
  readonly ground: Ground;
  /** Somebody is named in it. */
  readonly isNamed: boolean;
  /** Never empty. */
  readonly way: readonly string[];
}

/** Of the claims that are counted, in order of the text. */
export function flowsOf(facts: RuleFacts): readonly Flow[] {
  const names = namesBySource(facts);
  return facts.analysis.claims.flatMap((claim) => {
    if (!isCounted(claim, facts)) return [];
    const ground = groundOf(claim, facts);
    const attributions = indexOf(facts).chainOf(claim);
    const links = linksOf(attributions, facts.text).map(({ name }) => oneLine(name));
    const origin = attributions.at(-1);
    const fullest = origin && names.get(origin.id);
    const way = links.toReversed().map((name, at) => capital(at === 0 ? (fullest ?? name) : name));
    return {
      claim,
      words: lineOfClaim(claim, tellingOf(claim, facts), facts).replace(/^that\s+(?=\S)/u, ''),
      span: hull(claim.pieces) ?? claim.sentence,
      ground,
      isNamed: way.length > 0,
      way: way.length > 0 ? way : [GROUND_WORDS[ground]],
    };
  });
}

/** «the Kremlin → Russian news agencies» as the table has it, from the reader’s side: «Russian news agencies ← the Kremlin». */
export function wayWords({ way }: Flow): string {
  return describeChain(way.toReversed()) ?? '';
}

/** By which a page finds what comes from or through a source: «|the kremlin|russian news agencies|». */
export function sourcesKey(names: readonly string[]): string {
  return names.length === 0
    ? ''
    : `|${names.map((name) => name.toLowerCase().replaceAll('|', ' ')).join('|')}|`;
}

/** One person is one origin, by whatever name the sentence has. */
function namesBySource({ analysis }: RuleFacts): ReadonlyMap<string, string> {
  return new Map(
    analysis.sources.flatMap(({ name, form, attributions }) =>
      name === null || form !== 'named-person' ? [] : attributions.map((id): [string, string] => [id, name]),
    ),
  );
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
