/**
 * Of many files that wait to be read, those first that likely tell what an open draft tells: they have rare words in common. So an editor is
 * told what matters long before all is read. Knows words, not what is stated with them.
 */
import { fileKey } from '../../documents/uris.ts';
import type { TextReader } from '../ports.ts';
import type { OpenText } from './orders.ts';
import type { SavedFiles } from './saved-files.ts';

export interface LikelyFirst {
  opened(draft: Pick<OpenText, 'uri' | 'text'>): void;
  closed(uri: string): void;
  /** Looks through a few of the files that wait; false where they stand in order, or are so few that it does not matter. */
  step(): Promise<boolean>;
  /** After a file was read; true where it is time to tell what is known so far. */
  read(): boolean;
}

export interface LikelySources {
  readonly files: Pick<SavedFiles, 'waiting' | 'toRead' | 'readFirst'>;
  readonly texts: TextReader;
}

/** Fewer are read in a few seconds. */
const MANY = 100;

/** How many files are looked through before anything else comes in. */
const AT_ONCE = 32;

/** After so many files it is told what they state, and again each time that as many more have been read. */
const FIRST_TOLD = 50;

export function createLikelyFirst({ files, texts }: LikelySources): LikelyFirst {
  /** Texts of the open drafts. */
  const open = new Map<string, string>();
  let search: Search | null = null;
  let isInOrder = false;
  let readInOrder = 0;

  const lookThrough = async (uri: string, drafts: Search['drafts']): Promise<readonly FileWords[]> => {
    const text = await texts.read(uri);
    if (text === null) return [];
    const words = [...wordsIn(text)].filter((word) => drafts.some((own) => own.has(word)));
    return [{ uri, words, length: text.length }];
  };

  return {
    opened({ uri, text }) {
      const name = fileKey(uri);
      if (!open.has(name)) [search, isInOrder] = [null, false];
      open.set(name, text);
    },
    closed: (uri) => void open.delete(fileKey(uri)),
    async step() {
      if (files.toRead === 0) isInOrder = false;
      if (isInOrder || files.toRead <= MANY || open.size === 0) return false;
      search ??= { drafts: Array.from(open.values(), wordsIn), left: [...files.waiting()], found: [] };
      const { drafts, left, found } = search;
      const some = left.splice(0, AT_ONCE);
      found.push(...(await Promise.all(some.map((uri) => lookThrough(uri, drafts)))).flat());
      if (left.length > 0) return true;
      files.readFirst(likeliestOf(found, drafts));
      [search, isInOrder, readInOrder] = [null, true, 0];
      return true;
    },
    read() {
      readInOrder++;
      return isInOrder && readInOrder >= FIRST_TOLD && Number.isInteger(Math.log2(readInOrder / FIRST_TOLD));
    },
  };
}

interface Search {
  /** The words of each open draft. */
  readonly drafts: readonly ReadonlySet<string>[];
  /** URIs of the files that are still to be looked through. */
  readonly left: string[];
  readonly found: FileWords[];
}

interface FileWords {
  readonly uri: string;
  /** Those that open drafts have, too. */
  readonly words: readonly string[];
  /** In UTF-16 code units. */
  readonly length: number;
}

const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

/**
 * Words in common, each by how rare it is among the files (Spärck Jones 1972), by the root of the length: half as many files need be read for
 * the same share of the places as without.
 */
function likeliestOf(files: readonly FileWords[], drafts: Search['drafts']): readonly string[] {
  const having = new Map<string, number>();
  for (const { words } of files) for (const word of words) having.set(word, (having.get(word) ?? 0) + 1);
  const weigh = (word: string): number => Math.log(files.length / (having.get(word) ?? 1));
  const inCommon = ({ words }: FileWords, draft: ReadonlySet<string>): number =>
    words.reduce((sum, word) => sum + (draft.has(word) ? weigh(word) : 0), 0);
  return files
    .map((file) => ({
      uri: file.uri,
      likeness: Math.max(...drafts.map((draft) => inCommon(file, draft))) / Math.sqrt(file.length || 1),
    }))
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ uri }) => uri);
}
