/** A draft as the features see it, without a server around it. */
import type { CitedFile } from '../../../server/src/citations/cited-files.ts';
import { createCheckPlaces } from '../../../server/src/documents/check-places.ts';
import { createSettingsStore } from '../../../server/src/documents/settings-store.ts';
import { createSnapshots } from '../../../server/src/documents/snapshots.ts';
import { readClient } from '../../../server/src/features/client.ts';
import { createDrafts } from '../../../server/src/features/drafts.ts';
import type { CheckedDraft, Drafts, OpenDocument } from '../../../server/src/features/drafts.ts';
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
  const uri = 'untitled:draft';
  const draft = await openDrafts([{ uri, version: 1, languageId, getText: () => text }], finder).checked(uri);
  return draft ?? fail('The draft is not checked');
}

const fail = (message: string): never => {
  throw new Error(message);
};

/** These drafts and no other are open. */
export function openDrafts(documents: readonly OpenDocument[], finder: Finder = shippedFinder()): Drafts {
  const ledger = { uri: null, text: null, path: '', entries: [] };
  const ledgers = { of: () => Promise.resolve(ledger), forgetAll: () => undefined };
  const registered: readonly RegistryEntry[] = [];
  const files = new Map<string, CitedFile>();
  return createDrafts({
    document: (uri) => documents.find((one) => one.uri === uri),
    documents: () => documents,
    folders: () => [],
    snapshots: createSnapshots(finder),
    settings: createSettingsStore({ ask: () => Promise.resolve({}), complain: fail }),
    ledgers,
    corrections: ledgers,
    registries: { of: () => Promise.resolve({ uri: null, text: null, entries: registered }) },
    checks: { of: () => Promise.resolve({ uri: null, path: '', checks: [], refusal: null }) },
    checkPlaces: createCheckPlaces(),
    bibliographies: { of: () => Promise.resolve(new Map()), toGrow: () => Promise.resolve(null) },
    citedFiles: { of: () => Promise.resolve(files) },
    lineage: { of: () => null },
    rules: RULES,
    complain: fail,
    logError: fail,
  });
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
