/** `unsourced-claim`: something is stated that could be checked, and nobody and nothing is named for it. */
import type { Claim, CheckWorthiness, Marker, Span } from '../../engine/index.ts';
import { isBareFact, isPassedOver, isQuoted, tellingWords, worthyPartOf } from '../bare-facts.ts';
import { defineRule } from '../define.ts';
import { indexOf, wordsAt } from '../facts.ts';
import { attributeSentence, citeClaim } from '../fixes.ts';
import { isNoReport } from '../no-report.ts';
import { isInFirstLine, paragraphAround, sentenceAt } from '../places.ts';
import type { Fix, Match, RuleFacts } from '../rule.ts';
import { quoted, short, sourceName } from '../wording.ts';

interface Data {
  readonly claim: Claim;
  /** Null for a sentence with nothing in it that weighs more than the rest. */
  readonly worth: CheckWorthiness | null;
  /** Who probably answers for it too, of whom this sentence says nothing; else null. */
  readonly carrier: string | null;
}

export const unsourcedClaim = defineRule<Data>({
  code: 'unsourced-claim',
  severity: 'hint',
  profiles: { 'fact-check': 'warning', quiet: 'off' },
  summary:
    'A figure, an allegation, a superlative or an event that somebody must have witnessed, and no source for it; in the profile “fact-check”, every sentence that states a fact.',
  why: 'Reuters sources what its reporters did not see; OCCRP puts a footnote on every sentence. Whoever checks the draft has to start somewhere.',
  advice: 'Cite where it comes from, or say in the text who says so.',
  measured: {
    right: 7,
    of: 10,
    on: 'PolNeAR, dev part',
    date: '2026-11-26',
    note: 'in the profile “fact-check”, where it speaks of every sentence, 33 of 40 on a new draw from the train part',
  },
  examples: {
    flagged: [
      { text: 'The town lost <flag>40 percent</flag> of its people between the wars.' },
      { text: 'Pavel Orlov <flag>embezzled</flag> money from the fund for years.' },
      { text: 'The dam at Harrow is <flag>the largest</flag> in the country and holds back two rivers.' },
      { text: 'Three engineers of the water board <flag>were arrested</flag> at the dam on Monday.' },
      {
        text: 'Payroll records show that 1,114 men were hired. Most were paid <flag>$1,200</flag> a month in 2016.',
        policy: { everySentence: true },
      },
      {
        text: '<flag>The engineers walked over</flag> the dam on Tuesday and left before noon.',
        policy: { everySentence: true },
      },
      {
        text: 'The council said the town had shrunk. <flag>It built two schools</flag> and closed one of them in May.',
        policy: { everySentence: true },
      },
    ],
    clean: [
      {
        text: 'A survey by the council found that rents had doubled. Most of the flats cost $1,200 a month.',
      },
      { text: 'The town lost 40 percent of its people between the wars, the council said.' },
      { text: 'The town lost 40 percent of its people.[^1]\n\n[^1]: The census of 1951.' },
      { text: 'The hall was full on Monday, and Pavel Orlov took a seat in the second row.' },
      { text: 'The council said the town had shrunk. It lost 40 percent of its people between the wars.' },
      { text: 'Has the town lost 40 percent of its people since the war?' },
      ...[
        'The council said the engineers had walked over the dam on Tuesday.',
        'The engineers walked over the dam on Tuesday.[^1]\n\n[^1]: “A walk on the dam”, The Harrow Post, 4 May 2023.',
        'Did the engineers walk over the dam on Tuesday and leave before noon?',
        '“They walked over the dam on Tuesday and left before noon.”',
        'The dam is clearly a disaster, and the engineers were clueless on Tuesday.',
        'Of course, not all of the engineers walked over the dam on Tuesday.',
        'We walked over the dam on Tuesday, and it moved us.',
        'Engineers walk over dam on Tuesday',
        'You will find the dam on the map that the council printed in May.',
        'It is unclear whether the engineers walked over the dam on Tuesday.',
      ].map((text) => ({ text, policy: { everySentence: true } })),
    ],
  },
  check: (facts) =>
    facts.policy.everySentence === true ? unsourcedStatements(facts) : unsourcedClaims(facts),
  message({ span, data: { worth, carrier } }, facts) {
    const missing = `No source is given for this ${worth ?? 'sentence'}: ${quoted(facts, span)}.`;
    return carrier === null ? missing : `${missing} It probably also comes from ${carrier}.`;
  },
  fix: ({ data: { claim } }, facts) => [citeClaim(claim, facts), ...attributeTo(claim.sentence, facts)],
});

/** Claims worth a checker's time that neither the sentence nor those beside it name anybody for. */
function* unsourcedClaims(facts: RuleFacts): Iterable<Match<Data>> {
  for (const claim of facts.analysis.claims) {
    const { sentence } = claim;
    if (!isBareFact(claim, facts)) continue;
    // Last, for these patterns take longer than all that was asked before.
    const part = worthyPartOf(sentence, facts);
    if (part) yield { span: part.span, data: { claim, worth: part.worth, carrier: null } };
  }
}

/** Every sentence that states something and names nobody for it; who is named beside it does not answer for it. */
function* unsourcedStatements(facts: RuleFacts): Iterable<Match<Data>> {
  const { attributions, markers } = indexOf(facts);
  for (const claim of facts.analysis.claims) {
    const { sentence, chain, checkWorthiness } = claim;
    if (chain.length > 0 || checkWorthiness < STATING || attributions.touches(sentence)) continue;
    if (isPassedOver(sentence, facts) || isQuoted(claim, facts) || isTitle(sentence, facts)) continue;
    if (markers.overlapping(sentence).some(isOfVerification) || isNoReport(wordsAt(facts, sentence)))
      continue;
    const worth = worthyPartOf(sentence, facts)?.worth ?? null;
    yield { span: tellingWords(sentence, facts), data: { claim, worth, carrier: carrierOf(claim, facts) } };
  }
}

/** From which score on a sentence that nobody is named for is worth asking about: of those a little below, read by hand, half were. */
const STATING = 0.45;

/** A headline may have a full stop; it has no second sentence. */
function isTitle(sentence: Span, facts: RuleFacts): boolean {
  const line = wordsAt(facts, paragraphAround(sentence, facts));
  return isInFirstLine(sentence, facts) && line.trim() === wordsAt(facts, sentence).trim();
}

/** Of what could not be verified, and of answers that did not come, other rules speak. */
function isOfVerification({ type }: Marker): boolean {
  return type !== 'hedge';
}

/** To whoever is named last before it, if that is near; whether it is so, the editor has to know. */
function attributeTo(sentence: Span, facts: RuleFacts): Fix[] {
  const { attributions } = facts.analysis;
  const before = attributions.findLast(
    ({ name, source: [span] }) => name !== null && span !== undefined && span.end <= sentence.start,
  );
  const [span] = before?.source ?? [];
  if (before?.name === null || !before || !span) return [];
  if (span.start < (sentenceAt(sentence.start, facts, -NEAR)?.start ?? 0)) return [];
  return attributeSentence(sentence, before.name, facts);
}

/** So many sentences back a name may stand. */
const NEAR = 5;

function carrierOf({ carriedBy }: Claim, facts: RuleFacts): string | null {
  const attribution = carriedBy === null ? undefined : indexOf(facts).attribution(carriedBy.attribution);
  return attribution === undefined ? null : short(sourceName(facts, attribution));
}
