/** Draws a node of the Provenance view: icon, words, and where a click leads. */
import { l10n, ThemeColor, ThemeIcon, TreeItemCheckboxState } from 'vscode';
import type { TreeItem, Uri } from 'vscode';
import type { CheckStatusName, ProvenanceClaim, ProvenanceFinding } from '../../../server/src/protocol.ts';
import { drawn } from './drawn.ts';
import { isAttitude, isTicked } from './groups.ts';
import { dimmed, DOCUMENT_ICON, markedResource } from './marks.ts';
import { isOpenAtFirst, placeOf } from './tree.ts';
import type { ProvenanceNode } from './tree.ts';
import { wordsOf } from './wording.ts';

export function itemOf(node: ProvenanceNode, draft: Uri): TreeItem {
  const words = wordsOf(node, l10n);
  const item = drawn(node, { words, place: placeOf(node), isOpen: isOpenAtFirst(node), draft });
  item.iconPath = iconOf(node);
  item.contextValue = isUnattributed(node) ? 'claim.unattributed' : node.kind;
  const resource = node.kind === 'claim' ? markedResource(node.claim) : undefined;
  if (resource) item.resourceUri = resource;
  if (node.kind === 'claim') item.checkboxState = checkboxOf(node.claim);
  return item;
}

/** Of what is not ticked the row says what it is. */
function checkboxOf(claim: ProvenanceClaim): NonNullable<TreeItem['checkboxState']> {
  const { check } = claim;
  return {
    state: isTicked(claim) ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
    tooltip: check?.label ?? l10n.t('Tick to confirm this claim'),
    accessibilityInformation: { label: check?.label ?? l10n.t('Not checked'), role: 'checkbox' },
  };
}

function isUnattributed(node: ProvenanceNode): boolean {
  return node.kind === 'claim' && node.claim.standing === 'unattributed';
}

function iconOf(node: ProvenanceNode): ThemeIcon {
  switch (node.kind) {
    case 'source':
      return node.name === null ? standingIcon('unattributed') : new ThemeIcon('quote');
    case 'standing':
      return standingIcon(node.standing);
    case 'batch':
      return new ThemeIcon('list-unordered');
    case 'status':
      return new ThemeIcon(STATUS_ICONS[node.status]);
    case 'stale':
      return new ThemeIcon('history', new ThemeColor('list.warningForeground'));
    case 'attitudes':
      return new ThemeIcon(ATTITUDE_ICON);
    case 'possible':
      return dimmed('circle-outline');
    case 'claim':
      return claimIcon(node.claim);
    case 'link':
      return new ThemeIcon(node.position === node.length ? 'record' : 'arrow-down');
    case 'finding':
      return severityIcon(node.finding);
  }
}

/** A shape of its own for each standing; the colour only adds to it. */
const STANDING_ICONS: Readonly<Record<string, readonly [icon: string, color: string | null]>> = {
  hearsay: ['question', 'list.warningForeground'],
  disputed: ['circle-slash', 'charts.red'],
  carried: ['circle-outline', null],
  unattributed: ['circle-large-outline', null],
  unnamed: ['organization', 'list.warningForeground'],
  anonymous: ['eye-closed', 'list.warningForeground'],
  relayed: ['megaphone', 'charts.purple'],
  document: [DOCUMENT_ICON, 'charts.blue'],
  named: ['account', 'charts.green'],
};

const STATUS_ICONS: Readonly<Record<CheckStatusName, string>> = {
  query: 'comment-unresolved',
  changed: 'edit',
  unverifiable: 'circle-slash',
  cut: 'trash',
  unchecked: 'circle-large-outline',
  confirmed: 'pass',
};

/** Which way somebody leans or means to go. */
const ATTITUDE_ICON = 'compass';

/** What is merely possible keeps its shape and loses its colour. */
function claimIcon(claim: ProvenanceClaim): ThemeIcon {
  if (isAttitude(claim)) return claim.possible ? dimmed(ATTITUDE_ICON) : new ThemeIcon(ATTITUDE_ICON);
  const icon = standingIcon(claim.standing);
  return claim.possible ? dimmed(icon.id) : icon;
}

function standingIcon(standing: string): ThemeIcon {
  const [icon, color] = STANDING_ICONS[standing] ?? ['circle-filled', null];
  return color === null ? new ThemeIcon(icon) : new ThemeIcon(icon, new ThemeColor(color));
}

function severityIcon({ severity }: ProvenanceFinding): ThemeIcon {
  switch (severity) {
    case 'error':
      return new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground'));
    case 'warning':
      return new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'));
    case 'information':
      return new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground'));
    case 'hint':
      return new ThemeIcon('lightbulb');
  }
}
