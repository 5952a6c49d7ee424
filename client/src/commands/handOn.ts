/**
 * «Hand on a Clean Copy» and its kind: a copy of the draft in view, in a document of its own or in a file that the editor names. The draft
 * itself is never changed, nor written over.
 */
import { l10n, window, workspace } from 'vscode';
import type { QuickPickItem, TextDocument } from 'vscode';
import type { CopyFormat, CopyName, DraftCopy } from '../../../server/src/protocol.ts';
import type { ActiveDraft } from '../activeDraft.ts';
import type { Connection } from '../connection.ts';
import { wasDone } from '../firstSteps.ts';
import { bytesOf } from '../utf8.ts';
import { columnOf } from './inFront.ts';
import { saveCopy } from './saveCopy.ts';
import { suggestedBeside } from './suggestedBeside.ts';

export async function handOnClean(connection: Connection, draft: ActiveDraft): Promise<void> {
  const { document } = draft;
  const copy = document && (await connection.copy(document, 'clean'));
  if (!document || !copy) return tellNone();
  await showCopy(copy, document, document.languageId);
  if (copy.told !== null) void window.showInformationMessage(copy.told);
}

export async function handOnAnnotated(connection: Connection, draft: ActiveDraft): Promise<void> {
  const format = await pickFormat(l10n.t('How would you like the annotated copy?'), [
    {
      format: 'markdown',
      label: l10n.t('As a new document'),
      detail: l10n.t('In Markdown, with numbered notes'),
    },
    { format: 'html', label: l10n.t('As a page…'), detail: l10n.t('To read in a browser, and to print') },
  ]);
  if (!format) return;
  if (format === 'html') return saved({ connection, draft, as: 'annotated', format });
  const { document } = draft;
  const copy = document && (await connection.copy(document, 'annotated', format));
  return document && copy ? showCopy(copy, document, 'markdown') : tellNone();
}

export async function handOnChecklist(connection: Connection, draft: ActiveDraft): Promise<void> {
  const format = await pickFormat(l10n.t('How would you like the checklist?'), [
    {
      format: 'csv',
      label: l10n.t('For a spreadsheet…'),
      detail: l10n.t('As CSV, which Excel and others open'),
    },
    { format: 'html', label: l10n.t('As a page…'), detail: l10n.t('To print and tick off') },
  ]);
  if (format) await saved({ connection, draft, as: 'checklist', format });
}

/** What only programs read: each comes in one form. */
export async function handOnToPrograms(connection: Connection, draft: ActiveDraft): Promise<void> {
  const choices: (QuickPickItem & { readonly as: CopyName })[] = [
    {
      as: 'csl-json',
      label: l10n.t('What it cites, for Zotero…'),
      detail: l10n.t('As CSL-JSON, which Zotero and other reference managers import'),
    },
    {
      as: 'bibtex',
      label: l10n.t('What it cites, for LaTeX…'),
      detail: l10n.t('As BibTeX, which reference managers import, too'),
    },
    {
      as: 'web-annotation',
      label: l10n.t('Its claims and checks…'),
      detail: l10n.t('As Web Annotations, for programs that show notes beside a text'),
    },
  ];
  const placeHolder = l10n.t('What would you like to hand on?');
  const choice = await window.showQuickPick(choices, { placeHolder });
  if (choice) await saved({ connection, draft, as: choice.as });
}

export function makeReport(connection: Connection, draft: ActiveDraft): Promise<void> {
  return saved({ connection, draft, as: 'report', format: 'html' });
}

interface Choice extends QuickPickItem {
  readonly format: CopyFormat;
}

async function pickFormat(placeHolder: string, choices: readonly Choice[]): Promise<CopyFormat | undefined> {
  return (await window.showQuickPick(choices, { placeHolder }))?.format;
}

/** Not saved yet: where it goes is for the editor to say. In the group of its draft. */
async function showCopy({ text }: DraftCopy, draft: TextDocument, language: string): Promise<void> {
  const copy = await workspace.openTextDocument({ content: text, language });
  await window.showTextDocument(copy, columnOf(draft));
  wasDone('copyHandedOn');
}

interface Wanted {
  readonly connection: Connection;
  readonly draft: ActiveDraft;
  readonly as: CopyName;
  readonly format?: CopyFormat;
}

async function saved({ connection, draft: { document }, as, format }: Wanted): Promise<void> {
  const copy = document && (await connection.copy(document, as, format));
  if (!document || !copy) return tellNone();
  if (copy.isEmpty && copy.told !== null) {
    void window.showInformationMessage(copy.told);
    return;
  }
  const ending = copy.ending ?? 'txt';
  const target = await window.showSaveDialog({
    defaultUri: suggestedBeside(document, `${SUFFIXES[as]}.${ending}`),
    filters: { [ending.toUpperCase()]: [ending] },
  });
  if (!target) return;
  if (target.toString() === document.uri.toString()) {
    void window.showWarningMessage(l10n.t('That is the draft itself. Nothing was written.'));
    return;
  }
  await saveCopy(target, bytesOf(copy.text));
  wasDone('copyHandedOn');
}

/** What is put behind the draft’s name in that of its copy. */
const SUFFIXES: Readonly<Record<CopyName, string>> = {
  clean: '-clean',
  annotated: '-annotated',
  checklist: '-checklist',
  report: '-report',
  'web-annotation': '-notes',
  'csl-json': '-cited',
  bibtex: '-cited',
};

function tellNone(): void {
  void window.showInformationMessage(l10n.t('Open a draft that is checked to hand on a copy of it.'));
}
