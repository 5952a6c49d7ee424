/** Bibliographies as files: each text is read once, and anew only where it is another. Knows no draft and no folder. */
import { readBibtex } from '../citations/bibliography/bibtex.ts';
import type { ReadBibtexFields } from '../citations/bibliography/bibtex.ts';
import { readCslJson } from '../citations/bibliography/csl-json.ts';
import { bibliographyFormat } from '../citations/bibliography/file.ts';
import type { BibliographyFile, FileProblem } from '../citations/bibliography/file.ts';
import { uriParts } from '../documents/uris.ts';
import type { TextReader } from './ports.ts';

/** Reads each file once, and anew only where its text is another. */
export function readerOf({ reader, loadBibtex, report }: FileSources) {
  const current = new Map<string, Promise<ReadFile | null>>();
  const last = new Map<string, ReadFile>();

  async function fresh(uri: string): Promise<ReadFile | null> {
    const text = await reader.read(uri);
    const known = last.get(uri);
    if (known && known.text === text) return known;
    if (text === null) {
      if (last.delete(uri)) report({ uri, text: '', problems: [] });
      return null;
    }
    const file = await readText(uri, text, { loadBibtex });
    last.set(uri, file);
    report({ uri, text, problems: file.problems });
    return file;
  }

  function read(uri: string): Promise<ReadFile | null> {
    const known = current.get(uri) ?? fresh(uri);
    current.set(uri, known);
    return known;
  }

  return Object.assign(read, {
    last: (uri: string) => last.get(uri),
    forget: (uri: string) => void current.delete(uri),
    forgetAll: () => current.clear(),
  });
}

export async function readText(
  uri: string,
  text: string,
  { loadBibtex }: Pick<FileSources, 'loadBibtex'>,
): Promise<ReadFile> {
  const isJson = bibliographyFormat(uriParts(uri).path) === 'csl-json';
  return { ...(isJson ? readCslJson(text) : readBibtex(text, await loadBibtex())), uri, text };
}

export interface FileSources {
  readonly reader: TextReader;
  /** What reads the entries of BibTeX; loaded when the first such file is there. */
  loadBibtex(): Promise<ReadBibtexFields>;
  /** Told what is wrong with a file each time it is read anew; nothing, when it is well. */
  report(read: ReadBibliography): void;
}

export interface ReadFile extends BibliographyFile {
  readonly uri: string;
  readonly text: string;
}

export interface ReadBibliography {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly FileProblem[];
}
