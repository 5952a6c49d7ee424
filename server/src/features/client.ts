/** What the editor at the other end can do, asked once and named in our words. Knows capabilities only. */
import type { ClientCapabilities } from 'vscode-languageserver';

export interface ClientAbilities {
  /** Asks for diagnostics itself; then none are pushed. */
  readonly pullsDiagnostics: boolean;
  /** Can be told to ask for them again. */
  readonly refreshesDiagnostics: boolean;
  /** Can be told to ask for inlay hints again. */
  readonly refreshesInlayHints: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly markdownHover: boolean;
  readonly hierarchicalSymbols: boolean;
  /** Shows words of its own beside the name of what it completes. */
  readonly labelDetails: boolean;
  /** Takes code actions with their edits, rather than commands only. */
  readonly codeActionLiterals: boolean;
  /** Takes edits that name the version of the draft they are for. */
  readonly versionedEdits: boolean;
  /** Takes edits with stretches to fill in (LSP 3.18; every VS Code since 1.91 by vscode-languageclient 11). */
  readonly snippetEdits: boolean;
  readonly createsFiles: boolean;
  /** Asks whether something can be renamed before it asks for the new name. */
  readonly preparesRenames: boolean;
  /** Opens a document when it is asked to. */
  readonly showsDocuments: boolean;
  /** Answers for settings, each draft by itself. */
  readonly asksSettings: boolean;
  readonly registersSettings: boolean;
  readonly registersWatchers: boolean;
}

export function readClient({ textDocument, window, workspace }: ClientCapabilities): ClientAbilities {
  const versionedEdits = workspace?.workspaceEdit?.documentChanges === true;
  const diagnostics = textDocument?.diagnostic ?? textDocument?.publishDiagnostics;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    relatedInformation:
      diagnostics?.relatedInformation === true ||
      textDocument?.publishDiagnostics?.relatedInformation === true,
    codeDescription:
      diagnostics?.codeDescriptionSupport === true ||
      textDocument?.publishDiagnostics?.codeDescriptionSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    versionedEdits,
    snippetEdits: versionedEdits && workspace?.workspaceEdit?.snippetEditSupport === true,
    createsFiles: versionedEdits && workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    preparesRenames: textDocument?.rename?.prepareSupport === true,
    showsDocuments: window?.showDocument?.support === true,
    asksSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}
