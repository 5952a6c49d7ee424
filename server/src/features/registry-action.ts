/**
 * A source and the newsroom's list: put into it as the engine sees the source, or found in it. Works on the list as the
 * editor has it, so that what is being typed there is not lost.
 */
import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { isSure, registryKey } from '../engine/index.ts';
import type { Attribution } from '../engine/index.ts';
import { addEntry, type NewEntry } from '../registry/add.ts';
import { readRegistry } from '../registry/file.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Context } from './feature.ts';
import { OPEN_SOURCE } from './open-source.ts';
import { sourceAt } from './source-entry.ts';
import { fileEdit } from './workspace-edits.ts';

type Around = Pick<Context, 'client' | 'openText'>;

/** For the source at the caret, if it has a name; at most one. */
export function registryActions(draft: CheckedDraft, offset: number, context: Around): CodeAction[] {
  const found = sourceAt(draft, offset);
  if (!found) return [];
  const { attribution, as, entry } = found;
  if (entry !== null) return openAction(entry, draft, context);
  const { name } = attribution;
  if (as !== 'source' || name === null || !isSure(attribution)) return [];
  const edit = addingEdit({ ...attribution, name }, draft, context);
  const title = `Add ${name} to the newsroom’s sources`;
  return edit ? [{ title, kind: CodeActionKind.QuickFix, edit }] : [];
}

function openAction(name: string, { snapshot }: CheckedDraft, { client }: Around): CodeAction[] {
  if (!client.showsDocuments) return [];
  const title = `Open ${name} in the newsroom’s sources`;
  const command = { title, command: OPEN_SOURCE, arguments: [snapshot.uri, name] };
  return [{ title, kind: CodeActionKind.QuickFix, command }];
}

/** Null where there is no place for the list, and where it is so broken that a change might spoil it. */
function addingEdit(
  source: Attribution & { readonly name: string },
  { registry: { uri, text: saved } }: CheckedDraft,
  { client, openText }: Around,
): WorkspaceEdit | null {
  if (uri === null) return null;
  const text = openText(uri) ?? saved;
  // It may have been put in a moment ago, and not be saved yet.
  const has = text === null ? [] : readRegistry(text).entries.flatMap((one) => [one.name, ...one.aliases]);
  if (has.some((name) => registryKey(name) === registryKey(source.name))) return null;
  const edits = addEntry(text, entryFor(source));
  return edits && fileEdit({ uri, text }, edits, client);
}

/** What is null is left to the draft, and so is not written down. A document's form is not that of whose it is. */
function entryFor({
  name,
  form,
  role,
  title,
  affiliation,
  control,
}: Attribution & { readonly name: string }): NewEntry {
  return {
    name,
    ...(form.startsWith('named') ? { form } : {}),
    ...(role === null ? {} : { role }),
    ...(title === null ? {} : { title }),
    ...(affiliation === null ? {} : { affiliation }),
    ...(control === null ? {} : { control: controlFor(control) }),
  };
}

function controlFor({ class: controlClass, authority, edition }: NonNullable<Attribution['control']>) {
  return {
    class: controlClass,
    ...(authority === null ? {} : { authority }),
    ...(edition === null ? {} : { edition }),
  };
}
