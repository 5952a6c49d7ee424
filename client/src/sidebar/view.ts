/**
 * The Provenance view: shows the claims of the draft in view, keeps what is open and selected while they change, and
 * follows the cursor without taking the focus. What it shows and says is made in `tree.ts` and `wording.ts`.
 */
import {
  Disposable,
  EventEmitter,
  l10n,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  workspace,
} from 'vscode';
import type { Selection, TreeDataProvider, TreeView, ViewBadge } from 'vscode';
import type { DraftStatus, Place, Provenance } from '../../../server/src/protocol.ts';
import type { ActiveDraft } from '../activeDraft.ts';
import type { Connection } from '../connection.ts';
import { latestOnly } from '../latest.ts';
import { followsCursor, grouping } from '../options.ts';
import { itemOf, rangeOf } from './item.ts';
import { keepKeys, NO_KEYS } from './keys.ts';
import type { ClaimKeys } from './keys.ts';
import { claimAt } from './locate.ts';
import { registerMarks } from './marks.ts';
import { EMPTY_TREE, isOpenAtFirst, placeOf, treeOf } from './tree.ts';
import type { ProvenanceTree } from './tree.ts';
import { badgeWords } from './wording.ts';

/** Elements are ids of nodes, so that an element stays the same when the tree around it is made anew. */
export class ProvenanceView implements TreeDataProvider<string>, Disposable {
  readonly #changed = new EventEmitter<undefined>();
  readonly #view: TreeView<string>;
  readonly #disposables: Disposable[];
  readonly #keys = new Map<string, ClaimKeys>();
  /** What the editor opened and closed by hand: VS Code forgets it when another draft comes into view. */
  readonly #opened = new Map<string, boolean>();
  #provenance: Provenance | null = null;
  #tree: ProvenanceTree = EMPTY_TREE;
  /** The tree as text, to tell whether there is anything new to show. */
  #shown = '';

  constructor(
    private readonly draft: ActiveDraft,
    private readonly connection: Connection,
  ) {
    const refresh = latestOnly(() => this.#refresh());
    const follow = latestOnly(() => this.#follow());
    this.#view = window.createTreeView('whence.provenance', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#disposables = [
      this.#changed,
      this.#view,
      registerMarks(),
      draft.onDidChange(refresh),
      this.#view.onDidChangeVisibility(refresh),
      this.#view.onDidExpandElement(({ element }) => this.#opened.set(element, true)),
      this.#view.onDidCollapseElement(({ element }) => this.#opened.set(element, false)),
      window.onDidChangeTextEditorSelection(follow),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('whence.provenance')) refresh();
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri.toString())),
    ];
    refresh();
  }

  readonly onDidChangeTreeData = this.#changed.event;

  getChildren(id?: string): string[] {
    return [...(id === undefined ? this.#tree.roots : (this.#tree.nodes.get(id)?.children ?? []))];
  }

  getParent(id: string): string | null {
    return this.#tree.nodes.get(id)?.parent ?? null;
  }

  getTreeItem(id: string): TreeItem {
    const node = this.#tree.nodes.get(id);
    const document = this.draft.document;
    if (!node || !document) return new TreeItem('');
    const item = itemOf(node, document.uri);
    const opened = this.#opened.get(id);
    if (opened !== undefined && node.children.length > 0) {
      item.collapsibleState = opened ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
    }
    return item;
  }

  /** Where the claim of a node stands; null for a node of another kind. */
  claimAt(id: string): Place | null {
    const node = this.#tree.nodes.get(id);
    return node?.kind === 'claim' ? node.claim.place : null;
  }

  dispose(): void {
    Disposable.from(...this.#disposables).dispose();
  }

  async #refresh(): Promise<void> {
    this.#view.badge = badgeOf(this.draft.status);
    if (!this.#view.visible) return;
    const { document, situation } = this.draft;
    this.#provenance = document && situation === 'claims' ? await this.connection.provenance(document) : null;
    const by = grouping();
    const shown = this.#provenance ? JSON.stringify([by, this.#provenance.uri, this.#provenance.claims]) : '';
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#tree = this.#provenance
      ? treeOf(this.#provenance, { grouping: by, keys: this.#keysFor(this.#provenance) })
      : EMPTY_TREE;
    this.#changed.fire(undefined);
    await this.#follow();
  }

  #keysFor({ uri, claims }: Provenance): readonly string[] {
    const texts = claims.map(({ text }) => text);
    const next = keepKeys(texts, this.#keys.get(uri) ?? NO_KEYS);
    this.#keys.set(uri, next);
    return next.keys;
  }

  #forget(uri: string): void {
    this.#keys.delete(uri);
    for (const id of this.#opened.keys()) if (id.startsWith(`${uri}#`)) this.#opened.delete(id);
  }

  /** Selects the claim at the cursor, unless what is selected already belongs to it or led there. */
  async #follow(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!this.#view.visible || !this.#provenance || !editor || !followsCursor()) return;
    if (editor.document !== this.draft.document) return;
    const { line, character } = editor.selection.active;
    const index = claimAt(this.#provenance.claims, { line, character });
    const id = index === null ? undefined : this.#tree.claims[index];
    if (id === undefined || this.#isSelected(id, editor.selection)) return;
    try {
      await this.#view.reveal(this.#inSight(id), { select: true, focus: false, expand: false });
    } catch {
      // The tree was made anew in between; the next change finds its way.
    }
  }

  /** The outermost of the groups around a claim that is closed, by hand or as it came, which is to stay so; else the claim. */
  #inSight(claim: string): string {
    let inSight = claim;
    for (let id = this.getParent(claim); id !== null; id = this.getParent(id)) {
      if (!this.#isOpen(id)) inSight = id;
    }
    return inSight;
  }

  /** Batches are opened by whoever goes there. */
  #isOpen(id: string): boolean {
    const node = this.#tree.nodes.get(id);
    return this.#opened.get(id) ?? (node?.kind === 'batch' || (node !== undefined && isOpenAtFirst(node)));
  }

  #isSelected(claim: string, selection: Selection): boolean {
    const [selected] = this.#view.selection;
    const node = selected === undefined ? undefined : this.#tree.nodes.get(selected);
    if (!node) return false;
    const place = placeOf(node);
    return (
      node.id === claim || node.parent === claim || (place !== null && rangeOf(place).isEqual(selection))
    );
  }
}

/** Findings that ask for something; what is merely worth knowing is no reason for a badge. */
function badgeOf(status: DraftStatus | null): ViewBadge | undefined {
  if (!status) return undefined;
  const { error, warning } = status.findings;
  return error + warning === 0
    ? undefined
    : { value: error + warning, tooltip: l10n.t('{0} in this draft', badgeWords({ error, warning }, l10n)) };
}
