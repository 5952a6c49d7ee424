/** Takes the checks of a draft along when the editor gives it another name or another folder. */
import { FileOperationPatternKind } from 'vscode-languageserver';
import type { FileOperationOptions } from 'vscode-languageserver';
import type { Feature } from './feature.ts';

/** Part of a capability that the server has as a whole. */
export const FOLLOWS_RENAMES: FileOperationOptions = {
  didRename: {
    filters: [
      {
        scheme: 'file',
        pattern: { glob: '**/*.{txt,text,md,markdown}', matches: FileOperationPatternKind.file },
      },
      { scheme: 'file', pattern: { glob: '**', matches: FileOperationPatternKind.folder } },
    ],
  },
};

export const renamedDrafts: Feature = {
  capabilities: () => ({}),
  register({ connection, checkFiles, lineage, refresh }) {
    connection.workspace.onDidRenameFiles(async ({ files }) => {
      for (const { oldUri, newUri } of files) {
        const refusal = await checkFiles.moved(oldUri, newUri);
        if (refusal !== null) connection.console.error(`Checks stay with the old name ${oldUri}: ${refusal}`);
      }
      lineage.survey();
      refresh();
    });
  },
};
