/**
 * The Workspace view: all drafts of the workspace with their state. Nothing is read unless it is in sight. What it shows and says is made in
 * `workspaceTree.ts` and `workspaceWording.ts`.
 */
import { commands, Disposable, EventEmitter, l10n, ThemeColor, ThemeIcon, TreeItem, Uri, window, workspace } from 'vscode'; // prettier-ignore
import type { TreeDataProvider, TreeView } from 'vscode';
import type { Connection } from '../connection.ts';
import { latestOnly } from '../latest.ts';
import { drawn, setMessage } from './drawn.ts';
import type { Tree } from './nodes.ts';
import { WorkspaceReader } from './workspaceReader.ts';
import { isOpenAtFirst, READING, workspaceTreeOf } from './workspaceTree.ts';
import type { Need, WorkspaceNode } from './workspaceTree.ts';
import { workspaceMessage, workspaceWordsOf } from './workspaceWording.ts';

export interface WorkspaceView extends Disposable {
  /** Reads all drafts again, though none seems to have changed. */
  readAnew(): void;
  /** The draft of a node; null for a node of another kind. */
  draftOf(id: string): Uri | null;
}

const ID = 'whence.workspace';
const NOTHING: Tree<WorkspaceNode> = { roots: [], nodes: new Map() };

export function showWorkspace(connection: Connection): WorkspaceView {
  const reader = new WorkspaceReader((params, token) => connection.workspaceDrafts(params, token));
  const nodes = new WorkspaceNodes();
  const view = window.createTreeView(ID, { treeDataProvider: nodes, showCollapseAll: true });
  const show = latestOnly(() => showRead({ reader, connection, view, nodes }));
  const read = (): void => {
    show();
    if (view.visible) void reader.read();
    else reader.stop();
  };
  read();
  const parts = Disposable.from(
    view,
    nodes,
    reader,
    reader.onDidChange(show),
    view.onDidChangeVisibility(read),
    connection.onDidChangeDrafts(read),
    connection.server.onDidChangeState(read),
    workspace.onDidChangeWorkspaceFolders(read),
  );
  return {
    readAnew: () => void reader.read({ anew: true }),
    draftOf(id) {
      const node = nodes.node(id);
      return node?.kind === 'draft' ? Uri.parse(node.draft.uri) : null;
    },
    dispose: () => void parts.dispose(),
  };
}

interface Showing {
  readonly reader: WorkspaceReader;
  readonly connection: Connection;
  readonly view: TreeView<string>;
  readonly nodes: WorkspaceNodes;
}

async function showRead({ reader: { drafts }, connection, view, nodes }: Showing): Promise<void> {
  if (drafts === null) return nodes.show(connection.server.state === 'failed' ? NOTHING : READING);
  setMessage(view, workspaceMessage(drafts, l10n));
  // The welcome texts in package.json know it.
  const isEmpty = drafts.left === 0 && drafts.drafts.length === 0;
  await commands.executeCommand('setContext', 'whence.noDrafts', isEmpty);
  const isBegun = isEmpty || drafts.drafts.length > 0;
  nodes.show(isBegun ? workspaceTreeOf(drafts.drafts, (uri) => workspace.asRelativePath(Uri.parse(uri))) : READING); // prettier-ignore
}

/** Elements are ids of nodes, so that an element stays the same when the tree is made anew. */
class WorkspaceNodes implements TreeDataProvider<string>, Disposable {
  readonly #changed = new EventEmitter<undefined>();
  #tree = NOTHING;
  #fingerprint = '';

  readonly onDidChangeTreeData = this.#changed.event;

  show(tree: Tree<WorkspaceNode>): void {
    const fingerprint = JSON.stringify([...tree.nodes.values()]);
    if (fingerprint === this.#fingerprint) return;
    this.#fingerprint = fingerprint;
    this.#tree = tree;
    this.#changed.fire(undefined);
  }

  node(id: string): WorkspaceNode | undefined {
    return this.#tree.nodes.get(id);
  }

  getChildren(id?: string): string[] {
    return [...(id === undefined ? this.#tree.roots : (this.node(id)?.children ?? []))];
  }

  getParent(id: string): string | null {
    return this.node(id)?.parent ?? null;
  }

  getTreeItem(id: string): TreeItem {
    const node = this.node(id);
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
  item.contextValue = node.kind === 'draft' && node.draft.state !== 'checked' ? 'draft.unread' : node.kind;
  if (node.kind === 'draft')
    item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [draft] };
  item.iconPath = iconOf(node);
  return item;
}

function iconOf(node: WorkspaceNode): ThemeIcon {
  switch (node.kind) {
    case 'need':
      return needIcon(node.need);
    case 'drafts':
      return new ThemeIcon('list-unordered');
    case 'draft':
      return new ThemeIcon('file');
    case 'reading':
      return new ThemeIcon('loading~spin');
  }
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
