/** Loads what reads the entries of BibTeX, once, when the first such file is there: half a megabyte that most never need. */
import type { ReadBibtexFields } from './bibtex.ts';

export async function loadBibtex(): Promise<ReadBibtexFields> {
  const { readBibtexFields } = await import('./bibtex-parser.ts');
  return readBibtexFields;
}
