/** Which words of a draft are source, cue and content, for an editor that tints them. Places only: colours are the editor's. */
import { isSure, outletTold } from '../engine/index.ts';
import type { Attribution, Span } from '../engine/index.ts';
import { TINTS_REQUEST } from '../protocol.ts';
import type { Place, Tints } from '../protocol.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Feature } from './feature.ts';
import { answerAboutDraft } from './own-request.ts';

export const tints: Feature = {
  capabilities: () => ({}),
  register: (context) =>
    answerAboutDraft(context, { method: TINTS_REQUEST, name: 'Tints', ofViews: true, answer: tintsOf }),
};

/**
 * What is merely possible stays plain, and words that two attributions share are tinted once. Who was told is a source where the
 * claim comes through it: «told Reuters», not «told villagers».
 */
export function tintsOf({ snapshot }: CheckedDraft): Tints {
  const { uri, version, analysis, positions, text } = snapshot;
  const sure = analysis.attributions.filter(isSure);
  const told = (attribution: Attribution): readonly Span[] =>
    isLink(attribution, text) ? attribution.addressee : [];
  const places = (spans: readonly Span[]): readonly Place[] => {
    const once = new Map(spans.map((span) => [`${span.start}-${span.end}`, span]));
    return [...once.values()].map((span) => positions.placeOf(span));
  };
  return {
    uri,
    version,
    source: places(sure.flatMap((one) => [...one.source, ...told(one)])),
    cue: places(sure.flatMap(({ cue }) => cue)),
    content: places(sure.flatMap(({ content }) => content)),
  };
}

/** By the name that the chain has: «told RIA» is «RIA Novosti» there. The newsroom's own outlet is no link. */
function isLink({ addressee, chain, told }: Attribution, text: string): boolean {
  return [told?.name, outletTold(text, addressee)].some((name) => name && chain.includes(name));
}
