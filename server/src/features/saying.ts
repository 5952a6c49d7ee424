/**
 * Turns what an editor says of a place into the edit that writes it down: a line of the ledger beside the drafts, which the editor can
 * undo like any other edit. The draft itself is never touched.
 */
import type { WorkspaceEdit } from 'vscode-languageserver';
import { FORMS, gripOf } from '../engine/index.ts';
import type { Attribution, Claim, Correction, SourceForm, Span } from '../engine/index.ts';
import { formatCorrection } from '../ledger/corrections.ts';
import { linesWithId } from '../ledger/entries.ts';
import { correctionEntry } from '../ledger/placing.ts';
import type { Say } from '../protocol.ts';
import { attributionAt, carrierOf, claimAt } from './corrected.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Context } from './feature.ts';
import { appendLine, removeLines } from './workspace-edits.ts';

/** What is said of which words; the words are claims', a selection's, or those under a caret. */
export interface Saying {
  readonly spans: readonly Span[];
  readonly say: Say;
}

type Desk = Pick<Context, 'client' | 'author'>;

/** One edit for all; null where there is nothing there to say it of, or nowhere to write it down. */
export function sayingEdit(draft: CheckedDraft, { spans, say }: Saying, desk: Desk): WorkspaceEdit | null {
  const corrections = spans.flatMap((span) => correctionFor(draft, span, say) ?? []);
  const [first, ...others] = distinct(corrections);
  return first === undefined ? null : correctionEdit(draft, [first, ...others], desk);
}

export function correctionEdit(
  { snapshot, corrections: ledger }: CheckedDraft,
  corrections: readonly [Correction, ...Correction[]],
  { client, author }: Desk,
): WorkspaceEdit | null {
  if (ledger.uri === null) return null;
  const note = { path: ledger.path, by: author, at: new Date().toISOString() };
  const { text, analysis } = snapshot;
  const lines = corrections.map((correction) =>
    formatCorrection(correctionEntry({ text, sentences: analysis.sentences }, correction, note)),
  );
  return appendLine({ uri: ledger.uri, text: ledger.text }, lines.join(''), client);
}

/** Two claims may hang on one attribution, of which it is said once. */
function distinct(corrections: readonly Correction[]): readonly Correction[] {
  return [...new Map(corrections.map((one) => [JSON.stringify(one), one])).values()];
}

/** Null where it is gone already. */
export function undoEdit(
  { corrections: { uri, text } }: CheckedDraft,
  id: string,
  { client }: Desk,
): WorkspaceEdit | null {
  const lines = text === null ? [] : linesWithId(text, id);
  return uri === null || text === null || lines.length === 0
    ? null
    : removeLines({ uri, text }, lines, client);
}

export function notAttribution(attribution: Attribution): Correction | null {
  const [at] = gripOf(attribution);
  return at === undefined ? null : { kind: 'not-attribution', at };
}

export function sourceIs(
  attribution: Attribution,
  name: string,
  form: SourceForm | null = null,
): Correction | null {
  const [at] = gripOf(attribution);
  return at === undefined ? null : { kind: 'source-is', at, name, form };
}

export function notAClaim({ pieces: [at] }: Claim): Correction | null {
  return at === undefined ? null : { kind: 'not-a-claim', at };
}

export function carriedBy({ pieces: [at] }: Claim, carrier: Attribution): Correction | null {
  const [by] = gripOf(carrier);
  return at === undefined || by === undefined ? null : { kind: 'carried-by', at, by };
}

function correctionFor(draft: CheckedDraft, span: Span, say: Say): Correction | null {
  const claim = claimAt(draft, span);
  switch (say.kind) {
    case 'not-attribution': {
      const attribution = attributionAt(draft, span);
      return attribution && notAttribution(attribution);
    }
    case 'source-is': {
      const attribution = attributionAt(draft, span);
      return attribution && sourceIs(attribution, say.name, formOf(say.form));
    }
    case 'attribute-selection': {
      const at = selected(draft, span, claim);
      return at && { kind: say.kind, at, name: say.name, form: formOf(say.form) };
    }
    case 'carried-by': {
      const carrier = claim && carrierOf(draft, claim);
      return claim && carrier && carriedBy(claim, carrier);
    }
    case 'not-a-claim':
      return claim && notAClaim(claim);
  }
}

/** The selection without the space around it; of a mere caret, the claim it is on. */
function selected(
  { snapshot: { text } }: CheckedDraft,
  { start, end }: Span,
  claim: Claim | null,
): Span | null {
  const words = text.slice(start, end);
  if (words.trim() === '') return claim?.pieces[0] ?? null;
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: from + words.trim().length };
}

function formOf(wanted: string | undefined): SourceForm | null {
  return FORMS.find((form) => form === wanted) ?? null;
}
