/** The sources of a draft, each with what it says, for the Sources view. Words and places only: order and icons are the view's. */
import type { Snapshot } from '../documents/snapshots.ts';
import { isSure } from '../engine/index.ts';
import type { Attribution, Source, Span } from '../engine/index.ts';
import { SOURCES_REQUEST } from '../protocol.ts';
import type { DraftSource, Place, Sources, SourceSort, SourceStatement } from '../protocol.ts';
import { hull } from '../spans.ts';
import {
  besides,
  describeManner,
  describeSource,
  inSentence,
  shortened,
  wordsOf,
} from '../wording/describe.ts';
import { isSaid, lineOfStatement } from '../wording/sourcing.ts';
import { SORT_WORDS } from '../wording/words.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Feature } from './feature.ts';
import { answerAboutDraft } from './own-request.ts';

export const sources: Feature = {
  capabilities: () => ({}),
  register: (context) =>
    answerAboutDraft(context, { method: SOURCES_REQUEST, name: 'Sources', answer: sourcesOf }),
};

export function sourcesOf(draft: CheckedDraft): Sources {
  const { uri, version, analysis } = draft.snapshot;
  return { uri, version, sources: analysis.sources.flatMap((source) => draftSource(source, draft) ?? []) };
}

/** Characters of a source's own words and of a statement in the view; the rest is in the draft. */
const NAME_LENGTH = 80;
const STATEMENT_LENGTH = 300;

function draftSource(source: Source, draft: CheckedDraft): DraftSource | null {
  const { text, positions } = draft.snapshot;
  const attributions = source.attributions.flatMap((id) => draft.index.attribution(id) ?? []);
  const statements = attributions.flatMap((one) => statementOf(one, draft) ?? []);
  const [first] = attributions;
  const words = first && hull(first.source);
  const place = words ? positions.placeOf(words) : statements[0]?.place;
  if (!first || !place) return null;
  const sort = sortOf(source);
  return {
    name: source.name ?? `“${shortened(wordsOf(text, first.source), NAME_LENGTH)}”`,
    sort,
    sortLabel: SORT_WORDS[sort],
    description: describeSource(source),
    controlled: source.control !== null,
    unresolved: source.name === null && UNRESOLVED.has(source.form),
    possible: !attributions.some(isSure),
    place,
    statements,
  };
}

/** A document without a name is nobody to be named. */
const UNRESOLVED: ReadonlySet<Source['form']> = new Set(['anonymous', 'unnamed-person', 'unnamed-group']);

export function sortOf({ form, role }: Pick<Source, 'form' | 'role'>): SourceSort {
  switch (form) {
    case 'named-person':
      return 'person';
    case 'named-organization':
      return role === 'news-agency' || role === 'news-outlet' ? 'outlet' : 'organization';
    case 'document':
    case 'recording':
    case 'anonymous':
      return form;
    case 'unnamed-person':
    case 'unnamed-group':
    case 'implicit':
      return 'unnamed';
  }
}

function statementOf(attribution: Attribution, draft: CheckedDraft): SourceStatement | null {
  const { text } = draft.snapshot;
  const said = whatIsSaid(attribution, draft.snapshot);
  if (!said) return null;
  return {
    ...said,
    description: besides(
      throughWhom(attribution, draft),
      ...describeManner(attribution, text, { namesCue: isSaid(attribution) }),
    ),
    possible: !isSure(attribution),
    named: placeOf(attribution.source, draft.snapshot),
  };
}

/** The words of a statement, in one line, and where they stand. */
export function whatIsSaid(
  attribution: Attribution,
  draft: Pick<Snapshot, 'text' | 'positions'>,
): Pick<SourceStatement, 'text' | 'place'> | null {
  const { source, cue, content } = attribution;
  const place = placeOf(content.length > 0 ? content : [...cue, ...source], draft);
  return place && { text: shortened(lineOfStatement(attribution, draft.text), STATEMENT_LENGTH), place };
}

function placeOf(spans: readonly Span[], { positions }: Pick<Snapshot, 'positions'>): Place | null {
  const span = hull(spans);
  return span && positions.placeOf(span);
}

/** «passed on by Russian news agencies», of what reaches the reader through somebody else. */
function throughWhom({ link, parent }: Attribution, { index, snapshot }: CheckedDraft): string | null {
  const reader = link === 'relays' && parent !== null ? index.attribution(parent) : undefined;
  if (!reader || reader.source.length === 0) return null;
  return `passed on by ${inSentence(reader.name ?? wordsOf(snapshot.text, reader.source))}`;
}
