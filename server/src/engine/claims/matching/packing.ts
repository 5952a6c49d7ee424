/**
 * What a draft states as bytes, a small part of what it takes as objects, that can be kept in a file and handed to another thread.
 * `opening.ts` reads them. Knows how a statement is made up, not what it is compared for.
 */
import { foundBy } from './found-by.ts';
import type { Statement } from './statements.ts';
import type { Term, TermSort } from './terms.ts';

export interface PackedStatements {
  /** All its strings; in the bytes each stands as its place in this list. */
  readonly keys: readonly string[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Of one draft, as `statementsOf` gives them: those of a sentence share its words, all share what the draft speaks of. */
export function packStatements(statements: readonly Statement[]): PackedStatements {
  const writer = createWriter();
  const { number, key, list } = writer;
  const sentences = new Map(statements.map((one) => [one.sentence, one]));
  const places = new Map([...sentences.keys()].map((sentence, place) => [sentence, place]));
  list([...(statements[0]?.spread ?? [])], ([word, count]) => {
    key(word);
    number(count);
  });
  list([...sentences.values()], ({ sentence, words, around }) => {
    number(sentence);
    list(words, key);
    list([...around], key);
  });
  list(statements, (one) => {
    number(places.get(one.sentence) ?? 0);
    list([...foundBy(one)], key);
    writeUnit(one, writer);
  });
  return writer.packed();
}

/** The order is the format. */
export const SORTS: readonly TermSort[] = ['name', 'country', 'doing', 'thing', 'quality', 'who'];

/** What is true of a statement, and of a term behind its sort, each a bit. */
export const FLAGS = { whole: 1, negated: 2, ahead: 4, claimed: 8 };
export const TERM_FLAGS = { lent: 8, acts: 16 };

function writeUnit(one: Statement, { number, key, list }: Writer): void {
  const { start, end, whole, negated, ahead, claim, terms, figures } = one;
  number(start);
  number(end - start);
  number(
    (whole ? FLAGS.whole : 0) +
      (negated ? FLAGS.negated : 0) +
      (ahead ? FLAGS.ahead : 0) +
      (claim === null ? 0 : FLAGS.claimed),
  );
  if (claim !== null) key(claim);
  list(terms, ({ sort, lent, acts, keys }: Term) => {
    number(SORTS.indexOf(sort) + (lent ? TERM_FLAGS.lent : 0) + (acts ? TERM_FLAGS.acts : 0));
    list(keys, key);
  });
  list(figures, ({ of, value }) => {
    key(of);
    key(String(value));
  });
}

type Writer = ReturnType<typeof createWriter>;

function createWriter() {
  const ids = new Map<string, number>();
  let bytes = new Uint8Array(1 << 14);
  let end = 0;
  const byte = (value: number): void => {
    if (end === bytes.length) {
      const more = new Uint8Array(2 * end);
      more.set(bytes);
      bytes = more;
    }
    bytes[end++] = value;
  };
  const number = (value: number): void => {
    let left = value;
    for (; left > 127; left = Math.floor(left / 128)) byte((left % 128) + 128);
    byte(left);
  };
  const key = (text: string): void => {
    const id = ids.get(text) ?? ids.size;
    if (id === ids.size) ids.set(text, id);
    number(id);
  };
  const list = <Item>(items: readonly Item[], write: (item: Item) => void): void => {
    number(items.length);
    for (const item of items) write(item);
  };
  return {
    number,
    key,
    list,
    packed: (): PackedStatements => ({ keys: [...ids.keys()], bytes: bytes.slice(0, end) }),
  };
}
