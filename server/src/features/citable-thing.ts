/** One thing that can be cited: what it is called, and what an entry of a bibliography or a source of the newsroom is as such. */
import type { Candidate } from '../citations/choices.ts';
import type { Cited } from '../citations/cite.ts';
import type { CslItem } from '../citations/csl.ts';
import { wordsOfItem } from '../citations/entry-words.ts';
import { foldKey } from '../citations/read.ts';
import { oneLine } from '../one-line.ts';
import type { RegistryEntry } from '../registry/file.ts';

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

/** What an entry or a new reference is called: by what it says, as that is the same in whatever draft it stands. */
export function idOfWords(words: string): string {
  return `entry:${oneLine(words)}`;
}

export function idOfKey(key: string): string {
  return `bibliography:${foldKey(key)}`;
}

export function fromBibliography(
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
export function fromRegistry({ name, url, title, affiliation }: RegistryEntry): Citable {
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
