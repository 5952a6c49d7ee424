/**
 * The Workspace view: all drafts of the workspace with their state. Nothing is read unless it is in sight. What it shows and says is made in
 * `workspaceTree.ts` and `workspaceWording.ts`.
 */
import { commands, Disposable, EventEmitter, l10n, ThemeColor, ThemeIcon, TreeItem, Uri, window, workspace } from 'vscode'; // prettier-ignore
import type { TreeDataProvider, TreeView } from 'vscode';
import type { Connection } from '../connection.ts';
import { latestOnly } from '../latest.ts';
import { drawn } from './drawn.ts';
import type { Tree } from './nodes.ts';
import { WorkspaceReader } from './workspaceReader.ts';
import { isOpenAtFirst, workspaceTreeOf } from './workspaceTree.ts';
import type { Need, WorkspaceNode } from './workspaceTree.ts';
import { workspaceMessage, workspaceWordsOf } from './workspaceWording.ts';

export interface WorkspaceView extends Disposable {
  /** Reads all drafts again, though none seems to have changed. */
  readAnew(): void;
}

const ID = 'whence.workspace';

export function showWorkspace(connection: Connection): WorkspaceView {
  const reader = new WorkspaceReader((params, token) => connection.workspaceDrafts(params, token));
  const nodes = new WorkspaceNodes();
  const view = window.createTreeView(ID, { treeDataProvider: nodes, showCollapseAll: true });
  const read = (): void => {
    if (!view.visible) return reader.stop();
    if (reader.drafts === null) view.message = l10n.t('Reading the drafts…');
    void reader.read();
  };
  const show = latestOnly(() => showRead(reader, { view, nodes }));
  read();
  const parts = Disposable.from(
    view,
    nodes,
    reader,
    reader.onDidChange(show),
    view.onDidChangeVisibility(read),
    connection.onDidChangeDrafts(read),
    connection.onDidChangeState(read),
    workspace.onDidChangeWorkspaceFolders(read),
  );
  return { readAnew: () => void reader.read({ anew: true }), dispose: () => void parts.dispose() };
}

interface Shown {
  readonly view: TreeView<string>;
  readonly nodes: WorkspaceNodes;
}

async function showRead(reader: WorkspaceReader, { view, nodes }: Shown): Promise<void> {
  const { drafts } = reader;
  if (drafts === null) return;
  view.message = workspaceMessage(drafts, l10n);
  // The welcome texts in package.json know it.
  const isEmpty = drafts.left === 0 && drafts.drafts.length === 0;
  await commands.executeCommand('setContext', 'whence.noDrafts', isEmpty);
  nodes.show(workspaceTreeOf(drafts.drafts, (uri) => workspace.asRelativePath(Uri.parse(uri))));
}

/** Elements are ids of nodes, so that an element stays the same when the tree is made anew. */
class WorkspaceNodes implements TreeDataProvider<string>, Disposable {
  readonly #changed = new EventEmitter<undefined>();
  #tree: Tree<WorkspaceNode> = { roots: [], nodes: new Map() };
  #fingerprint = '';

  readonly onDidChangeTreeData = this.#changed.event;

  show(tree: Tree<WorkspaceNode>): void {
    const fingerprint = JSON.stringify([...tree.nodes.values()]);
    if (fingerprint === this.#fingerprint) return;
    this.#fingerprint = fingerprint;
    this.#tree = tree;
    this.#changed.fire(undefined);
  }

  getChildren(id?: string): string[] {
    return [...(id === undefined ? this.#tree.roots : (this.#tree.nodes.get(id)?.children ?? []))];
  }

  getParent(id: string): string | null {
    return this.#tree.nodes.get(id)?.parent ?? null;
  }

  getTreeItem(id: string): TreeItem {
    const node = this.#tree.nodes.get(id);
    return node ? itemOf(node) : new TreeItem('');
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function itemOf(node: WorkspaceNode): TreeItem {
  const words = workspaceWordsOf(node, l10n);
  const draft = Uri.parse(node.kind === 'draft' ? node.draft.uri : 'untitled:');
  const item = drawn(node, { words, place: null, isOpen: isOpenAtFirst(node), draft });
  item.contextValue = node.kind;
  if (node.kind === 'draft')
    item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [draft] };
  item.iconPath = node.kind === 'need' ? needIcon(node.need) : new ThemeIcon(node.kind === 'draft' ? 'file' : 'list-unordered'); // prettier-ignore
  return item;
}

/** A shape of its own for each; the colour only adds to it. */
function needIcon(need: Need): ThemeIcon {
  switch (need) {
    case 'again':
      return new ThemeIcon('history', new ThemeColor('list.warningForeground'));
    case 'findings':
      return new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'));
    case 'checking':
      return new ThemeIcon('checklist');
    case 'nothing':
      return new ThemeIcon('pass');
    case 'unread':
      return new ThemeIcon('circle-slash');
  }
}
