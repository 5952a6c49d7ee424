/**
 * All marks of a citation key, from any of them or from its entry: of a footnote those in its draft, of an entry in a bibliography those in
 * all drafts for which that entry holds.
 */
import type {
  CancellationToken,
  Location,
  Range,
  ReferenceParams,
  TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { Reference } from '../citations/citations.ts';
import { foldKey, sameKey } from '../citations/read.ts';
import { isSameFile } from '../documents/uris.ts';
import { entryAt, entryInFile, keyAt, placeInFile, placeOfKey } from './citation-key.ts';
import type { KeyAt } from './citation-key.ts';
import { citingDrafts } from './citing-drafts.ts';
import type { CitingDraft } from './citing-drafts.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Context } from './feature.ts';

/** Null where no key stands. */
export async function referencesOfKey(
  params: ReferenceParams,
  context: Context,
  token: CancellationToken,
): Promise<Location[] | null> {
  const meant = await meantAt(params, context);
  if (meant === null) return null;
  const entry = params.context.includeDeclaration ? await placeOf(meant, context) : null;
  const places = entry ? [entry] : [];
  if (meant.kind === 'footnote') return [...places, ...located(meant.draft.snapshot, meant)];
  for await (const draft of citingDrafts(context, { key: meant.key, token })) {
    places.push(...located(draft, meant));
  }
  return places;
}

/** A key, and which of those that are written so: a footnote's is its draft's own. */
export type MeantKey = {
  readonly key: string;
  /** Where it was asked for. */
  readonly range: Range;
} & (
  | { readonly kind: 'footnote'; readonly draft: CheckedDraft; readonly at: KeyAt }
  /** Of the entry in that file. */
  | { readonly kind: 'listed'; readonly uri: string }
  | { readonly kind: 'missing' }
);

/** In a draft, or in a bibliography that is open. */
export async function meantAt(
  { textDocument: { uri }, position }: TextDocumentPositionParams,
  context: Context,
): Promise<MeantKey | null> {
  const found = await entryAt(uri, position, context);
  if (found) return { kind: 'listed', key: found.entry.key, ...placeInFile(found) };
  const draft = await context.drafts.checked(uri);
  const at = draft && keyAt(draft, draft.snapshot.positions.offsetAt(position));
  if (!at) return null;
  const { key, style, keySpan } = at;
  const range = draft.snapshot.positions.placeOf(keySpan);
  if (style === 'footnote') return { kind: 'footnote', key, range, draft, at };
  const entry = draft.snapshot.citations.bibliography?.get(foldKey(key));
  return entry ? { kind: 'listed', key, range, uri: entry.uri } : { kind: 'missing', key, range };
}

/** The marks of it in one draft, in order. */
export function marksOf({ citations }: CitingDraft, meant: MeantKey): readonly Reference[] {
  const style = meant.kind === 'footnote' ? 'footnote' : 'pandoc';
  const listed = citations.bibliography?.get(foldKey(meant.key))?.uri;
  const isOther =
    meant.kind === 'listed' ? listed === undefined || !isSameFile(listed, meant.uri) : listed !== undefined;
  if (style === 'pandoc' && isOther) return [];
  return citations.references.filter((one) => one.style === style && sameKey(one.key, meant.key));
}

function located(draft: CitingDraft, meant: MeantKey): Location[] {
  return marksOf(draft, meant).map(({ keySpan }) => ({
    uri: draft.uri,
    range: draft.positions.placeOf(keySpan),
  }));
}

async function placeOf(meant: MeantKey, context: Context): Promise<Location | null> {
  if (meant.kind === 'missing') return null;
  if (meant.kind === 'footnote') return placeOfKey(meant.at, meant.draft, context);
  const found = await entryInFile(meant, context);
  return found && placeInFile(found);
}
