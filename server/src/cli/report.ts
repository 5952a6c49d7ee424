/** What a way of reporting is: text around and for each draft. */
import type { Severity } from '../rules/rule.ts';
import type { Inspected } from './inspect.ts';
import type { Repair } from './repair.ts';
import type { Unconfirmed } from './require.ts';

export const REPORT_FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface Report {
  /** As it was asked for; forward or backward slashes as the system has them. */
  readonly path: string;
  readonly inspected: Inspected;
  /** The repairs that were made in the file; null when none were asked for. */
  readonly repairs: readonly Repair[] | null;
  /** The claims that are to be confirmed, and are not; left out where nothing is required. */
  readonly unconfirmed?: readonly Unconfirmed[];
}

export interface Totals {
  readonly drafts: number;
  readonly unread: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

export interface Reporter {
  readonly begin: string;
  /** `index` counts from nought. */
  document(report: Report, index: number): string;
  end(totals: Totals): string;
}
