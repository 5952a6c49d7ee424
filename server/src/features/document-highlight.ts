/** Marks the source, the cue and the content of the attribution at the cursor, so that the eye finds who says what. */
import { DocumentHighlightKind } from 'vscode-languageserver';
import type { DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver';
import type { Attribution } from '../engine/index.ts';
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
        uriOf: (params: DocumentHighlightParams) => params.textDocument.uri,
        answer: (draft, { position }) => highlightsAt(draft, draft.snapshot.positions.offsetAt(position)),
      }),
    );
  },
};

export function highlightsAt(draft: CheckedDraft, offset: number): DocumentHighlight[] | null {
  const target = targetsAtCaret(draft, offset).find((one) => 'attribution' in one);
  return target && 'attribution' in target ? highlightsOf(draft, target.attribution) : null;
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
