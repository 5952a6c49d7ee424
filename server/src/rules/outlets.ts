/** Which outlets a claim passes through on its way to the reader. Knows attributions; knows no control and no wording. */
import { isSameOutlet, outletNamed } from '../engine/index.ts';
import type { Attribution, Claim, Span } from '../engine/index.ts';
import { indexOf, wordsAt } from './facts.ts';
import type { RuleFacts } from './rule.ts';

/** An outlet, or a class of outlets, that stands between the reader and the origin of a claim. */
export interface OutletLink {
  readonly attribution: Attribution;
  /** The words that name it. */
  readonly span: Span;
  /** As a speaker («TASS reported»), or as whom a speaker told («told TASS»). */
  readonly as: 'source' | 'addressee';
}

/** The outlets of a claim, from the reader's side; never the newsroom's own. */
export function outletLinks(claim: Claim, facts: RuleFacts): OutletLink[] {
  if (!claim.standing.relayed) return [];
  return indexOf(facts)
    .chainOf(claim)
    .flatMap((attribution) => [...toldTo(attribution, facts), ...speaking(attribution)])
    .filter(({ span, attribution, as }) => !isOwn(span, as === 'source' ? attribution.name : null, facts));
}

function speaking(attribution: Attribution): OutletLink[] {
  const [span] = attribution.source;
  return span && isOutlet(attribution) ? [{ attribution, span, as: 'source' }] : [];
}

/** An editor or a reporter who is named answers for himself; an outlet and its reports pass on what others said. */
export function isOutlet({ role, form }: Attribution): boolean {
  return (
    (role === 'news-agency' || role === 'news-outlet') && !form.endsWith('person') && form !== 'anonymous'
  );
}

/** Of what was told, an outlet is a link of the chain; the engine put its name there, and reporters' it did not. */
function toldTo(attribution: Attribution, facts: RuleFacts): OutletLink[] {
  const [span] = attribution.addressee;
  if (!span) return [];
  const words = wordsAt(facts, span);
  const isLink = attribution.chain.some(
    (name) => words.includes(name) || name === outletNamed(words)?.outlet.name,
  );
  return isLink ? [{ attribution, span, as: 'addressee' }] : [];
}

/** The newsroom's own outlet is no relay. */
export function isOwn(span: Span, name: string | null, facts: RuleFacts): boolean {
  const own = facts.policy.outlet?.trim();
  if (!own) return false;
  return isSameOutlet(wordsAt(facts, span), own) || (name !== null && isSameOutlet(name, own));
}
