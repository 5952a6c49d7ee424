/**
 * Renames a citation key: a footnote's in its draft, one of a bibliography in its file and in all drafts for which that entry holds, as one
 * change; checks that cite it follow. Refused, in plain words, where anything of it would be left behind.
 */
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type {
  CancellationToken,
  PrepareRenameResult,
  RenameParams,
  TextDocumentPositionParams,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { bibliographyFormat } from '../citations/bibliography/file.ts';
import type { BibliographyFormat } from '../citations/bibliography/file.ts';
import { foldKey, sameKey } from '../citations/read.ts';
import { editsInFile, whyNoFootnoteKey, whyNoKey } from '../citations/renaming.ts';
import { createPositions } from '../documents/positions.ts';
import { isSameFile, nameOfFile } from '../documents/uris.ts';
import type { Span } from '../engine/index.ts';
import { entryInFile } from './citation-key.ts';
import type { EntryInFile } from './citation-key.ts';
import { citingDrafts } from './citing-drafts.ts';
import type { CitingDraft } from './citing-drafts.ts';
import { guarded } from './feature.ts';
import type { Context, Feature } from './feature.ts';
import { followRenames } from './followed-renames.ts';
import type { FollowedRenames } from './followed-renames.ts';
import { marksOf, meantAt } from './key-references.ts';
import type { MeantKey } from './key-references.ts';
import { filesEdit } from './workspace-edits.ts';
import type { ChangedFile } from './workspace-edits.ts';

export const rename: Feature = {
  capabilities: ({ preparesRenames }) => ({
    renameProvider: preparesRenames ? { prepareProvider: true } : true,
  }),
  register(context) {
    const followed = followRenames(context);
    context.connection.onPrepareRename(
      guarded(context, { name: 'Preparing a new key', empty: null }, (params: TextDocumentPositionParams) =>
        prepared(params, context),
      ),
    );
    context.connection.onRenameRequest(
      guarded(context, { name: 'A new key', empty: null }, (params: RenameParams, token) =>
        renamed(params, { context, token, followed }),
      ),
    );
  },
};

type Refusal = ResponseError<never>;

const refuse = (why: string): Refusal => new ResponseError(LSPErrorCodes.RequestFailed, why);

async function prepared(
  params: TextDocumentPositionParams,
  context: Context,
): Promise<PrepareRenameResult | Refusal | null> {
  const meant = await meantAt(params, context);
  if (meant === null) return null;
  if (meant.kind === 'missing') return refuse(missing(meant.key));
  return { range: meant.range, placeholder: meant.key };
}

const missing = (key: string): string =>
  `No bibliography of this workspace has “${key}”, so there is nothing to rename.`;

interface Desk {
  readonly context: Context;
  readonly token: CancellationToken;
  readonly followed: FollowedRenames;
}

async function renamed(
  { newName, ...params }: RenameParams,
  desk: Desk,
): Promise<WorkspaceEdit | Refusal | null> {
  const meant = await meantAt(params, desk.context);
  if (meant === null) return null;
  switch (meant.kind) {
    case 'missing':
      return refuse(missing(meant.key));
    case 'footnote':
      return footnoteRenamed(meant, newName.trim(), desk);
    case 'listed':
      return keyRenamed(meant, newName.trim(), desk);
  }
}

function footnoteRenamed(
  meant: MeantKey & { readonly kind: 'footnote' },
  newKey: string,
  { context, followed }: Desk,
): WorkspaceEdit | Refusal {
  const { snapshot, checks } = meant.draft;
  const { references, entries } = snapshot.citations;
  const why = whyNoFootnoteKey(newKey);
  if (why !== null) return refuse(why);
  const footnotes = [...references.filter(({ style }) => style === 'footnote'), ...entries];
  if (!sameKey(newKey, meant.key) && footnotes.some(({ key }) => sameKey(key, newKey)))
    return refuse(`This draft has a footnote [^${newKey}] already.`);
  const isKept = checks.checks.some(({ citations }) => citations.some(({ key }) => key !== null && sameKey(key, meant.key))); // prettier-ignore
  if (isKept && checks.refusal !== null) return refuse(notInChecks(checks.refusal));
  const { uri } = snapshot;
  const entriesNow = async () => (await context.drafts.checked(uri))?.snapshot.citations.entries ?? [];
  followed.offered({
    uri,
    from: meant.key,
    to: newKey,
    drafts: isKept ? [uri] : [],
    entries: async () => (await entriesNow()).map(({ key }) => key),
  });
  const spans = footnotes.filter(({ key }) => sameKey(key, meant.key)).map(({ keySpan }) => keySpan);
  return filesEdit([changed(snapshot, spans, newKey)], context.client);
}

async function keyRenamed(
  meant: MeantKey & { readonly kind: 'listed' },
  newKey: string,
  { context, token, followed }: Desk,
): Promise<WorkspaceEdit | Refusal> {
  const format = bibliographyFormat(nameOfFile(meant.uri)) ?? 'csl-json';
  const why = whyNoKey(newKey, format);
  if (why !== null) return refuse(why);
  const found = await entryInFile(meant, context);
  if (!found) return refuse(`“${meant.key}” is no longer in ${nameOfFile(meant.uri)}.`);
  const isNew = !sameKey(newKey, meant.key);
  const taken = isNew && found.file.entries.some(({ key }) => sameKey(key, newKey));
  if (taken) return refuse(takenIn(newKey, meant.uri));
  let isLeft = false;
  const onBound = (): void => void (isLeft = true);
  const files = [inBibliography(found, newKey, format)];
  for await (const draft of citingDrafts(context, { key: meant.key, token, onBound })) {
    const marks = marksOf(draft, meant);
    if (marks.length === 0) continue;
    const other = draft.citations.bibliography?.get(foldKey(newKey));
    if (isNew && other) return refuse(takenIn(newKey, other.uri));
    files.push(
      changed(
        draft,
        marks.map(({ keySpan }) => keySpan),
        newKey,
      ),
    );
  }
  if (isLeft) return refuse(TOO_MANY);
  const keeping = isNew ? await draftsKeeping(meant, context) : [];
  for (const uri of keeping) {
    const { refusal } = await context.checkFiles.of(uri);
    if (refusal !== null) return refuse(notInChecks(refusal));
  }
  for (const { uri } of files) {
    if (await context.isProtected(uri))
      return refuse(`${nameOfFile(uri)} is protected against changes, so nothing was renamed.`);
  }
  followed.offered({
    uri: meant.uri,
    from: meant.key,
    to: newKey,
    drafts: keeping,
    entries: async () =>
      ((await context.bibliographies.file(meant.uri))?.entries ?? []).map(({ key }) => key),
  });
  return filesEdit(files, context.client);
}

/** Those whose checks cite it, as the entry of that file. */
async function draftsKeeping(
  { key, uri }: { readonly key: string; readonly uri: string },
  context: Context,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const draft of await context.draftsKeeping(key)) {
    const entry = (await context.bibliographies.of(draft)).get(foldKey(key));
    if (entry && isSameFile(entry.uri, uri)) found.push(draft);
  }
  return found;
}

const takenIn = (key: string, uri: string): string => `“${key}” is a key already, in ${nameOfFile(uri)}.`;

const notInChecks = (refusal: string): string =>
  `A check cites this key, and it cannot be changed there. ${refusal}`;

const TOO_MANY =
  'This workspace has more files than Whence looks through, so some might keep the old key. Nothing was renamed.';

function inBibliography(
  { file, entry }: EntryInFile,
  newKey: string,
  format: BibliographyFormat,
): ChangedFile {
  const { uri, text, entries } = file;
  const edits = editsInFile({ entry, text, entries, format }, newKey);
  return { uri, version: null, positions: createPositions(text), edits };
}

function changed(
  { uri, version, positions }: CitingDraft,
  spans: readonly Span[],
  newText: string,
): ChangedFile {
  return { uri, version, positions, edits: spans.map(({ start, end }) => ({ start, end, newText })) };
}
