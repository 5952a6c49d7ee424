/**
 * The drafts of one run: each is opened and read once, whether only for itself or to say where the others claim the same, too. Of a draft
 * alone there is nothing to compare. Knows no rule and no report.
 */
import { createLineage, type ClaimsElsewhere, type Lineage } from '../lineage/lineage.ts';
import { statedIn, type StatedDraft } from '../lineage/stated.ts';
import { shippedVectors } from '../shipped-vectors.ts';
import type { Draft } from './drafts.ts';
import type { Inspected, Reading } from './inspect.ts';
import { STDIN, type Found } from './paths.ts';
import { openSubject, type NotOpened, type OpenedSubject, type Shelves } from './subjects.ts';

export interface DraftSet {
  /** What was read of it is given away: opened again, it is read again. */
  open(path: string): Promise<DraftOfSet | NotOpened>;
}

export interface DraftOfSet {
  readonly draft: Draft;
  /** As it would be found with this text, which a repair may have changed: the drafts opened after it are compared with that. */
  inspect(text: string): Inspected;
}

export async function openSet(found: readonly Found[], shelves: Shelves): Promise<DraftSet> {
  const paths = found.flatMap(({ kind, path }) => (kind === 'draft' && path !== STDIN ? [path] : []));
  return paths.length < 2 ? openedAlone(shelves) : readTogether(paths, shelves);
}

function openedAlone(shelves: Shelves): DraftSet {
  return {
    async open(path) {
      const opened = await openSubject(path, shelves);
      return 'subject' in opened ? onItsOwn(opened) : opened;
    },
  };
}

/** A draft that is compared with no other. */
export function onItsOwn({ draft, subject, inspector }: OpenedSubject): DraftOfSet {
  return { draft, inspect: (text) => inspector.inspect({ ...subject, text }) };
}

type Read = NotOpened | (OpenedSubject & { readonly reading: Reading });

async function readTogether(paths: readonly string[], shelves: Shelves): Promise<DraftSet> {
  const lineage = createLineage(shippedVectors());
  const kept = new Map<string, Read>();
  let held = 0;
  for (const path of paths) {
    const read = await readFor(path, shelves);
    if ('reading' in read) {
      const { text } = read.draft;
      lineage.put(path, statedIn({ text, analysis: read.reading.analysis }));
      held += text.length;
    }
    if (held <= MOST_HELD) kept.set(path, read);
  }
  return {
    async open(path) {
      const read = kept.get(path) ?? (await readFor(path, shelves));
      kept.delete(path);
      return 'reading' in read ? { draft: read.draft, inspect: comparing(read, lineage) } : read;
    },
  };
}

/** In letters of text: what was read of a draft takes far more memory than its words. The drafts beyond that are read again. */
const MOST_HELD = 5_000_000;

async function readFor(path: string, shelves: Shelves): Promise<Read> {
  const opened = await openSubject(path, shelves);
  if (!('subject' in opened)) return opened;
  return { ...opened, reading: opened.inspector.read(opened.subject) };
}

function comparing(
  { draft, subject, inspector, reading }: Extract<Read, OpenedSubject>,
  lineage: Lineage,
): DraftOfSet['inspect'] {
  const neighboursOf = (now: StatedDraft): ClaimsElsewhere => {
    if (now.text !== draft.text) lineage.put(draft.path, statedIn(now));
    return lineage.elsewhere(draft.path);
  };
  return (text) => {
    const known = text === draft.text ? reading : undefined;
    return inspector.inspect({ ...subject, text, neighboursOf }, known);
  };
}
