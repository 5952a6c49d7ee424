/** What the engine knows of each source of a marked draft, with what is marked of it, given the marked spans. Judges nothing. */
import type { PutAttribution } from '../server/src/engine/attribution/finder.ts';
import type { Span } from '../server/src/engine/model.ts';
import { Antecedents, type Asked, type PlacedMentions } from '../server/src/engine/sources/antecedents.ts';
import { peopleOf } from '../server/src/engine/sources/people.ts';
import { describeSources, type DescribeOptions } from '../server/src/engine/sources/describe.ts';
import type { FormEvidence } from '../server/src/engine/sources/form.ts';
import { findMentions } from '../server/src/engine/sources/mentions.ts';
import type { MarkedAttribution, MarkedDraft, Place } from '../scripts/corpora/marked.ts';
import { paragraphsOf } from './windows.ts';

export interface MarkedEvidence {
  readonly evidence: FormEvidence;
  readonly form: string;
}

export function evidenceIn(draft: MarkedDraft): readonly MarkedEvidence[] {
  const found: MarkedEvidence[] = [];
  described(draft, (marked) => ({
    see: (index, evidence) => {
      const form = marked[index]?.form;
      if (form !== undefined) found.push({ evidence, form });
    },
  }));
  return found;
}

export interface MarkedQuestion {
  readonly asked: Asked;
  /** Who is meant; null where the marks name nobody. */
  readonly name: string | null;
}

/** Whom each pronoun and description may mean. */
export function questionsIn(draft: MarkedDraft): readonly MarkedQuestion[] {
  const found = new Map<number, MarkedQuestion>();
  let last: Asked | null = null;
  described(draft, (marked) => ({
    ask: (asked) => {
      last = asked;
    },
    see: (index) => {
      const form = marked[index]?.form;
      if (last !== null && form !== undefined)
        found.set(index, { asked: last, name: marked[index]?.name ?? null });
      last = null;
    },
  }));
  return [...found.values()];
}

/** As if all people of the draft had one surname: whom each source means that names a person by the surname alone. */
export function surnamesIn(draft: MarkedDraft): readonly MarkedQuestion[] {
  const found: MarkedQuestion[] = [];
  const places = namesIn(draft);
  const people = peopleOf(places.map(({ mentions }) => mentions));
  const among = [...people.counts.keys()].filter(({ sort }) => sort === 'person').map(({ name }) => name);
  let name: string | null = null;
  const antecedents = new Antecedents(places, people, (asked) => found.push({ asked, name }));
  for (const { source, name: marked, link } of markedIn(draft)) {
    const [first] = source;
    const named = marked === undefined ? null : people.book.person(marked);
    if (first === undefined || named === null) continue;
    const said = {
      ...named,
      form: 'named-person' as const,
      certain: true,
      control: null,
      shown: named.name,
      pronoun: false,
    };
    name = named.name;
    if (named.name.endsWith(` ${draft.text.slice(...first)}`) && link === undefined)
      antecedents.meant({ asks: 'surname', at: first[0], outside: [], head: '', parent: null, among });
    antecedents.spoke({ start: first[0], end: first[1] }, said);
  }
  return found;
}

function described(
  draft: MarkedDraft,
  watch: (marked: readonly MarkedAttribution[]) => DescribeOptions,
): void {
  const marked = markedIn(draft);
  const places = new Map(marked.map(({ id }, index) => [id, index]));
  const attributions = marked.map((one) => putOf(one, places));
  describeSources({ text: draft.text, attributions, names: namesIn(draft) }, watch(marked));
}

const markedIn = (draft: MarkedDraft): readonly MarkedAttribution[] =>
  (draft.annotators[0]?.attributions ?? [])
    .filter(({ optional }) => optional !== true)
    .toSorted((a, b) => startOf(a) - startOf(b));

const namesIn = (draft: MarkedDraft): readonly PlacedMentions[] =>
  paragraphsOf(draft).map(({ paragraph, start }) => ({ at: start, mentions: findMentions(paragraph) }));

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
