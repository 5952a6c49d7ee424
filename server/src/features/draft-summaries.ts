/**
 * What the Workspace view says of the drafts that nobody has open, kept until it may be another: of a file that changed, or whose checks
 * did, it is worked out again; after other changes beside the drafts only where these touch the draft. Keeps counts, no draft.
 */
import { Emitter } from 'vscode-languageserver';
import type { Event } from 'vscode-languageserver';
import { uriParts } from '../documents/uris.ts';
import type { WorkspaceDraft } from '../protocol.ts';
import { isCheckFile } from '../workspace/check-files.ts';
import { isSameAround } from './closed-drafts.ts';
import type { AroundDraft, ClosedDrafts } from './closed-drafts.ts';
import { summaryOf } from './draft-summary.ts';

export interface DraftSummaries {
  /** Whether asking for it costs nothing. */
  isKnown(uri: string): boolean;
  /** Null for what is no draft, or cannot be read. */
  of(uri: string): Promise<WorkspaceDraft | null>;
  /** After a file came, went, or was saved: a draft, its checks, or what a draft points at. */
  changed(uri: string): void;
  /** After something changed beside any of the drafts, such as settings or what is ignored. */
  changedBeside(): void;
  /** After anything may have changed. */
  forgetAll(): void;
  readonly onDidChange: Event<void>;
}

interface Kept {
  readonly summary: WorkspaceDraft | null;
  readonly around: AroundDraft;
  /** Path of the file that its checks are in, or would be. */
  readonly checks: string | null;
  readonly pointsAtFiles: boolean;
  /** Nothing happened since that may have changed it. */
  readonly isSure: boolean;
}

export function createDraftSummaries(closed: ClosedDrafts): DraftSummaries {
  /** By path. */
  const kept = new Map<string, Kept>();
  const changes = new Emitter<void>();
  /** Of what was worked out while something changed nobody can say which state it has. */
  let changed = 0;
  const tell = (): void => {
    changed += 1;
    changes.fire();
  };
  const drop = (isMeant: (one: Kept) => boolean): void => {
    for (const [path, one] of kept) if (isMeant(one)) kept.delete(path);
  };

  async function look(uri: string, before: Kept | undefined): Promise<Kept> {
    const around = await closed.around(uri);
    if (before && isSameAround(before.around, around)) return { ...before, isSure: true };
    const found = await closed.lookUp(uri);
    const draft = found?.kind === 'checked' ? found.draft : null;
    return {
      summary: found && summaryOf(uri, found),
      around,
      checks: draft?.checks.uri ? uriParts(draft.checks.uri).path : null,
      pointsAtFiles: (draft?.files.size ?? 0) > 0,
      isSure: true,
    };
  }

  return {
    isKnown: (uri) => kept.get(uriParts(uri).path)?.isSure === true,
    async of(uri) {
      const { path } = uriParts(uri);
      const known = kept.get(path);
      if (known?.isSure) return known.summary;
      const before = changed;
      const now = await look(uri, known);
      if (changed === before) kept.set(path, now);
      return now.summary;
    },
    changed(uri) {
      const { path } = uriParts(uri);
      if (isCheckFile(uri)) drop(({ checks }) => checks === path);
      else {
        kept.delete(path);
        drop(({ pointsAtFiles }) => pointsAtFiles);
      }
      tell();
    },
    changedBeside() {
      for (const [uri, one] of kept) kept.set(uri, { ...one, isSure: false });
      tell();
    },
    forgetAll() {
      kept.clear();
      tell();
    },
    onDidChange: changes.event,
  };
}
