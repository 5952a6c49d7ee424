/** Asks the built command line what it finds in marked drafts. Knows nothing of what would be right. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as v from 'valibot';
import type { MarkedAttribution, MarkedDraft, Place } from '../corpora/marked.ts';

export interface Answer extends MarkedAttribution {
  readonly confidence: number;
}

export interface Answers {
  /** The command line's JSON lines, word for word. */
  readonly lines: string;
  readonly of: (draft: MarkedDraft) => readonly Answer[];
}

/** Runs `whence extract` once over all drafts. Throws when it fails, as a whole or on one of them, or two have one id. */
export function answersTo(drafts: readonly MarkedDraft[]): Answers {
  if (new Set(drafts.map(({ id }) => id)).size < drafts.length)
    throw new Error('Two drafts of the corpus have the same id.');
  const asked = drafts.map(({ id, text, format }) => JSON.stringify({ id, text, format }));
  const lines = runScript(CLI, ['extract'], asked.join('\n'));
  const byId = new Map(
    lines
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => answerIn(line)),
  );
  return {
    lines,
    of: ({ id }) => {
      const found = byId.get(id);
      if (found === undefined) throw new Error(`whence extract does not answer for ${id}`);
      return found;
    },
  };
}

/** What a script prints. Throws, with what it complains of, when it fails. */
export function runScript(script: string, args: readonly string[], input = ''): string {
  const options = { input, encoding: 'utf8', maxBuffer: 1 << 30 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], options);
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
  return stdout;
}

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

const Places = v.pipe(
  v.array(v.object({ start: v.number(), end: v.number() })),
  v.transform((spans) => spans.map(({ start, end }): Place => [start, end])),
);
const Words = v.exactOptional(v.string());
const Line = v.object({
  id: v.string(),
  attributions: v.array(
    v.object({
      id: v.string(),
      source: Places,
      cue: Places,
      content: Places,
      parent: Words,
      link: v.exactOptional(v.picklist(['relays', 'within'])),
      kind: v.string(),
      voice: v.string(),
      stance: v.string(),
      hearsay: v.boolean(),
      form: v.string(),
      role: Words,
      name: Words,
      title: Words,
      justification: Places,
      confidence: v.number(),
    }),
  ),
});

function answerIn(line: string): readonly [id: string, found: readonly Answer[]] {
  const { id, attributions } = v.parse(
    Line,
    JSON.parse(line, (_, value: unknown) => value ?? undefined),
    { message: `whence extract answers with something else: ${line.slice(0, 200)}` },
  );
  return [id, attributions];
}
