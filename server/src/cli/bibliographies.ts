/**
 * The bibliographies that hold for a draft on the command line: those of the folder it is run in, as an editor has those of the
 * folder that is open; for a draft elsewhere, those beside it.
 */
import { fileURLToPath } from 'node:url';
import { loadBibtex } from '../citations/bibliography/load-bibtex.ts';
import type { BibliographyOf } from '../citations/citations.ts';
import { folders, reader } from '../disk/files.ts';
import { createBibliographies } from '../workspace/bibliographies.ts';
import { tellProblems } from './problems.ts';
import { relativePath, uriOfFile } from './uri.ts';

export interface OpenBibliographies {
  /** `patterns` are those of the newsroom, or the default ones. */
  of(path: string, patterns: readonly string[]): Promise<BibliographyOf>;
}

/** `complain` is told of each entry that is wrong, with its place. */
export function openBibliographies(complain: (message: string) => void): OpenBibliographies {
  const here = uriOfFile('.');
  const all = createBibliographies({
    reader,
    lister: folders,
    folders: () => [here],
    loadBibtex,
    report: ({ uri, ...read }) => tellProblems({ ...read, name: relativePath(fileURLToPath(uri)) }, complain),
  });
  return { of: (path, patterns) => all.of(uriOfFile(path), patterns) };
}
