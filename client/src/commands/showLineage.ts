/** «Show Lineage»: where else the claim at the cursor stands, draft by draft and with the source it has there; to go there. */
import { l10n, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import type { QuickPickItem, TextDocument } from 'vscode';
import type { ClaimLineage, LineageDraft, Place } from '../../../server/src/protocol.ts';
import type { ActiveDraft } from '../activeDraft.ts';
import type { Connection } from '../connection.ts';
import { rangeOf } from '../sidebar/drawn.ts';
import { whyNone, whyNotAll } from './lineageWording.ts';
import { placeIn, placeOf } from './placeIn.ts';

export interface ShowingLineage {
  readonly connection: Connection;
  readonly draft: ActiveDraft;
}

/** `of` is the place of a claim from a hover, or nothing for the cursor. */
export async function showLineage({ connection, draft }: ShowingLineage, of: unknown): Promise<void> {
  const where = await whereFor(of, draft);
  if (where === null) {
    inform(l10n.t('Open a draft and put the cursor on a claim to see where else it stands.'));
    return;
  }
  const lineage = await connection.lineage(where.document, where.place);
  if (lineage === null) {
    inform(l10n.t('This draft is not checked, so it is not compared with others.'));
    return;
  }
  const why = whyNone(lineage, l10n);
  if (why !== null) {
    const readOn = why.canReadOn ? [l10n.t('Read On')] : [];
    if (await window.showInformationMessage(why.message, ...readOn)) await connection.readOn();
    return;
  }
  const picked = await window.showQuickPick(itemsOf(lineage), {
    title: l10n.t('The same claim in other drafts'),
    placeHolder: lineage.words ?? '',
    matchOnDetail: true,
  });
  if (picked?.readsOn) await connection.readOn();
  if (picked?.at)
    await window.showTextDocument(Uri.parse(picked.at.uri), { selection: rangeOf(picked.at.place) });
}

async function whereFor(
  of: unknown,
  draft: ActiveDraft,
): Promise<{ readonly document: TextDocument; readonly place: Place } | null> {
  const asked = placeIn(of);
  if (asked) return { document: await workspace.openTextDocument(Uri.parse(asked.uri)), place: asked.place };
  const editor = window.activeTextEditor;
  if (!editor || editor.document !== draft.document) return null;
  return { document: editor.document, place: placeOf(editor.selection) };
}

interface Item extends QuickPickItem {
  /** Of a draft’s name there is none. */
  readonly at?: { readonly uri: string; readonly place: Place };
  readonly readsOn?: boolean;
}

function itemsOf(lineage: ClaimLineage): Item[] {
  return [...sameIn(lineage), ...perhapsIn(lineage), ...readingOn(lineage)];
}

const sameIn = ({ drafts }: ClaimLineage): Item[] =>
  drafts.flatMap((draft) => [separator(draft.name), ...placesOf(draft)]);

function perhapsIn({ perhaps }: ClaimLineage): Item[] {
  if (perhaps.length === 0) return [];
  const places = perhaps.flatMap((draft) =>
    placesOf(draft).map((item) => ({ ...item, detail: `${draft.name}: ${item.detail}` })),
  );
  return [separator(l10n.t('Perhaps the same: compare the words')), ...places];
}

function readingOn(lineage: ClaimLineage): Item[] {
  const why = whyNotAll(lineage, l10n);
  if (why === null) return [];
  if (!why.canReadOn) return [separator(why.message)];
  return [separator(''), { label: l10n.t('Read On'), detail: why.message, readsOn: true, alwaysShow: true }];
}

const separator = (label: string): Item => ({ label, kind: QuickPickItemKind.Separator });

/** Below the words whom it is from: beside them, long ones would push that out of sight. */
const placesOf = ({ uri, places }: LineageDraft) =>
  places.map(({ place, words, how }) => ({ label: words, detail: how, at: { uri, place } }));

function inform(message: string): void {
  void window.showInformationMessage(message);
}
