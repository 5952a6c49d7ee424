/**
 * Puts claims in groups, by who says so, by standing and by what was recorded of them, and sets apart what was changed since, and
 * what is no claim of fact or not surely one. Order and membership only; the wording is elsewhere.
 */
import type { CheckStatusName, ProvenanceClaim } from '../../../server/src/protocol.ts';

export interface ClaimGroup<Name> {
  /** Unique among the groups, and the same in the next analysis. */
  readonly key: string;
  readonly name: Name;
  /** In reading order. */
  readonly members: readonly ProvenanceClaim[];
}

/** What has a group of its own above or below the others, however those are made. */
export interface SetApart {
  /** Claims whose words are not the ones that were checked, whatever else they are. */
  readonly stale: readonly ProvenanceClaim[];
  readonly claims: readonly ProvenanceClaim[];
  /** Plans and attitudes, whether sure or possible. */
  readonly attitudes: readonly ProvenanceClaim[];
  /** Claims of which Whence is not sure who makes them. */
  readonly possible: readonly ProvenanceClaim[];
}

export function setApart(all: readonly ProvenanceClaim[]): SetApart {
  const stale: ProvenanceClaim[] = [];
  const claims: ProvenanceClaim[] = [];
  const attitudes: ProvenanceClaim[] = [];
  const possible: ProvenanceClaim[] = [];
  for (const claim of all) {
    if (isStale(claim)) stale.push(claim);
    else if (isAttitude(claim)) attitudes.push(claim);
    else (claim.possible ? possible : claims).push(claim);
  }
  return { stale, claims, attitudes, possible };
}

/** «Plans to close the port», «supports the bill». */
export function isAttitude({ standing }: ProvenanceClaim): boolean {
  return standing === 'attitude';
}

/** Counted among the claims of the draft, as the server counts them: neither merely possible nor a plan or an attitude. */
export function isCounted(claim: ProvenanceClaim): boolean {
  return !claim.possible && !isAttitude(claim);
}

export function isStale({ check }: ProvenanceClaim): boolean {
  return check?.stale === true;
}

/** Confirmed as it stands. */
export function isTicked({ check }: ProvenanceClaim): boolean {
  return check?.status === 'confirmed' && !check.stale;
}

/** As it was recorded, whether it still holds or not. */
export function statusOf({ check }: ProvenanceClaim): CheckStatusName {
  return check?.status ?? 'unchecked';
}

/** In order of first appearance, so that a group keeps its place while claims are added; nobody named comes last. */
export function bySource(claims: readonly ProvenanceClaim[]): readonly ClaimGroup<string | null>[] {
  const groups = grouped(claims, ({ source }) => (source === null ? '' : sourceKey(source)));
  const named = groups.filter(({ key }) => key !== '');
  const unnamed = groups.filter(({ key }) => key === '');
  return [...named, ...unnamed].map(({ key, members }) => ({
    key,
    members,
    name: members[0]?.source ?? null,
  }));
}

/** «The Kremlin» at the start of a sentence and «the Kremlin» in it are one source. */
export function sourceKey(source: string): string {
  return source.replace(/\s+/gu, ' ').trim().toLowerCase().replace(/^the /u, '');
}

/** What needs an editor's eye first. A standing that is not listed comes after those that are. */
const STANDING_ORDER: readonly string[] = [
  'hearsay',
  'disputed',
  'unattributed',
  'carried',
  'unnamed',
  'anonymous',
  'relayed',
  'document',
  'named',
];

export function byStanding(claims: readonly ProvenanceClaim[]): readonly ClaimGroup<string>[] {
  return grouped(claims, ({ standing }) => standing)
    .map(({ key, members }) => ({ key, members, name: members[0]?.standingLabel ?? key }))
    .toSorted((one, other) => rank(one.key) - rank(other.key));
}

/** What is still to be done comes first. */
export const STATUS_ORDER: readonly CheckStatusName[] = [
  'query',
  'changed',
  'unverifiable',
  'cut',
  'unchecked',
  'confirmed',
];

export function byStatus(claims: readonly ProvenanceClaim[]): readonly ClaimGroup<CheckStatusName>[] {
  const groups = grouped(claims, statusOf);
  return STATUS_ORDER.flatMap((name) =>
    groups.flatMap(({ key, members }) => (key === name ? [{ key, name, members }] : [])),
  );
}

function rank(standing: string): number {
  const place = STANDING_ORDER.indexOf(standing);
  return place < 0 ? STANDING_ORDER.length : place;
}

function grouped(
  claims: readonly ProvenanceClaim[],
  keyOf: (claim: ProvenanceClaim) => string,
): { key: string; members: ProvenanceClaim[] }[] {
  const groups = new Map<string, ProvenanceClaim[]>();
  for (const claim of claims) {
    const key = keyOf(claim);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return Array.from(groups, ([key, members]) => ({ key, members }));
}
