/** Statements out of the bytes that `packing.ts` made, one at a time, as they are asked for. */
import { heldWeakly } from '../../text/held-weakly.ts';
import { createKeyTable, type KeyTable } from './key-table.ts';
import { FLAGS, SORTS, TERM_FLAGS, type PackedStatements } from './packing.ts';
import type { Statement } from './statements.ts';
import type { Term } from './terms.ts';

export interface OpenedStatements {
  readonly count: number;
  /** Made anew each time; but what the draft speaks of is one object for all, as long as somebody holds it. */
  statement(at: number): Statement;
  /** Index of its sentence. */
  sentenceOf(at: number): number;
  /** Numbers in the table. */
  foundBy(at: number): readonly number[];
  pack(): PackedStatements;
  readonly laidOut: LaidOutStatements;
  /** That their strings are in. */
  readonly table: KeyTable;
}

/** Packed statements with what is known once they were gone through. */
export interface LaidOutStatements {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The number in the table of each of their strings. */
  readonly ids: Uint32Array<ArrayBuffer>;
  /** Where in the bytes each sentence and each statement stands. */
  readonly sentences: Uint32Array<ArrayBuffer>;
  readonly units: Uint32Array<ArrayBuffer>;
}

/** Throws a RangeError where the bytes are no packed statements. The table, or one of their own, takes up their strings. */
export function openStatements(
  { keys, bytes }: PackedStatements,
  table: KeyTable = createKeyTable(),
): OpenedStatements {
  const reader = createReader(bytes, () => '');
  const { number, list, skipList } = reader;
  const placesOf = (skip: () => void): Uint32Array<ArrayBuffer> =>
    Uint32Array.from({ length: number() }, () => {
      const at = reader.at();
      skip();
      return at;
    });
  list(() => [number(), number()]);
  const sentences = placesOf(() => {
    number();
    skipList();
    skipList();
  });
  const units = placesOf(() => {
    number();
    skipList();
    skipUnit(reader);
  });
  if (reader.at() !== bytes.length) throw new RangeError('there is more than statements');
  const ids = Uint32Array.from(keys, (key) => table.idOf(key));
  return openLaidOut({ bytes, ids, sentences, units }, table);
}

/** Reads nothing before it is asked. */
export function openLaidOut(laidOut: LaidOutStatements, table: KeyTable): OpenedStatements {
  const { bytes, ids, sentences, units } = laidOut;
  const reader = createReader(bytes, (place) => table.keyOf(ids[place] ?? -1));
  const { number, key, list, skipList } = reader;
  const spread = heldWeakly((): Statement['spread'] => {
    reader.go(0);
    return new Map(list(() => [key(), number()]));
  });
  const unitAt = (at: number) => {
    reader.go(units[at] ?? bytes.length);
    const sentenceAt = sentences[number()] ?? bytes.length;
    skipList();
    return { sentenceAt, unit: readUnit(reader) };
  };
  return {
    laidOut,
    table,
    count: units.length,
    statement(at) {
      const { sentenceAt, unit } = unitAt(at);
      reader.go(sentenceAt);
      const sentence = number();
      const wordsAt = reader.at();
      // Of most statements neither is ever looked at.
      let [words, around] = [null as Statement['words'] | null, null as Statement['around'] | null];
      return {
        ...unit,
        sentence,
        spread: spread(),
        get words() {
          if (words !== null) return words;
          reader.go(wordsAt);
          return (words = list(key));
        },
        get around() {
          if (around !== null) return around;
          reader.go(wordsAt);
          skipList();
          return (around = new Set(list(key)));
        },
      };
    },
    sentenceOf(at) {
      reader.go(units[at] ?? bytes.length);
      reader.go(sentences[number()] ?? bytes.length);
      return number();
    },
    foundBy(at) {
      reader.go(units[at] ?? bytes.length);
      number();
      return list(() => ids[number()] ?? -1);
    },
    pack: () => ({ keys: Array.from(ids, (id) => table.keyOf(id)), bytes }),
  };
}

function skipUnit({ number, list, skipList }: Reader): void {
  number();
  number();
  if ((number() & FLAGS.claimed) > 0) number();
  list(() => {
    number();
    skipList();
  });
  list(() => [number(), number()]);
}

function readUnit({ number, key, list }: Reader) {
  const start = number();
  const end = start + number();
  const flags = number();
  return {
    start,
    end,
    whole: (flags & FLAGS.whole) > 0,
    negated: (flags & FLAGS.negated) > 0,
    ahead: (flags & FLAGS.ahead) > 0,
    claim: (flags & FLAGS.claimed) > 0 ? key() : null,
    terms: list((): Term => {
      const what = number();
      const lent = (what & TERM_FLAGS.lent) > 0;
      const acts = (what & TERM_FLAGS.acts) > 0;
      return { sort: SORTS[what & 7] ?? 'thing', keys: list(key), lent, acts };
    }),
    figures: list(() => ({ of: key(), value: Number(key()) })),
  };
}

type Reader = ReturnType<typeof createReader>;

function createReader(bytes: Uint8Array, keyAt: (place: number) => string) {
  let at = 0;
  const number = (): number => {
    let [value, unit] = [0, 1];
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('the statements are cut off');
      value += (byte & 127) * unit;
      if (byte < 128) return value;
      unit *= 128;
    }
  };
  const list = <Item>(read: () => Item): Item[] => {
    const items: Item[] = [];
    for (let left = number(); left > 0; left--) items.push(read());
    return items;
  };
  return {
    number,
    list,
    key: (): string => keyAt(number()),
    skipList(): void {
      for (let left = number(); left > 0; left--) number();
    },
    at: (): number => at,
    go(place: number): void {
      at = place;
    },
  };
}
