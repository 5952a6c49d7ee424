/** What matched drafts come to, as counts a draft: the rows of the table, before chance is reckoned with. */
import type { MarkedAttribution, MarkedDraft } from '../corpora/marked.ts';
import type { Count } from './bootstrap.ts';
import { CUE_CLASSES, cueClassesOf } from './cue-classes.ts';
import { ROLES, type Item, type Matched, type Role } from './matching.ts';
import { isSame, overlapOf } from './words.ts';

export interface Row {
  /** Rows of one group stand together. */
  readonly group: string;
  readonly title: string;
  /** One a draft. */
  readonly counts: readonly Count[];
}

/** `nested` adds how those inside others fare. */
export function rowsOf(drafts: readonly Matched[], { nested }: { readonly nested: boolean }): readonly Row[] {
  return [
    ...ROLES.map((role) => ({
      group: 'tokens',
      title: role,
      counts: drafts.map((one) => tokensOf(one, role)),
    })),
    ...ROLES.map((role) => ({
      group: 'exact',
      title: role,
      counts: drafts.map((one) => exactOf(one, role)),
    })),
    { group: 'relation', title: 'all', counts: drafts.map((one) => relationsOf(one, () => true)) },
    ...CUE_CLASSES.map((wanted) => ({
      group: 'relation by cue',
      title: wanted,
      counts: drafts.map((one) =>
        relationsOf(one, ({ told }) => cueClassesOf(one.draft.text, told).includes(wanted)),
      ),
    })),
    ...(nested ? PLACES : []).map(({ title, holds }) => ({
      group: 'relation by place',
      title,
      counts: drafts.map((one) => relationsOf(one, ({ told }) => holds(told))),
    })),
    ...sortsOf(drafts).map(([title, own]) => ({
      group: 'relation by sort of draft',
      title,
      counts: own.map((one) => relationsOf(one, () => true)),
    })),
  ];
}

/** A draft's kind; where none is told, its publisher, which PolNeAR's ids begin with. */
export function sortOf({ id, about }: MarkedDraft): string {
  return about?.['kind'] ?? id.split('_')[0] ?? id;
}

const PLACES: readonly { readonly title: string; readonly holds: (told: MarkedAttribution) => boolean }[] = [
  { title: 'outermost', holds: ({ parent }) => parent === undefined },
  { title: 'inside another', holds: ({ link }) => link === 'within' },
  { title: 'relayed', holds: ({ link }) => link === 'relays' },
];

function sortsOf(drafts: readonly Matched[]): readonly (readonly [string, readonly Matched[]])[] {
  const titles = [...new Set(drafts.map(({ draft }) => sortOf(draft)))].sort();
  return titles.map((title) => [title, drafts.filter(({ draft }) => sortOf(draft) === title)]);
}

/** What is owed and what is answered is sorted each by itself, so a pair may count in two sorts. */
function relationsOf({ gold, answers, answerTo, goldOf }: Matched, counts: (item: Item) => boolean): Count {
  const [owed, answered] = [gold.filter(counts), answers.filter(counts)];
  return {
    found: owed.filter((one) => answerTo.has(one)).length,
    owed: owed.length,
    right: answered.filter((one) => goldOf.has(one)).length,
    answered: answered.length,
  };
}

/** Words that carry a role. */
function tokensOf({ gold, answers }: Matched, role: Role): Count {
  const union = (items: readonly Item[]) => new Set(items.flatMap(({ words }) => [...words[role]]));
  const [owed, answered] = [union(gold), union(answers)];
  const both = overlapOf(owed, answered);
  return { found: both, owed: owed.size, right: both, answered: answered.size };
}

/** Spans with exactly the words that are marked; a role of one attribution is one, however many pieces it has. */
function exactOf({ gold, answers }: Matched, role: Role): Count {
  const spansOf = (items: readonly Item[]) =>
    items.map(({ words }) => words[role]).filter(({ size }) => size > 0);
  const [owed, answered] = [spansOf(gold), spansOf(answers)];
  const left = [...owed];
  for (const span of answered) {
    const at = left.findIndex((one) => isSame(one, span));
    if (at >= 0) left.splice(at, 1);
  }
  const both = owed.length - left.length;
  return { found: both, owed: owed.length, right: both, answered: answered.length };
}
