/** What all rows of the sidebar have alike: words, whether they are open, where a click leads. Knows no node in particular. */
import { l10n, Range, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { TreeView, Uri } from 'vscode';
import type { Place } from '../../../server/src/protocol.ts';
import type { NodeBase } from './nodes.ts';
import type { NodeWords } from './wording.ts';

export interface Drawing {
  readonly words: NodeWords;
  /** Where a click leads, or null. */
  readonly place: Place | null;
  /** Whether what is below is shown until somebody closes it. */
  readonly isOpen: boolean;
  readonly draft: Uri;
}

export function drawn(node: NodeBase, { words, place, isOpen, draft }: Drawing): TreeItem {
  const { label, description, tooltip, spoken } = words;
  const item = new TreeItem(label, collapsible(node, isOpen));
  item.id = node.id;
  item.description = description;
  item.tooltip = tooltip.join('\n');
  item.accessibilityInformation = { label: spoken };
  if (place) {
    // The editor's own command: it keeps the focus in the view on a click and takes it to the draft on Enter.
    item.command = {
      command: 'vscode.open',
      title: l10n.t('Show in Draft'),
      arguments: [draft, { selection: rangeOf(place) }],
    };
  }
  return item;
}

/** Sets the line under the title of a view where it is another: while rows are on their way, setting it takes the keyboard from the view. */
export function setMessage(view: TreeView<unknown>, message: string): void {
  if (view.message !== message) view.message = message;
}

/** While there are no others yet. */
export function readingItem(): TreeItem {
  const item = new TreeItem(l10n.t('Reading the draft…'));
  item.iconPath = new ThemeIcon('loading~spin');
  return item;
}

export function collapsible({ children }: NodeBase, isOpen: boolean): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  return isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

export function rangeOf({ start, end }: Place): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
