/**
 * The words of the Provenance view: label, description, tooltip, and what a screen reader says, for each node. Pure; the
 * editor's translation comes in as `l10n`.
 */
import type { DraftStatus, ProvenanceClaim } from '../../../server/src/protocol.ts';
import { claimWords, countedFindings, severityWord, staleWords, statusWords } from './claimWording.ts';
import type { FindingNode, LinkNode, ProvenanceNode } from './tree.ts';

/** The part of `vscode.l10n` that is used: `{0}` stands for the first argument. */
export interface Localizer {
  t(message: string, ...values: (string | number)[]): string;
}

export interface NodeWords {
  readonly label: string;
  readonly description: string;
  /** Lines. */
  readonly tooltip: readonly string[];
  /** Read out instead of label and description. */
  readonly spoken: string;
}

export function wordsOf(node: ProvenanceNode, l10n: Localizer): NodeWords {
  switch (node.kind) {
    case 'source':
      return groupWords(node.name ?? l10n.t('No source given'), node.claims, l10n);
    case 'standing':
      return groupWords(node.label, node.claims, l10n);
    case 'status':
      return groupWords(statusWords(node.status, l10n), node.claims, l10n);
    case 'stale':
      return apartWords(
        staleWords(l10n),
        l10n.t('Their sentences are not the ones that were checked. Look at them again.'),
        node.claims,
      );
    case 'attitudes':
      return apartWords(
        l10n.t('Plans and attitudes'),
        l10n.t('What somebody means to do, hopes or is for or against: no claims of fact, and not counted.'),
        node.claims,
      );
    case 'possible':
      return apartWords(
        l10n.t('Possible sources'),
        l10n.t('Whence is not sure who says these. They are not counted, and no finding rests on them.'),
        node.claims,
      );
    case 'batch': {
      const label = l10n.t('Claims {0} to {1}', node.first, node.last);
      return { label, description: '', tooltip: [label], spoken: label };
    }
    case 'claim':
      return claimWords(node, l10n);
    case 'link':
      return linkWords(node, l10n);
    case 'finding':
      return findingWords(node, l10n);
  }
}

export function countedClaims(count: number, l10n: Localizer): string {
  return count === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', count);
}

/** «1 error, 2 warnings»: on the badges. */
export function badgeWords(
  { error, warning }: { readonly error: number; readonly warning: number },
  l10n: Localizer,
): string {
  const errors = error === 1 ? l10n.t('1 error') : l10n.t('{0} errors', error);
  const warnings = warning === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warning);
  return [...(error > 0 ? [errors] : []), ...(warning > 0 ? [warnings] : [])].join(', ');
}

/** «17 claims · 11 sourced · 2 to look at»: what the badge counts is to be looked at. */
export function summaryWords(
  { claims, sourced, findings }: Pick<DraftStatus, 'claims' | 'sourced' | 'findings'>,
  l10n: Localizer,
): string {
  const toLookAt = findings.error + findings.warning;
  return [
    countedClaims(claims, l10n),
    l10n.t('{0} sourced', sourced),
    ...(toLookAt > 0 ? [l10n.t('{0} to look at', toLookAt)] : []),
  ].join(' · ');
}

function groupWords(label: string, claims: readonly ProvenanceClaim[], l10n: Localizer): NodeWords {
  const findings = claims.reduce((sum, claim) => sum + claim.findings.length, 0);
  const counts = [countedClaims(claims.length, l10n)];
  if (findings > 0) counts.push(countedFindings(findings, l10n));
  return {
    label,
    description: counts[0] ?? '',
    tooltip: [label, counts.join(', ')],
    spoken: [label, ...counts].join(', '),
  };
}

/** A group of what is not counted: it says how many, and why they stand apart. */
function apartWords(label: string, why: string, { length }: readonly ProvenanceClaim[]): NodeWords {
  return { label, description: String(length), tooltip: [label, why], spoken: `${label}, ${length}. ${why}` };
}

function linkWords({ link, position, length }: LinkNode, l10n: Localizer): NodeWords {
  const cue = link.cue === null ? [] : [`“${link.cue}”`];
  const description = [...cue, ...(link.description === null ? [] : [link.description])].join(' · ');
  const part = linkPart({ position, length, name: link.name }, l10n);
  return {
    label: link.name,
    description,
    tooltip: [part, ...(description === '' ? [] : [description])],
    spoken: [part, link.cue, link.description].filter((word) => word !== null).join(', '),
  };
}

function linkPart(
  { position, length, name }: { readonly position: number; readonly length: number; readonly name: string },
  l10n: Localizer,
): string {
  if (length === 1) return l10n.t('Source: {0}', name);
  return position === length ? l10n.t('Goes back to {0}', name) : l10n.t('Passed on by {0}', name);
}

function findingWords({ finding }: FindingNode, l10n: Localizer): NodeWords {
  const spoken = `${severityWord(finding, l10n)}: ${finding.message}`;
  return { label: finding.message, description: '', tooltip: [spoken], spoken };
}
