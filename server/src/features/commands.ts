/** The commands that editors run here, since an edit can do neither: opening an entry, recording a check, citing beside the draft. */
import type { ExecuteCommandParams } from 'vscode-languageserver';
import { RECORD_CHECK, runRecordCheck } from './checks.ts';
import { CITE, runCite } from './cite-command.ts';
import { guarded } from './feature.ts';
import type { Feature } from './feature.ts';
import { OPEN_SOURCE, runOpenSource } from './open-source.ts';

export const commands: Feature = {
  capabilities: ({ showsDocuments }) => ({
    executeCommandProvider: { commands: [...(showsDocuments ? [OPEN_SOURCE] : []), RECORD_CHECK, CITE] },
  }),
  register(context) {
    context.connection.onExecuteCommand(
      guarded(context, { name: 'A command', empty: null }, async (params: ExecuteCommandParams) => {
        const values: unknown[] = params.arguments ?? [];
        if (params.command === OPEN_SOURCE) await runOpenSource(values, context);
        if (params.command === RECORD_CHECK) await runRecordCheck(values[0], context);
        if (params.command === CITE) await runCite(values[0], context);
        return null;
      }),
    );
  },
};
