/** Opens the newsroom's list of sources at one entry: a command, since an edit opens nothing. */
import type { ExecuteCommandParams } from 'vscode-languageserver';
import type { Context, Feature } from './feature.ts';
import { guarded } from './feature.ts';
import { placeOfEntry } from './source-entry.ts';

/** Its arguments are the draft's URI and the entry's name. */
export const OPEN_SOURCE = 'whence.openSource';

export const openSource: Feature = {
  capabilities: ({ showsDocuments }) =>
    showsDocuments ? { executeCommandProvider: { commands: [OPEN_SOURCE] } } : {},
  register(context) {
    if (!context.client.showsDocuments) return;
    context.connection.onExecuteCommand(
      guarded(context, { name: 'Opening a source', empty: null }, async (params: ExecuteCommandParams) => {
        const [uri, name]: unknown[] = params.arguments ?? [];
        if (params.command === OPEN_SOURCE && typeof uri === 'string' && typeof name === 'string')
          await open({ uri, name }, context);
        return null;
      }),
    );
  },
};

async function open(
  { uri, name }: { readonly uri: string; readonly name: string },
  context: Context,
): Promise<void> {
  const draft = await context.drafts.checked(uri);
  const place = draft && placeOfEntry(name, draft, context);
  if (place)
    await context.connection.window.showDocument({ uri: place.uri, selection: place.range, takeFocus: true });
}
