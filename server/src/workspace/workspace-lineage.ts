/**
 * Where else what an open draft claims is claimed: in the other drafts of the workspace, open or not. Answers at once with what is known, has
 * the rest worked out behind the scenes, and tells when there is more. Nothing is read before an editor had time to look around.
 * Knows no editor, and not how two statements are compared.
 */
import type { Snapshot } from '../documents/snapshots.ts';
import { fileKey } from '../documents/uris.ts';
import { hashOf } from '../ledger/hash.ts';
import type { DraftLineage } from '../lineage/lineage.ts';
import type { SameClaim } from '../lineage/places.ts';
import type { ClaimKeeper } from './claims/keeper.ts';
import type { Answer } from './claims/orders.ts';
import { createQuestions } from './claims/questions.ts';
import { AT_START, reachAfter } from './claims/reach.ts';
import type { Reach } from './claims/reach.ts';
import { createSoon } from './claims/soon.ts';
import { createToldLineage } from './claims/told.ts';
import type { ChosenFile, WantedFiles } from './claims/wanted-files.ts';

export interface WorkspaceLineage {
  /**
   * Of the claims of a draft as it stands in the snapshot; null, at once, while nothing is known yet, and then `onNews` tells of it. While a
   * draft is being written, claims that stand as they stood have what was known of them. The same object until there is something new.
   */
  of(snapshot: Snapshot): DraftLineage | null;
  /** Where else a claim of it perhaps stands, for somebody who looks for more: one place a draft, best first. */
  perhaps(snapshot: Snapshot, claim: string): Promise<readonly SameClaim[]>;
  /** After an editor was shown what is wrong with a draft: now there is time. */
  shown(): void;
  /** After a draft was opened or changed in the editor. */
  edited(uri: string): void;
  /** After a draft was closed: it counts as it is saved. */
  closed(uri: string): void;
  /** After a file came or changed on the disk, or went. */
  fileChanged(uri: string): void;
  fileGone(uri: string): void;
  /** After anything may have changed in which files are wanted, and how they are read. */
  survey(): void;
  /** Reads no more files than it has, until the next survey. */
  halt(): void;
  reach(): Reach;
  stop(): void;
}

export interface LineageSources {
  startKeeper(hear: (answer: Answer) => void): ClaimKeeper;
  readonly wanted: WantedFiles;
  folders(): readonly string[];
  /** URIs of open documents. */
  open(): readonly string[];
  /** An open draft as it stands, or null where it is not checked. */
  draft(uri: string): Promise<Snapshot | null>;
  /** Does it some milliseconds from now, unless what it answers is called before. */
  later(milliseconds: number, work: () => void): () => void;
  /** Something is known of an open draft that was not known before. */
  onNews(): void;
  /** How many of the files that wait are read; null when none waits. */
  onProgress(progress: { readonly done: number; readonly total: number } | null): void;
  /** So many files were read, and there are more than are kept. */
  onBound(files: number): void;
  logError(message: string): void;
}

/**
 * Milliseconds behind the first findings: before what the session before knew is taken up, and before any file is read, when there was time to
 * look around.
 */
const [QUIET, UNHURRIED] = [200, 3000];
/** Milliseconds behind the last edit, and behind the last change of settings. */
const [BEHIND_EDIT, BEHIND_SURVEY] = [250, 250];

