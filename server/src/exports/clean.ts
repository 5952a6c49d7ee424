/**
 * The clean copy: a draft as it goes to the desk, without citation marks and entries, comments and page furniture. The words of the
 * prose are kept to the letter. Knows no claim: what is taken out is told by the draft's regions alone.
 */
import { readCitations } from '../citations/read.ts';
import { applyEdits } from '../edits.ts';
import type { Edit } from '../edits.ts';
import { analyse } from '../engine/index.ts';
import type { DraftFormat, Finder, Region, Span } from '../engine/index.ts';
import { silencingOf } from '../ledger/ignored.ts';
import type { Ignore } from '../ledger/ignores.ts';
import { takingOut } from './taking-out.ts';
import type { Removal } from './taking-out.ts';

export interface DraftToClean {
  readonly text: string;
  readonly format: DraftFormat;
  /** The ledger's ignores of this draft: page furniture that somebody wants left alone is left in. */
  readonly ignores?: readonly Ignore[];
}

export interface CleanCopy {
  readonly text: string;
  readonly takenOut: TakenOut;
}

/** How many of each, so that nothing goes unseen. */
export interface TakenOut {
  readonly marks: number;
  readonly entries: number;
  readonly comments: number;
  /** Stretches of page furniture. */
  readonly residue: number;
}

/** Total. The clean copy of a clean copy is the same, save where an ignore that went with it had kept something in. */
export function cleanCopy(draft: DraftToClean): CleanCopy {
  let takenOut: TakenOut = { marks: 0, entries: 0, comments: 0, residue: 0 };
  let { text } = draft;
  let keepsSome = false;
  // What goes may bring marks together that are one then («[^[^1]2]»).
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const first = pass === 0;
    const found = findIn(first ? draft : { text, format: draft.format });
    keepsSome ||= found.isResidueKept;
    const residue = first || !keepsSome ? found.residue : [];
    const removals = [...found.marks, ...found.entries, ...found.comments, ...residue];
    if (removals.length === 0) break;
    takenOut = added(takenOut, { ...found, residue });
    text = applyEdits(text, takingOut(text, removals, draft.format));
  }
  return { text, takenOut };
}

const MOST_PASSES = 50;

/** What makes a draft clean, but for what becomes a mark only when others go: for whoever has to know where its words went. */
export function cleaningEdits(draft: DraftToClean): Edit[] {
  const { marks, entries, comments, residue } = findIn(draft);
  return takingOut(draft.text, [...marks, ...entries, ...comments, ...residue], draft.format);
}

interface Found {
  readonly marks: readonly Removal[];
  readonly entries: readonly Span[];
  readonly comments: readonly Span[];
  readonly residue: readonly Span[];
  /** An editor said of some residue that it is none. */
  readonly isResidueKept: boolean;
}

function findIn({ text, format, ignores = [] }: DraftToClean): Found {
  const { regions, residue } = analyse(text, { format, finder: NOBODY });
  const { entries } = readCitations(text, regions);
  const silencing = silencingOf({ text, format, regions, ignores });
  const kept = residue.filter((span) => silencing.over('residue', span).length > 0);
  return {
    marks: regions.filter(isMark).map(({ start, end }) => ({ start, end, parts: true })),
    entries,
    comments: regions.filter((region) => isNote(region, text)),
    residue: residue.filter((span) => !kept.includes(span)),
    isResidueKept: kept.length > 0,
  };
}

/** Regions and page furniture do not depend on who says what. */
const NOBODY: Finder = () => [];

/** With its brackets, whatever is in them; a key in running text is a word of its sentence. */
export function isMark({ kind }: Region): boolean {
  return kind === 'footnote-reference' || kind === 'citation';
}

/** A note among colleagues. «<!-- more -->» is none: publishing systems cut there. */
function isNote({ kind, start, end }: Region, text: string): boolean {
  return kind === 'comment' && !/^<!--\s*more\b/.test(text.slice(start, Math.min(end, start + 40)));
}

function added(before: TakenOut, { marks, entries, comments, residue }: Found): TakenOut {
  return {
    marks: before.marks + marks.length,
    entries: before.entries + entries.length,
    comments: before.comments + comments.length,
    residue: before.residue + residue.length,
  };
}
