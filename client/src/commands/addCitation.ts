/**
 * «Add a Citation…»: asks what says so, from the cursor, a selection or a quick fix, and has the server cite it by one edit. Whoever
 * leaves on the way leaves the draft as it was. Knows no reference.
 */
import { l10n, Uri, window, workspace } from 'vscode';
import type { Memento, TextDocument } from 'vscode';
import type { CitationChoices, CitedThing, CitedWords, Place } from '../../../server/src/protocol.ts';
import type { ActiveDraft } from '../activeDraft.ts';
import type { Connection } from '../connection.ts';
import { chooseCitation } from './citing/choose.ts';
import type { PagesAllowed } from './citing/pagesAllowed.ts';
import { tell } from './citing/tell.ts';
import { placeIn, placeOf } from './placeIn.ts';

export interface AddingCitations {
  readonly connection: Connection;
  readonly draft: ActiveDraft;
  /** Where a claim of the Provenance view stands. */
  readonly claimOf: (node: string) => { readonly place: Place } | null;
  readonly pagesAllowed: PagesAllowed;
  /** Of the workspace: what was cited lately. */
  readonly memory: Memento;
}

/** `of` is a place from a quick fix, a node of the Provenance view, or nothing for the cursor. */
export async function addCitation(adding: AddingCitations, of: unknown): Promise<void> {
  const where = await whereFor(of, adding);
  if (where === null) {
    inform(l10n.t('Open a draft and put the cursor on a claim to add a citation to it.'));
    return;
  }
  const { document, place } = where;
  const recent = recentIn(adding.memory);
  const choices = await adding.connection.citationChoices(document, { place, recent });
  if (!choices) {
    inform(l10n.t('This draft is not checked, so nothing can be cited in it.'));
  } else if (choices.cited === null) {
    inform(l10n.t('There is no claim at the cursor. Put the cursor on the words that need a citation.'));
  } else {
    const what = await askWhat(choices, { ...adding, document });
    if (what) await write({ document, cited: choices.cited, what }, adding);
  }
}

async function whereFor(
  of: unknown,
  { draft, claimOf }: AddingCitations,
): Promise<{ readonly document: TextDocument; readonly place: Place } | null> {
  const asked = placeIn(of);
  if (asked) return { document: await workspace.openTextDocument(Uri.parse(asked.uri)), place: asked.place };
  const claim = typeof of === 'string' ? claimOf(of) : null;
  if (claim && draft.document) return { document: draft.document, place: claim.place };
  const editor = window.activeTextEditor;
  if (!editor || editor.document !== draft.document) return null;
  return { document: editor.document, place: placeOf(editor.selection) };
}

/** A step back from the first question leads to the list again. */
async function askWhat(
  choices: CitationChoices,
  around: AddingCitations & { readonly document: TextDocument },
): Promise<CitedThing | null> {
  for (;;) {
    const chosen = await chooseCitation(choices);
    if (chosen?.kind !== 'new') return chosen;
    const told = await tell(chosen.form, chosen.url === undefined ? {} : { url: chosen.url }, around);
    if (told !== 'back') return told && { kind: 'new', told };
  }
}

interface ToWrite {
  readonly document: TextDocument;
  readonly cited: CitedWords;
  readonly what: CitedThing;
}

async function write({ document, cited, what }: ToWrite, adding: AddingCitations): Promise<void> {
  const { refusal, id } = await adding.connection.cite(document, { cited, what });
  if (refusal !== null) void window.showWarningMessage(`Whence: ${refusal}`);
  else if (id !== null) await remember(id, adding.memory);
}

const RECENT = 'recentCitations';
const MOST_RECENT = 8;

function recentIn(memory: Memento): readonly string[] {
  const kept = memory.get<unknown>(RECENT);
  return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
}

async function remember(id: string, memory: Memento): Promise<void> {
  const others = recentIn(memory).filter((one) => one !== id);
  await memory.update(RECENT, [id, ...others].slice(0, MOST_RECENT));
}

function inform(message: string): void {
  void window.showInformationMessage(message);
}
