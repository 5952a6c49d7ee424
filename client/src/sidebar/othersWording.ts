/** The words of «In other drafts», for each of its nodes. Pure; the editor's translation comes in as `l10n`. */
import type { Note, OtherDraftNode, OtherSourceNode, OthersTreeNode } from './othersTree.ts';
import { shortLabel } from './claimWording.ts';
import type { Localizer, NodeWords } from './wording.ts';

export function othersWordsOf(node: OthersTreeNode, l10n: Localizer): NodeWords {
  switch (node.kind) {
    case 'others': {
      const label = l10n.t('In other drafts');
      const why = l10n.t(
        'Who is named as a source in the other drafts of the workspace. Read when you open this.',
      );
      return { label, description: '', tooltip: [label, why], spoken: `${label}. ${why}` };
    }
    case 'other-source':
      return sourceWords(node, l10n);
    case 'other-draft':
      return draftWords(node, l10n);
    case 'note': {
      const label = noteWords(node.note, l10n);
      return { label, description: '', tooltip: [label], spoken: label };
    }
  }
}

export function countedStatements(count: number, l10n: Localizer): string {
  return count === 1 ? l10n.t('1 statement') : l10n.t('{0} statements', count);
}

function sourceWords({ source, alsoHere, statements }: OtherSourceNode, l10n: Localizer): NodeWords {
  const { name, description, sortLabel, drafts } = source;
  const { length } = drafts;
  const here = alsoHere ? [l10n.t('also here')] : [];
  const known = description === null ? [] : [description];
  const counts = [
    length === 1 ? l10n.t('1 draft') : l10n.t('{0} drafts', length),
    countedStatements(statements, l10n),
  ];
  return {
    label: name,
    description: [...here, ...known, ...counts].join(' · '),
    tooltip: [name, [sortLabel, ...known].join(' · '), counts.join(', '), ...here],
    spoken: [name, ...here, sortLabel, ...known, ...counts].join(', '),
  };
}

function draftWords({ draft, path }: OtherDraftNode, l10n: Localizer): NodeWords {
  const { text, statements, description } = draft;
  const known = description === null ? [] : [description];
  const counted = statements > 1 ? [countedStatements(statements, l10n)] : [];
  return {
    label: path,
    description: [shortLabel(text), ...counted].join(' · '),
    tooltip: [path, text, '', [...known, countedStatements(statements, l10n)].join(' · ')],
    spoken: [path, text, ...known, ...counted].join('. '),
  };
}

function noteWords(note: Note, l10n: Localizer): string {
  switch (note.of) {
    case 'reading':
      return l10n.t('Reading the other drafts…');
    case 'failed':
      return l10n.t('The other drafts could not be read.');
    case 'nobody':
      return l10n.t('Nobody is named as a source in other drafts.');
    case 'read-only':
      return l10n.t('Only the first {0} drafts were read.', counted(note.count));
    case 'more-sources':
      return note.count === 1 ? l10n.t('1 more source') : l10n.t('{0} more sources', counted(note.count));
    case 'more-drafts':
      return note.count === 1 ? l10n.t('1 more draft') : l10n.t('{0} more drafts', counted(note.count));
  }
}

const counted = (count: number): string => count.toLocaleString('en');
