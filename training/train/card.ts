/** What a model was made of: data, settings and versions, and the same for the same. Knows no figures but those it is given. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { MarkedDraft } from '../../scripts/corpora/marked.ts';
import { readDrafts } from '../drafts.ts';
import type { Python } from './python.ts';
import type { Figures } from './scored.ts';
import type { Settings } from './settings.ts';
import { digestOf } from './steps.ts';
import type { Vectors } from './vectors.ts';

export interface Corpus {
  readonly name: string;
  readonly path: string;
  readonly drafts: readonly MarkedDraft[];
  /** Of what was read. */
  readonly sha256: string;
}

export interface Made {
  readonly settings: Settings;
  readonly learn: readonly Corpus[];
  /** Ids of the drafts that confidence was fitted on. */
  readonly held: ReadonlySet<string>;
  readonly measured: readonly { readonly corpus: Corpus; readonly figures: Figures }[];
  readonly vectors: Vectors | null;
  readonly python: Python;
  readonly model: Uint8Array;
}

export function corpusOf(name: string, path: string): Corpus {
  const drafts = readDrafts(path);
  return { name, path, drafts, sha256: digestOf(JSON.stringify(drafts)) };
}

/** As JSON; no path of this machine is in it. */
export function cardOf({ settings, learn, held, measured, vectors, python, model }: Made): string {
  const card = {
    model: { file: 'finder.model', bytes: model.length, sha256: digestOf(model) },
    learnedFrom: learn.map((corpus) => ({
      ...countsOf(corpus),
      heldOut: corpus.drafts.filter(({ id }) => held.has(id)).length,
    })),
    measuredOn: measured.map(({ corpus, figures }) => ({ ...countsOf(corpus), ...figures })),
    vectors: vectors === null ? null : { file: basename(vectors.file), sha256: vectors.sha256 },
    settings,
    versions: { whence: versionOfWhence(), node: process.versions.node, ...python.versions },
  };
  return `${JSON.stringify(card, null, 2)}\n`;
}

function countsOf({ name, drafts, sha256 }: Corpus) {
  const words = drafts.reduce((sum, { text }) => sum + (text.match(/\S+/gu) ?? []).length, 0);
  const attributions = drafts.reduce(
    (sum, { annotators }) => sum + (annotators[0]?.attributions.length ?? 0),
    0,
  );
  return { name, drafts: drafts.length, words, attributions, sha256 };
}

function versionOfWhence(): unknown {
  const manifest: { readonly version?: unknown } = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'),
  );
  return manifest.version;
}
