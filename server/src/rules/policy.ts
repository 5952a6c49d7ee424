/**
 * Settles how severe each rule is: the rule's own default, the profile's word, the newsroom's setting. Knows rules by
 * their declarations only. What is wrong in the settings is told, and the rest of them holds.
 */
import type { DefinedRule } from './define.ts';
import { PROFILES, SEVERITIES } from './rule.ts';
import type { ProfileName, SeveritySetting } from './rule.ts';

export interface PolicySettings {
  readonly profile: string;
  /** Rule code to `error`, `warning`, `information`, `hint`, `off`, or `profile` for what the profile says. */
  readonly rules: Readonly<Record<string, string>>;
}

export interface Severities {
  /** `off` for a code that no rule has. */
  readonly severityOf: (code: string) => SeveritySetting;
  /** In plain words, one sentence each; empty when all is well. */
  readonly problems: readonly string[];
}

/** A setting that leaves the rule to the profile, and the default of each. */
export const AS_PROFILE = 'profile';

export function readPolicy(settings: PolicySettings, rules: readonly DefinedRule[]): Severities {
  const problems: string[] = [];
  const profile = PROFILES.find((name) => name === settings.profile);
  if (!profile) {
    problems.push(`There is no profile “${settings.profile}”; “default” is used. ${oneOf(PROFILES)}`);
  }
  const severities = new Map(rules.map((rule) => [rule.code, severityIn(profile ?? 'default', rule)]));
  for (const [code, wanted] of Object.entries(settings.rules)) {
    const severity = SETTINGS.find((name) => name === wanted);
    if (!severities.has(code)) problems.push(`There is no rule “${code}”.${closest(code, rules)}`);
    else if (severity) severities.set(code, severity);
    else if (wanted !== AS_PROFILE) {
      problems.push(`“${wanted}” is no severity for the rule “${code}”. ${oneOf([...SETTINGS, AS_PROFILE])}`);
    }
  }
  return { severityOf: (code) => severities.get(code) ?? 'off', problems };
}

/** What a profile says of a rule. */
export function severityIn(profile: ProfileName, rule: DefinedRule): SeveritySetting {
  return rule.profiles?.[profile] ?? rule.severity;
}

/** What a rule can be set to, beside `profile`. */
export const SETTINGS = [...SEVERITIES, 'off'] as const;

/** «It can be a, b or c.» */
export function oneOf(names: readonly string[]): string {
  return `It can be ${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}.`;
}

/** A slip of the pen is the likeliest cause: `second_hand`, `hear-say`. */
export function closest(code: string, rules: readonly DefinedRule[]): string {
  const letters = (words: string): string => words.toLowerCase().replace(/[^a-z]/g, '');
  const meant = rules.find((rule) => letters(rule.code) === letters(code));
  return meant ? ` Did you mean “${meant.code}”?` : '';
}
