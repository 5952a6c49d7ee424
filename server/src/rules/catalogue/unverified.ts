/** `unverified`: the draft itself says that something could not be checked. */
import type { Claim, Marker } from '../../engine/index.ts';
import { defineRule } from '../define.ts';
import { indexOf, wordsAt } from '../facts.ts';
import { citeClaim, citeWords } from '../fixes.ts';
import { sentenceAt } from '../places.ts';
import type { RuleFacts } from '../rule.ts';
import { quoted } from '../wording.ts';

export const unverified = defineRule<Marker>({
  code: 'unverified',
  severity: 'information',
  profiles: { 'fact-check': 'warning', quiet: 'hint' },
  summary: 'The draft says that something could not be verified, or is not known.',
  why: 'The BBC and NPR tell readers what could not be checked, and keep at it: each such place is one to come back to before the draft goes out, and what it rests on should be on file.',
  advice:
    'Check again. If it still stands, cite what the claim rests on, so that the next reader can see it.',
  measured: {
    right: 9,
    of: 10,
    on: 'PolNeAR, train part',
    date: '2026-11-26',
    note: 'on findings it was mended on',
  },
  examples: {
    flagged: [
      {
        text: 'The mayor said forty houses had burned. The Courier <flag>could not verify</flag> the figure.',
      },
      { text: '<flag>It is unclear when</flag> the film was made.' },
      { text: '<flag>It was not clear whether</flag> the engineers knew of the crack.' },
      { text: 'The claim <flag>could not be independently verified</flag>.' },
    ],
    clean: [
      { text: 'The auditors verified the figures in May.' },
      { text: 'The water was so clear that the wreck could be seen.' },
      {
        text: 'The Courier could not verify the figure.[^1]\n\n[^1]: Call to the fire service, notes held by the news desk.',
      },
      { text: 'It is unclear whether the dam will hold.' },
      { text: 'It was too soon to say how severe the damage was.' },
      { text: '“We could not verify the figure,” Olena Marchenko said.' },
    ],
  },
  *check(facts) {
    const index = indexOf(facts);
    for (const marker of facts.analysis.markers) {
      if (marker.type !== 'unverified' || index.isCited(marker)) continue;
      if (index.quotationsAround(marker).length > 0 || isOpenToAll(marker, facts)) continue;
      const claims = claimsOf(marker, facts);
      if (claims.some((claim) => index.isClaimCited(claim))) continue;
      const related = claims.flatMap(({ pieces: [span] }) =>
        span ? [{ span, message: 'This is what it is about.' }] : [],
      );
      yield { span: marker, data: marker, related };
    }
  },
  message: ({ span }, facts) => `Not verified: ${quoted(facts, span)}. Nothing is cited for it.`,
  fix({ data }, facts) {
    const [claim] = claimsOf(data, facts);
    return [claim ? citeClaim(claim, facts) : citeWords(data, facts)];
  },
});

/**
 * «It is unclear whether the bill will pass», «how far he would go», «what he meant»: nobody can know that yet, or it is a matter
 * of judgement, and there is nothing to verify. What somebody could not check, or what happened and is not known, is.
 */
function isOpenToAll(marker: Marker, facts: RuleFacts): boolean {
  const words = wordsAt(facts, marker);
  if (!UNKNOWN.test(words)) return false;
  const sentence = sentenceAt(marker.start, facts);
  const behind = sentence ? wordsAt(facts, { start: marker.end, end: sentence.end }) : '';
  const before = sentence ? wordsAt(facts, { start: sentence.start, end: marker.start }) : '';
  return (
    /\b(?:early|soon)\b/i.test(words) ||
    AHEAD.test(behind) ||
    (/\bhow$/i.test(words) && DEGREE.test(behind)) ||
    /\b(?:fate|future|outlook|prospects?|outcome)\s+$/i.test(before)
  );
}

/** Beside «could not verify», which tells of somebody who tried. */
const UNKNOWN =
  /\b(?:clear|unclear|known|unknown|certain|uncertain|unproven|early|soon|impossible to say)\b/i;
const AHEAD =
  /\b(?:will|would|could|can|might|may|should|must|[’']ll|going to|ready to|willing to|able to|likely to|plans? to|intends? to|if any|mean[st]?|meant|impact|effect)\b/i;
/** «How severe the damage», «how far»: a matter of more or less. */
const DEGREE =
  /^\s+(?:far|long|much|well|severe|serious|\p{L}+(?:ive|al|ous|ful|ly)|badly|quickly|soon|loyal|close|deep)\b/iu;

function claimsOf(marker: Marker, facts: RuleFacts): Claim[] {
  return marker.about.flatMap((id) => indexOf(facts).claim(id) ?? []);
}
