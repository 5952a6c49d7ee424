/** Draws a node of the Sources view: icon, words, and where a click leads. */
import { l10n, ThemeColor, ThemeIcon, Uri } from 'vscode';
import type { TreeItem } from 'vscode';
import type { DraftSource, Place, SourceSort } from '../../../server/src/protocol.ts';
import { drawn } from './drawn.ts';
import { dimmed, dimmedResource, DOCUMENT_ICON } from './marks.ts';
import { placeOfSource } from './sourceTree.ts';
import type { SourcesNode } from './sourceTree.ts';
import { sourceWordsOf } from './sourceWording.ts';

export function sourceItemOf(node: SourcesNode, draft: Uri): TreeItem {
  const item = drawn(node, {
    words: sourceWordsOf(node, l10n),
    ...leadsTo(node, draft),
    isOpen: isSourceOpenAtFirst(node),
  });
  item.iconPath = iconOf(node);
  const resource = node.kind === 'speaker' ? dimmedResource(node.source) : undefined;
  if (resource) item.resourceUri = resource;
  item.contextValue = node.kind === 'speaker' && node.source.unresolved ? UNRESOLVED : node.kind;
  return item;
}

function leadsTo(node: SourcesNode, draft: Uri): { readonly place: Place | null; readonly draft: Uri } {
  return node.kind === 'other-draft'
    ? { place: node.draft.place, draft: Uri.parse(node.draft.uri) }
    : { place: placeOfSource(node), draft };
}

/** The `when` clause of «Say Who the Source Is…» in package.json knows it. */
const UNRESOLVED = 'unresolved-speaker';

/** Sources come closed, so that they are seen at a glance. */
export function isSourceOpenAtFirst({ kind }: SourcesNode): boolean {
  return kind === 'possible-sources';
}

function iconOf(node: SourcesNode): ThemeIcon {
  switch (node.kind) {
    case 'speaker':
      return sourceIcon(node.source);
    case 'statement':
      return node.statement.possible ? dimmed('quote') : new ThemeIcon('quote');
    case 'possible-sources':
      return dimmed('circle-outline');
    case 'others':
      return new ThemeIcon('files');
    case 'other-source':
      return sourceIcon({ ...node.source, possible: false });
    case 'other-draft':
      return new ThemeIcon('note');
    case 'note':
      return node.note.of === 'reading' ? new ThemeIcon('loading~spin') : new ThemeIcon('info');
  }
}

/** A shape of its own for each sort; the colour only adds to it. */
const ICONS: Readonly<Record<SourceSort, readonly [icon: string, color: string | null]>> = {
  person: ['person', 'charts.green'],
  organization: ['organization', 'charts.green'],
  outlet: ['megaphone', 'charts.purple'],
  document: [DOCUMENT_ICON, 'charts.blue'],
  recording: ['device-camera-video', 'charts.blue'],
  anonymous: ['eye-closed', 'list.warningForeground'],
  unnamed: ['question', 'list.warningForeground'],
};

/** What the state controls has one shape, named or not: it matters more than what else it is. */
const CONTROLLED = ['broadcast', 'list.warningForeground'] as const;

function sourceIcon({
  sort,
  controlled,
  possible,
}: Pick<DraftSource, 'sort' | 'controlled' | 'possible'>): ThemeIcon {
  const [icon, color] = controlled ? CONTROLLED : ICONS[sort];
  if (possible) return dimmed(icon);
  return color === null ? new ThemeIcon(icon) : new ThemeIcon(icon, new ThemeColor(color));
}
