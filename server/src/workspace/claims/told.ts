/**
 * What is known of the claims of open drafts, each as it stood when it was asked about; an answer to what was asked of an earlier text
 * counts until there is one to a later. Knows neither who answers nor when to ask.
 */
import type { Snapshot } from '../../documents/snapshots.ts';
import { fileKey } from '../../documents/uris.ts';
import type { DraftLineage } from '../../lineage/lineage.ts';
import { carriedOver } from './carried-over.ts';
import type { Answer } from './orders.ts';

export interface ToldLineage {
  /** Null where it was not told of the draft as it stands in the snapshot. */
  of(snapshot: Snapshot): DraftLineage | null;
  /** What was known of claims that stand as they stood, known of this snapshot from now on; null where nothing was. */
  carriedTo(snapshot: Snapshot): DraftLineage | null;
  /** The number by which the answer is to be known; null where this snapshot was asked about before. */
  ask(snapshot: Snapshot): number | null;
  /** The number by which this snapshot was asked about; null where it was not. */
  tokenOf(snapshot: Snapshot): number | null;
  hear(answer: Extract<Answer, { kind: 'lineage' }>): void;
  /** Nobody answers what was asked: each snapshot is to be asked about anew. */
  askAnew(): void;
  /** It is compared with nothing. */
  alone(snapshot: Snapshot): void;
  forget(uri: string): void;
}

interface Told {
  readonly snapshot: Snapshot;
  readonly claims: DraftLineage;
}

interface Asked {
  readonly token: number;
  readonly snapshot: Snapshot;
}

/** So many texts of a draft are remembered until there is an answer: who writes on and on would be told nothing. */
const REMEMBERED = 4;

/** `onNews`: something is known that was not known before. */
export function createToldLineage(onNews: () => void): ToldLineage {
  const told = new Map<string, Told>();
  /** The newest first. */
  const asked = new Map<string, readonly Asked[]>();
  let tokens = 0;

  const tell = (next: Told): void => {
    const name = fileKey(next.snapshot.uri);
    const before = told.get(name);
    const isNews = before?.snapshot !== next.snapshot || !isSame(before.claims, next.claims);
    if (!isNews) return;
    told.set(name, next);
    onNews();
  };

  return {
    of(snapshot) {
      const known = told.get(fileKey(snapshot.uri));
      return known?.snapshot === snapshot ? known.claims : null;
    },
    carriedTo(snapshot) {
      const name = fileKey(snapshot.uri);
      const before = told.get(name);
      if (!before) return null;
      const claims = carriedOver(before, snapshot);
      told.set(name, { snapshot, claims });
      return claims;
    },
    ask(snapshot) {
      const name = fileKey(snapshot.uri);
      const before = asked.get(name) ?? [];
      if (before[0]?.snapshot === snapshot) return null;
      const token = ++tokens;
      asked.set(name, [{ token, snapshot }, ...before].slice(0, REMEMBERED));
      return token;
    },
    tokenOf: (snapshot) =>
      asked.get(fileKey(snapshot.uri))?.find((one) => one.snapshot === snapshot)?.token ?? null,
    hear({ uri, token, claims }) {
      const all = asked.get(fileKey(uri)) ?? [];
      const meant = all.find((one) => one.token === token);
      if (!meant) return;
      asked.set(fileKey(uri), all.slice(0, all.indexOf(meant) + 1));
      tell({ snapshot: meant.snapshot, claims: new Map(claims) });
    },
    askAnew: () => asked.clear(),
    alone(snapshot) {
      asked.delete(fileKey(snapshot.uri));
      tell({ snapshot, claims: NOWHERE });
    },
    forget(uri) {
      told.delete(fileKey(uri));
      asked.delete(fileKey(uri));
    },
  };
}

const NOWHERE: DraftLineage = new Map();

const isSame = (a: DraftLineage, b: DraftLineage): boolean =>
  JSON.stringify([...a]) === JSON.stringify([...b]);
