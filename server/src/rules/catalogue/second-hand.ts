/** `second-hand`: what the reader gets has come through another outlet. */
import { outletByForm, outletNamed } from '../../engine/index.ts';
import type { Claim } from '../../engine/index.ts';
import { blank } from '../blanks.ts';
import { defineRule } from '../define.ts';
import { indexOf, isSpeakable, speakableClaims, wordsAt } from '../facts.ts';
import { citeClaim, goOn } from '../fixes.ts';
import { isChecking, outletLinks } from '../outlets.ts';
import type { OutletLink } from '../outlets.ts';
import type { Fix, RuleFacts } from '../rule.ts';
import { quoted, short, sourceName } from '../wording.ts';

interface Data {
  readonly claim: Claim;
  readonly link: OutletLink;
}

export const secondHand = defineRule<Data>({
  code: 'second-hand',
  severity: 'information',
  profiles: { wire: 'warning', 'fact-check': 'warning', quiet: 'hint' },
  summary:
    'A claim comes through another outlet, or a class of outlets, and no citation leads to the original.',
  why: 'An outlet that passes something on vouches for hearing it, not for its being so. Reuters and AP credit the outlet, then look for its sourcing and match it: who said so first, and how do they know?',
  advice: 'Find the original and cite it. Name the outlet where the draft says only “media”.',
  measured: {
    right: 8,
    of: 10,
    on: 'PolNeAR, train part',
    date: '2026-11-26',
    note: 'after mending, on a new draw',
  },
  examples: {
    flagged: [
      { text: 'The governor has resigned, according to <flag>Russian state media</flag>.' },
      {
        text: 'The governor flew in by helicopter, <flag>Russian news agencies</flag> reported citing the Kremlin.',
      },
      { text: '<flag>Reuters</flag> reported that the plant had closed.' },
      { text: 'Deputy governor Pavel Orlov told <flag>TASS</flag> that the plant had closed.' },
    ],
    clean: [
      { text: 'The governor has resigned, the Kremlin said.' },
      {
        text: 'The governor has resigned, according to Russian state media.[^1]\n\n[^1]: The Kremlin, “On the governor”, 4 May 2023.',
      },
      {
        text: 'The mayor told the Harrow Post that the plant had closed.',
        policy: { outlet: 'Harrow Post' },
      },
      { text: 'The mayor told reporters that the plant had closed.' },
      { text: 'State media were not allowed into the hall.' },
      { text: 'The claim spread quickly. Reuters was unable to verify it.' },
    ],
  },
  *check(facts) {
    const index = indexOf(facts);
    for (const claim of speakableClaims(facts)) {
      const [link] = outletLinks(claim, facts);
      if (
        !link ||
        isOfItself(link, facts) ||
        isChecking(link.attribution, facts) ||
        index.isClaimCited(claim) ||
        index.isCited(link.span)
      )
        continue;
      yield { span: link.span, data: { claim, link } };
    }
  },
  message({ data: { claim, link } }, facts) {
    const relay = quoted(facts, link.span);
    const origin = indexOf(facts).chainOf(claim).at(-1);
    if (!origin || (origin === link.attribution && link.as === 'source')) {
      return `Second-hand: ${relay} is the only source named. Nothing says how they know.`;
    }
    if (!isSpeakable(origin, facts))
      return `Second-hand: this comes by way of ${relay}. No citation leads to the original.`;
    const who = link.attribution.chain.at(-1) ?? sourceName(facts, origin);
    return `Second-hand: ${short(who)}, by way of ${relay}. No citation leads to the original.`;
  },
  fix: ({ data }, facts) => [citeClaim(data.claim, facts), ...nameOutlet(data.link, facts)],
});

/** Behind a class of outlets: «Russian news agencies, among them [outlets to come],». One that has a name needs none. */
function nameOutlet({ attribution, span, as }: OutletLink, facts: RuleFacts): Fix[] {
  const words = wordsAt(facts, span);
  const named = as === 'source' ? attribution.name : null;
  if (named !== null || outletNamed(words) !== null || outletByForm(words) !== null) return [];
  const place = { start: span.end, end: span.end };
  const isOne = !/\b(?:media|press)$|s$/i.test(words);
  const which = isOne ? blank('name of the outlet') : `including ${blank('outlet')}`;
  const comma = /^\s+[\p{L}\p{N}“"‘'(]/u.test(facts.text.slice(span.end, span.end + 8)) ? ',' : '';
  return [goOn('Name the outlet', place, `, ${which}${comma}`)];
}

/** «The Times said it would close its office»: an outlet is the first hand for what it does itself. */
function isOfItself({ attribution, as }: OutletLink, facts: RuleFacts): boolean {
  const [content] = attribution.content;
  return (
    as === 'source' &&
    content !== undefined &&
    /^(?:that )?(?:it|its|they|their|we|our|the (?:network|paper|newspaper|outlet|site|website|broadcaster|channel|agency|magazine))\b/i.test(
      wordsAt(facts, content),
    )
  );
}
