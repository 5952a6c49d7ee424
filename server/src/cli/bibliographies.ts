/**
 * The bibliographies that hold for a draft on the command line: those of the folder it is run in, as an editor has those of the
 * folder that is open; for a draft elsewhere, those beside it.
 */
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadBibtex } from '../citations/bibliography/load-bibtex.ts';
import type { BibliographyOf } from '../citations/citations.ts';
import { folders, reader } from '../disk/files.ts';
import { createPositions } from '../documents/positions.ts';
import { createBibliographies } from '../workspace/bibliographies.ts';
import type { ReadBibliography } from '../workspace/bibliographies.ts';
import { uriOfFile } from './uri.ts';

export interface OpenBibliographies {
  /** `patterns` are those of the newsroom, or the default ones. */
  of(path: string, patterns: readonly string[]): Promise<BibliographyOf>;
}

/** `complain` is told of each entry that is wrong, with its place. */
export function openBibliographies(complain: (message: string) => void): OpenBibliographies {
  const here = pathToFileURL(process.cwd()).href;
  const tell = ({ uri, text, problems }: ReadBibliography): void => {
    const { positionAt } = createPositions(text);
    for (const { start, message } of problems) {
      const { line, character } = positionAt(start);
      complain(`${relative('.', fileURLToPath(uri))}:${line + 1}:${character + 1}: ${message}`);
    }
  };
  const all = createBibliographies({
    reader,
    lister: folders,
    folders: () => [here],
    loadBibtex,
    report: tell,
  });
  return { of: (path, patterns) => all.of(uriOfFile(path), patterns) };
}
