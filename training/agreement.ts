/**
 * How far a second marker agrees with the corpus: the same drafts, marked blind, scored as if the second were the engine.
 *
 *     npm run agreement -- [SECOND [FIRST]]
 *
 * Without any: `training/second` against `training/corpus`. What either calls optional is neither owed nor wrong.
 */
import { join } from 'node:path';
import type { MarkedAttribution, MarkedDraft } from '../scripts/corpora/marked.ts';
import type { Answer } from '../scripts/eval/answers.ts';
import type { Figure } from '../scripts/eval/bootstrap.ts';
import { scoreOf, type ScoreRow } from '../scripts/eval/score.ts';
import { readDrafts } from './drafts.ts';

const HERE = import.meta.dirname;
const TITLE = 28;
const FIELDS = new Set(['kind', 'stance', 'form']);

try {
  const [second = join(HERE, 'second'), first = join(HERE, 'corpus')] = process.argv.slice(2);
  main(readDrafts(second), readDrafts(first));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function main(second: readonly MarkedDraft[], first: readonly MarkedDraft[]): void {
  const pairs = second.map((own) => ({ own, other: sameDraft(own, first) }));
  const answers = new Map(pairs.map(({ own }) => [own.id, markedIn(own).map(answerOf)]));
  const drafts = pairs.map(({ own, other }) => withOptional(other, markedIn(own)));
  const { score } = scoreOf(drafts, { lines: '', of: ({ id }) => answers.get(id) ?? [] });
  console.log(
    `${drafts.length} drafts marked twice: ${total(first, drafts)} attributions and ${total(second, drafts)}`,
  );
  for (const row of score.rows)
    if (row.group === 'relation' || row.group === 'exact') console.log(lineOf(row));
  for (const { field, right, of } of score.fields)
    if (FIELDS.has(field))
      console.log(`${`${field}, of the matched`.padEnd(TITLE)}${percent(right / of)}   (${right} of ${of})`);
}

/** Throws where there is none, or where it is not the same word for word. */
function sameDraft({ id, text }: MarkedDraft, drafts: readonly MarkedDraft[]): MarkedDraft {
  const other = drafts.find((draft) => draft.id === id);
  if (other === undefined) throw new Error(`${id} is marked by the second alone`);
  if (other.text === text) return other;
  let at = 0;
  while (at < text.length && text[at] === other.text[at]) at++;
  throw new Error(`${id}: the two texts differ from «${text.slice(at, at + 40)}» on; nothing but tags may`);
}

function markedIn({ annotators }: MarkedDraft): readonly MarkedAttribution[] {
  return annotators[0]?.attributions ?? [];
}

function answerOf(attribution: MarkedAttribution): Answer {
  return { ...attribution, confidence: 1 };
}

/** Makes optional what the second has as optional. */
function withOptional(draft: MarkedDraft, second: readonly MarkedAttribution[]): MarkedDraft {
  const open = second.filter(({ optional }) => optional === true).flatMap(({ cue }) => cue);
  const touches = ({ cue }: MarkedAttribution): boolean =>
    cue.some(([start, end]) => open.some(([from, to]) => from < end && start < to));
  const attributions = markedIn(draft).map((one): MarkedAttribution =>
    touches(one) ? { ...one, optional: true } : one,
  );
  return { ...draft, annotators: [{ who: draft.annotators[0]?.who ?? '', attributions }] };
}

function total(drafts: readonly MarkedDraft[], wanted: readonly MarkedDraft[]): number {
  const ids = new Set(wanted.map(({ id }) => id));
  return drafts.filter(({ id }) => ids.has(id)).reduce((sum, draft) => sum + markedIn(draft).length, 0);
}

function lineOf({ group, title, drafts, figures: { p, r, f1, total: counted } }: ScoreRow): string {
  const interval = ({ low, high }: Figure): string =>
    drafts > 1 ? ` [${percent(low)}–${percent(high)}]` : '';
  const name = group === 'relation' ? 'relation' : `exact ${title}`;
  const counts = `${counted.found} of ${counted.owed}, second ${counted.answered}`;
  return `${name.padEnd(TITLE)}F1 ${percent(f1.value)}${interval(f1)}   P ${percent(p.value)}  R ${percent(r.value)}   (${counts})`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
