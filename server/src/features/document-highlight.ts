/**
 * Marks the source, the cue and the content of the attribution at the cursor, so that the eye finds who says what; over a citation, all
 * marks of its key and its entry.
 */
import { DocumentHighlightKind } from 'vscode-languageserver';
import type { DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver';
import { sameKey } from '../citations/read.ts';
import type { Attribution } from '../engine/index.ts';
import { keyAt } from './citation-key.ts';
import type { KeyAt } from './citation-key.ts';
import type { CheckedDraft } from './drafts.ts';
import { handle } from './feature.ts';
import type { Feature } from './feature.ts';
import { targetsAtCaret } from './locate.ts';

export const documentHighlight: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  register(context) {
    context.connection.onDocumentHighlight(
      handle(context, {
        name: 'Highlight',
        empty: null,
        ofViews: true,
        uriOf: (params: DocumentHighlightParams) => params.textDocument.uri,
        answer: (draft, { position }) => highlightsAt(draft, draft.snapshot.positions.offsetAt(position)),
      }),
    );
  },
};

export function highlightsAt(draft: CheckedDraft, offset: number): DocumentHighlight[] | null {
  const key = keyAt(draft, offset);
  if (key) return marksOf(draft, key);
  const target = targetsAtCaret(draft, offset).find((one) => 'attribution' in one);
  return target && 'attribution' in target ? highlightsOf(draft, target.attribution) : null;
}

function marksOf(
  { snapshot: { citations, positions } }: CheckedDraft,
  { key, style }: KeyAt,
): DocumentHighlight[] {
  const marks = citations.references.filter((one) => one.style === style && sameKey(one.key, key));
  const entries = style === 'footnote' ? citations.entries.filter((one) => sameKey(one.key, key)) : [];
  return [
    ...marks.map(({ keySpan }) => ({ keySpan, kind: DocumentHighlightKind.Read })),
    ...entries.map(({ keySpan }) => ({ keySpan, kind: DocumentHighlightKind.Write })),
  ].map(({ keySpan, kind }) => ({ range: positions.placeOf(keySpan), kind }));
}

function highlightsOf(
  draft: CheckedDraft,
  { source, cue, content, addressee }: Attribution,
): DocumentHighlight[] {
  const { positions } = draft.snapshot;
  return [
    ...[...source, ...addressee].map((span) => ({ span, kind: DocumentHighlightKind.Write })),
    ...cue.map((span) => ({ span, kind: DocumentHighlightKind.Read })),
    ...content.map((span) => ({ span, kind: DocumentHighlightKind.Text })),
  ]
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ span, kind }) => ({ range: positions.placeOf(span), kind }));
}
