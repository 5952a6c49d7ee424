/**
 * The words of the Provenance view: label, description, tooltip, and what a screen reader says, for each node. Pure; the
 * editor's translation comes in as `l10n`.
 */
import type { DraftStatus, ProvenanceClaim, ProvenanceFinding } from '../../../server/src/protocol.ts';
import { isAttitude } from './groups.ts';
import type { ClaimNode, FindingNode, LinkNode, ProvenanceNode } from './tree.ts';

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

export function countedFindings(count: number, l10n: Localizer): string {
  return count === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', count);
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

function claimWords({ claim, grouping }: ClaimNode, l10n: Localizer): NodeWords {
  const standing = claim.standingLabel;
  // Whoever is possibly named stands nowhere else; where nobody is, how the words are put says so.
  const source = claim.source ?? (claim.possible ? standing : l10n.t('No source given'));
  const facts = {
    source: [standing],
    standing: [source],
    // What standing a claim has is not said of one that only may have it; that it is a plan, is.
    reading: claim.possible && !isAttitude(claim) ? [source] : [source, standing],
    possible: [source],
    attitudes: [source],
  }[grouping];
  // Under the group that says so, that nobody is named is no news.
  const isSaid =
    claim.source === null &&
    (claim.standing === 'carried'
      ? grouping === 'standing'
      : grouping !== 'reading' && claim.standing === 'unattributed');
  const known = isSaid ? [] : facts;
  const notes: string[] = [];
  if (claim.possible && grouping !== 'possible') notes.push(l10n.t('possible'));
  const checked = checkWord(claim, l10n);
  if (checked !== null) notes.push(checked);
  if (claim.cited) notes.push(l10n.t('cited'));
  if (claim.findings.length > 0) notes.push(countedFindings(claim.findings.length, l10n));
  const notSure = l10n.t('Whence is not sure of this one');
  const findings = claim.findings.map((finding) => `${severityWord(finding, l10n)}: ${finding.message}`);
  return {
    label: shortLabel(claim.text),
    description: [...new Set([...known, ...notes])].join(' · '),
    tooltip: [
      claim.text,
      '',
      `${chainWords(claim, source)} · ${standing}`,
      ...(claim.carriedBy === null ? [] : [claim.carriedBy]),
      ...claim.citations.map((words) => l10n.t('Cited: {0}', words)),
      ...checkLines(claim, l10n),
      ...(claim.possible ? [notSure] : []),
      ...findings,
    ],
    spoken: [claim.text, source, standing, ...(claim.possible ? [notSure] : []), ...notes].join('. '),
  };
}

/** What a ticked box does not say. */
function checkWord({ check }: ProvenanceClaim, l10n: Localizer): string | null {
  if (check === null) return null;
  if (check.stale) return l10n.t('changed since it was checked');
  switch (check.status) {
    case 'query':
      return l10n.t('query');
    case 'changed':
      return l10n.t('changed after checking');
    case 'unverifiable':
      return l10n.t('could not be verified');
    case 'cut':
      return l10n.t('to be cut');
    case 'confirmed':
      return l10n.t('confirmed');
    case 'unchecked':
      return null;
  }
}

function checkLines({ check }: ProvenanceClaim, l10n: Localizer): readonly string[] {
  if (check === null) return [];
  return [
    check.label,
    ...(check.note === '' ? [] : [l10n.t('Note: {0}', check.note)]),
    ...(check.response === '' ? [] : [l10n.t('Response: {0}', check.response)]),
    ...(check.signOffs === null ? [] : [check.signOffs]),
  ];
}

/** Long enough to know the claim by, short enough to leave room for its source; the tooltip has it in full. */
const LABEL_LENGTH = 60;

/** «the pier burned» of «that the pier burned»; cut between words, and never inside a character. */
export function shortLabel(words: string): string {
  const text = words.replace(/^that\s+(?=\S)/u, '');
  if (text.length <= LABEL_LENGTH) return text;
  const head = text.slice(0, LABEL_LENGTH).replace(/[\uD800-\uDBFF]$/u, '');
  const whole = head.replace(/\s+\S*$/u, '');
  return `${whole.length > LABEL_LENGTH / 2 ? whole : head}…`;
}

/** «Russian news agencies ← the Kremlin»: from the reader to the origin. */
function chainWords({ chain }: ProvenanceClaim, source: string): string {
  return chain.length > 1 ? chain.map(({ name }) => name).join(' ← ') : source;
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

function severityWord({ severity }: ProvenanceFinding, l10n: Localizer): string {
  switch (severity) {
    case 'error':
      return l10n.t('Error');
    case 'warning':
      return l10n.t('Warning');
    case 'information':
      return l10n.t('For information');
    case 'hint':
      return l10n.t('Suggestion');
  }
}
