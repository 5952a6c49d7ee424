/**
 * What many drafts state, as a few long lists of numbers that can be kept in a file as they are and taken up again without reading a single
 * statement, with the postings of them all. Knows how drafts lie side by side, not what is in them.
 */
import { createKeyTable, type KeyTable } from './key-table.ts';
import { openLaidOut, type LaidOutStatements, type OpenedStatements } from './opening.ts';

export interface StatementArchive {
  /** All strings; a string's number is its place. */
  readonly keys: readonly string[];
  /** The bytes of all drafts, one behind the other. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of each draft, where its part of `bytes`, `ids`, `sentences` and `units` ends. */
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly ids: Uint32Array<ArrayBuffer>;
  readonly sentences: Uint32Array<ArrayBuffer>;
  /** As many as there are statements, and a statement's number is its place. */
  readonly units: Uint32Array<ArrayBuffer>;
  /** Of each key, where its part of `found` ends: the numbers of the statements it finds, in order. */
  readonly foundEnds: Uint32Array<ArrayBuffer>;
  readonly found: Uint32Array<ArrayBuffer>;
}

/** The same drafts in the same order are the same archive, whichever tables their strings are in. */
export function archiveOf(drafts: readonly OpenedStatements[]): StatementArchive {
  const own = createKeyTable();
  const numberIn = renumbered(own);
  const parts = drafts.map(({ laidOut, table }) => ({ ...laidOut, ids: laidOut.ids.map(numberIn(table)) }));
  return {
    keys: own.keys(),
    bytes: joined(parts.map(({ bytes }) => bytes), Uint8Array),
    ends: endsOf(parts),
    ids: joined(parts.map(({ ids }) => ids), Uint32Array),
    sentences: joined(parts.map(({ sentences }) => sentences), Uint32Array),
    units: joined(parts.map(({ units }) => units), Uint32Array),
    ...postedOf(drafts, numberIn, own.keys().length),
  }; // prettier-ignore
}

/** The number in one table of what has another in others; each is looked up once. */
function renumbered(own: KeyTable): (table: KeyTable) => (id: number) => number {
  const known = new Map<KeyTable, (id: number) => number>();
  const numbered = (table: KeyTable): ((id: number) => number) => {
    const numbers = new Int32Array(table.keys().length).fill(-1);
    return (id) => {
      if (numbers[id] === -1) numbers[id] = own.idOf(table.keyOf(id));
      return numbers[id] ?? -1;
    };
  };
  return (table) => {
    const numberOf = known.get(table) ?? numbered(table);
    known.set(table, numberOf);
    return numberOf;
  };
}

export const draftsIn = ({ ends }: StatementArchive): number => ends.length / PARTS;

/** One of its drafts; the table has the keys of the archive under their numbers. */
export function openArchived(archive: StatementArchive, draft: number, table: KeyTable): OpenedStatements {
  const part = (of: number) =>
    [archive.ends[PARTS * (draft - 1) + of] ?? 0, archive.ends[PARTS * draft + of]] as const;
  const laidOut = {
    bytes: archive.bytes.subarray(...part(0)),
    ids: archive.ids.subarray(...part(1)),
    sentences: archive.sentences.subarray(...part(2)),
    units: archive.units.subarray(...part(3)),
  };
  return openLaidOut(laidOut, table);
}

const PARTS = 4;

function endsOf(parts: readonly LaidOutStatements[]): Uint32Array<ArrayBuffer> {
  const ends = new Uint32Array(PARTS * parts.length);
  for (const [draft, { bytes, ids, sentences, units }] of parts.entries())
    for (const [of, { length }] of [bytes, ids, sentences, units].entries())
      ends[PARTS * draft + of] = (ends[PARTS * (draft - 1) + of] ?? 0) + length;
  return ends;
}

/** Counts first, then puts each number in its place. */
function postedOf(
  drafts: readonly OpenedStatements[],
  numberIn: ReturnType<typeof renumbered>,
  keys: number,
): Pick<StatementArchive, 'foundEnds' | 'found'> {
  const foundEnds = new Uint32Array(keys);
  const each = (visit: (key: number, statement: number) => void): void => {
    let statement = 0;
    for (const { count, foundBy, table } of drafts) {
      const numberOf = numberIn(table);
      for (let at = 0; at < count; at++, statement++)
        for (const key of foundBy(at)) visit(numberOf(key), statement);
    }
  };
  each((key) => {
    foundEnds[key] = (foundEnds[key] ?? 0) + 1;
  });
  for (let key = 1; key < foundEnds.length; key++)
    foundEnds[key] = (foundEnds[key] ?? 0) + (foundEnds[key - 1] ?? 0);
  const found = new Uint32Array(foundEnds.at(-1) ?? 0);
  const next = Uint32Array.from(foundEnds, (_, key) => foundEnds[key - 1] ?? 0);
  each((key, statement) => {
    const place = next[key] ?? 0;
    found[place] = statement;
    next[key] = place + 1;
  });
  return { foundEnds, found };
}

type Numbers = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

function joined<List extends Numbers>(lists: readonly List[], List: new (length: number) => List): List {
  const all = new List(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}
