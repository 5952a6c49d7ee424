/**
 * The command line: names the commands and their options, and loads a command's code only when it is asked for.
 * Knows nothing of drafts, rules or the engine.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { CheckOptions } from './check.ts';
import type { CorrectionsOptions } from './corrections.ts';
import type { LineageOptions } from './lineage.ts';
import type { DraftFormat } from '../engine/index.ts';
import { PROFILES, SEVERITIES, type SeveritySetting } from '../rules/rule.ts';
import { COPIES, COPY_FORMATS } from '../exports/copy-names.ts';
import { EXIT, type ExitCode } from './exit.ts';
import type { ExportOptions } from './export.ts';
import { REPORT_FORMATS } from './report.ts';
import { REQUIREMENTS } from './requirements.ts';
import type { SourcingReportOptions } from './sourcing-report.ts';
import { VERSION } from './version.ts';

void run(process.argv);

async function run(argv: readonly string[]): Promise<void> {
  quietWhenNobodyReads();
  try {
    await program().parseAsync([...argv]);
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

function program(): Command {
  const whence = new Command('whence')
    .description('Shows where each claim in a news draft comes from.')
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError('(whence --help lists the commands and their options)');
  addCheck(whence);
  addCorrections(whence);
  addExplain(whence);
  addExport(whence);
  addExtract(whence);
  addReport(whence);
  addLineage(whence);
  addServer(whence);
  return whence;
}

function addCheck(whence: Command): void {
  whence
    .command('check')
    .description(
      'Says what deserves a second look in drafts: files, folders, patterns, or - for standard input.',
    )
    .argument('[path...]', 'drafts to check', ['.'])
    .addOption(new Option('--format <format>', 'how to print it').choices(REPORT_FORMATS).default('text'))
    .addOption(
      new Option('--profile <name>', 'the house style, whatever .whence/config.json says').choices(PROFILES),
    )
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity on')
        .choices([...SEVERITIES, 'never'])
        .default('error'),
    )
    .addOption(
      new Option('--show <severity>', 'leave out of the text and the github report what is less than this')
        .choices(SEVERITIES)
        .default('hint'),
    )
    .addOption(
      new Option(
        '--require <what>',
        'exit with 1 unless editors have confirmed the claims worth checking, or all of them',
      ).choices(REQUIREMENTS),
    )
    .option(
      '--rule <rule=severity>',
      'set the severity of one rule, or off; may be repeated',
      ruleSetting,
      {},
    )
    .option('--outlet <name>', 'your own newsroom, which passes nothing on')
    .option('--wording-in-quotations', 'look at loaded words inside quotations too')
    .option('--attributions', 'also list who says what', false)
    .option('--fix', 'make the repairs that need no judgement, in the files themselves', false)
    .option('--stdin-path <path>', 'the name of the draft on standard input; .md makes it Markdown')
    .option('--max-size <bytes>', 'leave larger files alone', byteCount, 10_000_000)
    .action(async (paths: string[], options: CheckOptions) => {
      const { check } = await import('./check.ts');
      process.exitCode = await check(paths, options);
    });
}

function addCorrections(whence: Command): void {
  whence
    .command('corrections')
    .description('Lists what editors said of drafts in place of Whence, by whom and when.')
    .argument('[path...]', 'drafts to look at', ['.'])
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--as <form>', 'write the corrected paragraphs as marked text, to learn from').choices([
        'tagged',
      ]),
    )
    .option('--max-size <bytes>', 'leave larger files alone', byteCount, 10_000_000)
    .action(async (paths: string[], options: CorrectionsOptions) => {
      const { corrections } = await import('./corrections.ts');
      process.exitCode = await corrections(paths, options);
    });
}

function addExplain(whence: Command): void {
  whence
    .command('explain')
    .description('Says what a rule looks for, why, and what to do; without a rule, lists them all.')
    .argument('[rule]', 'the name of a rule, as findings show it')
    .action(async (code: string | undefined) => {
      const { explain } = await import('./explain.ts');
      process.exitCode = explain(code);
    });
}

function addExport(whence: Command): void {
  whence
    .command('export')
    .description('Writes a copy of a draft to hand on: clean, annotated, a checklist, or its references.')
    .argument('<path>', 'the draft, or - for standard input')
    .addOption(new Option('--as <copy>', 'which copy').choices(COPIES).makeOptionMandatory())
    .addOption(new Option('--format <format>', 'of an annotated copy or a checklist').choices(COPY_FORMATS))
    .option('-o, --output <file>', 'write it there instead of on standard output')
    .option(
      '--force',
      'write over a text or Markdown file that is there, or over references that the copy has not',
      false,
    )
    .option('--stdin-path <path>', 'the name of the draft on standard input; .md makes it Markdown')
    .option('--max-size <bytes>', 'leave larger files alone', byteCount, 10_000_000)
    .action(async (path: string, options: ExportOptions) => {
      const { exportCopy } = await import('./export.ts');
      process.exitCode = await exportCopy(path, options);
    });
}

function addReport(whence: Command): void {
  whence
    .command('report')
    .description(
      'Writes one page on drafts, compared with each other, to read or to print: their sourcing, sources, findings and checks.',
    )
    .argument('<path...>', 'drafts: files, folders or patterns')
    .option('-o, --output <file>', 'write it there instead of on standard output')
    .option('--max-size <bytes>', 'leave larger files alone', byteCount, 10_000_000)
    .action(async (paths: string[], options: SourcingReportOptions) => {
      const { sourcingReport } = await import('./sourcing-report.ts');
      process.exitCode = await sourcingReport(paths, options);
    });
}

function addExtract(whence: Command): void {
  whence
    .command('extract')
    .description(
      'Reads {"id","text"} lines on standard input; writes what is attributed to whom, a line for each.',
    )
    .addOption(
      new Option('--read-as <format>', 'what a text is written in whose line has no "format"')
        .choices(['plain', 'markdown'])
        .default('plain'),
    )
    .action(async ({ readAs }: { readAs: DraftFormat }) => {
      const { extract } = await import('./extract.ts');
      process.exitCode = await extract({ input: process.stdin, output: process.stdout, format: readAs });
    });
}

function addLineage(whence: Command): void {
  whence
    .command('lineage')
    .description('Lists the claims that stand in more than one draft, and how each draft has them.')
    .argument('[path...]', 'drafts to compare', ['.'])
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .option('--max-size <bytes>', 'leave larger files alone', byteCount, 10_000_000)
    .action(async (paths: string[], options: LineageOptions) => {
      const { lineage } = await import('./lineage.ts');
      process.exitCode = await lineage(paths, options);
    });
}

function addServer(whence: Command): void {
  whence
    .command('lsp')
    .description('Runs the language server, for any editor.')
    .option('--stdio', 'speak over standard input and output (the only way there is)')
    .action(async () => {
      const { serve } = await import('./lsp.ts');
      await serve();
    });
}

function ruleSetting(value: string, before: Readonly<Record<string, SeveritySetting>>) {
  const [code, setting] = value.split('=');
  const severity = [...SEVERITIES, 'off' as const].find((name) => name === setting);
  if (!code || !severity) {
    throw new InvalidArgumentError(`Write it as rule=severity; severities: ${SEVERITIES.join(', ')}, off.`);
  }
  return { ...before, [code]: severity };
}

function byteCount(value: string): number {
  const count = Number(value);
  if (!Number.isSafeInteger(count) || count <= 0)
    throw new InvalidArgumentError('Give a whole number of bytes.');
  return count;
}

/** A reader that has seen enough (`whence … | head`) closes the pipe: that is no failure of ours. */
function quietWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(EXIT.clean);
    });
  }
}

function exitCodeOf(error: unknown): ExitCode {
  // Commander has already said what was wrong; asking for help or the version is no error.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.couldNotRun;
  process.stderr.write(
    `whence: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return EXIT.couldNotRun;
}
