/**
 * Where else what an open draft claims is claimed: in the other drafts of the workspace, open or not. Answers at once with what is known, works
 * the rest out behind the scenes, and tells when there is more. Knows no editor, and not how two statements are compared.
 */
import type { Snapshot } from '../documents/snapshots.ts';
import type { WordVectors } from '../engine/index.ts';
import { createLineage } from '../lineage/lineage.ts';
import type { DraftLineage, Lineage } from '../lineage/lineage.ts';
import { statedIn } from '../lineage/stated.ts';
import type { UnopenedDrafts } from './unopened.ts';

export interface WorkspaceLineage {
  /**
   * Of the claims of a draft as it stands in the snapshot; null, at once, while that is not known yet, and then `onNews` tells of it. The same
   * object until there is something new.
   */
  of(snapshot: Snapshot): DraftLineage | null;
  /** After a draft was closed: it counts as it is saved. */
  closed(uri: string): void;
  /** After anything may have changed in what is read, and how. */
  forgetAll(): void;
}

export interface LineageSources {
  readonly vectors: () => WordVectors;
  readonly unopened: UnopenedDrafts;
  /** URIs of open drafts. */
  open(): readonly string[];
  /** An open draft as it stands, or null where it is not checked. */
  draft(uri: string): Promise<Snapshot | null>;
  /** Lets in what waits. */
  pause(): Promise<void>;
  /** Something is known of an open draft that was not known before. */
  onNews(): void;
  logError(message: string): void;
}

export function createWorkspaceLineage(sources: LineageSources): WorkspaceLineage {
  const known = new Map<string, { readonly snapshot: Snapshot; readonly claims: DraftLineage }>();
  const waiting = new Map<string, Snapshot>();
  let lineage: Lineage | null = null;
  let working = false;

  async function build(): Promise<Lineage> {
    const built = createLineage(sources.vectors());
    const open = sources.open();
    for (const uri of open) {
      const snapshot = await sources.draft(uri);
      if (snapshot) built.put(uri, statedIn(snapshot));
      await sources.pause();
    }
    const wanted = { words: null, except: open, isCancelled: () => false };
    for await (const draft of sources.unopened.holding(wanted)) {
      built.put(draft.uri, statedIn(draft));
      await sources.pause();
    }
    return built;
  }

  async function workOut(snapshot: Snapshot): Promise<void> {
    const last = lineage ?? (await build());
    lineage = last;
    last.put(snapshot.uri, statedIn(snapshot));
    for (const one of [snapshot, ...[...known.values()].map((other) => other.snapshot)]) {
      await sources.pause();
      if (one === snapshot || one.uri !== snapshot.uri)
        known.set(one.uri, { snapshot: one, claims: last.ofClaims(one.uri) });
    }
  }

  async function work(): Promise<void> {
    working = true;
    await sources.pause();
    for (const [uri, snapshot] of waiting) {
      waiting.delete(uri);
      try {
        await workOut(snapshot);
      } catch (error) {
        sources.logError(`What other drafts state could not be read: ${String(error)}`);
      }
      sources.onNews();
    }
    working = false;
  }

  return {
    of(snapshot) {
      const before = known.get(snapshot.uri);
      if (before?.snapshot === snapshot) return before.claims;
      waiting.set(snapshot.uri, snapshot);
      if (!working) void work();
      return null;
    },
    closed(uri) {
      known.delete(uri);
      waiting.delete(uri);
      lineage = null;
    },
    forgetAll() {
      known.clear();
      lineage = null;
    },
  };
}
