/**
 * `whence lineage`: prints which drafts claim the same, and how each of them has it. What cannot be read gets a line on standard
 * error and the rest go on.
 */
import { createLineage } from '../lineage/lineage.ts';
import type { SamePassage } from '../lineage/places.ts';
import { statedIn, type Stated } from '../lineage/stated.ts';
import { shippedVectors } from '../shipped-vectors.ts';
import { complain, tellLost, tellUnreadEntries } from './complaints.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { isDraftFor } from './newsrooms.ts';
import { draftsOf } from './paths.ts';
import { counted, printable, quoted } from './prose.ts';
import { openShelves, openSubject } from './subjects.ts';

export interface LineageOptions {
  readonly format: 'text' | 'json';
  readonly maxSize: number;
}

interface Read {
  readonly path: string;
  readonly stated: readonly Stated[];
}

/** The first place, as the others are compared with it, then those. */
type Group = readonly SamePassage[];

/** Answers 0, or 2 when a draft could not be read. */
export async function lineage(paths: readonly string[], options: LineageOptions): Promise<ExitCode> {
  const { drafts, unread } = await readAll(paths, options);
  const groups = groupsOf(drafts);
  process.stdout.write(
    options.format === 'json' ? `${JSON.stringify(asJson(groups), null, 2)}\n` : asText(groups),
  );
  return unread ? EXIT.couldNotRun : EXIT.clean;
}

async function readAll(paths: readonly string[], limits: LineageOptions) {
  const shelves = openShelves({ asked: {}, limits, complain });
  const drafts: Read[] = [];
  let unread = false;
  for (const found of await draftsOf(paths, isDraftFor(shelves.newsrooms))) {
    const opened = found.kind === 'problem' ? found : await openSubject(found.path, shelves);
    if ('subject' in opened) {
      const { text } = opened.draft;
      const { analysis, lost } = opened.inspector.read(opened.subject);
      tellLost(found.path, lost);
      drafts.push({ path: found.path, stated: statedIn({ text, analysis }) });
    } else if ('leftOut' in opened) complain(`${found.path}: ${opened.leftOut}`);
    else {
      unread = true;
      complain(`${found.path}: ${opened.problem}`);
    }
  }
  tellUnreadEntries(shelves);
  return { drafts, unread };
}

/** Each statement with all its matches in other drafts, unless groups before show it beside each of them. */
function groupsOf(drafts: readonly Read[]): readonly Group[] {
  const known = createLineage(shippedVectors());
  for (const { path, stated } of drafts) known.put(path, stated);
  const groups = createGroups();
  for (const { path, stated } of drafts)
    for (const one of stated.toSorted(sentenceFirst)) {
      const others = known.sameAs(path, one.statement).filter((place) => place.draft !== path);
      const first = { ...one, draft: path, score: 1, copy: false, figuresDiffer: false };
      if (others.some((place) => !groups.show(first, place))) groups.add([first, ...others]);
    }
  return groups.all;
}

/** In order of the text: what stands elsewhere as a whole is not told clause by clause. */
const sentenceFirst = ({ statement: a }: Stated, { statement: b }: Stated): number =>
  a.start - b.start || b.end - a.end;

function createGroups() {
  const all: Group[] = [];
  const bySentence = new Map<string, Group[]>();
  return {
    all,
    add(group: Group): void {
      all.push(group);
      for (const place of group)
        bySentence.set(sentenceOf(place), [...(bySentence.get(sentenceOf(place)) ?? []), group]);
    },
    /** Whether one group has both, or some of both. */
    show(one: SamePassage, other: SamePassage): boolean {
      const near = bySentence.get(sentenceOf(one)) ?? [];
      return near.some((group) =>
        [one, other].every((place) => group.some((shown) => overlap(shown, place))),
      );
    },
  };
}

const sentenceOf = ({ draft, statement }: SamePassage): string => `${draft}\n${statement.sentence}`;

const overlap = (
  { draft, statement: a }: SamePassage,
  { draft: other, statement: b }: SamePassage,
): boolean => draft === other && a.start < b.end && b.start < a.end;

/** From the reader to the origin; empty where nobody is named. */
const chainOf = ({ sourcing }: SamePassage): readonly string[] => sourcing?.chain ?? [];

function asText(groups: readonly Group[]): string {
  const lines = groups.flatMap((group) => [...group.map(lineOf), '']);
  const sum =
    groups.length === 0
      ? 'No claim stands in two drafts.'
      : `${counted(groups.length, 'claim')} in more than one draft.`;
  return [...lines, sum, ''].join('\n');
}

function lineOf(place: SamePassage): string {
  const { draft, words, position, copy, figuresDiffer } = place;
  const chain = chainOf(place);
  const source = chain.length === 0 ? 'nobody is named' : chain.join(' ← ');
  const notes = [source, ...(copy ? ['a copy'] : []), ...(figuresDiffer ? ['other figures'] : [])];
  const { line, character } = position;
  return printable(`${draft}:${line + 1}:${character + 1}  ${quoted(words, 80)} (${notes.join('; ')})`);
}

function asJson(groups: readonly Group[]): object {
  const told = (place: SamePassage): object => ({
    path: place.draft,
    start: place.statement.start,
    end: place.statement.end,
    words: place.words,
    chain: chainOf(place),
    score: place.score,
    copy: place.copy,
    figuresDiffer: place.figuresDiffer,
  });
  return { version: 1, groups: groups.map((group) => ({ places: group.map(told) })) };
}
