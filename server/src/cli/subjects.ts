/**
 * From a path to all that is known of the draft there: its words, what its newsroom has decided, and what lies beside it. Knows no rule
 * and no report.
 */
import { CORRECTIONS, type CorrectionEntry } from '../ledger/corrections.ts';
import { IGNORES, type Ignore } from '../ledger/ignores.ts';
import type { Decisions } from '../rules/decisions.ts';
import { openBibliographies, type OpenBibliographies } from './bibliographies.ts';
import { openChecks, type RecordedChecks } from './checks.ts';
import { openCitedFiles, type OpenCitedFiles } from './cited-files.ts';
import { readDraft, type Draft, type Read } from './drafts.ts';
import type { Inspector, Subject } from './inspect.ts';
import { openLedgers, type Ledgers } from './ledgers.ts';
import { openNewsrooms, type Newsrooms } from './newsrooms.ts';
import { STDIN } from './paths.ts';
import { openRegistries, type Registries } from './registries.ts';

/** What lies beside drafts, each file of it read once a run. */
export interface Shelves {
  readonly limits: Limits;
  readonly newsrooms: Newsrooms;
  readonly registries: Registries;
  readonly bibliographies: OpenBibliographies;
  readonly citedFiles: OpenCitedFiles;
  readonly ignores: Ledgers<Ignore>;
  readonly corrections: Ledgers<CorrectionEntry>;
  readonly checks: RecordedChecks;
}

export interface Limits {
  readonly maxSize: number;
  readonly stdinPath?: string;
}

export interface ToOpen {
  readonly asked: Decisions;
  readonly limits: Limits;
  readonly complain: (message: string) => void;
}

export function openShelves({ asked, limits, complain }: ToOpen): Shelves {
  return {
    limits,
    newsrooms: openNewsrooms(asked, complain),
    registries: openRegistries(complain),
    bibliographies: openBibliographies(complain),
    citedFiles: openCitedFiles(),
    ignores: openLedgers(IGNORES),
    corrections: openLedgers(CORRECTIONS),
    checks: openChecks(complain),
  };
}

export interface OpenedSubject {
  readonly draft: Draft;
  readonly subject: Subject;
  readonly inspector: Inspector;
}

export type NotOpened =
  | { readonly problem: string }
  | { /** Why the newsroom does not want it checked. */ readonly leftOut: string };

/** A draft that somebody asked for, unless the newsroom leaves it out. */
export async function openSubject(path: string, shelves: Shelves): Promise<OpenedSubject | NotOpened> {
  const read = await readFor(path, shelves);
  if ('problem' in read) return read;
  const { draft } = read;
  const { leavesOut } = await shelves.newsrooms.of(draft.path);
  const leftOut = draft.path === STDIN ? null : leavesOut(draft.path, draft.text.length);
  return leftOut === null ? subjectOf(draft, shelves) : { leftOut };
}

/** The same, whatever the newsroom leaves out. */
export async function openAnySubject(
  path: string,
  shelves: Shelves,
): Promise<OpenedSubject | { readonly problem: string }> {
  const read = await readFor(path, shelves);
  return 'problem' in read ? read : subjectOf(read.draft, shelves);
}

function readFor(path: string, { limits: { maxSize, stdinPath } }: Shelves): Promise<Read> {
  return readDraft(path, { maxSize, stdinPath: stdinPath ?? null });
}

/** All that lies beside a draft that was read. */
export async function subjectOf(draft: Draft, shelves: Shelves): Promise<OpenedSubject> {
  const { path, text, format } = draft;
  const { inspector, bibliographies } = await shelves.newsrooms.of(path);
  const checks = await shelves.checks.of(path);
  const bibliography = await shelves.bibliographies.of(path, bibliographies);
  const subject: Subject = {
    text,
    format,
    ignores: await shelves.ignores.of(path),
    said: await shelves.corrections.of(path),
    checks,
    registry: await shelves.registries.sourcesFor(path),
    bibliography,
    files: await shelves.citedFiles.of(path, { text, checks, bibliography }),
  };
  return { draft, subject, inspector };
}
