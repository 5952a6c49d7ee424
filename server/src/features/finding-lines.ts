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

/**
 * For findings on these very words, which the editor words itself where it has them as problems, why they matter and what to do; of
 * the others that the claim has, the message alone.
 */
export function findingLines(target: Target, draft: CheckedDraft, docs: Docs): Line[] {
  const claim = target.kind === 'claim' || target.kind === 'content' ? claimOf(draft, target) : null;
  const here = draft.findings.filter((finding) => overlaps(finding, target));
  const elsewhere =
    claim === null ? [] : findingsOf(draft, claim).filter((finding) => !here.includes(finding));
  const explained = here.flatMap((finding) => [finding, ...finding.notes]).slice(0, MOST_EXPLAINED);
  const lines = [
    ...explained.flatMap((finding, index) => [
      ...(showsProblems(draft) ? [] : [{ parts: [finding.message] }]),
      ...explanation(finding, index === 0, docs),
    ]),
    ...elsewhere.slice(0, MOST_NAMED).map(({ message }): Line => ({ parts: [message], as: 'item' })),
  ];
  return lines.map((line, index) => (index === 0 ? { ...line, across: true } : line));
}

const MOST_EXPLAINED = 3;
const MOST_NAMED = 3;

function explanation({ rule }: Finding, isFirst: boolean, docs: Docs): Line[] {
  const about = docs.rules.get(rule);
  const link = { link: rule, href: docsOf(docs, rule) };
  const advice: Line = { parts: [{ bold: 'What to do:' }, ` ${about?.advice ?? ''} (`, link, ')'] };
  return isFirst && about ? [{ parts: [{ bold: 'Why it matters:' }, ` ${about.why}`] }, advice] : [advice];
}
