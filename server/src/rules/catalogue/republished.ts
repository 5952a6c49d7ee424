/** `republished`: the whole draft is somebody else's, and says so. */
import type { Marker } from '../../engine/index.ts';
import { defineRule } from '../define.ts';
import { indexOf } from '../facts.ts';
import { citeWords } from '../fixes.ts';
import { quoted } from '../wording.ts';

export const republished = defineRule<Marker>({
  code: 'republished',
  severity: 'information',
  profiles: { 'fact-check': 'warning' },
  summary: 'The draft says that it appeared elsewhere first.',
  why: 'Then all of it is second-hand: corrections made to the original since do not reach this copy, and its sourcing is the original’s.',
  advice: 'Cite the original, and look whether it has been corrected.',
  measured: { right: 1, of: 1, on: 'PolNeAR, all 924 articles', date: '2026-11-26' },
  examples: {
    flagged: [
      { text: 'The plant has closed.\n\n<flag>This article originally appeared in</flag> The Harrow Post.' },
    ],
    clean: [
      { text: 'The whale originally appeared in the bay in June.' },
      { text: 'This article originally appeared in The Harrow Post.[^1]\n\n[^1]: https://example.org/plant' },
    ],
  },
  inResidue: true,
  *check(facts) {
    const index = indexOf(facts);
    for (const marker of facts.analysis.markers) {
      if (marker.type === 'republication' && !index.isCited(marker)) yield { span: marker, data: marker };
    }
  },
  message: ({ span }, facts) =>
    `All of this draft is second-hand: ${quoted(facts, span)}. The original is not cited.`,
  fix: ({ data }, facts) => [citeWords(data, facts)],
});
