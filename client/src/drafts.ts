/** Which documents are drafts, and which draft the editor is looking at. Knows nothing of the server. */
import { window } from 'vscode';
import type { TextDocument, Uri } from 'vscode';

/** Files on disk and drafts not yet saved; output and preview documents are neither. */
export const DRAFT_SELECTOR = [
  { scheme: 'file', language: 'plaintext' },
  { scheme: 'file', language: 'markdown' },
  { scheme: 'untitled', language: 'plaintext' },
  { scheme: 'untitled', language: 'markdown' },
];

/** Where version control, the editor’s own history and «Compare with Saved» show a draft as it was: it is read there, and nothing else. */
const VIEW_SCHEMES = ['git', 'gitlens', 'review', 'pr', 'vscode-local-history', 'showModifications'];
const LANGUAGES = ['plaintext', 'markdown'];

export const VIEW_SELECTOR = VIEW_SCHEMES.flatMap((scheme) =>
  LANGUAGES.map((language) => ({ scheme, language })),
);

export function isView({ languageId, uri }: TextDocument): boolean {
  return VIEW_SCHEMES.includes(uri.scheme) && LANGUAGES.includes(languageId);
}

/** Whether a document is a draft. What explains the rules, in `own`, is Markdown too, and full of bad examples. */
export type DraftTest = (document: TextDocument) => boolean;

export function draftTest(own: Uri): DraftTest {
  const folder = `${own.toString()}/`;
  return ({ languageId, uri }) =>
    DRAFT_SELECTOR.some(({ scheme, language }) => scheme === uri.scheme && language === languageId) &&
    !uri.toString().startsWith(folder);
}

/**
 * The draft being looked at. `before` stays while the focus is on something that is no text (a panel, a preview, the settings, or
 * nothing yet while another editor opens) or an older version of a draft; it goes with the last tab.
 */
export function draftInView(before: TextDocument | null, isDraft: DraftTest): TextDocument | null {
  const editor = window.activeTextEditor;
  const isPanel = editor !== undefined && editor.viewColumn === undefined;
  const isBeside = isPanel || (editor !== undefined && isView(editor.document));
  if (editor && !isBeside) return isDraft(editor.document) ? editor.document : null;
  const isNothingOpen = window.tabGroups.all.every(({ tabs }) => tabs.length === 0);
  return before === null || before.isClosed || isNothingOpen || !isDraft(before) ? null : before;
}
