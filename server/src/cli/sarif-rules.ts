/** What a SARIF log says of the rules: their words, and how severe they are unless a profile says otherwise. */
import type { DefinedRule } from '../rules/define.ts';
import { severityIn } from '../rules/policy.ts';
import type { Severity } from '../rules/rule.ts';

type Level = 'error' | 'warning' | 'note';

/** SARIF has one word for what an editor tells apart as information and hint. */
export const LEVELS: Readonly<Record<Severity, Level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

export function ruleDescriptor(rule: DefinedRule): object {
  const { code, summary, why, advice } = rule;
  const severity = severityIn('default', rule);
  return {
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: {
      text: `Why: ${why}\n\nWhat to do: ${advice}`,
      markdown: `**Why.** ${why}\n\n**What to do.** ${advice}`,
    },
    defaultConfiguration:
      severity === 'off' ? { enabled: false } : { enabled: true, level: LEVELS[severity] },
  };
}
