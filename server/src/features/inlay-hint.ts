/**
 * What stands beside the words of a draft and is not in it: the name behind «he» or «the mayor», where that is asked for, and the citations
 * that are kept beside the draft.
 */
import { InlayHintKind } from 'vscode-languageserver';
import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { placeBehind } from '../citations/add.ts';
import { onlyBeside } from '../citations/cited-in-text.ts';
import { formatKept, isKeptPending, shortKept } from '../citations/kept.ts';
import { isSure } from '../engine/index.ts';
import type { Attribution, Span } from '../engine/index.ts';
import { hull } from '../spans.ts';
import { besides, describeSource, wordsOf } from '../wording/describe.ts';
import type { CheckedDraft } from './drafts.ts';
import { handle } from './feature.ts';
import type { Feature } from './feature.ts';

export const inlayHint: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  register(context) {
    const { connection, client, changes } = context;
    connection.languages.inlayHint.on(
      handle(context, {
        name: 'Inlay hints',
        empty: null,
        ofViews: true,
        uriOf: (params: InlayHintParams) => params.textDocument.uri,
        answer: (draft, { range }): InlayHint[] | null => {
          const { positions } = draft.snapshot;
          const span = { start: positions.offsetAt(range.start), end: positions.offsetAt(range.end) };
          const names = draft.settings.inlayHints.enabled ? hintsIn(draft, span) : [];
          return [...names, ...citationHints(draft, span)];
        },
      }),
    );
    // It is asked for again by itself after an edit, not after a change of settings.
    if (client.refreshesInlayHints)
      changes.onEverything(() => void connection.languages.inlayHint.refresh().catch(() => undefined));
  },
};

export function hintsIn(draft: CheckedDraft, { start, end }: Span): InlayHint[] {
  const { analysis, text, positions } = draft.snapshot;
  // «She said … and added …»: one source may have two attributions.
  const told = new Set<number>();
  return analysis.attributions.flatMap((attribution) => {
    const place = hull(attribution.source);
    if (!place || told.has(place.end) || place.end < start || place.end > end || !isSure(attribution))
      return [];
    const name = nameBehind(attribution, text);
    if (name === null) return [];
    told.add(place.end);
    return {
      position: positions.positionAt(place.end),
      label: `(${name})`,
      paddingLeft: true,
      kind: InlayHintKind.Type,
      tooltip: besides(name, describeSource(attribution)),
    };
  });
}

/** Behind the words they are for, where a mark would stand. In any style: a draft may have been converted, and nothing else in it shows them. */
export function citationHints(
  { facts, index, placedChecks, snapshot }: CheckedDraft,
  range: Span,
): InlayHint[] {
  const { bibliography } = facts.citations;
  return placedChecks.flatMap(({ check, span }) => {
    if (span === null || check.restricted || span.end < range.start || span.start > range.end) return [];
    const position = snapshot.positions.positionAt(placeBehind(span.end, facts));
    return onlyBeside(check.citations, index.citing(span), facts).map((one) => ({
      position,
      label: `[${isKeptPending(one, bibliography) ? TO_FILL_IN : shortKept(one, bibliography)}]`,
      paddingLeft: true,
      tooltip: formatKept(one, bibliography),
    }));
  });
}

const TO_FILL_IN = 'citation to fill in';

/** The name that the source's own words do not give: neither in part nor by its initials. */
function nameBehind({ name, form, source }: Attribution, text: string): string | null {
  const words = wordsOf(text, source);
  if (name === null || FIRST_PERSON.test(words) || ACRONYM.test(words)) return null;
  // Who speaks for a body without a name of their own is not that body.
  if (form !== 'named-person' && !BODY.test(words)) return null;
  const said = new Set(namesIn(words));
  return namesIn(name).some((word) => said.has(word)) ? null : name;
}

/** Inside a quotation, whose speaker is named beside it. */
const FIRST_PERSON = /^(?:I|we|We)$/u;

/** «the ICC»: a name that is short for another. */
const ACRONYM = /\b\p{Lu}[\p{Lu}\d&.]+\b/u;

/** «it», «the company». */
const BODY = /^(?:it|they|(?:the|this|that) (?!spokes)[\p{L}-]+)$/iu;

/** The words with a capital, without possessives: «Mr Putin’s» → `Mr`, `Putin`. */
function namesIn(words: string): readonly string[] {
  return words.match(/\p{Lu}[\p{L}\p{M}\d]+/gu)?.filter((word) => word !== 'The') ?? [];
}
