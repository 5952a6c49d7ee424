/**
 * What a sentence cites, in the text or beside the draft, as one kind, so that a rule on sources need not care which. Knows no rule and
 * no finding.
 */
import { workReader } from '../citations/cited-work.ts';
import type { CitedWork } from '../citations/cited-work.ts';
import type { Reference } from '../citations/citations.ts';
import { shortKept } from '../citations/kept.ts';
import { foldKey } from '../citations/read.ts';
import { keptPlaces } from '../citations/ties.ts';
import type { KeptPlace } from '../citations/ties.ts';
import type { Span } from '../engine/index.ts';
import { indexOf } from './facts.ts';
import type { Fix } from './fix.ts';
import type { RuleFacts } from './rule.ts';

export type Cited =
  | { readonly kind: 'mark'; readonly reference: Reference; readonly work: CitedWork | null }
  | { readonly kind: 'kept'; readonly place: KeptPlace; readonly work: CitedWork | null };

/** Marks in order of the text, then what is kept; what is restricted is nobody's to judge. */
export function citedBy(facts: RuleFacts): (sentence: Span) => readonly Cited[] {
  const read = workReader(facts.text, facts.citations);
  const index = indexOf(facts);
  return (sentence) => [
    ...index.citing(sentence).map((reference): Cited => ({ kind: 'mark', reference, work: read(reference) })),
    ...index.ties
      .kept(sentence)
      .filter(({ isRestricted }) => !isRestricted)
      .map((place): Cited => ({ kind: 'kept', place, work: read(place.citation) })),
  ];
}

/** Beside the draft, what is restricted left out. */
export function keptIn({ checks = [] }: RuleFacts): readonly KeptPlace[] {
  return keptPlaces(checks).filter(({ isRestricted }) => !isRestricted);
}

/** Whether both cite one work by one name, if at two of its places. */
export function isOneKey(one: Cited, other: Cited): boolean {
  return nameOf(one) === nameOf(other);
}

function nameOf(cited: Cited): string {
  if (cited.kind === 'mark') return `${cited.reference.style} ${foldKey(cited.reference.key)}`;
  const { key, item, file } = cited.place.citation;
  return item === null && key !== null ? `pandoc ${foldKey(key)}` : JSON.stringify([item, file]);
}

/** «Note [^1]», “@orr2024”, “Orr 2024, p. 3”. */
export function calledIn(cited: Cited, facts: RuleFacts): string {
  if (cited.kind === 'kept') return calledKept(cited.place, facts);
  const { style, key } = cited.reference;
  return style === 'footnote' ? `Note [^${key}]` : `“@${key}”`;
}

export function calledKept({ citation }: KeptPlace, { citations }: RuleFacts): string {
  return `“${shortKept(citation, citations.bibliography)}”`;
}

/** Of what is kept beside the draft: the text stays as it is. */
export function takeOutKept({ id, nth }: KeptPlace, title = 'Take out the citation'): Fix {
  return { title, kind: 'repair', edits: [], ofCheck: { id, deed: 'uncite', nth } };
}
