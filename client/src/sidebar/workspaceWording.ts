/** The words of the Workspace view, for each of its nodes. Pure; the editor's translation comes in as `l10n`. */
import type { DraftState, WorkspaceDrafts } from '../../../server/src/protocol.ts';
import type { DraftNode, Need, WorkspaceNode } from './workspaceTree.ts';
import { countedClaims } from './wording.ts';
import type { Localizer, NodeWords } from './wording.ts';

export function workspaceWordsOf(node: WorkspaceNode, l10n: Localizer): NodeWords {
  switch (node.kind) {
    case 'need': {
      const { label, why } = needWords(node.need, l10n);
      const counted = countedDrafts(node.drafts, l10n);
      return { label, description: counted, tooltip: [label, why], spoken: `${label}, ${counted}. ${why}` };
    }
    case 'drafts': {
      const label = l10n.t('Drafts {0} to {1}', node.first, node.last);
      return { label, description: '', tooltip: [label], spoken: label };
    }
    case 'draft':
      return draftWords(node, l10n);
    case 'reading': {
      const label = l10n.t('Reading the drafts…');
      return { label, description: '', tooltip: [label], spoken: label };
    }
  }
}

/** Under the title of the view: how far it has come, or what there is. */
export function workspaceMessage({ drafts, left, readOnly }: WorkspaceDrafts, l10n: Localizer): string {
  const bound =
    readOnly === null ? [] : [l10n.t('only the first {0} files were looked at', grouped(readOnly))];
  if (left === 0 && drafts.length === 0) return bound.join('');
  const counted =
    left > 0
      ? l10n.t('Reading the drafts: {0} of {1}', grouped(drafts.length), grouped(drafts.length + left))
      : countedDrafts(drafts.length, l10n);
  return [counted, ...bound].join(' · ');
}

function needWords(need: Need, l10n: Localizer): { readonly label: string; readonly why: string } {
  switch (need) {
    case 'again':
      return {
        label: l10n.t('Changed since checked'),
        why: l10n.t('Sentences in them are not the ones that were checked, or are gone.'),
      };
    case 'findings':
      return { label: l10n.t('To look at'), why: l10n.t('Whence found something that asks for a look.') };
    case 'checking':
      return {
        label: l10n.t('Being checked'),
        why: l10n.t('Some of their claims are checked, and some not.'),
      };
    case 'nothing':
      return {
        label: l10n.t('Nothing to look at'),
        why: l10n.t('Whence found nothing that asks for a look.'),
      };
    case 'unread':
      return { label: l10n.t('Not read'), why: l10n.t('Whence does not read these drafts; each says why.') };
  }
}

/** A narrow sidebar cuts the end: what is open comes first. */
function draftWords({ draft, name, folder, isNameShared }: DraftNode, l10n: Localizer): NodeWords {
  const path = folder === '' ? name : `${folder}/${name}`;
  const where = isNameShared && folder !== '' ? [folder] : [];
  if (draft.state !== 'checked') {
    const words = stateWords(draft.state, l10n);
    return {
      label: name,
      description: [...where, words].join(' · '),
      tooltip: [path, draft.message],
      spoken: `${path}. ${draft.message}`,
    };
  }
  const { claims, sourced, toLookAt, checked, changed, lost } = draft;
  const open = [
    ...(changed > 0 ? [l10n.t('{0} changed since checked', changed)] : []),
    ...(lost > 0 ? [lost === 1 ? l10n.t('1 check lost') : l10n.t('{0} checks lost', lost)] : []),
    ...(toLookAt > 0 ? [l10n.t('{0} to look at', toLookAt)] : []),
    ...(checked > 0 ? [l10n.t('{0} of {1} checked', checked, claims)] : []),
  ];
  const counts =
    claims === 0 ? [l10n.t('no claims')] : [countedClaims(claims, l10n), l10n.t('{0} sourced', sourced)];
  return {
    label: name,
    description: [...where, ...open, ...counts].join(' · '),
    tooltip: [path, counts.join(' · '), ...open],
    spoken: [path, ...open, ...counts].join(', '),
  };
}

function stateWords(state: DraftState, l10n: Localizer): string {
  switch (state) {
    case 'language':
      return l10n.t('not in English');
    case 'off':
      return l10n.t('switched off');
    case 'too-large':
      return l10n.t('too large');
    case 'excluded':
    case 'unknown':
    case 'checked':
      return l10n.t('not read');
  }
}

function countedDrafts(count: number, l10n: Localizer): string {
  return count === 1 ? l10n.t('1 draft') : l10n.t('{0} drafts', grouped(count));
}

const grouped = (count: number): string => count.toLocaleString('en');
