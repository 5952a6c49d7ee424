/**
 * `whence corrections`: lists what editors said of drafts in place of the engine, by whom and when; or writes it as marked text, from which
 * the engine can learn. What cannot be read gets a line on standard error and the rest go on.
 */
import { createPositions } from '../documents/positions.ts';
import type { Span } from '../engine/index.ts';
import { CORRECTIONS } from '../ledger/corrections.ts';
import type { CorrectionEntry } from '../ledger/corrections.ts';
import { placeCorrections } from '../ledger/placing.ts';
import type { Placing } from '../ledger/placing.ts';
import { describeAuthor, describeSaid } from '../wording/corrections.ts';
import { complain } from './complaints.ts';
import { readDraft } from './drafts.ts';
import type { Draft } from './drafts.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { openLedgers } from './ledgers.ts';
import { draftsOf } from './paths.ts';
import { counted, printable, quoted } from './prose.ts';
import { openShelves, subjectOf } from './subjects.ts';
import { taggedDraft } from './tagged.ts';

export interface CorrectionsOptions {
  readonly format: 'text' | 'json';
  readonly as?: 'tagged';
  readonly maxSize: number;
}

interface Corrected extends Placing {
  readonly draft: Draft;
  readonly entries: readonly CorrectionEntry[];
}

/** Answers 0, or 2 when a draft could not be read. */
export async function corrections(paths: readonly string[], options: CorrectionsOptions): Promise<ExitCode> {
  const { corrected, unread } = await correctedDrafts(paths, options);
  if (options.as === 'tagged') await printTagged(corrected, options);
  else if (options.format === 'json') process.stdout.write(`${JSON.stringify(asJson(corrected), null, 2)}\n`);
  else process.stdout.write(asText(corrected));
  return unread ? EXIT.couldNotRun : EXIT.clean;
}

/** Those that anything was said of. */
async function correctedDrafts(
  paths: readonly string[],
  { maxSize }: CorrectionsOptions,
): Promise<{ readonly corrected: readonly Corrected[]; readonly unread: boolean }> {
  const ledgers = openLedgers(CORRECTIONS);
  const corrected: Corrected[] = [];
  let unread = false;
  // What somebody corrected is a draft, whatever the newsroom leaves out of its checks.
  for (const found of await draftsOf(paths, () => Promise.resolve(true))) {
    const entries = found.kind === 'problem' ? [] : await ledgers.of(found.path);
    if (found.kind === 'draft' && entries.length === 0) continue;
    const read = found.kind === 'problem' ? found : await readDraft(found.path, { maxSize, stdinPath: null });
    if ('problem' in read) {
      unread = true;
      complain(`${found.path}: ${read.problem}`);
    } else corrected.push({ draft: read.draft, entries, ...placeCorrections(read.draft.text, entries) });
  }
  ledgers.problems().forEach(complain);
  return { corrected, unread };
}

/** As `check` reads them: with the newsroom's own name and its list of sources. */
async function printTagged(corrected: readonly Corrected[], limits: CorrectionsOptions): Promise<void> {
  const shelves = openShelves({ asked: {}, limits, complain });
  for (const { draft, placed } of corrected) {
    const { path, text } = draft;
    const { subject, inspector } = await subjectOf(draft, shelves);
    const { analysis } = inspector.read(subject);
    const said = placed.map(({ correction }) => correction);
    const { marked, leftOut } = taggedDraft({ path, text, analysis, corrections: said });
    if (marked !== null) process.stdout.write(marked);
    if (leftOut > 0)
      complain(
        `${path}: ${counted(leftOut, 'corrected paragraph')} left out: what was said there has no cue to tag`,
      );
  }
}

function asText(corrected: readonly Corrected[]): string {
  const lines = corrected.flatMap(({ draft, placed, lost }) => {
    const { positionAt } = createPositions(draft.text);
    const line = (entry: CorrectionEntry, where: string): string => {
      const [what, who] = [describeSaid(entry.said), describeAuthor(entry, null)].map(printable);
      return `  ${where}  ${what}: ${quoted(entry.words, WORDS_LENGTH)} (${who})`;
    };
    return [
      printable(draft.path),
      ...placed.map(({ entry, correction }) => {
        const at = positionAt(correction.at.start);
        return line(entry, `${at.line + 1}:${at.character + 1}`);
      }),
      ...lost.map((entry) => `${line(entry, '?')}, not applied: the words have changed`),
      '',
    ];
  });
  const all = corrected.reduce((sum, { placed, lost }) => sum + placed.length + lost.length, 0);
  return [...lines, all === 0 ? 'Nothing has been corrected.' : `${counted(all, 'correction')}.`, ''].join(
    '\n',
  );
}

const WORDS_LENGTH = 80;

function asJson(corrected: readonly Corrected[]): object {
  const told = ({ id, said, words, by, at }: CorrectionEntry, span: Span | null): object => ({
    id,
    ...said,
    words,
    by,
    at,
    start: span?.start ?? null,
    end: span?.end ?? null,
  });
  const documents = corrected.map(({ draft, placed, lost }) => ({
    path: draft.path,
    corrections: [
      ...placed.map(({ entry, correction }) => told(entry, correction.at)),
      ...lost.map((entry) => told(entry, null)),
    ],
  }));
  return { version: 1, documents };
}
