/**
 * Turns a rule into what a registry can list: its data stays between its own three voices, and whoever runs it sees
 * findings only. Knows no severity and no other rule.
 */
import type { Always, FactsWith, Fix, Need, Related, Rule, RuleFacts } from './rule.ts';
import type { Span } from '../engine/index.ts';
import type { UnusedIgnore } from '../ledger/unused.ts';

/** A place where a rule found something, worded. */
export interface Found {
  readonly span: Span;
  readonly message: string;
  readonly related: readonly Related[];
  fixes(): readonly Fix[];
}

/** A rule without its data: what it is, and what it finds in a draft. */
export interface DefinedRule extends Omit<Rule<unknown, Need>, 'check' | 'message' | 'fix'> {
  /** Nothing in a draft that lacks what it needs. `unused` are the ignores that hide nothing, for the rule that speaks of them. */
  find(facts: RuleFacts, unused?: readonly UnusedIgnore[]): Found[];
}

/** The data of a rule is of its own kind; behind this it is nobody else's. */
export function defineRule<Data>(rule: Rule<Data>): DefinedRule;
/** A rule that needs more than every draft has must say so. */
export function defineRule<Data, Needs extends Need>(
  rule: Rule<Data, Needs> & { readonly needs: readonly Needs[] },
): DefinedRule;
export function defineRule<Data, Needs extends Need = Always>(rule: Rule<Data, Needs>): DefinedRule {
  const { check: _check, message: _message, fix: _fix, ...about } = rule;
  return {
    ...about,
    find(facts, unused = []) {
      if (!meetsNeeds(facts, rule)) return [];
      return Array.from(rule.check(facts, unused), (match) => ({
        span: match.span,
        message: rule.message(match, facts),
        related: match.related ?? [],
        fixes: () => rule.fix?.(match, facts) ?? [],
      }));
    },
  };
}

/** Whether a draft has what a rule needs, so that the rule is asked. Checks of which there are none are no checks. */
export function meetsNeeds<Needs extends Need>(
  facts: RuleFacts,
  { needs = [] }: { readonly needs?: readonly Needs[] },
): facts is FactsWith<Needs> {
  return needs.every(
    (need) =>
      (need !== 'checks' || (facts.checks ?? []).length > 0) &&
      (need !== 'neighbours' || facts.neighbours !== undefined),
  );
}
