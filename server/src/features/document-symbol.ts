/** The provenance of a draft as its outline: claims in reading order, under each the sources it came through. */
import { SymbolKind } from 'vscode-languageserver';
import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import type { Claim, Span } from '../engine/index.ts';
import { standingOf, STANDING_WORDS } from '../engine/index.ts';
import type { Place } from '../protocol.ts';
import { hull } from '../spans.ts';
import { besides, describeChain, linksOf, shortened, wordsOf } from '../wording/describe.ts';
import type { WordedLink } from '../wording/describe.ts';
import type { CheckedDraft } from './drafts.ts';
import { handle } from './feature.ts';
import type { Feature } from './feature.ts';
import { wordsOfClaim } from './locate.ts';

export const documentSymbol: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Provenance' } }),
  register(context) {
    const hierarchical = context.client.hierarchicalSymbols;
    context.connection.onDocumentSymbol(
      handle(context, {
        name: 'Outline',
        empty: null,
        uriOf: (params: DocumentSymbolParams) => params.textDocument.uri,
        answer: (draft): DocumentSymbol[] | SymbolInformation[] =>
          hierarchical ? outlineOf(draft) : flat(outlineOf(draft), draft.snapshot.uri),
      }),
    );
  },
};

export function outlineOf(draft: CheckedDraft): DocumentSymbol[] {
  return draft.facts.analysis.claims.map((claim) => claimSymbol(claim, draft));
}

/** Characters of a claim in the outline. */
const NAME_LENGTH = 80;

function claimSymbol(claim: Claim, draft: CheckedDraft): DocumentSymbol {
  const { text, positions } = draft.snapshot;
  const links = linksOf(draft.index.chainOf(claim), text);
  const range = hull(wordsOfClaim(draft, claim)) ?? claim.sentence;
  const who = describeChain(links.map(({ name }) => name));
  return {
    name: shortened(wordsOf(text, claim.pieces), NAME_LENGTH) || 'Claim',
    detail: who ?? STANDING_WORDS[standingOf(claim)],
    kind: SymbolKind.String,
    range: positions.placeOf(range),
    selectionRange: positions.placeOf(hull(claim.pieces) ?? claim.sentence),
    children: links.flatMap((link) => sourceSymbol(link, (span) => positions.placeOf(span))),
  };
}

function sourceSymbol(
  { name, cue, description, span }: WordedLink,
  placeOf: (span: Span) => Place,
): DocumentSymbol[] {
  if (span === null) return [];
  const range = placeOf(span);
  const detail = besides(cue === null ? null : `“${cue}”`, description);
  return [{ name, detail, kind: SymbolKind.Interface, range, selectionRange: range }];
}

/** For an editor that knows no outline within an outline. */
function flat(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, selectionRange, children = [] }) => [
    {
      name,
      kind,
      location: { uri, range: selectionRange },
      ...(containerName === undefined ? {} : { containerName }),
    },
    ...flat(children, uri, name),
  ]);
}
