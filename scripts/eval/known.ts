/** The corpora that are measured when none is named, and what was promised of them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from '../corpora/index.ts';
import type { MarkedDraft } from '../corpora/marked.ts';
import { withSources } from '../corpora/sources.ts';
import type { Figures, Share } from './figures.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SHARED = join(ROOT, '..', 'shared');

/** Half a point below what was reached when the shipped model was learned. */
const [OWN_F1, OPEN_F1, CLOSED_F1] = [81.5, 81.5, 81.5];

/** The same, of who the sources are: the targets are 90, 92 and 85. */
const [OWN_FORM, OWN_NAME, OWN_TITLE, NEWS_NAME, NEWS_TITLE] = [86.9, 78.0, 78.5, 81.0, 76.9];

/** PolNeAR’s train part, where it lies beside this checkout. */
export const NEWS = join(SHARED, 'corpora', 'polnear', 'train.jsonl');
/** Its development part. */
export const DEV_NEWS = join(SHARED, 'corpora', 'polnear', 'dev.jsonl');
const MARKS = join(ROOT, 'scripts', 'corpora');

export const SCORER = join(SHARED, 'eval', 'score.mjs');

export interface Corpus {
  /** Null where it is not there. */
  readonly drafts: () => readonly MarkedDraft[] | null;
  /** Read and answered once, counted apart. */
  readonly parts: readonly Part[];
}

export interface Part {
  readonly title: string;
  readonly holds: (draft: MarkedDraft) => boolean;
  /** None for what is measured only. */
  readonly gates: readonly Gate[];
}

/** One promise about one figure: per cent, or a count where it says `atMost`. */
export interface Gate {
  readonly name: string;
  readonly at: number;
  readonly of: (figures: Figures) => number;
  readonly atMost?: true;
}

export function knownCorpora(): readonly Corpus[] {
  return [
    corpusAt(join(SHARED, 'eval', 'seeds-gold.jsonl'), [
      whole('Three articles about the same events', [
        { name: 'relation F1', at: 89.3, of: ({ relation }) => 100 * relation.f1 },
        { ...right('parent', 90), name: 'parents right' },
        ...['form', 'role'].map((field) => right(field, 90)),
        { name: 'hearsay found', at: 100, of: ({ hearsayFound }) => percentOf(hearsayFound) },
        { name: 'markers F1', at: 85, of: ({ markers }) => 100 * markers.f1 },
        { name: 'residue F1', at: 85, of: ({ residue }) => 100 * residue.f1 },
        { name: 'attributions inside residue', at: 0, of: ({ inResidue }) => inResidue, atMost: true },
      ]),
    ]),
    corpusAt(DEV_NEWS, [
      whole('PolNeAR, development part', [
        { name: 'relation F1', at: 69.4, of: ({ relation }) => 100 * relation.f1 },
      ]),
    ]),
    newsSources('polnear-sources.jsonl', [
      whole(
        'Who the sources are, in thirty articles of PolNeAR’s train part (names, titles and forms alone)',
        [right('form', 90), right('name', NEWS_NAME), right('title', NEWS_TITLE)],
      ),
    ]),
    newsSources('polnear-sources-unseen.jsonl', [
      whole('Who the sources are, in twenty-five more of them, whose mistakes nobody has read'),
    ]),
    corpusAt(join(ROOT, 'test', 'corpus'), [
      whole('The project’s own marked drafts (test/corpus)', [
        { name: 'relation F1', at: OWN_F1, of: ({ relation }) => 100 * relation.f1 },
        ...['kind', 'stance', 'hearsay'].map((field) => right(field, 90)),
        right('form', OWN_FORM),
        right('name', OWN_NAME),
        right('title', OWN_TITLE),
      ]),
      ...['open', 'closed'].map((set) => ({
        title: `The ${set} ones of the project’s own marked drafts`,
        holds: ({ about }: MarkedDraft) => about?.['set'] === set,
        gates: [
          {
            name: 'relation F1',
            at: set === 'open' ? OPEN_F1 : CLOSED_F1,
            of: ({ relation }: Figures) => 100 * relation.f1,
          },
        ],
      })),
    ]),
  ];
}

/** Throws, when it is read, where there is none. */
export function namedCorpus(path: string): Corpus {
  return { drafts: () => readCorpus(path), parts: [whole(path)] };
}

function corpusAt(path: string, parts: readonly Part[]): Corpus {
  return { drafts: () => (existsSync(path) ? readCorpus(path) : null), parts };
}

function newsSources(marks: string, parts: readonly Part[]): Corpus {
  return {
    drafts: () => (existsSync(NEWS) ? withSources(readCorpus(NEWS), join(MARKS, marks)) : null),
    parts,
  };
}

function right(field: string, at: number): Gate {
  return { name: `${field} right`, at, of: ({ fields }) => percentOf(fields[field]) };
}

function whole(title: string, gates: readonly Gate[] = []): Part {
  return { title, holds: () => true, gates };
}

/** In per cent; what was never measured has earned nothing. */
function percentOf(part: Share | undefined): number {
  return part && part.of > 0 ? (100 * part.right) / part.of : 0;
}
