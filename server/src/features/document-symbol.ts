/**
 * The provenance of a draft as its outline: claims in reading order, those that are merely possible behind them, under each
 * the sources it came through.
 */
import { SymbolKind } from 'vscode-languageserver';
import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import type { Claim, Span } from '../engine/index.ts';
import type { Place } from '../protocol.ts';
import { hull } from '../spans.ts';
import { besides, describeChain, linksOf, shortened } from '../wording/describe.ts';
import type { WordedLink } from '../wording/describe.ts';
import { labelOf, lineOfClaim, tellingOf } from '../wording/sourcing.ts';
import { POSSIBLE } from '../wording/words.ts';
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
  const { claims } = draft.facts.analysis;
  const isPossible = (claim: Claim): boolean => tellingOf(claim, draft.facts).isPossible;
  return [...claims.filter((claim) => !isPossible(claim)), ...claims.filter(isPossible)].map((claim) =>
    claimSymbol(claim, draft),
  );
}

/** Characters of a claim in the outline. */
const NAME_LENGTH = 80;

function claimSymbol(claim: Claim, draft: CheckedDraft): DocumentSymbol {
  const { text, positions } = draft.snapshot;
  const links = linksOf(draft.index.chainOf(claim), text);
  const range = hull(wordsOfClaim(draft, claim)) ?? claim.sentence;
  const telling = tellingOf(claim, draft.facts);
  const { words: label } = labelOf(claim, telling);
  const who = describeChain(links.map(({ name }) => name)) ?? label;
  return {
    name: shortened(lineOfClaim(claim, telling, draft.facts), NAME_LENGTH) || 'Claim',
    detail: besides(
      who,
      telling.attitude !== null && who !== label ? label : null,
      telling.isPossible ? POSSIBLE : null,
    ),
    kind: SymbolKind.String,
    range: positions.placeOf(range),
    selectionRange: positions.placeOf(hull(claim.pieces) ?? claim.sentence),
    children: links.flatMap((link) => sourceSymbol(link, (span) => positions.placeOf(span))),
  };
}

function sourceSymbol(
  { name, cue, description, span, isPossible }: WordedLink,
  placeOf: (span: Span) => Place,
): DocumentSymbol[] {
  if (span === null) return [];
  const range = placeOf(span);
  const detail = besides(cue === null ? null : `“${cue}”`, description, isPossible ? POSSIBLE : null);
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
