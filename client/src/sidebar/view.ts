/** The Provenance view: the claims of the draft in view. What it shows and says is made in `tree.ts` and `wording.ts`. */
import { commands, Disposable, EventEmitter, l10n, TreeItemCheckboxState } from 'vscode';
import type { Event, ViewBadge } from 'vscode';
import type { DraftStatus, Place } from '../../../server/src/protocol.ts';
import type { ActiveDraft } from '../activeDraft.ts';
import type { ClaimInView } from '../commands/check.ts';
import { ticksMeant, ticksByKey } from '../commands/nodesMeant.ts';
import type { Connection } from '../connection.ts';
import { grouping, opensBySelecting } from '../options.ts';
import { DraftTree } from './draftTree.ts';
import type { DraftView, LastRead } from './draftTree.ts';
import { askFilter } from './askFilter.ts';
import { ClaimFilter } from './claimFilter.ts';
import { setMessage } from './drawn.ts';
import { EVERYTHING } from './filter.ts';
import { isStale, isTicked } from './groups.ts';
import { itemOf } from './item.ts';
import { KeyStore } from './keys.ts';
import { claimAt } from './locate.ts';
import { registerMarks } from './marks.ts';
import { isOpenAtFirst, placeOf, treeOf } from './tree.ts';
import type { ProvenanceNode } from './tree.ts';
import { badgeWords, summaryWords } from './wording.ts';

export interface ProvenanceView extends Disposable {
  /** Where the claim of a node stands, with what was recorded of it; null for a node of another kind. */
  claimOf(id: string): ClaimInView | null;
  /** Where a click on a node leads. */
  placeOf(id: string): Place | null;
  /** Nodes that are selected, of any kind. */
  selected(): readonly string[];
  /** Ticks the claims selected, or takes that back; where there are none, opens or closes the row as the key does elsewhere. */
  tickSelected(): void;
  /** Asks what the claims shown are to have; shows what is left while it is chosen. */
  askFilter(): void;
  clearFilter(): void;
  /** Nodes that were ticked, not all of which could be recorded. */
  redraw(nodes: readonly string[]): void;
  /** Checkboxes that somebody ticked or unticked, by their nodes. */
  readonly onDidTick: Event<readonly (readonly [node: string, isTicked: boolean])[]>;
}

export function showProvenance(draft: ActiveDraft, connection: Connection): ProvenanceView {
  const filter = new ClaimFilter();
  const last: LastRead = { version: 0 };
  const tree = new DraftTree(draft, provenanceView(connection, filter, last));
  const count = (): void => {
    tree.view.badge = badgeOf(draft.status);
    setMessage(tree.view, filter.told === '' ? summaryOf(draft, filter) : filter.told);
  };
  count();
  const ticked = new EventEmitter<readonly (readonly [node: string, isTicked: boolean])[]>();
  const parts = Disposable.from(
    tree,
    ticked,
    filter,
    registerMarks(),
    draft.onDidChange(count),
    filter.onDidShow(count),
    tree.view.onDidChangeCheckboxState(({ items }) =>
      ticked.fire(
        ticksMeant(
          items.map(([node, state]) => [node, state === TreeItemCheckboxState.Checked]),
          tree.selected,
        ),
      ),
    ),
  );
  return {
    tickSelected() {
      const boxes = tree.selected.flatMap((id) => {
        const node = tree.node(id);
        return node?.kind === 'claim' ? [[id, isTicked(node.claim)] as const] : [];
      });
      if (boxes.length > 0) ticked.fire(ticksByKey(boxes));
      else if (tree.selected.length > 1 || !opensBySelecting())
        void commands.executeCommand('list.toggleExpand');
    },
    onDidTick: ticked.event,
    redraw: (nodes) => tree.redraw(nodes),
    askFilter: () => askFilter(filter),
    clearFilter: () => filter.set(EVERYTHING),
    claimOf(id) {
      const node = tree.node(id);
      return node?.kind === 'claim' ? { ...node.claim, ...last } : null;
    },
    placeOf(id) {
      const node = tree.node(id);
      return node ? placeOf(node) : null;
    },
    selected: () => tree.selected,
    dispose: () => void parts.dispose(),
  };
}

function provenanceView(
  connection: Connection,
  filter: ClaimFilter,
  last: LastRead,
): DraftView<ProvenanceNode> {
  const keys = new KeyStore();
  return {
    id: 'whence.provenance',
    canSelectMany: true,
    itemOf,
    placeOf,
    onDidChange: filter.onDidChange,
    // Batches are opened by whoever goes there.
    isOpenAtFirst: (node) => node.kind === 'batch' || isOpenAtFirst(node),
    forget: (uri) => keys.forget(uri),
    async read(document) {
      const provenance = await connection.provenance(document);
      if (!provenance) return null;
      const { uri, version, claims: all } = provenance;
      last.version = version;
      const by = grouping();
      const claims = filter.filter(all);
      return {
        fingerprint: JSON.stringify([by, uri, claims]),
        build() {
          const texts = all.map(({ text }) => text);
          const named = new Map(keys.keysFor(uri, texts).map((key, index) => [all[index], key]));
          const own = claims.map((claim) => named.get(claim) ?? '');
          const tree = treeOf({ ...provenance, claims }, { grouping: by, keys: own });
          return { tree, at: (cursor) => idAt(tree.claims, claimAt(claims, cursor)) };
        },
      };
    },
  };
}

function idAt(ids: readonly string[], index: number | null): string | undefined {
  return index === null ? undefined : ids[index];
}

/** Empty where there are no claims to speak of. */
function summaryOf({ situation, status }: ActiveDraft, { claims }: ClaimFilter): string {
  if (situation !== 'claims' || !status) return '';
  const stale = claims.filter(isStale).length;
  return [
    summaryWords(status, l10n),
    ...(stale > 0 ? [l10n.t('{0} changed since checked', stale)] : []),
  ].join(' · ');
}

/** Findings that ask for something; what is merely worth knowing is no reason for a badge. */
function badgeOf(status: DraftStatus | null): ViewBadge | undefined {
  if (!status) return undefined;
  const { error, warning } = status.findings;
  return error + warning === 0
    ? undefined
    : { value: error + warning, tooltip: l10n.t('{0} in this draft', badgeWords({ error, warning }, l10n)) };
}
