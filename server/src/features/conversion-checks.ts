/** What converting the citations of a draft makes of its checks: what they keep from then on, and what the text has now. Writes nothing. */
import type { Conversion } from '../citations/converting/conversion.ts';
import { applyEdits, shiftedBy } from '../edits.ts';
import type { Check } from '../ledger/checks/check.ts';
import { citedAlso, withoutCitation } from '../ledger/checks/citing.ts';
import type { CheckChange } from '../ledger/checks/file.ts';
import { saysNothing } from '../ledger/checks/setting.ts';
import { checkEndingAt } from './citing.ts';
import type { CheckedDraft } from './drafts.ts';

/** Asked with the checks as they are at that moment. */
export type Changing = (checks: readonly Check[]) => CheckChange;

export interface Saying {
  readonly author: string | null;
  readonly at: string;
}

/** With the checks of the same words; they are tied to the text as it will be. */
export function keeping({ keep, edits }: Conversion, draft: CheckedDraft, { author, at }: Saying): Changing {
  const { snapshot, checks: file } = draft;
  const after = {
    path: file.path,
    text: applyEdits(snapshot.text, edits),
    sentences: snapshot.analysis.sentences.map((one) => shiftedBy(one, edits)),
  };
  return (checks) => {
    const made = new Map<string, Check>();
    for (const { span, citation } of keep) {
      const words = shiftedBy(span, edits);
      const known = checkEndingAt(draft, span.end)?.check.id;
      const place = known ?? String(span.end);
      const before = made.get(place) ?? checks.find(({ id }) => id === known) ?? null;
      const saying = { draft: after, words, by: author, at };
      made.set(place, citedAlso(before, citation, { saying, isPending: () => false }));
    }
    return { put: [...made.values()] };
  };
}

/** What the text has now. */
export function dropping({ drop }: Conversion, { placedChecks }: CheckedDraft, { at }: Saying): Changing {
  return (checks) => {
    const without = placedChecks.flatMap(({ check }, index) => {
      const gone = drop
        .filter((one) => one.check === index)
        .map(({ nth }) => JSON.stringify(check.citations[nth]));
      const now = checks.find(({ id }) => id === check.id);
      if (gone.length === 0 || now === undefined) return [];
      return gone.reduce((rest, one) => withoutCitation(rest, rest.citations.findIndex((each) => JSON.stringify(each) === one), at), now); // prettier-ignore
    });
    return {
      put: without.filter((one) => !saysNothing(one)),
      drop: without.filter(saysNothing).map(({ id }) => id),
    };
  };
}

/** The checks after it. */
export function changed(checks: readonly Check[], change: Changing): readonly Check[] {
  const { put = [], drop = [] } = change(checks);
  const gone = new Set([...drop, ...put.map(({ id }) => id)]);
  return [...checks.filter(({ id }) => !gone.has(id)), ...put];
}
