/**
 * The checks of one draft in their file, `.whence/checks/<draft>.jsonld`: reading them, and the text of the file after a change. Of
 * two that have one id the newest counts, so that it does not matter in which order two people's work comes together. Text in,
 * text out; the disk is the caller's.
 */
import type { BrokenLine } from '../entries.ts';
import { annotationOf, checkOf, iriOf } from './annotation.ts';
import type { Check } from './check.ts';
import type { Json } from './json.ts';
import { draftOf, isOfDraft, readPage, VERSION, writePage } from './page.ts';
import type { Page } from './page.ts';

/** Below the folder of the drafts; the draft's own path follows, then `.jsonld`. */
export const CHECKS_FOLDER = '.whence/checks';

export interface CheckFile {
  /** Of the draft that it says it is of; null where it does not say. */
  readonly path: string | null;
  /** In order of their ids. */
  readonly checks: readonly Check[];
  /** Lines that hold no check though they should; they stay in the file. */
  readonly broken: readonly BrokenLine[];
  /** Why nothing can be written to it, in plain words; null where it can. */
  readonly refusal: string | null;
}

/** Total. Of a file of a newer Whence nothing is read. */
export function readChecks(text: string): CheckFile {
  if (text.trim() === '') return { path: null, checks: [], broken: [], refusal: null };
  const page = readPage(text);
  const refusal = refusalOf(page);
  if (page.version > VERSION) return { path: null, checks: [], broken: [{ line: 1, error: NEWER }], refusal };
  const found = new Map<string, Check>();
  const broken: BrokenLine[] = [...page.broken];
  for (const { json, line } of page.annotations) {
    const check = checkOf(json);
    if (typeof check === 'string') broken.push({ line, error: check });
    else if (check !== null && isNewer(check, found.get(check.id))) found.set(check.id, check);
  }
  const checks = [...found.values()].toSorted((a, b) => compare(a.id, b.id));
  return { path: draftOf(page), checks, broken: broken.toSorted((a, b) => a.line - b.line), refusal };
}

/** What is to become of the checks. Of a check that the file has newer, the file's stays. */
export interface CheckChange {
  readonly put?: readonly Check[];
  /** Ids. */
  readonly drop?: readonly string[];
  /** Ids of those put with which nothing is to stay that another program wrote of them, as it might name a source. */
  readonly unnamed?: readonly string[];
}

export type Rewritten = { readonly text: string } | { readonly refusal: string };

/**
 * The text of the file of `path` after a change, made of the checks that `texts` hold: of one file as it stands, of none for a new one, of
 * two where a draft was moved to where another had been. `change` is asked with what they hold.
 */
export function rewriteChecks(
  texts: readonly string[],
  path: string,
  change: (checks: readonly Check[]) => CheckChange,
): Rewritten {
  const pages = texts.filter((text) => text.trim() !== '').map(readPage);
  const refusal = pages.map(refusalOf).find((one) => one !== null);
  if (refusal !== undefined) return { refusal };
  const kept = annotationsById(pages.flatMap(({ annotations }) => annotations.map(({ json }) => json)));
  const { put = [], drop = [], unnamed = [] } = change([...kept.checks.values()]);
  for (const check of put) {
    if (!isNewer(check, kept.checks.get(check.id))) continue;
    const key = iriOf(check.id);
    const { body, ...rest } = kept.annotations.get(key) ?? {};
    const before = body === undefined || unnamed.includes(check.id) ? rest : { ...rest, body };
    kept.annotations.set(key, annotationOf(check, before));
  }
  for (const id of drop) kept.annotations.delete(iriOf(id));
  const [head = {}] = pages.map((page) => page.head);
  const inOrder = [...kept.annotations].toSorted(([a], [b]) => compare(a, b)).map(([, json]) => json);
  const unread = pages.flatMap((page) => page.unread);
  return { text: writePage(path, { head, annotations: [...inOrder, ...kept.others], unread }) };
}

export function isNewer({ at }: Check, than: Check | undefined): boolean {
  return than === undefined || at >= than.at;
}

interface Kept {
  readonly checks: Map<string, Check>;
  /** Those of the checks, by what they are called in the file. */
  readonly annotations: Map<string, Json>;
  /** All else, as it was. */
  readonly others: readonly Json[];
}

function annotationsById(all: readonly Json[]): Kept {
  const checks = new Map<string, Check>();
  const annotations = new Map<string, Json>();
  const others: Json[] = [];
  for (const json of all) {
    const check = checkOf(json);
    if (check === null || typeof check === 'string') {
      if (!isOfDraft(json)) others.push(json);
    } else if (isNewer(check, checks.get(check.id))) {
      checks.set(check.id, check);
      annotations.set(iriOf(check.id), json);
    }
  }
  return { checks, annotations, others };
}

const NEWER = 'it was written by a newer version of Whence, which this one cannot read';

function refusalOf({ version, isConflicted, isPage }: Page): string | null {
  if (version > VERSION)
    return 'The checks of this draft were written by a newer version of Whence. Update Whence; nothing was changed.';
  if (isConflicted)
    return 'The file with the checks of this draft has marks that a merge left behind (<<<<<<<, =======, >>>>>>>). Take these lines out, and keep those between them; nothing was changed.';
  if (!isPage)
    return 'The file with the checks of this draft cannot be read as a list of checks; nothing was changed.';
  return null;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
