/**
 * Every attribution of one source, from where a draft names it or from its entry in the newsroom's list: in the open drafts,
 * and in those of the workspace that nobody has open. A source without a name is one in its own draft only. Where a citation key stands, its marks; in the words of a claim, where other drafts have it.
 */
import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import { createPositions } from '../documents/positions.ts';
import { registryKey, registryOf } from '../engine/index.ts';
import type { Attribution, RegisteredSource } from '../engine/index.ts';
import { readRegistry } from '../registry/file.ts';
import { hull } from '../spans.ts';
import { isRegistry } from '../workspace/registries.ts';
import type { CheckedDraft } from './drafts.ts';
import { draftsWith, locationOf } from './elsewhere.ts';
import { everyDraft } from './every-draft.ts';
import type { LookedAt } from './every-draft.ts';
import { guarded } from './feature.ts';
import type { Context, Feature } from './feature.ts';
import { referencesOfKey } from './key-references.ts';
import { claimAt } from './locate.ts';
import { placeOfEntry, rangeOfName, sourceAt } from './source-entry.ts';

export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  register(context) {
    context.connection.onReferences(
      guarded(context, { name: 'References', empty: null }, async (params: ReferenceParams, token) => {
        const marks = await referencesOfKey(params, context, token);
        if (marks) return marks;
        const wanted = await wantedAt(params, context);
        if (wanted === null) return sameAt(params, context);
        const declared = params.context.includeDeclaration && wanted.entry ? [wanted.entry] : [];
        return [...declared, ...(await placesOf(wanted, context, token))];
      }),
    );
  },
};

/** Where else the claim stands, in whose words the place is. */
async function sameAt(
  { textDocument, position }: ReferenceParams,
  { drafts }: Context,
): Promise<Location[] | null> {
  const draft = await drafts.checked(textDocument.uri);
  const claim = draft && claimAt(draft, draft.snapshot.positions.offsetAt(position));
  if (!claim) return null;
  const own = hull(claim.pieces) ?? claim.sentence;
  const others = draftsWith(claim, draft).flatMap(({ places }) => places.map(locationOf));
  if (others.length === 0) return null;
  return [{ uri: draft.snapshot.uri, range: draft.snapshot.positions.placeOf(own) }, ...others];
}

/** A source that has names wherever it is named, or one that its own draft alone knows. */
type Wanted = { readonly entry: Location | null } & (
  | { readonly kind: 'named'; readonly names: readonly string[] }
  | { readonly kind: 'unnamed'; readonly draft: CheckedDraft; readonly ids: readonly string[] }
);

async function wantedAt(
  { textDocument, position }: ReferenceParams,
  context: Context,
): Promise<Wanted | null> {
  const { uri } = textDocument;
  if (isRegistry(uri)) return entryAt(uri, position, context);
  const draft = await context.drafts.checked(uri);
  const found = draft && sourceAt(draft, draft.snapshot.positions.offsetAt(position));
  if (!found) return null;
  const { attribution, as, entry: registered } = found;
  const entry = registered === null ? null : placeOfEntry(registered, draft, context);
  const listed = draft.registry.entries.find(({ name }) => name === registered);
  const name = as === 'source' ? attribution.name : null;
  const names = listed ? ownNames(listed, draft.registry.entries) : name === null ? [] : [name];
  if (names.length > 0) return { kind: 'named', names, entry };
  const source = draft.facts.analysis.sources.find((one) => one.attributions.includes(attribution.id));
  return as === 'source' && source ? { kind: 'unnamed', draft, ids: source.attributions, entry } : null;
}

function entryAt(uri: string, position: ReferenceParams['position'], { openText }: Context): Wanted | null {
  const text = openText(uri) ?? '';
  const positions = createPositions(text);
  const offset = positions.offsetAt(position);
  const { entries } = readRegistry(text);
  const entry = entries.find(({ place }) => place.start <= offset && offset <= place.end);
  if (!entry) return null;
  const place = { uri, range: rangeOfName(entry, positions) };
  return { kind: 'named', names: ownNames(entry, entries), entry: place };
}

/** Without those that another entry has as well, for they mean neither. */
function ownNames<Entry extends RegisteredSource>(entry: Entry, entries: readonly Entry[]): string[] {
  const registry = registryOf(entries);
  return [entry.name, ...entry.aliases].filter((name) => registry.find(name) === entry);
}

async function placesOf(wanted: Wanted, context: Context, token: CancellationToken): Promise<Location[]> {
  if (wanted.kind === 'unnamed') {
    const { snapshot } = wanted.draft;
    return located(snapshot, ({ id }) => wanted.ids.includes(id));
  }
  const names = new Set(wanted.names.map(registryKey));
  const isIt = ({ name }: Attribution): boolean => name !== null && names.has(registryKey(name));
  const places: Location[] = [];
  for await (const draft of everyDraft(context, { words: wanted.names, token })) {
    places.push(...located(draft, isIt));
  }
  return places;
}

function located({ uri, analysis, positions }: LookedAt, isIt: (one: Attribution) => boolean): Location[] {
  return analysis.attributions.filter(isIt).flatMap(({ source, cue }) => {
    const span = hull(source) ?? hull(cue);
    return span ? [{ uri, range: positions.placeOf(span) }] : [];
  });
}
