/**
 * What citations lack that the next person needs to look them up: entries of the draft, those of a bibliography, and what is kept beside the
 * draft. Knows citations; words nothing.
 */
import type { Citations, Entry, Reference } from '../citations/citations.ts';
import type { CslItem } from '../citations/csl.ts';
import { isKeptPending, itemOfKept, shortKept } from '../citations/kept.ts';
import type { KeptCitation } from '../citations/kept.ts';
import { lacksOf, placeWanted } from '../citations/lacking.ts';
import type { Lack } from '../citations/lacking.ts';
import { PLACEHOLDER } from '../citations/pending.ts';
import { foldKey } from '../citations/read.ts';
import type { KeptPlace } from '../citations/ties.ts';
import type { Span } from '../engine/index.ts';
import { keptIn } from './cited.ts';
import type { Match, RuleFacts } from './rule.ts';

export type Incomplete =
  | { readonly kind: 'pending'; readonly key: string }
  | { readonly kind: 'kept'; readonly place: KeptPlace }
  /** `called` is the key, or as few words as tell what is kept beside the draft from others. */
  | {
      readonly kind: 'lacking';
      readonly called: string;
      readonly lacks: readonly Lack[];
      readonly where: WhoseEntry;
    }
  | { readonly kind: 'placeless'; readonly called: string; readonly wants: 'page' | 'time' };

export type WhoseEntry = 'bibliography' | 'beside';

export function* incompleteIn(facts: RuleFacts): Iterable<Match<Incomplete>> {
  for (const entry of facts.citations.entries) {
    if (entry.pending) yield { span: missing(entry, facts), data: { kind: 'pending', key: entry.key } };
  }
  yield* inBibliography(facts);
  yield* beside(facts);
}

const LONGEST = 120;

/** The words that ask to be filled in, else the entry's own when they are few, else its mark. */
function missing({ start, end, body }: Entry, { text }: RuleFacts): Span {
  const written = text.slice(start, end);
  const place = written.indexOf(PLACEHOLDER);
  if (place >= 0) return { start: start + place, end: start + place + PLACEHOLDER.length };
  if (body && body.end - body.start <= LONGEST) return body;
  return { start, end: body ? start + Math.max(1, written.indexOf(':')) : end };
}

/** Of each entry once, where it is cited first; and once where a citation of it gives no place. */
function* inBibliography({ text, citations }: RuleFacts): Iterable<Match<Incomplete>> {
  const told = new Set<string>();
  for (const reference of citations.references) {
    const item = itemOf(reference, citations);
    if (!item) continue;
    const { key, keySpan } = reference;
    const folded = foldKey(key);
    const lacks = told.has(folded) ? [] : lacksOf(item);
    const wants = placeWanted(item);
    told.add(folded);
    if (lacks.length > 0)
      yield { span: keySpan, data: { kind: 'lacking', called: key, lacks, where: 'bibliography' } };
    else if (wants !== null && !told.has(placeOf(folded)) && !saysWhere(reference, text)) {
      told.add(placeOf(folded));
      yield { span: keySpan, data: { kind: 'placeless', called: key, wants } };
    }
  }
}

/** Apart from the keys themselves, which hold no space. */
const placeOf = (key: string): string => `place in ${key}`;

function itemOf({ style, key }: Reference, { bibliography }: Citations) {
  return style === 'pandoc' ? bibliography?.get(foldKey(key))?.item : undefined;
}

/** A locator, or words of any other kind behind the key: «passim», «annex B». */
function saysWhere({ locator, keySpan, end }: Reference, text: string): boolean {
  return locator !== null || /[\p{L}\p{N}]/u.test(text.slice(keySpan.end, end));
}

/** What is kept beside the draft: to be filled in; lacking something, each work once; or without the place in something long. */
function* beside(facts: RuleFacts): Iterable<Match<Incomplete>> {
  const { bibliography, references } = facts.citations;
  const told = new Set(references.map(({ key }) => `key ${foldKey(key)}`));
  for (const place of keptIn(facts)) {
    const { span, citation } = place;
    const item = itemOfKept(citation, bibliography);
    if (isKeptPending(citation, bibliography)) yield { span, data: { kind: 'kept', place } };
    if (item === null || isKeptPending(citation, bibliography)) continue;
    const called = shortKept(citation, bibliography);
    const name = citation.item ? JSON.stringify(item) : `key ${foldKey(item.id)}`;
    const lacks = told.has(name) ? [] : lacksBeside(citation, item);
    const wants = saysWhereBeside(citation) ? null : placeWanted(item);
    told.add(name);
    const where = citation.item ? 'beside' : 'bibliography';
    if (lacks.length > 0) yield { span, data: { kind: 'lacking', called, lacks, where } };
    else if (wants !== null && !told.has(placeOf(name))) {
      told.add(placeOf(name));
      yield { span, data: { kind: 'placeless', called, wants } };
    }
  }
}

/** Written out word for word, it is as good as an entry at the foot of the draft; what has a file can be opened. */
function lacksBeside({ item: own, file }: KeptCitation, item: CslItem): readonly Lack[] {
  const isWritten = own !== null && typeof own.note === 'string' && own.note.trim() !== '';
  return isWritten || file !== null ? [] : lacksOf(item);
}

function saysWhereBeside({ locator, suffix = '', excerpt }: KeptCitation): boolean {
  return locator !== null || excerpt !== null || /[\p{L}\p{N}]/u.test(suffix);
}
