/**
 * The one door to the library that reads what is in an entry of BibTeX or BibLaTeX: LaTeX, names, lists, abbreviations. It is
 * half a megabyte, so it is a program of its own, which is loaded when the first such file is there.
 */
import { parse } from '@retorquere/bibtex-parser';
import type { BibtexFields } from './bibtex-to-csl.ts';

/** The fields of the last entry in `text`, with what it takes from those before it; null when it cannot be read. */
export function readBibtexFields(
  text: string,
  strings: Readonly<Record<string, string>>,
): BibtexFields | null {
  try {
    const { entries } = parse(text, { ...AS_WRITTEN, strings: { ...strings } });
    const last = entries.at(-1);
    return last ? { type: last.type, fields: last.fields } : null;
  } catch {
    return null;
  }
}

/** Titles keep their capitals: in news they are names as often as not. */
const AS_WRITTEN = {
  english: false,
  sentenceCase: false,
  caseProtection: false,
  unsupported: 'ignore',
} as const;
