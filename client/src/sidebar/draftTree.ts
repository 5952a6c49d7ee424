/**
 * A tree of the sidebar that shows something of the draft in view: asks for it when it is in sight, keeps what is open and
 * selected while it changes, and follows the cursor without taking the focus. What it shows comes in from each view.
 */
import { commands, Disposable, EventEmitter, TreeItem, window, workspace } from 'vscode';
import type { Event, Selection, TextDocument, TreeDataProvider, TreeView, Uri } from 'vscode';
import type { Place } from '../../../server/src/protocol.ts';
import type { ActiveDraft } from '../activeDraft.ts';
import { latestOnly } from '../latest.ts';
import { followsCursor } from '../options.ts';
import { collapsible, rangeOf, readingItem } from './drawn.ts';
import type { Cursor } from './locate.ts';
import type { NodeBase, Tree } from './nodes.ts';
import { changedRows } from './redrawn.ts';

/** What a view adds to the tree of a draft. */
export interface DraftView<Node extends NodeBase> {
  readonly id: string;
  /** Null when there is nothing to show. */
  read(document: TextDocument): Promise<Showing<Node> | null>;
  itemOf(node: Node, draft: Uri): TreeItem;
  placeOf(node: Node): Place | null;
  isOpenAtFirst(node: Node): boolean;
  forget(uri: string): void;
  /** Fires when there is more, or something else, to read of the same draft. */
  readonly onDidChange?: Event<void>;
  /** Several rows can be selected, and something be done with all of them. */
  readonly canSelectMany?: boolean;
  /** Told when somebody opens or closes a node. */
  opened?(node: string, isOpen: boolean): void;
}

/** Of the draft, as it was read last: though nothing had to be drawn again. */
export interface LastRead {
  version: number;
}

export interface Showing<Node extends NodeBase> {
  /** The same for two that look the same, so that nothing is drawn again for nothing. */
  readonly fingerprint: string;
  build(): Shown<Node>;
}

export interface Shown<Node extends NodeBase> {
  readonly tree: Tree<Node>;
  /** Id of the node at the cursor. */
  at(cursor: Cursor): string | undefined;
}

/** A row that stands where the others will, so that the keyboard is somewhere: under a line with no row the editor hides the list. */
const READING = 'reading';

/** Elements are ids of nodes, so that an element stays the same when the tree around it is made anew. */
export class DraftTree<Node extends NodeBase> implements TreeDataProvider<string>, Disposable {
  readonly #changed = new EventEmitter<string[] | undefined>();
  readonly #disposables: Disposable[];
  /** What the editor opened and closed by hand: VS Code forgets it when another draft comes into view. */
  readonly #opened = new Map<string, boolean>();
  /** The editor's own list is empty while rows are drawn anew. */
  #selected: readonly string[] = [];
  #shown: Shown<Node> | null = null;
  /** The cursor that was followed last, and to which node. */
  #followed: string | null = null;
  /** How the rows look that were drawn. */
  readonly #looks = new Map<string, string>();
  #isReading = true;
  #fingerprint = READING;
  readonly view: TreeView<string>;

