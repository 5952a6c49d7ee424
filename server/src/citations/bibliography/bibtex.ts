/**
 * Reads a bibliography in BibTeX or BibLaTeX. A broken entry is one problem with its place, and the rest hold. What is in an
 * entry is read when somebody wants it. Text in, entries out; knows no disk.
 */
import type { CslItem } from '../csl.ts';
import { readBibtexSyntax } from './bibtex-syntax.ts';
import type { BibtexEntry, BibtexSyntax } from './bibtex-syntax.ts';
import { bibtexToCsl } from './bibtex-to-csl.ts';
import type { BibtexFields } from './bibtex-to-csl.ts';
import { searchable, withoutTwins } from './file.ts';
import type { BibliographyFile, FileEntry } from './file.ts';

/** What `bibtex-parser.ts` does. */
export type ReadBibtexFields = (text: string, strings: BibtexSyntax['strings']) => BibtexFields | null;

/** Never throws, whatever the text. */
export function readBibtex(text: string, readFields: ReadBibtexFields): BibliographyFile {
  const syntax = readBibtexSyntax(text);
  const byKey = new Map(syntax.entries.map((entry) => [entry.key.toLowerCase(), entry]));
  const written = ({ span }: BibtexEntry): string => text.slice(span.start, span.end);
  const withParents = (entry: BibtexEntry): string => {
    const pieces = [written(entry)];
    let parent = entry.parent;
    // The count guards against entries that take fields from one another.
    for (let steps = 0; parent !== null && steps < 3; steps += 1) {
      const found = byKey.get(parent.key.toLowerCase());
      if (!found || found === entry) break;
      pieces.unshift(written(found));
      parent = found.parent;
    }
    return pieces.join('\n');
  };
  const entries = syntax.entries.map((entry): FileEntry => {
    let item: CslItem | null = null;
    let words: string | null = null;
    const { key, keySpan, span, parent, date } = entry;
    return {
      key,
      keySpan,
      span,
      keyAgain: null,
      parent,
      date,
      get item() {
        const empty = { type: 'misc', fields: {} };
        return (item ??= bibtexToCsl(key, readFields(withParents(entry), syntax.strings) ?? empty));
      },
      get words() {
        return (words ??= searchable(written(entry).slice(1)));
      },
    };
  });
  const { entries: first, problems } = withoutTwins(entries);
  return {
    entries: first,
    problems: [...syntax.problems, ...problems].toSorted((a, b) => a.start - b.start),
  };
}
