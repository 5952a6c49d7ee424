/** From a citation in a draft to its entry, and from a source to that in the newsroom's list. */
import type { DefinitionParams, Location } from 'vscode-languageserver';
import { keyAt, placeOfKey } from './citation-key.ts';
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
        async answer(draft, { position }): Promise<Location | null> {
          const offset = draft.snapshot.positions.offsetAt(position);
          const key = keyAt(draft, offset);
          if (key) return placeOfKey(key, draft, context);
          const found = sourceAt(draft, offset);
          return found && found.entry !== null ? placeOfEntry(found.entry, draft, context) : null;
        },
      }),
    );
  },
};
