/**
 * What has to be written so that words cite something, in the style that the newsroom keeps: in the draft, in a bibliography, or beside
 * the draft. Works it out and writes nothing. Knows claims and references; knows no rule, no file and no editor.
 */
import type { Claim } from '../engine/index.ts';
import type { Edit } from '../edits.ts';
import { hull } from '../spans.ts';
import { entryFor, footnoteEdits, footnoteKey, markBehind, newEntry } from './add.ts';
import type { CitationTarget } from './add.ts';
import { bracketed } from './bracket.ts';
import type { Entry } from './citations.ts';
import type { CslItem } from './csl.ts';
import { itemOfEntry, wordsOfItem } from './entry-words.ts';
import type { KeptCitation } from './kept.ts';
import { keyFor } from './keys.ts';
import { entryNamed, foldKey } from './read.ts';
import { pendingItem } from './started.ts';
import type { CitingStyle } from './style.ts';
import type { Draft } from './ties.ts';
import { behindKey, NOWHERE } from './where.ts';
import type { Where } from './where.ts';

/** What is cited: an entry that the draft or a bibliography has, a new reference, or nothing yet, for the editor to fill in. */
export type Cited =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'item'; readonly item: CslItem }
  | { readonly kind: 'pending' };

export interface Citing {
  readonly target: CitationTarget;
  readonly cited: Cited;
  readonly where?: Where;
  /** What it says there, word for word: kept beside the draft, and nowhere else. */
  readonly excerpt?: string | null;
  readonly style: CitingStyle;
}

/** All of it is one change: whoever makes it makes it whole. */
export interface CitationToWrite {
  /** Of the draft, in order; none where the citation is kept beside it. */
  readonly edits: readonly Edit[];
  /** A reference that a bibliography of the draft is to have, too; its `id` is the key. Null where none is needed. */
  readonly item: CslItem | null;
  /** What the check of these words is to keep, where the citation stands beside the draft; else null. */
  readonly kept: (CitationTarget & { readonly citation: KeptCitation }) | null;
}

export function cite(
  { target, cited, where = NOWHERE, excerpt = null, style }: Citing,
  draft: Draft,
): CitationToWrite {
  const what = { target, reference: resolved(cited, draft), where };
  if (style === 'ledger') return citedBeside({ ...what, excerpt }, draft);
  // What the draft has as a footnote of its own stays one.
  const { reference } = what;
  return style === 'pandoc' && reference.kind !== 'entry'
    ? citedInBracket({ ...what, reference }, draft)
    : citedInFootnote(what, draft);
}

/** The claim's words, and who is named for them. */
export function targetOf(claim: Claim, { analysis }: Draft): CitationTarget {
  const outermost = claim.chain[0];
  const chain = analysis.attributions.find((one) => one.id === outermost)?.chain ?? [];
  return { span: hull(claim.pieces) ?? claim.sentence, chain };
}

type Resolved =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'bibliography'; readonly key: string; readonly item: CslItem | null }
  | { readonly kind: 'new'; readonly item: CslItem }
  | { readonly kind: 'pending' };

interface What {
  readonly target: CitationTarget;
  readonly reference: Resolved;
  readonly where: Where;
}

interface Beside extends What {
  readonly excerpt: string | null;
}

interface Bracketed extends What {
  readonly reference: Exclude<Resolved, { kind: 'entry' }>;
}

function resolved(cited: Cited, { citations }: Draft): Resolved {
  if (cited.kind === 'pending') return cited;
  if (cited.kind === 'item') return { kind: 'new', item: cited.item };
  const { key } = cited;
  const listed = citations.bibliography?.get(foldKey(key));
  if (listed) return { kind: 'bibliography', key: listed.key, item: listed.item };
  const entry = entryNamed(citations.entries, key);
  return entry ? { kind: 'entry', entry } : { kind: 'bibliography', key, item: null };
}

function citedInFootnote({ target, reference, where }: What, draft: Draft): CitationToWrite {
  const { citations, text } = draft;
  if (reference.kind === 'pending') {
    const key = footnoteKey(citations);
    return inDraft(footnoteEdits(key, target, newEntry(key, target.chain, draft), draft));
  }
  if (reference.kind === 'entry' && behindKey(where) === '')
    return inDraft([markBehind(reference.entry.key, target, draft)]);
  const words = entryWords(reference, where, text);
  const known = citations.entries.find((one) => bodyOf(one, text) === words);
  if (known) return inDraft([markBehind(known.key, target, draft)]);
  const key =
    reference.kind === 'bibliography' ? footnoteKey(citations, reference.key) : footnoteKey(citations);
  return inDraft(footnoteEdits(key, target, entryFor(key, words, draft), draft));
}

function entryWords(reference: Exclude<Resolved, { kind: 'pending' }>, where: Where, text: string): string {
  if (reference.kind === 'entry') return placed(bodyOf(reference.entry, text), where);
  const { item } = reference;
  if (item === null) return placed(reference.kind === 'bibliography' ? reference.key : '', where);
  // Among the words of a reference a locator has its own place.
  return where.suffix === undefined
    ? wordsOfItem(item, where.locator)
    : placed(wordsOfItem(item, null), where);
}

function citedInBracket({ target, reference, where }: Bracketed, draft: Draft): CitationToWrite {
  const { key, item } =
    reference.kind === 'bibliography'
      ? { key: reference.key, item: null }
      : newReference(reference, target, draft);
  return {
    edits: [bracketed(target.span.end, [{ key, before: '', behind: behindKey(where) }], draft)],
    item,
    kept: null,
  };
}

function citedBeside({ target, reference, where, excerpt }: Beside, draft: Draft): CitationToWrite {
  const kept = { ...where, excerpt, file: null };
  const { key, item } =
    reference.kind === 'bibliography'
      ? { key: reference.key, item: null }
      : reference.kind === 'entry'
        ? { key: null, item: itemOfEntry(reference.entry.key, bodyOf(reference.entry, draft.text)) }
        : { key: null, item: newReference(reference, target, draft).item };
  return { edits: [], item: null, kept: { ...target, citation: { key, item, ...kept } } };
}

function newReference(
  reference: Extract<Resolved, { kind: 'new' | 'pending' }>,
  { chain }: CitationTarget,
  { citations }: Draft,
): { readonly key: string; readonly item: CslItem } {
  const item =
    reference.kind === 'new'
      ? { ...reference.item, id: keyFor(reference.item, citations) }
      : pendingItem(chain, citations);
  return { key: item.id, item };
}

const inDraft = (edits: readonly Edit[]): CitationToWrite => ({ edits, item: null, kept: null });

function bodyOf({ body }: Entry, text: string): string {
  return body === null ? '' : text.slice(body.start, body.end);
}

function placed(words: string, where: Where): string {
  const behind = behindKey(where);
  return behind === '' ? words : `${words.replace(/[.,\s]+$/, '')}${behind}`;
}
