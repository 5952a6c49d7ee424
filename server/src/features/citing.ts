/**
 * Writes a citation as it was worked out: one edit of the draft and of a bibliography, or a change of the draft's checks, which are
 * written at once. Knows what is to be written and where; what it is, is the citations' to say.
 */
import type { WorkspaceEdit } from 'vscode-languageserver';
import { addReference } from '../citations/bibliography/adding.ts';
import { bibliographyFormat } from '../citations/bibliography/file.ts';
import { placeBehind } from '../citations/add.ts';
import { citingStyleOf, isToBeAsked } from '../citations/style.ts';
import type { CitationSettings, CitingStyle } from '../citations/style.ts';
import { nextStyle, stylesInUse } from '../citations/style-in-use.ts';
import type { CitationToWrite } from '../citations/cite.ts';
import type { CslItem } from '../citations/csl.ts';
import { isKeptPending } from '../citations/kept.ts';
import { uriParts } from '../documents/uris.ts';
import type { Span } from '../engine/index.ts';
import type { Check, PlacedCheck } from '../ledger/checks/check.ts';
import { citedAlso } from '../ledger/checks/citing.ts';
import { overlaps } from '../spans.ts';
import { sayingOf } from './checking.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Context } from './feature.ts';
import { draftEdit, fileEdit, together } from './workspace-edits.ts';

/** What is to be written outside the ledger; null where it has no place, or the editor cannot write there. */
export function citationEdit(
  { edits, item }: Pick<CitationToWrite, 'edits' | 'item'>,
  draft: CheckedDraft,
  context: Pick<Context, 'client' | 'openText'>,
): WorkspaceEdit | null {
  const own = draftEdit(edits, draft.snapshot, context.client);
  if (item === null) return own;
  const added = bibliographyEdit([item], draft, context);
  return added && together([own, added]);
}

/** Adds references to the bibliography that is nearest to the draft, which is made where there is none. */
export function bibliographyEdit(
  items: readonly CslItem[],
  { bibliography }: CheckedDraft,
  { client, openText }: Pick<Context, 'client' | 'openText'>,
): WorkspaceEdit | null {
  if (bibliography === null) return null;
  const { uri } = bibliography;
  const text = openText(uri) ?? bibliography.text;
  const format = bibliographyFormat(uriParts(uri).path);
  const edit = format && addReference(items, { text: text ?? '', format });
  return edit && fileEdit({ uri, text }, [edit], client);
}

/** Keeps a citation with the check of its words; answers in plain words why it was not kept. */
export async function keepCitation(
  { span, citation }: NonNullable<CitationToWrite['kept']>,
  draft: CheckedDraft,
  desk: Pick<Context, 'author' | 'checkFiles' | 'refresh'>,
): Promise<string | null> {
  const placed = checkAt(draft, span);
  if (placed?.check.restricted === true && draft.settings.namesInRestrictedChecks !== true) return RESTRICTED;
  const { bibliography } = draft.facts.citations;
  const saying = sayingOf(draft, span, desk);
  const refusal = await desk.checkFiles.change(draft.snapshot.uri, (checks) => {
    const before = placed && (checks.find(({ id }) => id === placed.check.id) ?? placed.check);
    const isPending = (one: Check['citations'][number]): boolean => isKeptPending(one, bibliography);
    return { put: [citedAlso(before, citation, { saying, isPending })] };
  });
  if (refusal === null) desk.refresh();
  return refusal;
}

const RESTRICTED =
  'The check of this claim is restricted: it keeps no citation, which might name the source. Nothing was written.';

/** Whether the editor is to be asked first where citations of this draft go; not where it has some already. */
export function asksFirst(
  { settings, snapshot, facts }: CheckedDraft,
  { asksWhereToCite }: Context,
): boolean {
  const isOpen = asksWhereToCite && isToBeAsked(settings.citations, snapshot.format);
  return isOpen && stylesInUse(facts).length === 0;
}

/** In which the next citation of this draft is written, where its newsroom, or whoever was asked, has it so. */
export function styleFor(
  { facts, snapshot, settings }: CheckedDraft,
  citations: CitationSettings = settings.citations,
): CitingStyle {
  return nextStyle(facts, citingStyleOf(citations, snapshot.format));
}

/** The check of words that end there, but for the marks and points behind them. */
export function checkEndingAt(
  { placedChecks, facts, settings }: CheckedDraft,
  end: number,
): PlacedCheck | null {
  const place = placeBehind(end, facts);
  const found = placedChecks.filter(({ span, check }) => {
    const isOpen = !check.restricted || settings.namesInRestrictedChecks === true;
    return isOpen && span !== null && placeBehind(span.end, facts) === place;
  });
  return found.find(({ check }) => check.citations.length > 0) ?? found[0] ?? null;
}

/** The check of the same words, one that cites already before others. */
function checkAt({ placedChecks }: CheckedDraft, words: Span) {
  const same = placedChecks.filter(({ span }) => span !== null && overlaps(span, words));
  return same.find(({ check }) => check.citations.length > 0) ?? same[0] ?? null;
}
