import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../../server/src/rules/policy.ts';
import { RULES } from '../../../server/src/rules/registry.ts';

function policy(profile: string, rules: Record<string, string> = {}) {
  return readPolicy({ profile, rules }, RULES);
}

describe('how severe a rule is', () => {
  it('is its own default, the word of the profile, then the setting', () => {
    expect(policy('default').severityOf('hearsay')).toBe('warning');
    expect(policy('fact-check').severityOf('hearsay')).toBe('error');
    expect(policy('fact-check', { hearsay: 'hint' }).severityOf('hearsay')).toBe('hint');
    expect(policy('fact-check', { hearsay: 'profile' }).severityOf('hearsay')).toBe('error');
    expect(policy('default', { hearsay: 'off' }).severityOf('hearsay')).toBe('off');
  });

  it('is off for a rule that is not there', () => {
    expect(policy('default').severityOf('no-such-rule')).toBe('off');
  });

  it('is never higher when quiet is asked for', () => {
    const order = ['error', 'warning', 'information', 'hint', 'off'];
    for (const { code } of RULES) {
      const [quiet, usual] = [policy('quiet'), policy('default')].map((one) =>
        order.indexOf(one.severityOf(code)),
      );
      expect([code, quiet]).toEqual([code, Math.max(quiet ?? 0, usual ?? 0)]);
    }
  });
});

describe('settings that are wrong', () => {
  it('are told in words, and the rest holds', () => {
    const { problems, severityOf } = policy('loud', {
      hear_say: 'off',
      hearsay: 'shout',
      'second-hand': 'error',
    });
    expect(problems).toEqual([
      expect.stringMatching(/no profile “loud”.*default, wire, fact-check or quiet/),
      expect.stringMatching(/no rule “hear_say”.*hearsay/),
      expect.stringMatching(/“shout”.*“hearsay”.*off or profile/),
    ]);
    expect(severityOf('second-hand')).toBe('error');
    expect(severityOf('hearsay')).toBe('warning');
  });

  it('are none when all is well', () => {
    expect(policy('wire', { hearsay: 'profile' }).problems).toEqual([]);
  });

  it('cannot reach into what every object has', () => {
    expect(policy('constructor', { toString: 'off' }).problems).toHaveLength(2);
  });
});
