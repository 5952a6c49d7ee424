/** The words of the Sources view, for each of its nodes. Pure; the editor's translation comes in as `l10n`. */
import type { DraftSource, SourceSort } from '../../../server/src/protocol.ts';
import { countedStatements, othersWordsOf } from './othersWording.ts';
import type { SourcesNode, SpeakerNode, StatementNode } from './sourceTree.ts';
import { shortLabel } from './claimWording.ts';
import type { Localizer, NodeWords } from './wording.ts';

export function sourceWordsOf(node: SourcesNode, l10n: Localizer): NodeWords {
  switch (node.kind) {
    case 'speaker':
      return speakerWords(node, l10n);
    case 'statement':
      return statementWords(node, l10n);
    case 'possible-sources': {
      const label = l10n.t('Possible sources');
      const why = l10n.t('Whence is not sure that these are the sources of what they seem to say.');
      const { length } = node.children;
      return {
        label,
        description: String(length),
        tooltip: [label, why],
        spoken: `${label}, ${length}. ${why}`,
      };
    }
    default:
      return othersWordsOf(node, l10n);
  }
}

function speakerWords({ source, children: { length } }: SpeakerNode, l10n: Localizer): NodeWords {
  const { name, description, possible } = source;
  const said = countedStatements(length, l10n);
  const notSure = possible ? [l10n.t('Whence is not sure of this one')] : [];
  const known = description === null ? [] : [description];
  return {
    label: name,
    description: [...known, ...(length > 1 ? [said] : [])].join(' · '),
    tooltip: [name, kindWords(source).join(' · '), said, ...notSure],
    spoken: [name, ...kindWords(source), said, ...notSure].join(', '),
  };
}

/** «Person · mayor»; of what has no name the description says so itself: «expert, not named». */
function kindWords({ sort, sortLabel, description }: DraftSource): readonly string[] {
  if (description === null) return [sortLabel];
  return TELLS_ALL.has(sort) ? [description] : [sortLabel, description];
}

const TELLS_ALL: ReadonlySet<SourceSort> = new Set(['document', 'recording', 'anonymous', 'unnamed']);

function statementWords({ statement }: StatementNode, l10n: Localizer): NodeWords {
  const { text, description, possible } = statement;
  const notes = [...(description === '' ? [] : [description]), ...(possible ? [l10n.t('possible')] : [])];
  const notSure = possible ? [l10n.t('Whence is not sure of this one')] : [];
  return {
    label: shortLabel(text),
    description: notes.join(' · '),
    tooltip: [text, ...(description === '' ? [] : ['', description]), ...notSure],
    spoken: [text, ...notes].join('. '),
  };
}
