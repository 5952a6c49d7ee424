/** What the hover says of findings: those on the words it is over, and the others of their claim. */
import type { Finding } from '../rules/rule.ts';
import { overlaps } from '../spans.ts';
import type { Line } from '../wording/markdown.ts';
import { findingsOf } from './claim-findings.ts';
import { showsProblems } from './diagnostics.ts';
import type { CheckedDraft } from './drafts.ts';
import { docsOf } from './feature.ts';
import type { Context } from './feature.ts';
import { claimOf } from './locate.ts';
import type { Target } from './locate.ts';

export type Docs = Pick<Context, 'docsBase' | 'rules'>;

/** What the pointer is on: a place of the draft, and what stands there. */
export interface Pointed {
  readonly at: number;
  readonly target: Target;
}

/**
 * For findings on these very words why they matter and what to do, and what they are, unless the editor says that itself: of problems under
 * the pointer it does. Of the others that the claim has, the message alone.
 */
export function findingLines({ at, target }: Pointed, draft: CheckedDraft, docs: Docs): Line[] {
  const claim = target.kind === 'claim' || target.kind === 'content' ? claimOf(draft, target) : null;
  const here = draft.findings.filter((finding) => overlaps(finding, target));
  const elsewhere =
    claim === null ? [] : findingsOf(draft, claim).filter((finding) => !here.includes(finding));
  const explained = here.flatMap((finding) => {
    const isWorded = showsProblems(draft) && finding.start <= at && at <= finding.end;
    return [finding, ...finding.notes].map((one) => ({ one, isWorded }));
  });
  const lines = [
    ...explained
      .slice(0, MOST_EXPLAINED)
      .flatMap(({ one, isWorded }, index) => [
        ...(isWorded ? [] : [{ parts: [one.message] }]),
        ...explanation(one, index === 0, docs),
      ]),
    ...elsewhere.slice(0, MOST_NAMED).map(({ message }): Line => ({ parts: [message], as: 'item' })),
  ];
  return lines.map((line, index) => (index === 0 ? { ...line, across: true } : line));
}

const MOST_EXPLAINED = 3;
const MOST_NAMED = 3;

function explanation({ rule }: Finding, isFirst: boolean, docs: Docs): Line[] {
  const about = docs.rules.get(rule);
  const more = { link: 'More about this', href: docsOf(docs, rule), leadsOn: true } as const;
  const advice: Line = { parts: [{ bold: 'What to do:' }, ` ${about?.advice ?? ''} `, more] };
  return isFirst && about ? [{ parts: [{ bold: 'Why it matters:' }, ` ${about.why}`] }, advice] : [advice];
}
