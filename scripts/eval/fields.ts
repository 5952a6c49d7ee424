/** How often what is said of an attribution, beyond its spans, agrees with the marks. Only matched ones can agree. */
import { ROLES } from '../../server/src/registry/vocabulary.ts';
import type { MarkedAttribution } from '../corpora/marked.ts';
import type { Matched } from './matching.ts';
import { sameName, sameTitle } from './same-source.ts';

export interface Share {
  readonly field: string;
  readonly right: number;
  /** Of the matched, those whose marks tell of the field. */
  readonly of: number;
}

/** A field that no mark tells of is left out. */
export function fieldSharesOf(
  drafts: readonly Matched[],
  { nested }: { readonly nested: boolean },
): readonly Share[] {
  const pairs = drafts.flatMap(({ answerTo }) =>
    [...answerTo].map(([gold, answer]) => ({ gold: gold.told, answer: answer.told })),
  );
  const fields = SINGLE.map((field) => {
    const told = pairs.filter(({ gold }) => isAsked(field, gold));
    const right = told.filter(({ gold, answer }) => same(field, gold[field], answer[field]));
    return { field, right: right.length, of: told.length };
  });
  const parents = nested ? drafts.flatMap(parentsRight) : [];
  const all = [
    ...fields,
    justificationShare(pairs),
    { field: 'parent', right: parents.filter((right) => right).length, of: parents.length },
  ];
  return all.filter((share) => share.of > 0);
}

interface Pair {
  readonly gold: MarkedAttribution;
  readonly answer: MarkedAttribution;
}

/** Of those that the marks give a reason for: half and more of what either has is common to both. */
function justificationShare(pairs: readonly Pair[]): Share {
  const told = pairs.filter(({ gold }) => (gold.justification ?? []).length > 0);
  const right = told.filter(({ gold, answer }) => {
    const [one] = gold.justification ?? [];
    const [other] = answer.justification ?? [];
    if (one === undefined || other === undefined) return false;
    const common = Math.min(one[1], other[1]) - Math.max(one[0], other[0]);
    return common >= (Math.max(one[1], other[1]) - Math.min(one[0], other[0])) / 2;
  });
  return { field: 'justification', right: right.length, of: told.length };
}

const SINGLE = ['kind', 'voice', 'stance', 'hearsay', 'form', 'role', 'name', 'title'] as const;

/** The marks may call a role by any plain word («chef», «neighbour»); asked are those that there is a word for. */
function isAsked(field: (typeof SINGLE)[number], gold: MarkedAttribution): boolean {
  const told = gold[field];
  if (told === undefined || (field === 'name' && !isNamed(gold))) return false;
  return field !== 'role' || (typeof told === 'string' && told in ROLES);
}

/** A document may be given a name, too; here people and bodies are asked for. */
const isNamed = ({ form }: MarkedAttribution): boolean => form === undefined || form.startsWith('named-');

function same(field: (typeof SINGLE)[number], marked: Told, answered: Told): boolean {
  const [one, other] = [plain(marked), plain(answered)];
  if (one === other) return true;
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  if (field === 'name') return sameName(one, other);
  return field === 'title' && sameTitle(one, other);
}

type Told = string | boolean | undefined;

/** Names are the same whatever their case and spaces. */
function plain(value: Told): Told {
  return typeof value === 'string' ? value.trim().replace(/\s+/gu, ' ').toLowerCase() : value;
}

/** Of each matched one, whether it hangs on the right one, or rightly on none; nothing where the parent was not found. */
function parentsRight({ gold, answerTo }: Matched): readonly boolean[] {
  const answerById = new Map([...answerTo].map(([one, answer]) => [one.told.id, answer.told]));
  return gold.flatMap((one) => {
    const answer = answerTo.get(one)?.told;
    const owed = parentOwed(one.told, answerById);
    if (answer === undefined || owed === null) return [];
    return [answer.parent === owed?.id && (owed === undefined || answer.link === one.told.link)];
  });
}

/** Undefined where none is owed, null where it was not found. */
function parentOwed(
  { parent }: MarkedAttribution,
  answerById: ReadonlyMap<string, MarkedAttribution>,
): MarkedAttribution | null | undefined {
  return parent === undefined ? undefined : (answerById.get(parent) ?? null);
}
