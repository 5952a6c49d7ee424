/** What was found in the drafts, for programs: version 1 of the format. Knows no rule and no severity by name. */
import { createPositions } from '../documents/positions.ts';
import type { Report, Reporter } from './report.ts';

/** Prints one document at a time, so that a thousand drafts need no more memory than one. */
export const jsonReporter: Reporter = {
  begin: '{"version":1,"documents":[',
  document: (report, index) => `${index > 0 ? ',' : ''}\n${JSON.stringify(documentOf(report))}`,
  end: () => '\n]}\n',
};

function documentOf({ path, inspected, unconfirmed }: Report): object {
  const { text, analysis, findings, summary } = inspected;
  const positions = createPositions(text);
  return {
    path,
    attributions: analysis.attributions,
    claims: analysis.claims,
    markers: analysis.markers,
    residue: analysis.residue,
    findings: findings.map(({ rule, severity, start, end, message }) => ({
      rule,
      severity,
      start,
      end,
      message,
      range: positions.placeOf({ start, end }),
    })),
    summary,
    ...(unconfirmed === undefined
      ? {}
      : {
          unconfirmed: unconfirmed.map(({ span, why }) => ({ ...span, why, range: positions.placeOf(span) })),
        }),
  };
}
