/** The ways of reporting, by their names on the command line. Knows none from inside. */
import { githubReporter } from './report-github.ts';
import { jsonReporter } from './report-json.ts';
import { sarifReporter } from './report-sarif.ts';
import { textReporter, type TextOptions } from './report-text.ts';
import type { Reporter, ReportFormat } from './report.ts';

export function reporterFor(format: ReportFormat, options: TextOptions): Reporter {
  switch (format) {
    case 'json':
      return jsonReporter;
    case 'sarif':
      return sarifReporter();
    case 'github':
      return githubReporter(options);
    case 'text':
      return textReporter(options);
  }
}
