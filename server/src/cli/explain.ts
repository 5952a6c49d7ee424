/** `whence explain`: what a rule looks for, why, and what to do; every word of it is the rule's own. */
import pc from 'picocolors';
import { RULES } from '../rules/registry.ts';
import type { DefinedRule } from '../rules/define.ts';
import { severityIn } from '../rules/policy.ts';
import { PROFILES, type Example } from '../rules/rule.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { wrapped } from './prose.ts';

/** Prints one rule, or the list of them all. Answers 2 for a rule that there is not. */
export function explain(
  code: string | undefined,
  print: (text: string) => unknown = (text) => process.stdout.write(text),
): ExitCode {
  if (code === undefined) {
    print(listOf(RULES));
    return EXIT.clean;
  }
  const rule = RULES.find((one) => one.code === code);
  if (!rule) {
    process.stderr.write(`whence: there is no rule “${code}”; whence explain lists them\n`);
    return EXIT.couldNotRun;
  }
  print(pageOf(rule));
  return EXIT.clean;
}

function listOf(rules: readonly DefinedRule[]): string {
  const widest = Math.max(...rules.map(({ code }) => code.length));
  const rows = rules.map(({ code, summary }) => {
    const indent = ' '.repeat(widest + 2);
    return `${pc.bold(code.padEnd(widest))}  ${wrapped(summary, indent)}`;
  });
  return `${rows.join('\n')}\n\nwhence explain RULE says more of one.\n`;
}

function pageOf(rule: DefinedRule): string {
  const { flagged, clean } = rule.examples;
  return [
    `${pc.bold(rule.code)}\n${paragraph(rule.summary)}`,
    titled('Why', paragraph(rule.why)),
    titled('What to do', paragraph(rule.advice)),
    titled('How severe', severitiesOf(rule)),
    titled('Flagged', flagged.map(exampleOf).join('\n')),
    ...(clean.length > 0 ? [titled('Left alone', clean.map(exampleOf).join('\n'))] : []),
  ]
    .join('\n\n')
    .concat('\n');
}

function titled(title: string, body: string): string {
  return `${pc.underline(title)}\n${body}`;
}

function paragraph(words: string): string {
  return wrapped(words, '');
}

/** «warning; fact-check: error», profiles that say nothing of their own left out. */
function severitiesOf(rule: DefinedRule): string {
  const usual = severityIn('default', rule);
  const others = PROFILES.filter((profile) => severityIn(profile, rule) !== usual);
  return [usual, ...others.map((name) => `${name}: ${severityIn(name, rule)}`)].join('; ');
}

/** The flagged words in colour, or between arrows where there is none. */
function exampleOf({ text, fixed }: Example): string {
  const marked = text.replace(/<flag>(.*?)<\/flag>/gs, (_, words: string) =>
    pc.isColorSupported ? pc.yellow(pc.underline(words)) : `»${words}«`,
  );
  return [`  ${indented(marked)}`, ...(fixed === undefined ? [] : [`  → ${indented(fixed)}`])].join('\n');
}

function indented(text: string): string {
  return text.trimEnd().replaceAll('\n', '\n  ');
}
