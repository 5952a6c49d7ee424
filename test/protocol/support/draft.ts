/** A draft that is open in an editor of the tests. Asks and answers only; holds no expectation. */
import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  HoverRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
} from 'vscode-languageserver/node';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  Hover,
  InlayHint,
  Location,
  PrepareRenameResult,
  WorkspaceEdit,
  Range,
} from 'vscode-languageserver/node';
import {
  PROVENANCE_REQUEST,
  SOURCES_REQUEST,
  STATUS_REQUEST,
  TINTS_REQUEST,
} from '../../../server/src/protocol.ts';
import type { DraftStatus, Provenance, Sources, Tints } from '../../../server/src/protocol.ts';
import type { Editor } from './editor.ts';

/** One open draft, and what can be asked of it. Places are named by the words that stand there. */
export class Draft {
  constructor(
    readonly editor: Editor,
    readonly uri: string,
  ) {}

  get text(): string {
    return this.editor.document(this.uri).getText();
  }

  words(range: Range): string {
    return this.editor.document(this.uri).getText(range);
  }

  /** The range of the first `words` in the draft. */
  rangeOf(words: string): Range {
    const start = this.text.indexOf(words);
    if (start < 0) throw new Error(`The draft does not hold «${words}»`);
    const document = this.editor.document(this.uri);
    return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
  }

  async replace(words: string, text: string): Promise<void> {
    await this.editor.edit(this.uri, { range: this.rangeOf(words), text });
  }

  report(previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const id = previousResultId === undefined ? {} : { previousResultId };
    return this.editor.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: this, ...id });
  }

  async diagnostics(): Promise<Diagnostic[]> {
    const report = await this.report();
    if (report.kind !== 'full') throw new Error('The report says that nothing changed');
    return report.items;
  }

  /** Each diagnostic as its code and the words it stands on. */
  async findings(): Promise<string[]> {
    return (await this.diagnostics()).map(({ code, range }) => `${code}: ${this.words(range)}`);
  }

  /** At the first character of `words`. */
  hover(words: string): Promise<Hover | null> {
    const position = this.rangeOf(words).start;
    return this.editor.connection.sendRequest(HoverRequest.type, { textDocument: this, position });
  }

  async hoverText(words: string): Promise<string> {
    const hover = await this.hover(words);
    const contents = hover?.contents ?? '';
    return typeof contents === 'object' && 'value' in contents ? contents.value : '';
  }

  async actions(words: string, only?: string[]): Promise<CodeAction[]> {
    return this.actionsIn(this.rangeOf(words), only);
  }

  /** With nothing selected, and the cursor before these words. */
  async actionsBefore(words: string): Promise<CodeAction[]> {
    const { start } = this.rangeOf(words);
    return this.actionsIn({ start, end: start });
  }

  private async actionsIn(range: Range, only?: string[]): Promise<CodeAction[]> {
    const found = await this.editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: this,
      range,
      context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
    });
    return (found ?? []).filter((action): action is CodeAction => 'kind' in action);
  }

  async action(words: string, title: string | RegExp): Promise<CodeAction> {
    const actions = await this.actions(words);
    const found = actions.find((one) =>
      typeof title === 'string' ? one.title === title : title.test(one.title),
    );
    if (!found) throw new Error(`No action «${title}» but: ${actions.map((one) => one.title).join('; ')}`);
    return found;
  }

  /** Applies the edits that an action makes to this draft, snippets with their placeholders as text. */
  async apply({ edit }: CodeAction): Promise<void> {
    const changes = editsOf(edit, this.uri).toSorted(
      (a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character,
    );
    await this.editor.edit(this.uri, ...changes);
  }

  async symbols(): Promise<DocumentSymbol[]> {
    const found = await this.editor.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: this,
    });
    return (found ?? []).filter((symbol): symbol is DocumentSymbol => 'selectionRange' in symbol);
  }

  highlights(words: string): Promise<DocumentHighlight[] | null> {
    const position = this.rangeOf(words).start;
    return this.editor.connection.sendRequest(DocumentHighlightRequest.type, {
      textDocument: this,
      position,
    });
  }

  async definition(words: string): Promise<Location | null> {
    const position = this.rangeOf(words).start;
    const found = await this.editor.connection.sendRequest(DefinitionRequest.type, {
      textDocument: this,
      position,
    });
    return found !== null && 'uri' in found ? found : null;
  }

  references(words: string, includeDeclaration = false): Promise<Location[] | null> {
    return this.editor.connection.sendRequest(ReferencesRequest.type, {
      textDocument: this,
      position: this.rangeOf(words).start,
      context: { includeDeclaration },
    });
  }

  /** What is offered behind the first `words`, in the order an editor shows it. */
  async completions(words: string): Promise<CompletionItem[]> {
    const found = await this.editor.connection.sendRequest(CompletionRequest.type, {
      textDocument: this,
      position: this.rangeOf(words).end,
    });
    const items = Array.isArray(found) ? found : (found?.items ?? []);
    return items.toSorted((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
  }

  links(): Promise<DocumentLink[] | null> {
    return this.editor.connection.sendRequest(DocumentLinkRequest.type, { textDocument: this });
  }

  /** Rejects where it is refused. */
  prepareRename(words: string): Promise<PrepareRenameResult | null> {
    const position = this.rangeOf(words).start;
    return this.editor.connection.sendRequest(PrepareRenameRequest.type, { textDocument: this, position });
  }

  rename(words: string, newName: string): Promise<WorkspaceEdit | null> {
    const position = this.rangeOf(words).start;
    return this.editor.connection.sendRequest(RenameRequest.type, { textDocument: this, position, newName });
  }

  provenance(): Promise<Provenance | null> {
    return this.editor.connection.sendRequest<Provenance | null>(PROVENANCE_REQUEST, { uri: this.uri });
  }

  sources(): Promise<Sources | null> {
    return this.editor.connection.sendRequest<Sources | null>(SOURCES_REQUEST, { uri: this.uri });
  }

  tints(): Promise<Tints | null> {
    return this.editor.connection.sendRequest<Tints | null>(TINTS_REQUEST, { uri: this.uri });
  }

  hints(): Promise<InlayHint[] | null> {
    const range = this.rangeOf(this.text);
    return this.editor.connection.sendRequest(InlayHintRequest.type, { textDocument: this, range });
  }

  status(): Promise<DraftStatus> {
    return this.editor.connection.sendRequest<DraftStatus>(STATUS_REQUEST, { uri: this.uri });
  }
}

/** The text changes an edit makes to one document; `${1:words}` becomes «words». */
export function editsOf(edit: WorkspaceEdit | undefined, uri: string): { range: Range; text: string }[] {
  const plain = (edit?.changes?.[uri] ?? []).map(({ range, newText }) => ({ range, text: newText }));
  const versioned = (edit?.documentChanges ?? []).flatMap((change) =>
    'edits' in change && change.textDocument.uri === uri ? change.edits : [],
  );
  return [
    ...plain,
    ...versioned.map((one) =>
      'snippet' in one
        ? { range: one.range, text: withoutTabStops(one.snippet.value) }
        : { range: one.range, text: one.newText },
    ),
  ];
}

function withoutTabStops(snippet: string): string {
  return snippet.replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, '$1').replace(/\\([\\$}])/g, '$1');
}
