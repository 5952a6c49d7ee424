/**
 * Counts findings on news that was published, a thousand words at a time: the noise that editors would have to live
 * with. Reads a corpus of JSON lines (`{"text"}`), prints a table by rule, and fails when the budget of the profile
 * `default` is overdrawn: 5 at warning or above, 15 at information or above. With `--show RULE` prints what it flags.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { readCitations } from '../server/src/citations/read.ts';
import { createAnalyser } from '../server/src/engine/index.ts';
import { readPolicy } from '../server/src/rules/policy.ts';
import { RULES } from '../server/src/rules/registry.ts';
import { SEVERITIES, type Finding, type RuleFacts } from '../server/src/rules/rule.ts';
import { runRules } from '../server/src/rules/run.ts';
import { shippedFinder } from '../server/src/shipped-finder.ts';

const BUDGET = { warning: 5, information: 15 };
const CORPUS = join(import.meta.dirname, '../../shared/corpora/polnear/dev.jsonl');

main();

function main(): void {
  const { values, positionals } = parseArgs({
    options: { show: { type: 'string' }, profile: { type: 'string', default: 'default' } },
    allowPositionals: true,
  });
  const path = positionals[0] ?? CORPUS;
  if (!existsSync(path)) {
    console.log(`No corpus at ${path}: nothing measured.`);
    return;
  }
  const texts = readFileSync(path, 'utf8').trim().split('\n').map(textOf);
  const words = texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  const found = texts.flatMap((text) => findingsIn(text, values.profile));
  if (values.show !== undefined) show(found.filter(({ finding }) => finding.rule === values.show));
  else
    tabulate(
      found.map(({ finding }) => finding),
      words,
      texts.length,
    );
}

function textOf(line: string): string {
  return v.parse(v.object({ text: v.string() }), JSON.parse(line)).text;
}

interface Shown {
  readonly finding: Finding;
  readonly facts: RuleFacts;
}

function findingsIn(text: string, profile: string): Shown[] {
  const analysis = createAnalyser({ finder: shippedFinder() }).analyse(text, 'plain');
  const facts: RuleFacts = {
    text,
    analysis,
    citations: readCitations(text, analysis.regions),
    policy: { outlet: null, wordingInQuotations: false },
  };
  const { severityOf } = readPolicy({ profile, rules: {} }, RULES);
  return runRules(facts, { rules: RULES, severityOf, log: console.error }).map((finding) => ({
    finding,
    facts,
  }));
}

function show(found: readonly Shown[]): void {
  for (const { finding, facts } of found) {
    const { start, end } = finding;
    const line = (from: number, to: number): string =>
      facts.text.slice(Math.max(0, from), to).replace(/\s+/g, ' ');
    console.log(`${line(start - 90, start)}[[${line(start, end)}]]${line(end, end + 90)}\n`);
  }
}

function tabulate(findings: readonly Finding[], words: number, drafts: number): void {
  const perThousand = (count: number): string => ((count * 1000) / words).toFixed(2);
  const rows = RULES.map(({ code }) => {
    const own = findings.filter(({ rule }) => rule === code);
    return {
      rule: code,
      severity: own[0]?.severity ?? '',
      count: own.length,
      'per 1000 words': perThousand(own.length),
    };
  });
  console.table(rows);
  const atLeast = (severity: keyof typeof BUDGET): number =>
    findings.filter((one) => SEVERITIES.indexOf(one.severity) <= SEVERITIES.indexOf(severity)).length;
  console.log(`${drafts} drafts, ${words} words`);
  for (const severity of ['warning', 'information'] as const) {
    const share = (atLeast(severity) * 1000) / words;
    console.log(`at ${severity} or above: ${share.toFixed(2)} per 1000 words (budget ${BUDGET[severity]})`);
    if (share > BUDGET[severity]) process.exitCode = 1;
  }
}
