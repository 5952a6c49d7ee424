/** `citation-missing`: the source is something that could be looked up, and no citation says where. */
import type { Attribution, Span } from '../../engine/index.ts';
import { defineRule } from '../define.ts';
import { indexOf, speakable, wordsAt } from '../facts.ts';
import { citeAttribution } from '../fixes.ts';
import { isChecking, isOutlet, isOwn } from '../outlets.ts';
import { isHeadline } from '../places.ts';
import type { RuleFacts } from '../rule.ts';
import { isPronoun, quoted } from '../wording.ts';

const PRICES = { id: 'prices', type: 'report', title: 'Prices', URL: 'https://example.org/prices' };

export const citationMissing = defineRule<Attribution>({
  code: 'citation-missing',
  severity: 'information',
  profiles: { wire: 'hint', 'fact-check': 'warning', quiet: 'off' },
  summary: 'A document, report, study, poll or post is the source, and no citation says where to find it.',
  why: 'What can be looked up should be. OCCRP footnotes every sentence against the document behind it; whoever checks the draft starts there.',
  advice: 'Add a citation: a link, a title, or the document itself.',
  measured: { right: 9, of: 10, on: 'PolNeAR, dev part', date: '2026-11-26' },
  examples: {
    flagged: [
      { text: '<flag>A report by the Ministry of Finance</flag> said the fund was empty.' },
      { text: '<flag>The study</flag> found that prices had doubled.' },
      { text: 'Prices had doubled, according to <flag>court documents</flag>.' },
    ],
    clean: [
      {
        text: 'The study found that prices had doubled.',
        checks: [{ was: 'The study found that prices had doubled.', status: 'unchecked', cites: [PRICES] }],
      },
      { text: 'The study found that prices had doubled.[^1]\n\n[^1]: https://example.org/prices' },
      {
        text: 'Prices had doubled, a study found.[^1] The study blames the drought.\n\n[^1]: https://example.org/prices',
      },
      { text: 'The [study](https://example.org/prices) found that prices had doubled.' },
      { text: '# Prices have doubled, report shows\n\nOlena Marchenko said prices had doubled.' },
      { text: 'The ministry published its report on Monday.' },
    ],
  },
  *check(facts) {
    const index = indexOf(facts);
    for (const attribution of speakable(facts)) {
      const [span] = attribution.source;
      if (!span || !canBeLookedUp(attribution, facts) || index.quotationsAround(span).length > 0) continue;
      const claim = index.claimOf(attribution);
      if (index.isCited(span) || (claim && index.isClaimCited(claim))) continue;
      if (isCitedBefore(span, facts) || isHeadline(span, facts)) continue;
      yield { span, data: attribution };
    }
  },
  message: ({ span }, facts) => `${quoted(facts, span)} can be looked up. No citation says where.`,
  fix: ({ data }, facts) => citeAttribution(data, facts),
});

/** «The study» is the one that the draft has cited before. */
function isCitedBefore(span: Span, facts: RuleFacts): boolean {
  const noun = /^(?:the|this|that|its|their|his|her) (?:\p{L}+ )?(\p{L}+)$/iu.exec(
    wordsAt(facts, span).trim(),
  )?.[1];
  if (noun === undefined) return false;
  return indexOf(facts).citedSince(noun.toLowerCase()) <= span.start;
}

const POST = /\b(?:posts?|posted|tweets?|tweeted|blog|facebook|instagram|telegram|twitter|youtube|tiktok)\b/i;

function canBeLookedUp(attribution: Attribution, facts: RuleFacts): boolean {
  const [span] = attribution.source;
  if (!span || isChecking(attribution, facts) || isPronoun(wordsAt(facts, span))) return false;
  if (attribution.form === 'document' || attribution.form === 'recording') return true;
  if (isOutlet(attribution))
    return attribution.form === 'named-organization' && !isOwn(span, attribution.name, facts);
  return attribution.role === 'social-media' && POST.test(wordsAt(facts, span));
}