  constructor(
    private readonly draft: ActiveDraft,
    private readonly of: DraftView<Node>,
  ) {
    const refresh = latestOnly(() => this.#refresh());
    const follow = latestOnly(() => this.#follow(true));
    this.view = window.createTreeView(of.id, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: of.canSelectMany === true,
      // A group is not checked for its claims being so.
      manageCheckboxStateManually: true,
    });
    this.#disposables = [
      this.#changed,
      this.view,
      draft.onDidChange(refresh),
      this.view.onDidChangeVisibility(refresh),
      this.view.onDidChangeSelection(({ selection }) => this.#select(selection)),
      this.view.onDidExpandElement(({ element }) => this.#open(element, true)),
      this.view.onDidCollapseElement(({ element }) => this.#open(element, false)),
      ...(of.onDidChange ? [of.onDidChange(refresh)] : []),
      window.onDidChangeTextEditorSelection(follow),
      workspace.onDidChangeConfiguration((change) => {
        if (['whence.provenance', of.id].some((section) => change.affectsConfiguration(section))) refresh();
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri.toString())),
    ];
    refresh();
  }

  readonly onDidChangeTreeData = this.#changed.event;

  node(id: string): Node | undefined {
    return this.#shown?.tree.nodes.get(id);
  }

  /** Nodes that are selected, as far as they are still there. */
  get selected(): readonly string[] {
    return this.#selected.filter((id) => this.node(id) !== undefined);
  }

  /** Rows with all below them, as the draft has them: whatever somebody ticked there. */
  redraw(ids: readonly string[]): void {
    const known = ids.filter((id) => this.node(id) !== undefined);
    if (known.length > 0) this.#changed.fire(known);
  }

  getChildren(id?: string): string[] {
    if (id !== undefined) return [...(this.node(id)?.children ?? [])];
    return this.#isReading ? [READING] : [...(this.#shown?.tree.roots ?? [])];
  }

  getParent(id: string): string | null {
    return this.node(id)?.parent ?? null;
  }

  getTreeItem(id: string): TreeItem {
    const node = this.node(id);
    const document = this.draft.document;
    if (id === READING) return readingItem();
    if (!node || !document) return new TreeItem('');
    const item = this.of.itemOf(node, document.uri);
    this.#looks.set(id, JSON.stringify(item));
    const opened = this.#opened.get(id);
    if (opened !== undefined) item.collapsibleState = collapsible(node, opened);
    return item;
  }

  dispose(): void {
    Disposable.from(...this.#disposables).dispose();
  }

  async #refresh(): Promise<void> {
    if (!this.view.visible) return;
    const { document, situation } = this.draft;
    const showing = document && situation === 'claims' ? await this.of.read(document) : null;
    const fingerprint = showing?.fingerprint ?? (situation === 'starting' ? READING : '');
    if (fingerprint === this.#fingerprint) return;
    this.#fingerprint = fingerprint;
    const [before, wasReading] = [this.#shown, this.#isReading];
    this.#isReading = fingerprint === READING;
    this.#shown = showing?.build() ?? null;
    if (!before || !this.#shown || !document || wasReading) this.#redrawAll();
    else this.#redrawChanged(before.tree, this.#shown.tree, document);
    await this.#follow(false);
  }

  #redrawChanged(before: Tree<Node>, after: Tree<Node>, { uri }: TextDocument): void {
    const rows = changedRows(before, after, (id) => {
      const [look, node] = [this.#looks.get(id), after.nodes.get(id)];
      return look === undefined || node === undefined || look === JSON.stringify(this.of.itemOf(node, uri));
    });
    if (rows === null) this.#redrawAll();
    else this.redraw(rows);
  }

  #redrawAll(): void {
    this.#looks.clear();
    this.#followed = null;
    this.#changed.fire(undefined);
  }

  /** The keys in package.json know whether it is several: the editor's own word for that does not outlive a redrawing. */
  #select(selection: readonly string[]): void {
    this.#selected = selection;
    if (this.of.canSelectMany === true)
      void commands.executeCommand('setContext', `${this.of.id}.several`, selection.length > 1);
  }

  #open(id: string, isOpen: boolean): void {
    this.#opened.set(id, isOpen);
    this.of.opened?.(id, isOpen);
  }

  #forget(uri: string): void {
    this.of.forget(uri);
    for (const id of this.#opened.keys()) if (id.startsWith(`${uri}#`)) this.#opened.delete(id);
  }

  /**
   * Selects what is at the cursor, unless what is selected already belongs to it or led there. Where the cursor has not moved, and nothing else
   * is there now, the rows are somebody's who goes through them by key.
   */
  async #follow(hasMoved: boolean): Promise<void> {
    const editor = window.activeTextEditor;
    if (!this.view.visible || !this.#shown || !editor || !followsCursor()) return;
    if (editor.document !== this.draft.document) return;
    const { line, character } = editor.selection.active;
    const id = this.#shown.at({ line, character });
    const to = `${id} ${line}:${character}`;
    if (id === undefined || (!hasMoved && to === this.#followed)) return;
    try {
      if (!this.#isSelected(id, editor.selection))
        await this.view.reveal(this.#inSight(id), { select: true, focus: false, expand: false });
      this.#followed = to;
    } catch {
      // The tree was made anew in between; the next change finds its way.
    }
  }

  /** The outermost of the groups around a node that is closed, by hand or as it came, which is to stay so; else the node. */
  #inSight(id: string): string {
    let inSight = id;
    for (let around = this.getParent(id); around !== null; around = this.getParent(around)) {
      const node = this.node(around);
      const isOpen = this.#opened.get(around) ?? (node !== undefined && this.of.isOpenAtFirst(node));
      if (!isOpen) inSight = around;
    }
    return inSight;
  }

  /** Among others, too: what was selected together stays so. */
  #isSelected(id: string, selection: Selection): boolean {
    return this.selected.some((selected) => {
      const node = this.node(selected);
      const place = node ? this.of.placeOf(node) : null;
      return (
        node !== undefined &&
        (node.id === id || node.parent === id || (place !== null && rangeOf(place).isEqual(selection)))
      );
    });
  }
}
