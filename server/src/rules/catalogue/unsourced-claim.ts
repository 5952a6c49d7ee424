/** `unsourced-claim`: something is stated that could be checked, and nobody and nothing is named for it. */
import type { Claim, CheckWorthiness } from '../../engine/index.ts';
import { checkWorthyPart, WORTH_CHECKING } from '../../engine/index.ts';
import { defineRule } from '../define.ts';
import { indexOf, wordsAt } from '../facts.ts';
import { citeClaim } from '../fixes.ts';
import { areInOneParagraph, isHeadline, sentenceAt } from '../places.ts';
import type { Fix, RuleFacts } from '../rule.ts';
import { quoted, short, sourceName } from '../wording.ts';

interface Data {
  readonly claim: Claim;
  readonly worth: CheckWorthiness;
  /** Who probably answers for it too, of whom this sentence says nothing; else null. */
  readonly carrier: string | null;
}

export const unsourcedClaim = defineRule<Data>({
  code: 'unsourced-claim',
  severity: 'hint',
  profiles: { 'fact-check': 'warning', quiet: 'off' },
  summary:
    'A figure, an allegation, a superlative or an event that somebody must have witnessed, and no source for it.',
  why: 'Reuters sources what its reporters did not see; OCCRP puts a footnote on every sentence. Whoever checks the draft has to start somewhere.',
  advice: 'Cite where it comes from, or say in the text who says so.',
  measured: { right: 7, of: 10, on: 'PolNeAR, dev part', date: '2026-11-26' },
  examples: {
    flagged: [
      { text: 'The town lost <flag>40 percent</flag> of its people between the wars.' },
      { text: 'Pavel Orlov <flag>embezzled</flag> money from the fund for years.' },
      { text: 'The dam at Harrow is <flag>the largest</flag> in the country and holds back two rivers.' },
      { text: 'Three engineers of the water board <flag>were arrested</flag> at the dam on Monday.' },
      {
        text: 'Payroll records show that 1,114 men were hired. Most were paid <flag>$1,200</flag> a month in 2016.',
        policy: { carriedToo: true },
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
    ],
  },
  *check(facts) {
    const index = indexOf(facts);
    for (const claim of facts.analysis.claims) {
      if (claim.chain.length > 0 || claim.checkWorthiness < WORTH_CHECKING) continue;
      const words = wordsAt(facts, claim.sentence);
      if (
        index.isClaimCited(claim) ||
        isHeadline(claim.sentence, facts) ||
        OPEN.test(words) ||
        isQuoted(claim, facts)
      )
        continue;
      const carrier = carrierOf(claim, facts);
      if (carrier === null ? isNearSource(claim, facts) : facts.policy.carriedToo !== true) continue;
      // Last, for these patterns take longer than all that was asked before.
      const part = checkWorthyPart(words);
      if (part === null) continue;
      const at = claim.sentence.start;
      const span = { start: at + part.start, end: at + part.end };
      yield { span, data: { claim, worth: part.kind, carrier } };
    }
  },
  message({ span, data: { worth, carrier } }, facts) {
    const missing = `No source is given for this ${worth}: ${quoted(facts, span)}.`;
    return carrier === null ? missing : `${missing} It probably also comes from ${carrier}.`;
  },
  fix: ({ data: { claim } }, facts) => [citeClaim(claim, facts), ...attributeTo(claim, facts)],
});

/** To whoever is named last before it, if that is near; whether it is so, the editor has to know. */
function attributeTo({ sentence }: Claim, facts: RuleFacts): Fix[] {
  const { attributions } = facts.analysis;
  const before = attributions.findLast(
    ({ name, source: [span] }) => name !== null && span !== undefined && span.end <= sentence.start,
  );
  const [span] = before?.source ?? [];
  const end = /^.*[^\s.](?=\.\s*$)/s.exec(wordsAt(facts, sentence))?.[0].length;
  if (before?.name === null || !before || !span || end === undefined) return [];
  if (span.start < (sentenceAt(sentence.start, facts, -NEAR)?.start ?? 0)) return [];
  const place = sentence.start + end;
  const edit = { start: place, end: place, newText: `, according to ${before.name}` };
  return [{ title: `Attribute it to ${before.name}`, kind: 'repair', edits: [edit] }];
}

/** So many sentences back a name may stand. */
const NEAR = 5;

/** «Her team compared …»: whose figures they are is told, cue or no cue. */
const STUDY =
  /\b(?:team (?:compared|counted|measured|asked)|researchers|study|survey(?:ed)?|polls?|polled|census|report(?:ed|s)?|audit|analysis|data|statistics|estimates?|estimated|records|registers|according to)\b/i;

/** What would be, and advice: nothing has been stated that could be looked up. */
const OPEN = /\b(?:if|would|could|might|should|let alone|suppose|imagine)\b/i;

/** Of quoted speech another rule speaks. */
function isQuoted({ pieces: [piece] }: Claim, facts: RuleFacts): boolean {
  return piece !== undefined && indexOf(facts).quotationsAround(piece).length > 0;
}

function carrierOf({ carriedBy }: Claim, facts: RuleFacts): string | null {
  const attribution = carriedBy === null ? undefined : indexOf(facts).attribution(carriedBy.attribution);
  return attribution === undefined ? null : short(sourceName(facts, attribution));
}

/** A source named for the sentence before or behind it, in its paragraph, is taken to answer for this one too. */
function isNearSource({ sentence }: Claim, facts: RuleFacts): boolean {
  const index = indexOf(facts);
  if (STUDY.test(wordsAt(facts, sentence))) return true;
  return [-1, 1].some((further) => {
    const near = sentenceAt(sentence.start, facts, further);
    if (!near || !areInOneParagraph(near.start, sentence.start, facts)) return false;
    if (STUDY.test(wordsAt(facts, near))) return true;
    return index.attributions.overlapping(near).some(({ attribution }) => attribution.source.length > 0);
  });
}
