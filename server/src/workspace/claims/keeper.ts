/**
 * Keeps what all drafts of a workspace state, and answers where else the claims of the open ones stand. Does one small thing after another and
 * takes new orders in between. What an editor is writing is read when something is to be told. Knows no editor and no thread.
 */
import type { Finder, WordVectors } from '../../engine/index.ts';
import type { ClaimStore, StampReader, TextReader } from '../ports.ts';
import { createHands } from './hands.ts';
import type { HandsSources } from './hands.ts';
import { createKnownDrafts } from './known.ts';
import { createLikelyFirst } from './likely-first.ts';
import { createOpenDrafts } from './open-drafts.ts';
import type { OpenDrafts } from './open-drafts.ts';
import type { Order, Reading } from './orders.ts';
import { createSavedFiles } from './saved-files.ts';
import type { SavedFiles } from './saved-files.ts';

export interface ClaimKeeper {
  tell(order: Order): void;
  /** Does nothing more and answers nothing more. */
  stop(): void;
}

export interface KeeperSources extends Pick<HandsSources, 'read' | 'startHelpers' | 'hear'> {
  finder(): Finder;
  vectors(): WordVectors;
  readonly stamps: StampReader;
  /** What stands in a file, to see whether it is worth reading first. */
  readonly texts: TextReader;
  /** Null where nothing is kept from one session to the next. */
  readonly store: ClaimStore | null;
  /** Lets in what waits. */
  pause(): Promise<void>;
}

export function createClaimKeeper(sources: KeeperSources): ClaimKeeper {
  const readings = new Map<string, Reading>();
  const readingOf = (key: string): Reading | null => readings.get(key) ?? null;
  const known = createKnownDrafts(sources.vectors());
  const files = createSavedFiles(known, sources.stamps);
  const open = createOpenDrafts(known, { finder: sources.finder, readingOf });
  const likely = createLikelyFirst({ files, texts: sources.texts });
  const hands = createHands({
    ...sources,
    files,
    readingOf,
    onRead(uri) {
      open.othersChanged(uri);
      if (likely.read()) state.isToTell = true;
    },
  });
  const kept = createKeeping(files, sources);
  const state = {
    mayRead: false,
    isListed: false,
    isAtWork: false,
    isTold: false,
    /** What is known is told although files still wait. */
    isToTell: false,
    isStopped: false,
    isBoundTold: false,
  };

  const obey = (order: Order): void => {
    switch (order.kind) {
      case 'begin':
        return kept.begin(order.name);
      case 'read':
        state.mayRead = true;
        return;
      case 'reading':
        return void readings.set(order.key, order.reading);
      case 'files':
        for (const file of order.files) files.want(file);
        if (!order.isLast) return;
        files.dropOthers();
        state.isListed = true;
        // What the session before knew.
        state.isToTell = files.count > 0;
        return open.othersChanged();
      case 'file':
        return files.want(order.file);
      case 'gone':
        files.drop(order.uri);
        return open.othersChanged(order.uri);
      case 'open':
        likely.opened(order.draft);
        return open.put(order.draft);
      case 'close':
        likely.closed(order.uri);
        return open.close(order.uri);
      case 'perhaps':
        return sources.hear({ kind: 'perhaps', id: order.id, places: open.perhaps(order) });
      case 'halt': {
        const isCutShort = !state.isListed || files.toLookAt + files.toRead > 0;
        files.halt();
        state.isListed = true;
        if (isCutShort) sources.hear({ kind: 'halted', drafts: files.count });
      }
    }
  };

  const tellNext = (): Promise<boolean> => answerNext(open, { files, hear: sources.hear });

  /** The next small thing that there is to do; false where there is none. */
  const step = async (): Promise<boolean> => {
    if (await kept.load()) return true;
    if (files.toLookAt > 0) {
      for (const uri of await files.look()) open.othersChanged(uri);
      return true;
    }
    if (await kept.save({ isIdle: false })) return true;
    const mayRead = state.mayRead || (state.isListed && files.toRead <= NOT_WORTH_KEEPING);
    if (mayRead && state.isListed && (await likely.step())) return true;
    if (state.isToTell) {
      if (open.readNext() || (await tellNext())) return true;
      state.isToTell = false;
    }
    if (mayRead && (await hands.step())) return true;
    if (files.toRead > 0) return false;
    // While the files are listed there is time for that.
    if (!state.isListed) return open.readNext();
    // Told at once, or whoever writes on and on is told nothing.
    const isRead = open.readNext();
    if ((await tellNext()) || isRead || open.catchUp()) return true;
    return kept.save({ isIdle: true });
  };

  const work = async (): Promise<void> => {
    if (state.isAtWork) return;
    state.isAtWork = true;
    try {
      while (state.isTold && !state.isStopped) {
        state.isTold = false;
        while (!state.isStopped && (await step())) await sources.pause();
      }
    } catch (error) {
      sources.hear({ kind: 'failed', message: String(error) });
    }
    state.isAtWork = false;
    if (state.isStopped) return;
    if (files.isBounded && !state.isBoundTold) sources.hear({ kind: 'bounded', files: files.count });
    state.isBoundTold = files.isBounded;
    if (state.isListed && files.toRead === 0) sources.hear({ kind: 'settled', drafts: files.count });
  };

  return {
    tell(order) {
      obey(order);
      state.isTold = true;
      void work();
    },
    stop() {
      state.isStopped = true;
      hands.letGo();
    },
  };
}

/** Tells of one draft, if there is news; what changed on the disk unnoticed is looked at first. */
async function answerNext(
  open: OpenDrafts,
  { files, hear }: { readonly files: SavedFiles } & Pick<KeeperSources, 'hear'>,
): Promise<boolean> {
  const answer = open.nextAnswer();
  if (answer === null) return false;
  const others = new Set(answer.claims.flatMap(([, places]) => places.map(({ draft }) => draft)));
  if (!(await files.stillStand([...others]))) open.tellAgain(answer.uri);
  else if (open.isNews(answer)) hear(answer);
  return true;
}

/** So few changes are rather read again at the next start, and then at once. */
const NOT_WORTH_KEEPING = 20;

/** After so many changes the index is kept while there is more to do: the larger it is, the more seldom. */
const keptAfter = (files: number): number => Math.max(500, files / 2);

/** The index from the session before, and for the next. */
function createKeeping(files: SavedFiles, { store, hear }: Pick<KeeperSources, 'store' | 'hear'>) {
  let [name, isToLoad, most] = [null as string | null, false, 1];
  return {
    begin(given: string): void {
      [name, isToLoad] = [given, store !== null];
    },
    async load(): Promise<boolean> {
      if (store === null || name === null || !isToLoad) return false;
      isToLoad = false;
      const claims = await store.load(name);
      if (claims === null) return true;
      files.takeOver(claims);
      most = NOT_WORTH_KEEPING;
      return true;
    },
    async save({ isIdle }: { readonly isIdle: boolean }): Promise<boolean> {
      if (store === null || name === null || files.changes < (isIdle ? most : keptAfter(files.count)))
        return false;
      files.changes = 0;
      most = NOT_WORTH_KEEPING;
      try {
        await store.save(name, files.gather());
      } catch (error) {
        hear({ kind: 'failed', message: `What the drafts state could not be kept: ${String(error)}` });
      }
      return true;
    },
  };
}
