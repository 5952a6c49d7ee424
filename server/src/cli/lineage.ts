/**
 * `whence lineage`: prints which drafts claim the same, and how each of them has it. What cannot be read gets a line on standard
 * error and the rest go on.
 */
import { createPositions } from '../documents/positions.ts';
import { createClaimIndex, statementsOf } from '../engine/index.ts';
import type { Analysis, ClaimMatch, Statement } from '../engine/index.ts';
import { readDraft, type Draft } from './drafts.ts';
import { shippedVectors } from '../shipped-vectors.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { openNewsrooms } from './newsrooms.ts';
import { draftsOf } from './paths.ts';
import { counted, printable, quoted } from './prose.ts';
import { openRegistries } from './registries.ts';

export interface LineageOptions {
  readonly format: 'text' | 'json';
  readonly maxSize: number;
}

interface Read {
  readonly draft: Draft;
  readonly analysis: Analysis;
  readonly statements: readonly Statement[];
}

interface Place {
  readonly read: Read;
  readonly statement: Statement;
  readonly score: number;
  readonly copy: boolean;
  readonly figuresDiffer: boolean;
}

/** The first place, as the others are compared with it, then those. */
type Group = readonly Place[];

/** Answers 0, or 2 when a draft could not be read. */
export async function lineage(paths: readonly string[], options: LineageOptions): Promise<ExitCode> {
  const { drafts, unread } = await readAll(paths, options);
  const groups = groupsOf(drafts);
  process.stdout.write(
    options.format === 'json' ? `${JSON.stringify(asJson(groups), null, 2)}\n` : asText(groups),
  );
  return unread ? EXIT.couldNotRun : EXIT.clean;
}

async function readAll(paths: readonly string[], { maxSize }: LineageOptions) {
  const newsrooms = openNewsrooms({}, complain);
  const registries = openRegistries(complain);
  const drafts: Read[] = [];
  let unread = false;
  for (const found of await draftsOf(paths, () => Promise.resolve(true))) {
    const read = found.kind === 'problem' ? found : await readDraft(found.path, { maxSize, stdinPath: null });
    if ('problem' in read) {
      unread = true;
      complain(`${found.path}: ${read.problem}`);
      continue;
    }
    const { path, text, format } = read.draft;
    const { inspector } = await newsrooms.of(path);
    const registry = await registries.sourcesFor(path);
    const { analysis } = inspector.inspect({ text, format, ignores: [], said: [], registry });
    drafts.push({ draft: read.draft, analysis, statements: statementsOf({ text, analysis }) });
  }
  return { drafts, unread };
}

/** Each statement with its matches in the drafts behind it; what stands in one group opens no other. */
function groupsOf(drafts: readonly Read[]): readonly Group[] {
  const index = createClaimIndex(shippedVectors());
  for (const { draft, statements } of drafts) index.put(draft.path, statements);
  const byPath = new Map(drafts.map((one) => [one.draft.path, one]));
  const grouped = new Set<string>();
  return drafts.flatMap((read) =>
    read.statements.flatMap((statement): Group[] => {
      if (grouped.has(placeKey(read.draft.path, statement))) return [];
      const others = index
        .matches(read.draft.path, statement)
        .filter(
          (match) => match.draft !== read.draft.path && !grouped.has(placeKey(match.draft, match.statement)),
        );
      const places = others.flatMap((match) => placeOf(match, byPath));
      if (places.length === 0) return [];
      const group = [{ read, statement, score: 1, copy: false, figuresDiffer: false }, ...places];
      for (const one of group) grouped.add(placeKey(one.read.draft.path, one.statement));
      return [group];
    }),
  );
}

const placeKey = (path: string, { sentence }: Statement): string => `${path}\n${sentence}`;

function placeOf({ draft, ...match }: ClaimMatch, byPath: ReadonlyMap<string, Read>): Place[] {
  const read = byPath.get(draft);
  return read === undefined ? [] : [{ read, ...match }];
}

/** From the reader to the origin; empty where nobody is named. */
function chainOf({ read: { analysis }, statement }: Place): readonly string[] {
  const claim = analysis.claims.find(({ id }) => id === statement.claim);
  return analysis.attributions.find(({ id }) => id === claim?.chain[0])?.chain ?? [];
}

const wordsOf = ({ read, statement }: Place): string => read.draft.text.slice(statement.start, statement.end);

function asText(groups: readonly Group[]): string {
  const lines = groups.flatMap((group) => [...group.map(lineOf), '']);
  const sum =
    groups.length === 0
      ? 'No claim stands in two drafts.'
      : `${counted(groups.length, 'claim')} in more than one draft.`;
  return [...lines, sum, ''].join('\n');
}

function lineOf(place: Place): string {
  const { read, statement, copy, figuresDiffer } = place;
  const { line, character } = createPositions(read.draft.text).positionAt(statement.start);
  const chain = chainOf(place);
  const source = chain.length === 0 ? 'nobody is named' : chain.join(' ← ');
  const notes = [source, ...(copy ? ['a copy'] : []), ...(figuresDiffer ? ['other figures'] : [])];
  return printable(
    `${read.draft.path}:${line + 1}:${character + 1}  ${quoted(wordsOf(place), 80)} (${notes.join('; ')})`,
  );
}

function asJson(groups: readonly Group[]): object {
  const told = (place: Place): object => ({
    path: place.read.draft.path,
    start: place.statement.start,
    end: place.statement.end,
    words: wordsOf(place),
    chain: chainOf(place),
    score: place.score,
    copy: place.copy,
    figuresDiffer: place.figuresDiffer,
  });
  return { version: 1, groups: groups.map((group) => ({ places: group.map(told) })) };
}

function complain(message: string): void {
  process.stderr.write(`whence: ${message}\n`);
}
