/** Keeps the editor from applying what the server made for a file as it is saved where somebody is at work in it. */
import type { WorkspaceEdit } from 'vscode';
import { CancellationToken } from 'vscode-languageclient';
import type { Middleware } from 'vscode-languageclient';
import type { FollowedFiles } from './followedFiles.ts';
import { filesChanged } from './saving.ts';

export function soundEdits(
  followed: Pick<FollowedFiles, 'whyNot'>,
): Pick<Middleware, 'provideRenameEdits' | 'provideCodeActions' | 'workspace'> {
  const whyNot = (edit: WorkspaceEdit): string | null => followed.whyNot(edit.entries().map(([uri]) => uri));
  return {
    async provideRenameEdits(document, position, newName, token, next) {
      const edit = await next(document, position, newName, token);
      const why = edit ? whyNot(edit) : null;
      // The editor shows it where the name was typed.
      if (why !== null) throw new Error(why);
      return edit;
    },
    async provideCodeActions(document, range, context, token, next) {
      const actions = (await next(document, range, context, token)) ?? [];
      for (const action of actions) {
        const why = 'edit' in action && action.edit ? whyNot(action.edit) : null;
        if (why !== null) Object.assign(action, { edit: undefined, disabled: { reason: why } });
      }
      return actions;
    },
    workspace: {
      handleApplyEdit(params, next) {
        const why = followed.whyNot(filesChanged(params.edit));
        return why === null ? next(params, CancellationToken.None) : { applied: false, failureReason: why };
      },
    },
  };
}
