/** What an editor of the tests says it can do. */
import type { ClientCapabilities } from 'vscode-languageserver/node';

export interface Abilities {
  /** Asks for diagnostics itself, as VS Code does; otherwise they are to be pushed. */
  readonly pulls?: boolean;
  readonly snippets?: boolean;
  readonly versionedEdits?: boolean;
  /** Shows hovers set as Markdown. */
  readonly markdown?: boolean;
}

export function capabilitiesOf(
  { pulls = true, snippets = true, versionedEdits = true, markdown = true }: Abilities,
  { answersSettings }: { readonly answersSettings: boolean },
): ClientCapabilities {
  return {
    workspace: {
      ...(answersSettings ? { configuration: true } : {}),
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      workspaceFolders: true,
      diagnostics: { refreshSupport: true },
      inlayHint: { refreshSupport: true },
      workspaceEdit: versionedEdits
        ? { documentChanges: true, resourceOperations: ['create'], snippetEditSupport: snippets }
        : {},
    },
    window: { showDocument: { support: true }, workDoneProgress: true },
    textDocument: {
      ...(pulls ? { diagnostic: {} } : {}),
      publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, versionSupport: true },
      completion: { completionItem: { labelDetailsSupport: markdown } },
      hover: { contentFormat: markdown ? ['markdown', 'plaintext'] : ['plaintext'] },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor'] } } },
      rename: { prepareSupport: true },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    },
  };
}
