/**
 * The words of a claim in the Provenance view: in a row, in its tooltip, for a screen reader; and what was recorded of it, by name.
 * Pure; the editor's translation comes in as `l10n`.
 */
import type { CheckStatusName, ProvenanceClaim, ProvenanceFinding } from '../../../server/src/protocol.ts';
import { isAttitude } from './groups.ts';
import type { ClaimNode } from './tree.ts';
import type { Localizer, NodeWords } from './wording.ts';

export function claimWords({ claim, grouping }: ClaimNode, l10n: Localizer): NodeWords {
  const standing = claim.standingLabel;
  // Whoever is possibly named stands nowhere else; where nobody is, how the words are put says so.
  const source = claim.source ?? (claim.possible ? standing : l10n.t('No source given'));
  // What standing a claim has is not said of one that only may have it; that it is a plan, is.
  const both = claim.possible && !isAttitude(claim) ? [source] : [source, standing];
  const facts = {
    source: [standing],
    standing: [source],
    check: both,
    reading: both,
    stale: both,
    possible: [source],
    attitudes: [source],
  }[grouping];
  // Under the group that says so, that nobody is named is no news.
  const isSaid =
    claim.source === null &&
    (claim.standing === 'carried'
      ? grouping === 'standing'
      : facts !== both && claim.standing === 'unattributed');
  const known = isSaid ? [] : facts;
  const notes: string[] = [];
  if (claim.possible && grouping !== 'possible') notes.push(l10n.t('possible'));
  const checked = checkWord(claim, l10n);
  const isTicked = claim.check?.status === 'confirmed' && !claim.check.stale;
  const isSaidOfAll = grouping === 'stale' || grouping === 'check';
  if (claim.cited) notes.push(l10n.t('cited'));
  if (claim.findings.length > 0) notes.push(countedFindings(claim.findings.length, l10n));
  const notSure = l10n.t('Whence is not sure of this one');
  const findings = claim.findings.map((finding) => `${severityWord(finding, l10n)}: ${finding.message}`);
  return {
    label: shortLabel(claim.text),
    // A narrow sidebar cuts the end: what is open comes first. That a claim is confirmed, its box says.
    description: [
      ...new Set([...(checked === null || isTicked || isSaidOfAll ? [] : [checked]), ...known, ...notes]),
    ].join(' · '),
    tooltip: [
      claim.text,
      '',
      [...new Set([chainWords(claim, source), standing])].join(' · '),
      ...(claim.carriedBy === null ? [] : [claim.carriedBy]),
      ...claim.citations.map((words) => l10n.t('Cited: {0}', words)),
      ...checkLines(claim, l10n),
      ...(claim.possible ? [notSure] : []),
      ...findings,
    ],
    spoken: [
      claim.text.replace(/\.$/, ''),
      ...new Set([source, standing]),
      ...(claim.possible ? [notSure] : []),
      ...(checked === null ? [] : [checked]),
      ...notes,
    ].join('. '),
  };
}

/** What was recorded of it, in a word. */
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

export function staleWords(l10n: Localizer): string {
  return l10n.t('Changed since checked');
}

/** What was recorded of claims, as the name of a group of them. */
export function statusWords(status: CheckStatusName, l10n: Localizer): string {
  switch (status) {
    case 'unchecked':
      return l10n.t('Not checked');
    case 'query':
      return l10n.t('Query');
    case 'confirmed':
      return l10n.t('Confirmed');
    case 'changed':
      return l10n.t('Changed after checking');
    case 'unverifiable':
      return l10n.t('Could not be verified');
    case 'cut':
      return l10n.t('To be cut');
  }
}

export function countedFindings(count: number, l10n: Localizer): string {
  return count === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', count);
}

export function severityWord({ severity }: ProvenanceFinding, l10n: Localizer): string {
  switch (severity) {
    case 'error':
      return l10n.t('Error');
    case 'warning':
      return l10n.t('Warning');
    case 'information':
      return l10n.t('Information');
    case 'hint':
      return l10n.t('Hint');
  }
}
