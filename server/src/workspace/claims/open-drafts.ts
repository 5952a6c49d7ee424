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
import type { Answer, OpenText, Reading } from './orders.ts';

export interface OpenDrafts {
  put(draft: OpenText): void;
  close(uri: string): void;
  /** Reads one that changed; false where none did. */
  readNext(): boolean;
  /** What others state is not what it was: all may have to be told anew. */
  othersChanged(): void;
  /** Of one that has to be told of; null where none has. */
  nextAnswer(): DraftAnswer | null;
  tellAgain(uri: string): void;
  /** Whether that is news to whoever hears it. */
  isNews(answer: DraftAnswer): boolean;
}

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
  const [toRead, toTell] = [new Set<string>(), new Set<string>()];

  return {
    put(draft) {
      const name = fileKey(draft.uri);
      const before = open.get(name);
      const reading = readingOf(draft.reading);
      if (reading === null) return;
      const analyser =
        before?.reading === reading ? before.analyser : createAnalyser({ ...reading, finder: finder() });
      open.set(name, { draft, analyser, reading, told: before?.told ?? null });
      toRead.add(name);
      toTell.delete(name);
    },
    close(uri) {
      const name = fileKey(uri);
      open.delete(name);
      toRead.delete(name);
      toTell.delete(name);
      known.close(uri);
      for (const other of open.keys()) toTell.add(other);
    },
    readNext() {
      for (const name of toRead) {
        toRead.delete(name);
        const one = open.get(name);
        if (one === undefined) continue;
        const { uri, text, corrections } = one.draft;
        const analysis = one.analyser.analyse(text, one.reading.format, corrections);
        known.putOpen(uri, packStated(statedIn({ text, analysis })));
        // Whoever changed is told first.
        const others = [...open.keys()].filter((other) => other !== name);
        toTell.clear();
        for (const each of [name, ...others]) toTell.add(each);
        return true;
      }
      return false;
    },
    othersChanged() {
      for (const name of open.keys()) toTell.add(name);
    },
    tellAgain: (uri) => void toTell.add(fileKey(uri)),
    nextAnswer() {
      for (const name of toTell) {
        toTell.delete(name);
        const one = open.get(name);
        if (one === undefined) continue;
        const { uri, token } = one.draft;
        return { kind: 'lineage', uri, token, claims: [...known.lineageOf(uri)] };
      }
      return null;
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
