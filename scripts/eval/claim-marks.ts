/**
 * What readers marked of claims, and the drafts that it speaks of: in the project’s own drafts (`training/CLAIMS.md`), and in real
 * news (`scripts/corpora/polnear-carried.md`), which lies beside this checkout or nowhere. Judges nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { readCorpus } from '../corpora/index.ts';
import type { MarkedDraft } from '../corpora/marked.ts';
import { NEWS } from './known.ts';

export interface ClaimMarks {
  readonly file: string;
  /** Null where they are not there. */
  readonly drafts: () => readonly MarkedDraft[] | null;
}

const ROOT = join(import.meta.dirname, '..', '..');

export const OWN_MARKS: ClaimMarks = {
  file: join(ROOT, 'training', 'claims.jsonl'),
  drafts: () => readCorpus(join(ROOT, 'training', 'corpus')),
};

export const NEWS_MARKS: ClaimMarks = {
  file: join(ROOT, 'scripts', 'corpora', 'polnear-carried.jsonl'),
  drafts: () => (existsSync(NEWS) ? readCorpus(NEWS) : null),
};

const Mark = v.object({
  draft: v.string(),
  part: v.picklist(['set', 'measure', 'second']),
  start: v.number(),
  end: v.number(),
  worthy: v.exactOptional(v.boolean()),
  carriedBy: v.exactOptional(v.array(v.number())),
});
export type Mark = v.InferOutput<typeof Mark>;

/** Throws, naming the file and the line, where one is no mark. */
export function readMarks({ file }: ClaimMarks): readonly Mark[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line, index) => {
    const read = v.safeParse(Mark, JSON.parse(line));
    if (!read.success) throw new Error(`${file}, line ${index + 1}: ${v.summarize(read.issues)}`);
    return read.output;
  });
}
