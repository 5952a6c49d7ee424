/**
 * What could be cited in a draft: its own entries, those of the other drafts, the bibliographies that hold for it, the newsroom's sources. Each
 * has a name that leads back to it, as nothing that a client sends back is trusted.
 */
import type { CancellationToken } from 'vscode-languageserver';
import type { Cited } from '../citations/cite.ts';
import type { CslItem } from '../citations/csl.ts';
import { entryReference } from '../citations/entry-reference.ts';
import { searchable } from '../citations/bibliography/file.ts';
import { wordsOfItem } from '../citations/entry-words.ts';
import { isKeptPending } from '../citations/kept.ts';
import { rankedEntries } from '../citations/ranking.ts';
import type { Candidate } from '../citations/choices.ts';
import { foldKey, readCitations } from '../citations/read.ts';
import { regionsOf } from '../engine/index.ts';
import type { DraftFormat } from '../engine/index.ts';
import { oneLine } from '../one-line.ts';
import type { RegistryEntry } from '../registry/file.ts';
import { dayOf } from './draft-day.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Context } from './feature.ts';
import { nextTurn } from './feature.ts';

export interface Citable extends Candidate {
  /** Its key, or the draft that it stands in. */
  readonly description: string;
  readonly cited: CitedHere;
}

/** Beside what can be cited anyway: an entry by its words, and a source that something is still to be said of. */
export type CitedHere =
  | Cited
  | { readonly kind: 'own'; readonly key: string }
  | { readonly kind: 'entry'; readonly words: string }
  | { readonly kind: 'source'; readonly name: string };

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
  const { uri, text } = draft.snapshot;
  const { citations } = draft.facts;
  const own = entriesOf(citations, text).map(({ key, words }): Citable => ({
    id: idOfWords(words),
    kind: 'draft',
    description: `[^${key}]`,
    words,
    item: entryReference(key, words),
    cited: { kind: 'own', key },
  }));
  const listed = await listedIn(draft, names, token);
  const sources = draft.registry.entries.map(fromRegistry);
  return [...own, ...keptBeside(draft), ...listed, ...sources, ...(await elsewhere(uri, context, token))];
}

/** What an entry or a new reference is called: by what it says, as that is the same in whatever draft it stands. */
export function idOfWords(words: string): string {
  return `entry:${oneLine(words)}`;
}

export function idOfKey(key: string): string {
  return `bibliography:${foldKey(key)}`;
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

function fromBibliography(
  { key, item }: { readonly key: string; readonly item: CslItem },
  isUsed: boolean,
): Citable {
  return {
    id: idOfKey(key),
    kind: isUsed ? 'draft' : 'bibliography',
    description: key,
    words: wordsOfItem(item),
    item,
    cited: { kind: 'key', key },
  };
}

/** A source by itself: who it is, and its link; what it said, and when, is for the editor to add. */
function fromRegistry({ name, url, title, affiliation }: RegistryEntry): Citable {
  const author = [{ literal: name }];
  const item: CslItem =
    url === null ? { id: '', type: 'document', author } : { id: '', type: 'webpage', author, URL: url };
  return {
    id: `source:${foldKey(name)}`,
    kind: 'source',
    words: wordsOfItem(item),
    item,
    description: [title, affiliation].filter((part) => part !== null).join(', '),
    cited: url === null ? { kind: 'source', name } : { kind: 'item', item },
  };
}

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
  const description = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
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
