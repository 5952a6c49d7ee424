/**
 * Turns the citations of a draft into another style, so that they can be turned back: the same words, the same references, the same places.
 * What cannot be is left as it is, and counted. Works it out and writes nothing; knows no file.
 */
import type { Edit } from '../../edits.ts';
import { placeBehind } from '../add.ts';
import { bracketed } from '../bracket.ts';
import type { Reference } from '../citations.ts';
import { removeEntry, removeReference } from '../remove.ts';
import { foldKey } from '../read.ts';
import type { CitingStyle } from '../style.ts';
import type { Draft } from '../ties.ts';
import { contentOfKept, contentOfReference, keptOf } from './content.ts';
import type { Content } from './content.ts';
import type { Conversion, LeftBecause } from './conversion.ts';
import { bibliographyFor } from './bibliography.ts';
import { footnotesFor } from './footnotes.ts';
import { rowsOf } from './rows.ts';
import type { Row } from './rows.ts';
import { merged } from './merging.ts';
import { wordsBefore } from './words-before.ts';

/** Citations that stand together, from whatever place of the draft, or kept for the same words. */
interface Found {
  /** Where the words end that they are of. */
  readonly end: number;
  readonly contents: readonly Content[];
  /** What takes them out of the draft. */
  readonly removals: readonly Edit[];
  readonly drop: Conversion['drop'];
}

export function convertCitations(draft: Draft, to: CitingStyle): Conversion {
  const left = counted();
  const found = [...inText(draft, to, left), ...besideIt(draft, to, left)].sort((a, b) => a.end - b.end);
  const written = WRITERS[to](found, draft, left);
  const removals = [
    ...written.taken.flatMap((one) => one.removals),
    ...entriesGone(draft, written.taken, to),
  ];
  return {
    edits: merged([...removals, ...written.edits]),
    items: written.items,
    keep: written.keep,
    drop: written.taken.flatMap((one) => one.drop),
    converted: written.taken.reduce((sum, { contents }) => sum + contents.length, 0),
    left: left.counts,
  };
}

interface Written extends Pick<Conversion, 'edits' | 'items' | 'keep'> {
  /** Those that could be written. */
  readonly taken: readonly Found[];
}

type Counted = ReturnType<typeof counted>;

function counted() {
  const counts: Partial<Record<LeftBecause, number>> = {};
  return {
    counts,
    add(why: LeftBecause, many = 1): void {
      counts[why] = (counts[why] ?? 0) + many;
    },
  };
}

/** Marks in the text that are of another style. */
function inText(draft: Draft, to: CitingStyle, left: Counted): Found[] {
  return rowsOf(draft).flatMap((row) => {
    const marks = row.marks.filter(({ references }) => references[0]?.style !== to);
    const read = marks.map((mark) => ({ mark, contents: allRead(mark.references, draft, left) }));
    const taken = read.filter(({ contents }) => contents.length > 0);
    if (taken.length === 0) return [];
    const removals = taken.map(({ mark }) => removalOf(mark.references, row, draft));
    return {
      end: placeBehind(row.end, draft),
      contents: taken.flatMap(({ contents }) => contents),
      removals,
      drop: [],
    };
  });
}

/** A bracket is converted whole, or stays. */
function allRead(references: readonly Reference[], draft: Draft, left: Counted): Content[] {
  const read = references.map((one) => contentOfReference(one, draft));
  const why = read.flatMap((one) => ('left' in one ? one.left : []))[0];
  if (why === undefined) return read.flatMap((one) => ('left' in one ? [] : one));
  left.add(why, references.length);
  return [];
}

function removalOf([first]: readonly Reference[], row: Row, { text }: Draft): Edit {
  const bracket = first?.bracket ?? row;
  return removeReference(
    { key: '', style: 'footnote', keySpan: bracket, locator: null, ...bracket, bracket },
    text,
  );
}

function besideIt({ checks = [], ...draft }: Draft, to: CitingStyle, left: Counted): Found[] {
  if (to === 'ledger') return [];
  return checks.flatMap(({ span, check }, index) => {
    const many = check.citations.length;
    if (many === 0) return [];
    if (check.restricted === true || span === null) {
      left.add(span === null ? 'orphaned' : 'restricted', many);
      return [];
    }
    const end = placeBehind(span.end, draft);
    return check.citations.flatMap((kept, nth): Found[] => {
      const content = contentOfKept(kept, draft.citations.bibliography);
      if (!('left' in content))
        return [{ end, contents: [content], removals: [], drop: [{ check: index, nth }] }];
      left.add(content.left);
      return [];
    });
  });
}

type Writer = (found: readonly Found[], draft: Draft, left: Counted) => Written;

const WRITERS: Readonly<Record<CitingStyle, Writer>> = {
  footnote(found, draft, left) {
    const notes = footnotesFor(draft);
    const taken = found.filter(({ contents }) => {
      const isWritable = contents.every(notes.canTake);
      if (!isWritable) left.add('unwritable', contents.length);
      return isWritable;
    });
    const marks = taken.map(({ end, contents }): Edit => ({ start: end, end, newText: contents.map((one) => `[^${notes.label(one)}]`).join('') })); // prettier-ignore
    return { taken, edits: [...marks, ...notes.entries()], items: [], keep: [] };
  },
  pandoc(found, draft) {
    const bibliography = bibliographyFor(draft.citations);
    const together = new Map<number, Content[]>();
    for (const { end, contents } of found) together.set(end, [...(together.get(end) ?? []), ...contents]);
    const edits = Array.from(together, ([end, contents]) =>
      bracketed(
        end,
        contents.map((one) => ({ ...one, key: bibliography.key(one) })),
        draft,
      ),
    );
    return { taken: found, edits, items: bibliography.items(), keep: [] };
  },
  ledger(found, draft, left) {
    const taken = found.flatMap((one) => {
      const span = wordsBefore(one.end, draft);
      if (span === null) left.add('no-words', one.contents.length);
      return span === null ? [] : [{ ...one, span }];
    });
    const keep = taken.flatMap(({ span, contents }) =>
      contents.map((one) => ({ span, citation: keptOf(one) })),
    );
    return { taken, edits: [], items: [], keep };
  },
};

/** Entries that no mark leads to any more; those side by side go as one. */
function entriesGone({ text, citations }: Draft, taken: readonly Found[], to: CitingStyle): Edit[] {
  if (to === 'footnote') return [];
  const removed = taken.flatMap(({ removals }) => removals);
  const isRemoved = ({ start, end }: Reference): boolean =>
    removed.some((one) => one.start <= start && end <= one.end);
  const gone = citations.entries.filter(({ key }) => {
    const marks = citations.references.filter(
      (one) => one.style === 'footnote' && foldKey(one.key) === foldKey(key),
    );
    return marks.length > 0 && marks.every(isRemoved);
  });
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of gone) {
    const last = runs.at(-1);
    if (last && text.slice(last.end, start).trim() === '') last.end = end;
    else runs.push({ start, end });
  }
  return runs.map((run) => removeEntry(run, text));
}
