/**
 * Where the checks of each open draft stand, from one version to the next: carried over every change while somebody writes, so that
 * nothing is looked for at a keystroke; looked for when a draft is opened, when checks come in, and when what was lost may be back
 * (something was pasted, or undone). Knows no editor and no disk.
 */
import type { Edit } from '../edits.ts';
import type { Check, PlacedCheck } from '../ledger/checks/check.ts';
import { carriedOver, findChecks, placedCheck } from '../ledger/checks/placing.ts';
import type { CheckPlace } from '../ledger/checks/placing.ts';
import type { Snapshot } from './snapshots.ts';

/** What led from one version of a document to the next; null for the edits where all of it was replaced. */
export interface DocumentChange {
  readonly uri: string;
  readonly version: number;
  readonly edits: readonly DocumentEdit[] | null;
}

export interface DocumentEdit extends Edit {
  /** The words that it replaces, where they are known. */
  readonly was?: string;
}

export interface CheckPlaces {
  changed(change: DocumentChange): void;
  of(draft: DraftAtVersion, checks: readonly Check[]): readonly PlacedCheck[];
  forget(uri: string): void;
}

/** A draft as one of its snapshots has it. */
export interface DraftAtVersion extends Pick<Snapshot, 'uri' | 'version' | 'text'> {
  readonly analysis: Pick<Snapshot['analysis'], 'sentences'>;
}

/** What is put in at once with as many letters may be a sentence that was cut out before. */
const PASTED = 12;

export function createCheckPlaces(): CheckPlaces {
  const kept = new Map<string, Kept>();

  return {
    changed({ uri, version, edits }) {
      const before = kept.get(uri);
      if (edits === null || before === undefined) {
        kept.delete(uri);
        return;
      }
      const changes = edits.map(asInsertion);
      const mayBeBack = edits.some(({ newText }) => newText.length >= PASTED);
      const places = new Map<string, CheckPlace | null>();
      for (const [key, place] of before.places) {
        const now = place && carriedOver(place, changes);
        if (now !== null || !mayBeBack) places.set(key, now);
      }
      kept.set(uri, { version, places });
    },
    of({ uri, version, text, analysis }, checks) {
      const before = kept.get(uri);
      const known = before?.version === version ? before.places : NOTHING;
      const places = placesOf(text, checks, known);
      // What is asked late of an old version says nothing of where they stand now.
      if (before === undefined || before.version <= version) kept.set(uri, { version, places });
      const draft = { text, sentences: analysis.sentences };
      return checks.map((check) => placedCheck(check, places.get(keyOf(check)) ?? null, draft));
    },
    forget: (uri) => void kept.delete(uri),
  };
}

/** Some programs write words again to put something before or behind them: the words stand, and what was tied to them is not cut. */
function asInsertion({ start, end, newText, was = '' }: DocumentEdit): Edit {
  if (was !== '' && newText.startsWith(was)) return { start: end, end, newText: newText.slice(was.length) };
  if (was !== '' && newText.endsWith(was))
    return { start, end: start, newText: newText.slice(0, -was.length) };
  return { start, end, newText };
}

interface Kept {
  readonly version: number;
  readonly places: ReadonlyMap<string, CheckPlace | null>;
}

const NOTHING: Kept['places'] = new Map();

/** One that was tied to its sentence anew is another. */
function keyOf({ id, hash }: Check): string {
  return `${id} ${hash}`;
}

function placesOf(text: string, checks: readonly Check[], known: Kept['places']): Kept['places'] {
  const isKnown = (check: Check): boolean => known.has(keyOf(check));
  const found = checks.every(isKnown) ? [] : findChecks(text, checks);
  return new Map(
    checks.map((check, index) => {
      const key = keyOf(check);
      return [key, (isKnown(check) ? known.get(key) : found[index]) ?? null];
    }),
  );
}
