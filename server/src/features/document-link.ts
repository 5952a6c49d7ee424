/** From a citation to what it cites: a key, or a footnote's entry, that has an address on the web opens it. */
import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { itemLink } from '../citations/item-link.ts';
import { addressIn } from '../citations/links.ts';
import { foldKey } from '../citations/read.ts';
import type { Span } from '../engine/index.ts';
import type { CheckedDraft } from './drafts.ts';
import { handle } from './feature.ts';
import type { Feature } from './feature.ts';

export const documentLink: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  register(context) {
    context.connection.onDocumentLinks(
      handle(context, {
        name: 'Links',
        empty: null,
        uriOf: (params: DocumentLinkParams) => params.textDocument.uri,
        answer: linksOf,
      }),
    );
  },
};

/** On the key alone: editors make a link of an address that stands in the text themselves. */
function linksOf({ snapshot: { text, citations, positions } }: CheckedDraft): DocumentLink[] {
  const { references, entries, bibliography } = citations;
  const link = (span: Span, target: string | null): DocumentLink[] =>
    target === null ? [] : [{ range: positions.placeOf(span), target, tooltip: `Open ${target}` }];
  return [
    ...references.flatMap(({ style, key, keySpan }) => {
      const entry = style === 'pandoc' ? bibliography?.get(foldKey(key)) : undefined;
      return entry ? link(keySpan, itemLink(entry.item)) : [];
    }),
    ...entries.flatMap(({ keySpan, body }) =>
      body ? link(keySpan, addressIn(text.slice(body.start, body.end))) : [],
    ),
  ].toSorted(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}
