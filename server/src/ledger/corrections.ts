/**
 * What editors said in place of the engine, kept beside the drafts in `.whence/corrections.jsonl`. Reads and writes text
 * only; where an entry's words stand now is `placing.ts`'s to find.
 */
import { SOURCE_FORMS } from '../engine/index.ts';
import type { SourceForm } from '../engine/index.ts';
import type { Anchor } from './anchor.ts';
import { fieldsIn, formatEntry, positionOf, readEntries } from './entries.ts';
import type { EntryList, Fields, LedgerKind } from './entries.ts';

/** Words inside the sentences that they are anchored by. */
export interface WordAnchor extends Anchor {
  /** The words meant: «said» of «The mayor said so.» */
  readonly words: string;
  /** Which of these words within the quote, from 0. */
  readonly nth: number;
}

/** What was said of the words. */
export type Said =
  | { readonly kind: 'not-attribution' | 'not-a-claim' }
  | {
      readonly kind: 'source-is' | 'attribute-selection';
      readonly name: string;
      /** Null where the name tells. */
      readonly form: SourceForm | null;
    }
  | { readonly kind: 'carried-by'; readonly carrier: WordAnchor };

export interface CorrectionEntry extends WordAnchor {
  readonly id: string;
  /** Of the draft, relative to the folder that holds `.whence`, with forward slashes. */
  readonly path: string;
  readonly said: Said;
  /** Who said it; null where nobody is named. */
  readonly by: string | null;
  /** ISO 8601. */
  readonly at: string;
  /** Fields that this version does not know. */
  readonly more: Readonly<Record<string, unknown>>;
}

export const CORRECTIONS: LedgerKind<CorrectionEntry> = {
  file: '.whence/corrections.jsonl',
  holds: 'corrections',
  read: readCorrections,
};

/** Total. The oldest first, so that the last one said wins whatever a merge did to the lines; each id once. */
export function readCorrections(text: string): EntryList<CorrectionEntry> {
  const { entries, broken } = readEntries(text, correctionOf);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return { entries: [...byId.values()].sort((a, b) => compare(a.at, b.at)), broken };
}

/** One line, its end included, to append to the file. */
export function formatCorrection({ id, path, said, by, at, more, ...anchor }: CorrectionEntry): string {
  const { quote, prefix, suffix, start, end, words, nth } = anchor;
  return formatEntry({ id, path, ...said, quote, prefix, suffix, start, end, words, nth, ...(by === null ? {} : { by }), at, ...more }); // prettier-ignore
}

const KNOWN = new Set(
  'id path kind name form carrier quote prefix suffix start end words nth by at'.split(' '),
);

function correctionOf(fields: Fields): CorrectionEntry | string {
  const { all, text } = fields;
  const [id, path] = [text('id'), text('path')];
  if (!id) return 'it has no “id”';
  if (!path) return 'it names no draft (“path”)';
  const said = saidOf(fields);
  if (typeof said === 'string') return said;
  const anchor = anchorIn(fields);
  if (anchor === null) return 'it quotes no words (“quote”, “words”)';
  const more = Object.fromEntries(Object.entries(all).filter(([name]) => !KNOWN.has(name)));
  return { id, path, said, ...anchor, by: text('by'), at: text('at') ?? '', more };
}

function saidOf({ all, text }: Fields): Said | string {
  const kind = text('kind') ?? '';
  switch (kind) {
    case 'not-attribution':
    case 'not-a-claim':
      return { kind };
    case 'source-is':
    case 'attribute-selection': {
      const name = text('name')?.trim();
      if (!name) return 'it names no source (“name”)';
      return { kind, name, form: SOURCE_FORMS.find((form) => form === text('form')) ?? null };
    }
    case 'carried-by': {
      const carrier = fieldsIn(all.carrier);
      const anchor = carrier === null ? null : anchorIn(carrier);
      return anchor === null ? 'it does not say what carries it (“carrier”)' : { kind, carrier: anchor };
    }
    default:
      return `it says nothing that is known here (“kind”: ${kind === '' ? 'none' : kind})`;
  }
}

function anchorIn({ all, text }: Fields): WordAnchor | null {
  const [quote, words] = [text('quote'), text('words')];
  if (!quote || !words) return null;
  const { nth } = all;
  return {
    quote,
    prefix: text('prefix') ?? '',
    suffix: text('suffix') ?? '',
    ...positionOf(all),
    words,
    nth: typeof nth === 'number' && Number.isSafeInteger(nth) && nth >= 0 ? nth : 0,
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
