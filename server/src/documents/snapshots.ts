/**
 * What is known of each open draft at one version: text, positions, analysis, citations; each worked out when first asked
 * for, and once. Keeps one analyser a draft, whose paragraph cache makes the next version cheap. Knows no rule and no editor.
 */
import { readCitations } from '../citations/read.ts';
import type { BibliographyOf, Citations } from '../citations/citations.ts';
import type { CorrectionEntry } from '../ledger/corrections.ts';
import { correctionFollower } from '../ledger/placing.ts';
import type { Placing } from '../ledger/placing.ts';
import { createAnalyser } from '../engine/index.ts';
import type { Analyser, Analysis, DraftFormat, Finder, RegisteredSource } from '../engine/index.ts';
import { createPositions } from './positions.ts';
import type { Positions } from './positions.ts';

export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly format: DraftFormat;
  readonly text: string;
  readonly positions: Positions;
  /** Where what editors said stands; it is in the analysis already. */
  readonly corrections: Placing;
  readonly analysis: Analysis;
  /** With the bibliographies that hold for the draft. */
  readonly citations: Citations;
}

/** A document as the editor holds it; it may change under one's hands, its snapshots do not. */
export interface LiveDocument {
  readonly uri: string;
  readonly version: number;
  getText(): string;
}

export interface ReadAs {
  readonly format: DraftFormat;
  /** The newsroom's own outlet, or null. */
  readonly outlet: string | null;
  /** The sources that the newsroom keeps in its own list; none when left out. */
  readonly registry?: readonly RegisteredSource[];
}

/** What is kept beside a draft and read with it; the same objects as long as nothing of it changed. */
export interface Beside {
  /** What editors said in place of the engine. */
  readonly said?: readonly CorrectionEntry[];
  readonly bibliography?: BibliographyOf;
}

export interface Snapshots {
  /** The same object for the same version read the same way, with the same things beside it. */
  of(document: LiveDocument, readAs: ReadAs, beside?: Beside): Snapshot;
  forget(uri: string): void;
}

export function createSnapshots(finder: Finder): Snapshots {
  const kept = new Map<string, Kept>();

  return {
    of(document, readAs, { said: entries = NOTHING_SAID, bibliography = NO_BIBLIOGRAPHY } = {}) {
      const said = entries.length === 0 ? NOTHING_SAID : entries;
      const before = kept.get(document.uri);
      const same = before && sameReading(before.readAs, readAs) ? before : null;
      const isSame = same?.snapshot.version === document.version && same.said === said;
      if (isSame && same.bibliography === bibliography) return same.snapshot;
      const analyser = same?.analyser ?? createAnalyser({ finder, ...readAs });
      const follow = before?.follow ?? correctionFollower();
      const snapshot = takeSnapshot(document, {
        format: readAs.format,
        bibliography,
        analyser,
        place: (text) => follow(text, said),
      });
      kept.set(document.uri, { readAs, said, bibliography, analyser, follow, snapshot });
      return snapshot;
    },
    forget: (uri) => void kept.delete(uri),
  };
}

const NOTHING_SAID: readonly CorrectionEntry[] = [];
const NO_BIBLIOGRAPHY: BibliographyOf = new Map();

interface Kept extends Required<Beside> {
  readonly readAs: ReadAs;
  readonly analyser: Analyser;
  readonly follow: ReturnType<typeof correctionFollower>;
  readonly snapshot: Snapshot;
}

function sameReading(a: ReadAs, b: ReadAs): boolean {
  return a.format === b.format && a.outlet === b.outlet && a.registry === b.registry;
}

interface Reading extends Pick<ReadAs, 'format'>, Pick<Required<Beside>, 'bibliography'> {
  readonly analyser: Analyser;
  place(text: string): Placing;
}

function takeSnapshot(document: LiveDocument, { format, bibliography, analyser, place }: Reading): Snapshot {
  const text = document.getText();
  const positions = once(() => createPositions(text));
  const corrections = once(() => place(text));
  const analysis = once(() => {
    const { placed } = corrections();
    return analyser.analyse(
      text,
      format,
      placed.map(({ correction }) => correction),
    );
  });
  const citations = once(() => readCitations(text, analysis().regions, { bibliography, format }));
  return {
    uri: document.uri,
    version: document.version,
    format,
    text,
    get positions() {
      return positions();
    },
    get corrections() {
      return corrections();
    },
    get analysis() {
      return analysis();
    },
    get citations() {
      return citations();
    },
  };
}

/** The answer of `work`, which runs when it is first wanted and never again. */
function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: work() }).value;
}
