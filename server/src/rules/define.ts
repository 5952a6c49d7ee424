/**
 * Turns a rule into what a registry can list: its data stays between its own three voices, and whoever runs it sees
 * findings only. Knows no severity and no other rule.
 */
import type { Fix, Related, Rule, RuleFacts } from './rule.ts';
import type { Span } from '../engine/index.ts';

/** A place where a rule found something, worded. */
export interface Found {
  readonly span: Span;
  readonly message: string;
  readonly related: readonly Related[];
  fixes(): readonly Fix[];
}

/** A rule without its data: what it is, and what it finds in a draft. */
export interface DefinedRule extends Omit<Rule<unknown>, 'check' | 'message' | 'fix'> {
  find(facts: RuleFacts): Found[];
}

/** The data of a rule is of its own kind; behind this it is nobody else's. */
export function defineRule<Data>(rule: Rule<Data>): DefinedRule {
  const { check: _check, message: _message, fix: _fix, ...about } = rule;
  return {
    ...about,
    find: (facts) =>
      Array.from(rule.check(facts), (match) => ({
        span: match.span,
        message: rule.message(match, facts),
        related: match.related ?? [],
        fixes: () => rule.fix?.(match, facts) ?? [],
      })),
  };
}
