/** Fixes that several rules offer. Knows where words go in; knows no rule. */
import type { Attribution, Claim, Span } from '../engine/index.ts';
import { addCitation, addCitationFor } from '../citations/add.ts';
import type { Fix } from '../edits.ts';
import { hull } from '../spans.ts';
import { indexOf } from './facts.ts';
import type { RuleFacts } from './rule.ts';

/** A citation for the claim that an attribution makes, or for its own words where it makes none. */
export function citeAttribution(attribution: Attribution, facts: RuleFacts): Fix[] {
  const claim = indexOf(facts).claimOf(attribution);
  if (claim) return [addCitation(claim, facts)];
  const span = hull([...attribution.content, ...attribution.cue]);
  return span ? [addCitationFor({ span, chain: attribution.chain }, facts)] : [];
}

export function citeClaim(claim: Claim, facts: RuleFacts): Fix {
  return addCitation(claim, facts);
}

export function citeWords(span: Span, facts: RuleFacts): Fix {
  return addCitationFor({ span, chain: [] }, facts);
}

/** Writes words behind others that end in «…», for the editor to fill in. */
export function goOn(title: string, { end }: Span, lead: string): Fix {
  const placeholders = [{ start: lead.length, end: lead.length + 1 }];
  return { title, kind: 'start', edits: [{ start: end, end, newText: `${lead}…`, placeholders }] };
}

/** Writes «, according to …» behind words, for the editor to fill in. */
export function accordingTo(title: string, words: Span): Fix {
  return goOn(title, words, ', according to ');
}
