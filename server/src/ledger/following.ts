/**
 * Follows what is tied to words from one version of an open draft to the next. What a change left alone moves with the text;
 * only what it touched, and what it may have brought back, is looked for again. Knows nothing of how that is done.
 */
import type { Span } from '../engine/index.ts';
import type { Edit } from '../edits.ts';
import { fold } from './folded.ts';
import { shifted } from './shifting.ts';

/** Where each entry's words stand: one stretch or several; none where they are lost. */
export type Places<Entry> = ReadonlyMap<Entry, readonly Span[]>;

export interface Followed<Entry> {
  find(text: string, entries: readonly Entry[]): Places<Entry>;
  /** By which a lost entry might be known again. */
  wordsOf(entry: Entry): readonly string[];
}

/** Of one draft; to be asked of its versions in turn. Entries are the same as long as they are the same objects. */
export function createFollower<Entry>({
  find,
  wordsOf,
}: Followed<Entry>): (text: string, entries: readonly Entry[]) => Places<Entry> {
  let last: { readonly text: string; readonly places: Places<Entry> } | null = null;
  return (text, entries) => {
    if (entries.length === 0) {
      // Most drafts have none, and a long text takes its time to compare.
      last = null;
      return new Map();
    }
    const change = last === null ? null : changeBetween(last.text, text);
    const isBack = last === null || change === null ? () => true : backBy(change, last.text, text);
    const kept = new Map<Entry, readonly Span[]>();
    const again: Entry[] = [];
    for (const entry of entries) {
      const before = last?.places.get(entry);
      const now = before && change && moved(before, change);
      if (now && !(now.length === 0 && isBack(wordsOf(entry)))) kept.set(entry, now);
      else again.push(entry);
    }
    // Those that stand are looked for along with the others: they tell where to look, and hold their places.
    const placed = [...kept].filter(([, spans]) => spans.length > 0).map(([entry]) => entry);
    const found = again.length === 0 ? kept : find(text, [...again, ...placed]);
    const places = new Map(entries.map((entry) => [entry, kept.get(entry) ?? found.get(entry) ?? NOWHERE]));
    last = { text, places };
    return places;
  };
}

const NOWHERE: readonly Span[] = [];

/** Null where the change touched any of it. */
function moved(spans: readonly Span[], change: Edit): readonly Span[] | null {
  const now: Span[] = [];
  for (const span of spans) {
    if (change.start <= span.end && change.end >= span.start) return null;
    now.push(shifted(span, change) ?? span);
  }
  return now;
}

/** The one change that makes the one text of the other; null where they are the same. */
export function changeBetween(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let behind = 0;
  while (
    behind < most - start &&
    before.charCodeAt(before.length - 1 - behind) === after.charCodeAt(after.length - 1 - behind)
  )
    behind += 1;
  return { start, end: before.length - behind, newText: after.slice(start, after.length - behind) };
}

/** In UTF-16 units, on both sides of a change. */
const AROUND = 60;
/** Letters by which words are known, and how far apart they are tried. */
const RUN = 16;
const STEP = 8;

/** Whether a change took or left some run of the words: then they may stand again, or stand once where they stood twice. */
function backBy({ start, end, newText }: Edit, before: string, after: string) {
  const touched = [
    fold(before.slice(start, end)),
    fold(after.slice(Math.max(0, start - AROUND), start + newText.length + AROUND)),
  ];
  const isTouched = (run: string): boolean => touched.some((text) => text.includes(run));
  return (all: readonly string[]): boolean =>
    all.some((words) => {
      const letters = fold(words);
      for (let at = 0; at === 0 || at + RUN <= letters.length; at += STEP)
        if (isTouched(letters.slice(at, at + RUN))) return true;
      return false;
    });
}
