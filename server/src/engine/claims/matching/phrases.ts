/** Finds runs of words that mean what one word does («put off» for «postpone»). Knows the lexicon's list and tokens. */
import { PHRASES } from '../../lexicon/phrases.ts';
import type { Token } from '../../text/structure.ts';
import { stemOf } from './stem.ts';

export interface Phrase {
  /** What it means. */
  readonly word: string;
  /** How many of the indexes it takes. */
  readonly length: number;
}

/** The longest that begins at `from` of these indexes. Articles and pronouns may stand inside: «took him into custody». */
export function phraseAt(tokens: readonly Token[], indexes: readonly number[], from: number): Phrase | null {
  const first = tokens[indexes[from] ?? -1];
  if (first === undefined) return null;
  for (const { rest, word } of BEGUN.get(stemOf(first.lower)) ?? []) {
    const end = endOf(rest, { tokens, indexes, from: from + 1 });
    if (end !== null) return { word, length: end - from };
  }
  return null;
}

interface Place {
  readonly tokens: readonly Token[];
  readonly indexes: readonly number[];
  readonly from: number;
}

function endOf(rest: readonly string[], { tokens, indexes, from }: Place): number | null {
  let at = from;
  for (const word of rest) {
    let token = tokens[indexes[at] ?? -1];
    for (let skipped = 0; skipped < 2 && token !== undefined && isPassedOver(token, word); skipped++)
      token = tokens[indexes[++at] ?? -1];
    if (token === undefined || stemOf(token.lower) !== word) return null;
    at++;
  }
  return at;
}

const isPassedOver = ({ tag, lower }: Token, wanted: string): boolean =>
  stemOf(lower) !== wanted && (tag === 'det' || tag === 'pron');

/** By the stem of the first word, the longest first. */
const BEGUN: ReadonlyMap<string, readonly { readonly rest: readonly string[]; readonly word: string }[]> =
  begun();

function begun(): Map<string, { rest: string[]; word: string }[]> {
  const found = new Map<string, { rest: string[]; word: string }[]>();
  for (const entry of PHRASES.trim().split(/[|\n]/u)) {
    const [words = '', word = ''] = entry.split('=');
    const [first = '', ...rest] = words.split(' ').map((one) => stemOf(one));
    const known = found.get(first) ?? [];
    found.set(first, known);
    known.push({ rest, word });
  }
  for (const known of found.values()) known.sort((a, b) => b.rest.length - a.rest.length);
  return found;
}
