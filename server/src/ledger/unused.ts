/** Which comments leave nothing out, so that they can go. Knows rules by their codes only. */
import type { Span } from '../engine/index.ts';
import type { Directive, Silence } from './comments.ts';

/** A comment that leaves out less than it names. */
export interface UnusedIgnore extends Span {
  /** The rules it names in vain; none where it names none at all. */
  readonly inVain: readonly string[];
  /** Of these, those that there are not. */
  readonly unknown: readonly string[];
  /** What it goes on leaving out. */
  readonly kept: readonly string[];
}

export interface IgnoreUse {
  readonly comments: readonly Directive[];
  /** What hid a finding. */
  readonly used: Iterable<Silence>;
  /** Whether there is such a rule, and whether it was asked: one that was not might have found something. */
  readonly askedOf: (rule: string) => 'unknown' | 'asked' | 'unasked';
}

/** In order of the text. A comment for a rule that is off is let be: another profile may turn it on. */
export function unusedIgnores({ comments, used, askedOf }: IgnoreUse): readonly UnusedIgnore[] {
  const uses = new Map<Directive, Set<string | null>>();
  for (const { by, rule } of used) if (by) uses.set(by, (uses.get(by) ?? new Set()).add(rule));
  return comments.flatMap((comment) => {
    const { start, end, verb, rules } = comment;
    const hidden = uses.get(comment);
    // What ends a stretch hides nothing itself.
    if (verb === 'enable' || hidden?.has(null)) return [];
    const inVain = rules.filter((rule) => hidden?.has(rule) !== true && askedOf(rule) !== 'unasked');
    if (rules.length > 0 && inVain.length === 0) return [];
    const unknown = inVain.filter((rule) => askedOf(rule) === 'unknown');
    return [{ start, end, inVain, unknown, kept: rules.filter((rule) => !inVain.includes(rule)) }];
  });
}
