/** The copies there are, by name and format: the one place that says which can be had. Knows no file and no editor. */
import type { Ignore } from '../ledger/ignores.ts';
import { annotatedPage } from './annotated-page.ts';
import { annotatedMarkdown } from './annotated.ts';
import { bibtex } from '../citations/bibliography/bibtex-writing.ts';
import { checklistCsv, checklistPage } from './checklist.ts';
import { cleanCopy, isMark } from './clean.ts';
import type { CopyFormat, CopyName } from './copy-names.ts';
import { indexSpans } from '../spans.ts';
import type { DraftToExport } from './draft.ts';
import type { CslItem } from '../citations/csl.ts';
import { cslJson, referencesOf } from './references.ts';
import { describeTakenOut } from './taken-out-words.ts';
import { webAnnotations } from './web-annotation.ts';

export interface Copy {
  readonly text: string;
  /** What a file of it ends with, without the dot; null for the draft’s own. */
  readonly ending: string | null;
  /** What whoever hands it on is to know: of a clean copy, what is not in it. Null where there is nothing to tell. */
  readonly told: string | null;
  /** Of a list with nothing on it. */
  readonly isEmpty: boolean;
}

type Made = Pick<Copy, 'text'> & Partial<Copy>;

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
  return {
    ending: making.ending,
    told: null,
    isEmpty: false,
    ...(typeof made === 'string' ? { text: made } : made),
  };
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
  'csl-json': { own: { ending: 'json', make: (draft) => listOf(referencesOf(draft), cslJson) } },
  bibtex: { own: { ending: 'bib', make: (draft) => listOf(referencesOf(draft), bibtex) } },
};

function listOf(items: readonly CslItem[], write: (items: readonly CslItem[]) => string): Made {
  const isEmpty = items.length === 0;
  const told = isEmpty ? 'This draft cites nothing yet that could be listed' : null;
  return { text: write(items), isEmpty, told };
}

function cleanOf({ facts: { text, analysis, citations } }: DraftToExport, ignores: readonly Ignore[]): Made {
  const marks = indexSpans(analysis.regions.filter(isMark));
  const inText = citations.references.filter((one) => marks.overlapping(one).length === 0);
  const keysLeft = inText.map(({ key }) => key);
  const copy = cleanCopy({ text, format: analysis.format, ignores });
  return { text: copy.text, told: describeTakenOut(copy.takenOut, keysLeft) };
}
