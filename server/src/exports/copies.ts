/** The copies there are, by name and format: the one place that says which can be had. Knows no file and no editor. */
import type { Ignore } from '../ledger/ignores.ts';
import { annotatedPage } from './annotated-page.ts';
import { annotatedMarkdown } from './annotated.ts';
import { bibtex } from '../citations/bibliography/bibtex-writing.ts';
import { checklistCsv, checklistPage } from './checklist.ts';
import { cleanCopy, isMark } from './clean.ts';
import type { TakenOut } from './clean.ts';
import type { CopyFormat, CopyName } from './copy-names.ts';
import { indexSpans } from '../spans.ts';
import type { DraftToExport } from './draft.ts';
import { cslJson, referencesOf } from './references.ts';
import { webAnnotations } from './web-annotation.ts';

export interface Copy {
  readonly text: string;
  /** What a file of it ends with, without the dot; null for the draft’s own. */
  readonly ending: string | null;
  /** Of a clean copy, what is not in it. */
  readonly takenOut?: TakenOut;
  /** Of a clean copy, the keys in running text, each a word of its sentence, that are. */
  readonly keysLeft?: readonly string[];
}

type Made = Pick<Copy, 'text' | 'takenOut' | 'keysLeft'>;

interface Making {
  readonly ending: string | null;
  make(draft: DraftToExport, ignores: readonly Ignore[]): string | Made;
}

/** A copy in its first format where none is asked for; null where it does not come in that one. */
export function copyOf(
  draft: DraftToExport,
  {
    as,
    format,
    ignores = [],
  }: {
    readonly as: CopyName;
    readonly format?: CopyFormat | undefined;
    readonly ignores?: readonly Ignore[];
  },
): Copy | null {
  const ways = MAKING[as];
  const making = format === undefined ? Object.values(ways)[0] : ways[format];
  if (making === undefined) return null;
  const made = making.make(draft, ignores);
  return { ending: making.ending, ...(typeof made === 'string' ? { text: made } : made) };
}

/** In words: «markdown or html»; null for a copy that comes in one way alone. */
export function formatsOf(as: CopyName): string | null {
  const names = Object.keys(MAKING[as]).filter((name) => name !== 'own');
  return names.length === 0 ? null : names.join(' or ');
}

/** `own` is a way that no format names. The first is what is made when none is asked for. */
const MAKING: Readonly<Record<CopyName, Readonly<Partial<Record<CopyFormat | 'own', Making>>>>> = {
  clean: { own: { ending: null, make: cleanOf } },
  annotated: {
    markdown: { ending: 'md', make: annotatedMarkdown },
    html: { ending: 'html', make: annotatedPage },
  },
  checklist: {
    csv: { ending: 'csv', make: checklistCsv },
    html: { ending: 'html', make: checklistPage },
  },
  'web-annotation': { own: { ending: 'jsonld', make: webAnnotations } },
  'csl-json': { own: { ending: 'json', make: cslJson } },
  bibtex: { own: { ending: 'bib', make: (draft) => bibtex(referencesOf(draft)) } },
};

function cleanOf({ facts: { text, analysis, citations } }: DraftToExport, ignores: readonly Ignore[]): Made {
  const marks = indexSpans(analysis.regions.filter(isMark));
  const inText = citations.references.filter((one) => marks.overlapping(one).length === 0);
  const keysLeft = inText.map(({ key }) => key);
  return { ...cleanCopy({ text, format: analysis.format, ignores }), keysLeft };
}
