/**
 * The drafts that are open, as they stand in the editor: what each states, read again as it changes, and what was last told of its claims.
 * Knows one draft at a time and what all state together, no file.
 */
import { fileKey } from '../../documents/uris.ts';
import { createAnalyser } from '../../engine/index.ts';
import type { Analyser, Finder } from '../../engine/index.ts';
import { packStated } from '../../lineage/packed.ts';
import { statedIn } from '../../lineage/stated.ts';
import type { KnownDrafts } from './known.ts';
import type { SameClaim } from '../../lineage/places.ts';
import type { Answer, OpenText, PerhapsAsked, Reading } from './orders.ts';

export interface OpenDrafts {
  put(draft: OpenText): void;
  close(uri: string): void;
  /** Reads one that changed; false where none did. */
  readNext(): boolean;
  /** What others state is not what it was, or what one file states that is named: all may have to be told anew. */
  othersChanged(uri?: string): void;
  /** Of one that has to be told of; null where none has. */
  nextAnswer(): DraftAnswer | null;
  /** A little of the work that was put off to tell sooner; false where none was. */
  catchUp(): boolean;
  tellAgain(uri: string): void;
  /** Where a claim perhaps stands, too; nowhere where the draft reads otherwise by now. */
  perhaps(asked: PerhapsAsked): readonly SameClaim[];
  /** Whether that is news to whoever hears it. */
  isNews(answer: DraftAnswer): boolean;
}

/** Of so many changed drafts each is compared by itself. */
const FEW = 4;

export type DraftAnswer = Extract<Answer, { kind: 'lineage' }>;

interface Open {
  draft: OpenText;
  readonly analyser: Analyser;
  readonly reading: Reading;
  /** Of the text that was told of last, its token and what was told. */
  told: string | null;
}

export interface OpenSources {
  finder(): Finder;
  readingOf(key: string): Reading | null;
}

export function createOpenDrafts(known: KnownDrafts, { finder, readingOf }: OpenSources): OpenDrafts {
  const open = new Map<string, Open>();
  const toRead = new Set<string>();
  /** Each with the drafts that alone changed since it was told of, itself among them; null where all may have. */
  const toTell = new Map<string, ReadonlySet<string> | null>();
  /** What was told of these rests on comparing the changed files alone. */
  const toTellInFull = new Set<string>();

  const changedFor = (name: string, uri: string): void => {
    const before = toTell.get(name);
    const changed = new Set(before).add(uri);
    toTell.set(name, before === null || changed.size > FEW ? null : changed);
  };

  return {
    put(draft) {
      const name = fileKey(draft.uri);
      const before = open.get(name);
      const reading = readingOf(draft.reading);
      if (reading === null) return;
      const analyser =
        before?.reading === reading ? before.analyser : createAnalyser({ ...reading, finder: finder() });
      open.set(name, { draft, analyser, reading, told: before?.told ?? null });
      // What changed while nobody had it open was not noted for it.
      if (!before) toTell.set(name, null);
      toRead.add(name);
    },
    close(uri) {
      const name = fileKey(uri);
      open.delete(name);
      toRead.delete(name);
      toTell.delete(name);
      toTellInFull.delete(name);
      known.close(uri);
      for (const other of open.keys()) changedFor(other, uri);
    },
    readNext() {
      for (const name of toRead) {
        toRead.delete(name);
        const one = open.get(name);
        if (one === undefined) continue;
        const { uri, text, corrections } = one.draft;
        const analysis = one.analyser.analyse(text, one.reading.format, corrections);
        known.putOpen(uri, packStated(statedIn({ text, analysis })));
        for (const other of open.keys()) changedFor(other, uri);
        // Whoever changed is told first.
        const inOrder = [...toTell].sort(([a], [b]) => Number(b === name) - Number(a === name));
        toTell.clear();
        for (const [other, changed] of inOrder) toTell.set(other, changed);
        return true;
      }
      return false;
    },
    othersChanged(uri) {
      for (const name of open.keys())
        if (uri === undefined) toTell.set(name, null);
        else changedFor(name, uri);
    },
    catchUp() {
      for (const name of toTellInFull) {
        if (known.catchUp(open.get(name)?.draft.uri ?? '')) return true;
        toTellInFull.delete(name);
        toTell.set(name, new Set());
        return true;
      }
      return false;
    },
    perhaps({ uri, token, claim }) {
      const name = fileKey(uri);
      return open.get(name)?.draft.token === token && !toRead.has(name) ? known.perhaps(uri, claim) : [];
    },
    tellAgain: (uri) => void toTell.set(fileKey(uri), null),
    nextAnswer() {
      const next = [...toTell].find(([name]) => !toRead.has(name));
      if (next === undefined) return null;
      const [name, changed] = next;
      toTell.delete(name);
      if (changed === null) toTellInFull.delete(name);
      else if (changed.size > 0) toTellInFull.add(name);
      const one = open.get(name);
      if (one === undefined) return null;
      const { uri, token } = one.draft;
      return { kind: 'lineage', uri, token, claims: [...known.lineageOf(uri, changed ?? undefined)] };
    },
    isNews(answer) {
      const one = open.get(fileKey(answer.uri));
      const telling = JSON.stringify(answer);
      if (one === undefined || one.told === telling) return false;
      one.told = telling;
      return true;
    },
  };
}
