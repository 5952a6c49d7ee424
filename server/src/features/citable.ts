/**
 * What could be cited in a draft: its own entries, those of the other drafts, the bibliographies that hold for it, the newsroom's sources. Each
 * has a name that leads back to it, as nothing that a client sends back is trusted.
 */
import type { CancellationToken } from 'vscode-languageserver';
import { entryReference } from '../citations/entry-reference.ts';
import { searchable } from '../citations/bibliography/file.ts';
import { wordsOfItem } from '../citations/entry-words.ts';
import { isKeptPending } from '../citations/kept.ts';
import { rankedEntries } from '../citations/ranking.ts';
import { foldKey, readCitations } from '../citations/read.ts';
import { nameOfFile } from '../documents/uris.ts';
import { regionsOf } from '../engine/index.ts';
import type { DraftFormat } from '../engine/index.ts';
import { oneLine } from '../one-line.ts';
import { fromBibliography, fromRegistry, idOfWords } from './citable-thing.ts';
import type { Citable, CitedHere } from './citable-thing.ts';
import { dayOf } from './draft-day.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Context } from './feature.ts';
import { nextTurn } from './feature.ts';

export interface Gathering {
  readonly context: Pick<Context, 'drafts' | 'unopened'>;
  readonly token: CancellationToken;
  /** Those named for the words; of a long bibliography, what names them is not left out. */
  readonly names?: readonly string[];
}

/** In no particular order. */
export async function citableIn(
  draft: CheckedDraft,
  { context, token, names = [] }: Gathering,
): Promise<readonly Citable[]> {
  const listed = await listedIn(draft, names, token);
  return [...citableHere(draft), ...listed, ...(await elsewhere(draft.snapshot.uri, context, token))];
}

/** What goes by that name; the other drafts are read only where it is not in this one or beside it. Null where there is none. */
export async function citedNamed(
  id: string,
  draft: CheckedDraft,
  { context, token }: Omit<Gathering, 'names'>,
): Promise<CitedHere | null> {
  const key = /^bibliography:(.+)$/s.exec(id)?.[1];
  // Whatever was shown of a long bibliography, all of it can be cited.
  if (key !== undefined) return draft.facts.citations.bibliography?.has(key) ? { kind: 'key', key } : null;
  const isMeant = (one: Citable): boolean => one.id === id;
  const here = citableHere(draft).find(isMeant);
  const meant = here ?? (await elsewhere(draft.snapshot.uri, context, token)).find(isMeant);
  return meant?.cited ?? null;
}

/** What is known without reading on: its own entries, what is kept beside it, the newsroom's sources. */
function citableHere(draft: CheckedDraft): readonly Citable[] {
  const { facts, snapshot, registry } = draft;
  const own = entriesOf(facts.citations, snapshot.text).map(({ key, words }): Citable => ({
    id: idOfWords(words),
    kind: 'draft',
    description: `[^${key}]`,
    words,
    item: entryReference(key, words),
    cited: { kind: 'own', key },
  }));
  return [...own, ...keptBeside(draft), ...registry.entries.map(fromRegistry)];
}

/** What its checks cite and no bibliography has. */
function keptBeside({ placedChecks, facts }: CheckedDraft): readonly Citable[] {
  const { bibliography } = facts.citations;
  const open = placedChecks.filter(({ span, check }) => span !== null && !check.restricted);
  return open.flatMap(({ check }) =>
    check.citations.flatMap((kept): Citable[] => {
      const { item } = kept;
      if (item === null || isKeptPending(kept, bibliography)) return [];
      const words = wordsOfItem(item);
      return [{ id: idOfWords(words), kind: 'draft', description: 'beside the draft', words, item, cited: { kind: 'item', item } }]; // prettier-ignore
    }),
  );
}

/** Reading an entry takes time where there are thousands: then it is done with the likeliest, and what waits is let in between. */
async function listedIn(
  draft: CheckedDraft,
  names: readonly string[],
  token: CancellationToken,
): Promise<readonly Citable[]> {
  const { bibliography, references } = draft.facts.citations;
  const all = [...(bibliography?.values() ?? [])];
  const beside = draft.placedChecks.flatMap(({ check }) => check.citations.flatMap(({ key }) => key ?? []));
  const used = new Set([...references.map(({ key }) => key), ...beside].map(foldKey));
  const wanted = names.map(searchable).filter((name) => name.length > 2);
  const named = all.filter(({ words }) => wanted.some((name) => words.includes(name))).slice(0, MOST_NAMED);
  const near = rankedEntries(all, { words: '', used, day: dayOf(draft), most: MOST });
  const found: Citable[] = [];
  for (const entry of all.length <= MOST ? all : new Set([...named, ...near])) {
    found.push(fromBibliography(entry, used.has(foldKey(entry.key))));
    if (found.length % AT_ONCE === 0) await nextTurn();
    if (token.isCancellationRequested) break;
  }
  return found;
}

const MOST = 1000;
const MOST_NAMED = 200;
const AT_ONCE = 200;

/** The entries of the other drafts, open or not, as they are written there. */
async function elsewhere(
  uri: string,
  { drafts, unopened }: Pick<Context, 'drafts' | 'unopened'>,
  token: CancellationToken,
): Promise<readonly Citable[]> {
  const found: Citable[] = [];
  const isCancelled = (): boolean => token.isCancellationRequested;
  const open = drafts.open();
  for (const other of open) {
    const draft = other === uri ? null : await drafts.checked(other);
    if (draft) found.push(...entriesElsewhere({ ...draft.snapshot, uri: other }));
  }
  for await (const draft of unopened.texts({ words: null, except: open, isCancelled })) {
    // Only these few are worth reading as Markdown.
    if (ENTRY.test(draft.text)) found.push(...entriesElsewhere(draft));
    await nextTurn();
  }
  return found;
}

const ENTRY = /^\s*\[\^[^\]\n]+\]:/m;

interface Written {
  readonly uri: string;
  readonly text: string;
  readonly format: DraftFormat;
}

function entriesElsewhere({ uri, text, format }: Written): readonly Citable[] {
  const description = nameOfFile(uri);
  return entriesOf(readCitations(text, regionsOf(text, format)), text).map(({ words }): Citable => {
    const item = entryReference('', words);
    return {
      id: idOfWords(words),
      kind: 'elsewhere',
      description,
      words,
      item,
      cited: { kind: 'entry', words },
    };
  });
}

/** Those that are filled in, each in a line. */
function entriesOf(
  { entries }: Pick<ReturnType<typeof readCitations>, 'entries'>,
  text: string,
): readonly { readonly key: string; readonly words: string }[] {
  return entries.flatMap(({ key, body, pending }) =>
    body === null || pending ? [] : [{ key, words: oneLine(text.slice(body.start, body.end)) }],
  );
}
