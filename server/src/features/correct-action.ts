/**
 * Quick fixes by which an editor sets Whence right: what is no attribution, who the source is, what carries a claim, what is none.
 * Each writes a line to the ledger beside the drafts; where a name has to be asked for, the editor's own command does it.
 */
import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction } from 'vscode-languageserver';
import type { Attribution, Claim, Correction, Span } from '../engine/index.ts';
import type { PlacedCorrection } from '../ledger/placing.ts';
import { describeUndo } from '../wording/corrections.ts';
import { inReadingOrder, inSentence, wordsOf } from '../wording/describe.ts';
import { attributionAt, carrierOf, claimAt, correctionsAt, namesNear } from './corrected.ts';
import { carriedBy, correctionEdit, notAClaim, notAttribution, sourceIs, undoEdit } from './saying.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Context } from './feature.ts';

export const CORRECT = `${CodeActionKind.QuickFix}.correct`;

/** None for a draft that has no place yet: there is nowhere to write to. */
export function correctActions(draft: CheckedDraft, span: Span, context: Context): CodeAction[] {
  if (draft.corrections.uri === null) return [];
  const attribution = attributionAt(draft, span);
  const claim = claimAt(draft, span);
  const offer = (title: string, correction: Correction | null): CodeAction[] => {
    const edit = correction && correctionEdit(draft, [correction], context);
    return edit ? [{ title, kind: CORRECT, edit }] : [];
  };
  return [
    ...correctionsAt(draft, span)
      .slice(0, MOST_UNDONE)
      .flatMap((one) => undoing(one, draft, context)),
    ...(attribution ? ofAttribution(attribution, { draft, span, context, offer }) : []),
    ...(claim ? ofClaim(claim, { draft, span, context, offer }) : []),
    ...ofSelection(claim, { draft, span, context, offer }),
  ];
}

/** Of the words at a place the last few; all that was ever said is in the list of corrections. */
const MOST_UNDONE = 2;

function undoing({ entry }: PlacedCorrection, draft: CheckedDraft, context: Context): CodeAction[] {
  const edit = undoEdit(draft, entry.id, context);
  return edit ? [{ title: describeUndo(entry.said), kind: CORRECT, edit }] : [];
}

interface Place {
  readonly draft: CheckedDraft;
  readonly span: Span;
  readonly context: Context;
  offer(title: string, correction: Correction | null): CodeAction[];
}

/** Named sources that are offered at once; any other can be asked for. */
const MOST_NAMES = 3;

function ofAttribution(attribution: Attribution, place: Place): CodeAction[] {
  const others =
    place.context.asksForNames && isNamedThere(attribution, place) ? [] : namesFor(attribution, place);
  // What an editor attributed is taken back, not denied.
  const isEngines = attribution.cue.length > 0;
  return [
    ...others.flatMap((name) => place.offer(`The source is “${name}”`, sourceIs(attribution, name))),
    ...asking('Say who the source is…', 'whence.sayWho', place),
    ...(isEngines ? place.offer('Not an attribution', notAttribution(attribution)) : []),
  ];
}

function namesFor({ cue, name }: Attribution, { draft, span }: Place): readonly string[] {
  const names = namesNear(draft, (cue[0] ?? span).start);
  return names.filter((other) => other !== name).slice(0, MOST_NAMES);
}

/** Where the words of a source name it, few will mean another: one who does can be asked whom. */
function isNamedThere({ name, source }: Attribution, { draft }: Place): boolean {
  const words = wordsOf(draft.snapshot.text, source);
  return name !== null && name.split(' ').some((part) => part !== '' && words.includes(part));
}

function ofClaim(claim: Claim, place: Place): CodeAction[] {
  const { draft, offer } = place;
  const carrier = claim.carriedBy === null ? carrierOf(draft, claim) : null;
  const { text } = draft.snapshot;
  const lead = carrier && inSentence(inReadingOrder(text, [...carrier.source, ...carrier.cue]));
  return [
    ...(carrier ? offer(`This is also from “${lead}”`, carriedBy(claim, carrier)) : []),
    ...offer('Not a claim', notAClaim(claim)),
  ];
}

/** For a selection, and for a claim that nobody is named for; without a command to ask with, the likeliest names. */
function ofSelection(claim: Claim | null, place: Place): CodeAction[] {
  const { draft, span, context, offer } = place;
  const words = draft.snapshot.text.slice(span.start, span.end);
  const isSelection = words.trim() !== '';
  const at = isSelection ? span : claim?.chain.length === 0 ? claim.pieces[0] : undefined;
  if (at === undefined) return [];
  if (context.asksForNames) return asking('Say who says this…', 'whence.attributeSelection', place);
  return namesNear(draft, at.start)
    .slice(0, MOST_NAMES)
    .flatMap((name) => offer(`“${name}” says this`, { kind: 'attribute-selection', at, name, form: null }));
}

function asking(title: string, command: string, { draft, span, context }: Place): CodeAction[] {
  if (!context.asksForNames) return [];
  const { uri, positions } = draft.snapshot;
  const values = [{ uri, place: positions.placeOf(span) }];
  return [{ title, kind: CORRECT, command: { title, command, arguments: values } }];
}
