/** What the engine knows of each source of a marked draft, with its marked form, given the marked spans. Judges nothing. */
import type { PutAttribution } from '../server/src/engine/attribution/finder.ts';
import type { Span } from '../server/src/engine/model.ts';
import { describeSources } from '../server/src/engine/sources/describe.ts';
import type { FormEvidence } from '../server/src/engine/sources/form.ts';
import { findMentions } from '../server/src/engine/sources/mentions.ts';
import type { MarkedAttribution, MarkedDraft, Place } from '../scripts/corpora/marked.ts';
import { paragraphsOf } from './windows.ts';

export interface MarkedEvidence {
  readonly evidence: FormEvidence;
  readonly form: string;
}

export function evidenceIn(draft: MarkedDraft): readonly MarkedEvidence[] {
  const marked = (draft.annotators[0]?.attributions ?? [])
    .filter(({ optional }) => optional !== true)
    .toSorted((a, b) => startOf(a) - startOf(b));
  const places = new Map(marked.map(({ id }, index) => [id, index]));
  const names = paragraphsOf(draft).map(({ paragraph, start }) => ({
    at: start,
    mentions: findMentions(paragraph),
  }));
  const found: MarkedEvidence[] = [];
  const see = (index: number, evidence: FormEvidence): void => {
    const form = marked[index]?.form;
    if (form !== undefined) found.push({ evidence, form });
  };
  const attributions = marked.map((one) => putOf(one, places));
  describeSources({ text: draft.text, attributions, names }, { see });
  return found;
}

const startOf = ({ cue }: MarkedAttribution): number => cue[0]?.[0] ?? 0;

const spans = (places: readonly Place[] = []): readonly Span[] =>
  places.map(([start, end]) => ({ start, end }));

/** What hangs on the source alone; voice and stance say nothing of it. */
function putOf(marked: MarkedAttribution, places: ReadonlyMap<string, number>): PutAttribution {
  const parent = marked.parent === undefined ? undefined : places.get(marked.parent);
  return {
    source: spans(marked.source),
    cue: spans(marked.cue),
    content: spans(marked.content),
    addressee: spans(marked.addressee),
    confidence: 1,
    parent: parent ?? null,
    link: parent === undefined ? null : (marked.link ?? null),
    kind: marked.kind === 'showing' ? 'showing' : 'statement',
    voice: 'indirect',
    stance: 'neutral',
    hearsay: marked.hearsay ?? false,
  };
}
