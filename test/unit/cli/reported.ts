/** Drafts as the command line hands them to a way of reporting. */
import { expect } from 'vitest';
import { DEFAULT_CITATIONS } from '../../../server/src/citations/style.ts';
import { createInspector } from '../../../server/src/cli/inspect.ts';
import type { Report, Reporter } from '../../../server/src/cli/report.ts';
import type { DraftFormat } from '../../../server/src/engine/index.ts';

const house = {
  profile: 'default',
  rules: {},
  outlet: '',
  wordingInQuotations: false,
  citations: DEFAULT_CITATIONS,
};
const inspector = createInspector(house, (message) => expect.fail(message));

export interface Given {
  readonly path: string;
  readonly text: string;
  readonly format?: DraftFormat;
}

export function reportOf({ path, text, format = 'plain' }: Given): Report {
  return { path, inspected: inspector.inspect({ text, format, ignores: [], said: [] }), repairs: null };
}

/** All that is printed for these drafts. */
export function printed(reporter: Reporter, reports: readonly Report[], unread = 0): string {
  const totals = {
    drafts: reports.length,
    unread,
    findings: { error: 0, warning: 0, information: 0, hint: 0 },
  };
  return [reporter.begin, ...reports.map(reporter.document), reporter.end(totals)].join('');
}
