/** «Add a Citation…»: takes, for the claim at the cursor, the action that the server offers there. */
import { CodeAction, commands, l10n, window, workspace } from 'vscode';
import type { Command, Range, Uri } from 'vscode';
import type { ActiveDraft } from '../activeDraft.ts';

/** The last part of the kind that the server gives to the actions that add a citation. */
const KIND = '.addCitation';

export async function addCitation(draft: ActiveDraft): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || editor.document !== draft.document) {
    void window.showInformationMessage(
      l10n.t('Open a draft and put the cursor on a claim to add a citation to it.'),
    );
    return;
  }
  const action = await citationAction(editor.document.uri, editor.selection);
  if (!action) {
    void window.showInformationMessage(
      l10n.t('There is no claim at the cursor. Put the cursor on the words that need a citation.'),
    );
    return;
  }
  if (action.edit) await workspace.applyEdit(action.edit);
  if (action.command) await run(action.command);
}

async function citationAction(uri: Uri, range: Range): Promise<CodeAction | undefined> {
  const resolved = 100;
  const actions = await commands.executeCommand<readonly (CodeAction | Command)[] | undefined>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    undefined,
    resolved,
  );
  return actions?.filter(isCodeAction).find(({ kind }) => kind?.value.endsWith(KIND));
}

function isCodeAction(action: CodeAction | Command): action is CodeAction {
  return action instanceof CodeAction;
}

async function run({ command, arguments: values }: Command): Promise<void> {
  await commands.executeCommand(command, ...(values ?? []));
}
