/**
 * The figures that gates are held to, of one marked corpus: the independent scorer's, which shares no code with the engine
 * or with our own count, and two that it does not count. Knows what is promised of none of them.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import type { MarkedDraft, Place } from '../corpora/marked.ts';
import { runScript, type Answers } from './answers.ts';
import { marksNested } from './score.ts';

const Tally = v.object({ p: v.number(), r: v.number(), f1: v.number(), hit: v.number(), pred: v.number() });
const Share = v.object({ right: v.number(), of: v.number() });
export type Share = v.InferOutput<typeof Share>;

const Scored = v.object({
  relation: Tally,
  markers: Tally,
  residue: Tally,
  fields: v.record(v.string(), Share),
});

export interface Figures extends v.InferOutput<typeof Scored> {
  /** Of the hearsay that is marked, how much is found and said to be hearsay. */
  readonly hearsayFound: Share;
  /** Attributions whose cue stands on a line marked as page furniture. */
  readonly inResidue: number;
  /** The scorer's own table. */
  readonly table: string;
}

/** Throws when the scorer fails. */
export function scorerFigures(drafts: readonly MarkedDraft[], answers: Answers, scorer: string): Figures {
  const folder = mkdtempSync(join(tmpdir(), 'whence-eval-'));
  try {
    const [gold, predicted] = [join(folder, 'gold.jsonl'), join(folder, 'predicted.jsonl')];
    writeFileSync(gold, drafts.map((draft) => JSON.stringify(draft)).join('\n'));
    writeFileSync(predicted, answers.lines);
    const options = ['--gold', gold, '--pred', predicted, ...(marksNested(drafts) ? ['--all'] : [])];
    return {
      ...v.parse(Scored, JSON.parse(runScript(scorer, [...options, '--json']))),
      table: runScript(scorer, options),
      hearsayFound: foundHearsay(drafts, answers),
      inResidue: drafts.flatMap((draft) => strays(draft, answers)).length,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function foundHearsay(drafts: readonly MarkedDraft[], answers: Answers): Share {
  const found = drafts.flatMap((draft) => {
    const marked = draft.annotators[0]?.attributions ?? [];
    const owed = marked.filter(({ hearsay, optional }) => hearsay === true && optional !== true);
    const heard = answers.of(draft).filter(({ hearsay }) => hearsay);
    return owed.map(({ cue }) => heard.some((one) => placesTouch(one.cue, cue)));
  });
  return { right: found.filter((one) => one).length, of: found.length };
}

function strays(draft: MarkedDraft, answers: Answers): readonly unknown[] {
  const lineAt = (at: number): number => draft.text.slice(0, at).split('\n').length;
  return answers
    .of(draft)
    .filter(({ cue: [first] }) => first !== undefined && draft.boilerplate?.includes(lineAt(first[0])));
}

function placesTouch(one: readonly Place[], other: readonly Place[]): boolean {
  return one.some((a) => other.some((b) => a[0] < b[1] && b[0] < a[1]));
}
