/**
 * The files that a draft points at, on the command line: those of the folder it is run in, as an editor has those of the folder that is
 * open; for a draft elsewhere, those beside it.
 */
import type { BibliographyOf } from '../citations/citations.ts';
import type { Check } from '../ledger/checks/check.ts';
import { within } from '../disk/files.ts';
import { createCitedFiles, filesNamed, type FilesOf } from '../workspace/cited-files.ts';
import { uriOfFile } from './uri.ts';

export interface OpenCitedFiles {
  of(
    path: string,
    draft: {
      readonly text: string;
      readonly checks: readonly Check[];
      readonly bibliography: BibliographyOf | null;
    },
  ): Promise<FilesOf>;
}

export function openCitedFiles(): OpenCitedFiles {
  const here = uriOfFile('.');
  const all = createCitedFiles({ files: within, folders: () => [here] });
  return {
    of: (path, { text, checks, bibliography }) =>
      all.of(uriOfFile(path), filesNamed(text, checks, bibliography)),
  };
}