export function createWorkspaceLineage(sources: LineageSources): WorkspaceLineage {
  const told = createToldLineage(sources.onNews);
  const soon = createSoon(sources.later);
  let keeper: ClaimKeeper | null = null;
  const questions = createQuestions();
  let surveys = 0;
  let isShown = false;
  let mayRead = false;
  let reach: Reach = AT_START;
  const readings = new Set<string>();

  const guard = (work: () => Promise<void>): void => {
    work().catch((error: unknown) => sources.logError(`Lineage failed: ${String(error)}`));
  };
  const hear = (answer: Answer): void => {
    reach = reachAfter(answer, reach);
    switch (answer.kind) {
      case 'lineage':
        return told.hear(answer);
      case 'perhaps':
        return questions.answer(answer.id, answer.places);
      case 'progress':
        return sources.onProgress(answer);
      case 'settled':
        return sources.onProgress(null);
      case 'halted':
        return;
      case 'bounded':
        return sources.onBound(answer.files);
      case 'failed':
        return sources.logError(answer.message);
      case 'ended':
        keeper = null;
        told.askAnew();
        questions.giveUp();
        sources.onProgress(null);
        return sources.logError(answer.message);
    }
  };

  const learn = ({ file, reading }: ChosenFile): void => teach(file.reading, reading);
  const teach = (key: string, reading: ChosenFile['reading']): void => {
    if (readings.has(key)) return;
    readings.add(key);
    keeper?.tell({ kind: 'reading', key, reading });
  };

  const onBound = (files: number): void => {
    reach = { ...reach, boundedAt: files };
    sources.onBound(files);
  };

  const survey = async (): Promise<void> => {
    const own = ++surveys;
    reach = AT_START;
    for await (const some of sources.wanted.all(onBound)) {
      if (own !== surveys) return;
      for (const one of some) learn(one);
      keeper?.tell({ kind: 'files', files: some.map(({ file }) => file), isLast: false });
    }
    if (own === surveys) keeper?.tell({ kind: 'files', files: [], isLast: true });
  };

  const sendOpen = async (uri: string): Promise<void> => {
    const snapshot = await sources.draft(uri);
    const read = snapshot && (await sources.wanted.reading(uri, snapshot.format));
    if (!snapshot) return keeper?.tell({ kind: 'close', uri });
    if (!read) {
      keeper?.tell({ kind: 'close', uri });
      return told.alone(snapshot);
    }
    const token = told.ask(snapshot);
    if (token === null) return;
    teach(read.key, read.reading);
    const corrections = snapshot.corrections.placed.map(({ correction }) => correction);
    const { text } = snapshot;
    keeper?.tell({ kind: 'open', draft: { uri, reading: read.key, text, token, corrections } });
  };

  const begin = (): void => {
    if (keeper) return;
    keeper = sources.startKeeper(hear);
    readings.clear();
    if (mayRead) keeper.tell({ kind: 'read' });
    keeper.tell({ kind: 'begin', name: `claims-${hashOf(sources.folders().join('\n'))}` });
    guard(survey);
    for (const uri of sources.open()) guard(() => sendOpen(uri));
  };

  const look = async (uri: string): Promise<void> => {
    const chosen = await sources.wanted.one(uri);
    if (!chosen) return keeper?.tell({ kind: 'gone', uri });
    learn(chosen);
    keeper?.tell({ kind: 'file', file: chosen.file });
  };

  return {
    of(snapshot) {
      const known = told.of(snapshot);
      if (known !== null) return known;
      const name = fileKey(snapshot.uri);
      // Only an edit puts it off: who asks again and again is to be told in the end.
      if (keeper && !soon.has(name)) soon.put(name, BEHIND_EDIT, () => guard(() => sendOpen(snapshot.uri)));
      return told.carriedTo(snapshot);
    },
    perhaps(snapshot, claim) {
      const token = told.tokenOf(snapshot);
      const { uri } = snapshot;
      if (!keeper || token === null) return Promise.resolve([]);
      const { id, answered } = questions.ask();
      keeper.tell({ kind: 'perhaps', id, uri, token, claim });
      return answered;
    },
    shown() {
      if (isShown) return;
      isShown = true;
      soon.put('begin', QUIET, begin);
      soon.put('read', UNHURRIED, () => {
        mayRead = true;
        keeper?.tell({ kind: 'read' });
      });
    },
    edited(uri) {
      if (keeper) soon.put(fileKey(uri), BEHIND_EDIT, () => guard(() => sendOpen(uri)));
    },
    closed(uri) {
      const name = fileKey(uri);
      soon.cancel(name);
      told.forget(uri);
      keeper?.tell({ kind: 'close', uri });
      if (keeper) guard(() => look(uri));
    },
    fileChanged(uri) {
      if (keeper) guard(() => look(uri));
    },
    fileGone(uri) {
      keeper?.tell({ kind: 'gone', uri });
    },
    survey() {
      if (reach.hasEnded) begin();
      else if (keeper)
        soon.put('survey', BEHIND_SURVEY, () => {
          guard(survey);
          for (const uri of sources.open()) guard(() => sendOpen(uri));
        });
    },
    halt() {
      surveys++;
      keeper?.tell({ kind: 'halt' });
    },
    reach: () => reach,
    stop() {
      soon.cancelAll();
      questions.giveUp();
      keeper?.stop();
      keeper = null;
    },
  };
}
