/** `unverified`: the draft itself says that something could not be checked. */
import type { Claim, Marker } from '../../engine/index.ts';
import { defineRule } from '../define.ts';
import { indexOf } from '../facts.ts';
import { citeClaim, citeWords } from '../fixes.ts';
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
  measured: { right: 1, of: 5, on: 'PolNeAR, dev part' },
  examples: {
    flagged: [
      {
        text: 'The mayor said forty houses had burned. The Courier <flag>could not verify</flag> the figure.',
      },
      { text: '<flag>It is unclear when</flag> the film was made.' },
      { text: 'The claim <flag>could not be independently verified</flag>.' },
    ],
    clean: [
      { text: 'The auditors verified the figures in May.' },
      { text: 'The water was so clear that the wreck could be seen.' },
      {
        text: 'The Courier could not verify the figure.[^1]\n\n[^1]: Call to the fire service, notes held by the news desk.',
      },
      { text: '“We could not verify the figure,” Olena Marchenko said.' },
    ],
  },
  *check(facts) {
    const index = indexOf(facts);
    for (const marker of facts.analysis.markers) {
      if (marker.type !== 'unverified' || index.isCited(marker)) continue;
      if (index.quotationsAround(marker).length > 0) continue;
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

function claimsOf(marker: Marker, facts: RuleFacts): Claim[] {
  return marker.about.flatMap((id) => indexOf(facts).claim(id) ?? []);
}
