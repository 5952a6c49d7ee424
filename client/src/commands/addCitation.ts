/**
 * «Add a Citation…»: asks what says so, from the cursor, a selection or a quick fix, and has the server cite it by one edit. Whoever
 * leaves on the way leaves the draft as it was. Knows no reference.
 */
import { l10n, Uri, window, workspace } from 'vscode';
import type { Memento, TextDocument } from 'vscode';
import type {
  CitationChoices,
  CitedPassage,
  CitedThing,
  CiteParams,
  Place,
} from '../../../server/src/protocol.ts';
import type { ActiveDraft } from '../activeDraft.ts';
import type { Connection } from '../connection.ts';
import { wasDone } from '../firstSteps.ts';
import { chooseCitation } from './citing/choose.ts';
import type { Chosen } from './citing/choose.ts';
import { passageAsks } from './citing/forms.ts';
import type { PagesAllowed } from './citing/pagesAllowed.ts';
import { tell } from './citing/tell.ts';
import type { Telling, Told } from './citing/tell.ts';
import { inFront } from './inFront.ts';
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
    const asked = await askWhat(choices, { ...adding, document });
    if (asked) await write(document, { cited: choices.cited, ...asked }, adding);
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
  if (!draft.document) return null;
  const { document, selection } = await inFront(draft.document);
  return { document, place: placeOf(selection) };
}

/** A step back from the first question leads to the list again. */
async function askWhat(
  choices: CitationChoices,
  around: AddingCitations & { readonly document: TextDocument },
): Promise<Asked | null> {
  for (;;) {
    const chosen = await chooseCitation(choices);
    if (chosen === null) return null;
    const asked = await askOf(chosen, choices, around);
    if (asked !== 'back') return asked;
  }
}

type Asked = { readonly what: CitedThing; readonly passage?: CitedPassage };

/** What is still to be filled in says nothing yet of where in it anything stands. */
async function askOf(
  chosen: Chosen,
  choices: CitationChoices,
  telling: Telling,
): Promise<Asked | 'back' | null> {
  const asks = passageAsks(choices.asks);
  if (chosen.kind === 'new') {
    const { form, url } = chosen;
    const told = await tell(
      { title: form.title, asks: [...form.asks, ...asks], readsPage: form.sort === 'page' },
      url === undefined ? {} : { url },
      telling,
    );
    if (told === null || told === 'back') return told;
    const { where = '', excerpt = '', ...reference } = told;
    return {
      what: { kind: 'new', told: { sort: form.sort, ...reference } },
      passage: { where, excerpt },
    };
  }
  const choice = chosen.kind === 'choice' ? choices.choices.find(({ id }) => id === chosen.id) : undefined;
  if (choice === undefined || choice.kind === 'source') return { what: chosen };
  const told = await tell({ title: l10n.t('Cite “{0}”', choice.label), asks, readsPage: false }, {}, telling);
  return told === null || told === 'back' ? told : { what: chosen, passage: passageOf(told) };
}

const passageOf = ({ where = '', excerpt = '' }: Told): CitedPassage => ({ where, excerpt });

async function write(
  document: TextDocument,
  citation: Omit<CiteParams, 'uri'>,
  adding: AddingCitations,
): Promise<void> {
  // Where the cursor goes to what is to be filled in; the list gives the keyboard back to whatever had it before.
  await inFront(document);
  const { refusal, id } = await adding.connection.cite(document, citation);
  if (refusal !== null) {
    void window.showWarningMessage(`Whence: ${refusal}`);
    return;
  }
  wasDone('citationAdded');
  if (id !== null) await remember(id, adding.memory);
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
