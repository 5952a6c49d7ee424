/** Who says so: a hover over any claim, source, cue, marker or citation, on exactly the words under the pointer. */
import { MarkupKind } from 'vscode-languageserver';
import type { Hover, HoverParams } from 'vscode-languageserver';
import { setMarkdown, setPlain } from '../wording/markdown.ts';
import type { CheckedDraft } from './drafts.ts';
import { handle } from './feature.ts';
import type { Context, Feature } from './feature.ts';
import { removalsAt } from './corrected.ts';
import { besideCard, cardOf, saidLines } from './hover-card.ts';
import { targetsAt } from './locate.ts';
import { markLines } from './mark-lines.ts';

export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(context) {
    context.connection.onHover(
      handle(context, {
        name: 'Hover',
        empty: null,
        ofViews: true,
        uriOf: (params: HoverParams) => params.textDocument.uri,
        answer: (draft, { position }) => hoverAt(draft, draft.snapshot.positions.offsetAt(position), context),
      }),
    );
  },
};

export function hoverAt(
  draft: CheckedDraft,
  offset: number,
  context: Pick<Context, 'client' | 'docsBase' | 'rules'> &
    Partial<Pick<Context, 'author' | 'runsHoverLinks'>>,
): Hover | null {
  const [target, ...others] = targetsAt(draft, offset);
  const [removal] = target ? [] : removalsAt(draft, offset);
  const lines = target
    ? [
        ...cardOf({ at: offset, target }, draft, context),
        ...besideCard(target, others, draft),
        ...markLines(target, draft, context),
      ]
    : saidLines(removal ? [removal] : [], context);
  if (lines.length === 0) return null;
  const contents = context.client.markdownHover
    ? { kind: MarkupKind.Markdown, value: setMarkdown(lines) }
    : { kind: MarkupKind.PlainText, value: setPlain(lines) };
  const place = target ?? removal?.correction.at;
  return { contents, ...(place ? { range: draft.snapshot.positions.placeOf(place) } : {}) };
}
