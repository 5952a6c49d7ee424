/** A draft as the features see it, without a server around it. */
import { createSettingsStore } from '../../../server/src/documents/settings-store.ts';
import { createSnapshots } from '../../../server/src/documents/snapshots.ts';
import { readClient } from '../../../server/src/features/client.ts';
import { createDrafts } from '../../../server/src/features/drafts.ts';
import type { CheckedDraft } from '../../../server/src/features/drafts.ts';
import type { Finder } from '../../../server/src/engine/index.ts';
import type { RegistryEntry } from '../../../server/src/registry/file.ts';
import { RULES } from '../../../server/src/rules/registry.ts';
import { shippedFinder } from '../../../server/src/shipped-finder.ts';

/** Throws when the draft is not checked, and when a rule fails. */
export async function checkedDraft(
  text: string,
  languageId = 'plaintext',
  finder: Finder = shippedFinder(),
): Promise<CheckedDraft> {
  const document = { uri: 'untitled:draft', version: 1, languageId, getText: () => text };
  const ledger = { uri: null, text: null, path: '', entries: [] };
  const ledgers = { of: () => Promise.resolve(ledger), forgetAll: () => undefined };
  const registered: readonly RegistryEntry[] = [];
  const fail = (message: string): never => {
    throw new Error(message);
  };
  const drafts = createDrafts({
    document: () => document,
    documents: () => [document],
    folders: () => [],
    snapshots: createSnapshots(finder),
    settings: createSettingsStore({ ask: () => Promise.resolve({}), complain: fail }),
    ledgers,
    corrections: ledgers,
    registries: { of: () => Promise.resolve({ uri: null, text: null, entries: registered }) },
    rules: RULES,
    complain: fail,
    logError: fail,
  });
  return (await drafts.checked(document.uri)) ?? fail('The draft is not checked');
}

/** An editor that takes everything. */
export const ABLE = readClient({
  workspace: {
    workspaceEdit: { documentChanges: true, snippetEditSupport: true, resourceOperations: ['create'] },
  },
  textDocument: {
    hover: { contentFormat: ['markdown'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
});
