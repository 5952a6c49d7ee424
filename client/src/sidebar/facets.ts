/**
 * What claims can be chosen by in the filter of the Provenance view, beside their words: what needs a look, their check, standing,
 * sources, and the rules that found something. Knows no editor and no list; the editor's translation comes in as `l10n`.
 */
import type { ProvenanceClaim } from '../../../server/src/protocol.ts';
import { statusWords, staleWords } from './claimWording.ts';
import { isStale, sourceKey, STATUS_ORDER, statusOf } from './groups.ts';
import type { Localizer } from './wording.ts';

/** In the order in which they are offered. */
export const FACET_KINDS = ['attention', 'check', 'standing', 'source', 'rule'] as const;
export type FacetKind = (typeof FACET_KINDS)[number];

/** One thing that a claim can be chosen by. */
export interface Facet {
  readonly kind: FacetKind;
  readonly value: string;
  /** For the editor to read. */
  readonly label: string;
}

export interface CountedFacet extends Facet {
  /** How many claims have it. */
  readonly count: number;
}

export const isSameFacet = (one: Facet, other: Facet): boolean =>
  one.kind === other.kind && one.value === other.value;

/** Those that any of the claims has: by kind; checks in the order of work, the others by how many claims have them. */
export function facetsOf(claims: readonly ProvenanceClaim[], l10n: Localizer): readonly CountedFacet[] {
  const found = new Map<string, CountedFacet>();
  for (const claim of claims)
    for (const facet of ownFacets(claim, l10n)) {
      const key = `${facet.kind}:${facet.value}`;
      const known = found.get(key);
      found.set(key, known ? { ...known, count: known.count + 1 } : { ...facet, count: 1 });
    }
  return [...found.values()].toSorted(
    (one, other) =>
      FACET_KINDS.indexOf(one.kind) - FACET_KINDS.indexOf(other.kind) ||
      fixedOrder(one) - fixedOrder(other) ||
      other.count - one.count,
  );
}

/** Of each kind that anything is chosen of, it must have one. */
export function hasChosen(claim: ProvenanceClaim, chosen: readonly Facet[], l10n: Localizer): boolean {
  const own = ownFacets(claim, l10n);
  const kinds = new Set(chosen.map(({ kind }) => kind));
  return [...kinds].every((kind) =>
    chosen.some((facet) => facet.kind === kind && own.some((one) => isSameFacet(one, facet))),
  );
}

/** Each once. */
export function ownFacets(claim: ProvenanceClaim, l10n: Localizer): readonly Facet[] {
  const names = [claim.source, ...claim.chain.map(({ name }) => name)].filter((name) => name !== null);
  const sources = new Map(names.toReversed().map((name) => [sourceKey(name), name]));
  const status = statusOf(claim);
  return [
    ...attention(claim, l10n),
    { kind: 'check', value: status, label: statusWords(status, l10n) },
    { kind: 'standing', value: claim.standing, label: claim.standingLabel },
    ...Array.from(sources, ([value, label]): Facet => ({ kind: 'source', value, label })),
    ...[...new Set(claim.findings.map(({ rule }) => rule))].map((rule): Facet => ({
      kind: 'rule',
      value: rule,
      label: ruleName(rule),
    })),
  ];
}

function attention(claim: ProvenanceClaim, l10n: Localizer): readonly Facet[] {
  const isToLookAt = claim.findings.some(({ severity }) => severity === 'error' || severity === 'warning');
  return [
    ...(isStale(claim) ? [{ kind: 'attention', value: 'stale', label: staleWords(l10n) } as const] : []),
    ...(isToLookAt
      ? [{ kind: 'attention', value: 'findings', label: l10n.t('Something to look at') } as const]
      : []),
  ];
}

function fixedOrder({ kind, value }: Facet): number {
  if (kind === 'attention') return value === 'stale' ? 0 : 1;
  return kind === 'check' ? STATUS_ORDER.findIndex((status) => status === value) : 0;
}

/** «Vague source» of `vague-source`: as the Problems panel has it, without the hyphens. */
function ruleName(code: string): string {
  const words = code.replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
