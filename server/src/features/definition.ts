/** From a source in a draft to its entry in the newsroom's list. */
import type { DefinitionParams, Location } from 'vscode-languageserver';
import { handle } from './feature.ts';
import type { Feature } from './feature.ts';
import { placeOfEntry, sourceAt } from './source-entry.ts';

export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  register(context) {
    context.connection.onDefinition(
      handle(context, {
        name: 'Definition',
        empty: null,
        uriOf: (params: DefinitionParams) => params.textDocument.uri,
        answer(draft, { position }): Location | null {
          const found = sourceAt(draft, draft.snapshot.positions.offsetAt(position));
          return found && found.entry !== null ? placeOfEntry(found.entry, draft, context) : null;
        },
      }),
    );
  },
};
