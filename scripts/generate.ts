/**
 * Writes what follows from the rules: their registry, their settings in package.json and what these say in package.nls.json, their pages
 * in docs/rules/, and the schemas of the newsroom's own files.
 * `--check` writes nothing and fails, naming the files, when one is out of step.
 */
import { readdir, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { CATALOGUE } from '../server/src/rules/catalogue.ts';
import type { DefinedRule } from '../server/src/rules/define.ts';
import { RULE_PAGES, RULE_STRINGS, settingsOf, stringsOf, type Page } from './generate/pages.ts';
import { registryOf, exportName } from './generate/registry.ts';
import { schemaOf } from './generate/schema.ts';
import { sourcesSchema } from './generate/sources-schema.ts';

const ROOT = join(import.meta.dirname, '..');
const RULES = join(ROOT, 'server/src/rules/catalogue');
const DOCS = 'docs/rules';

void main();

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const rules = await loadRules();
  const pages = [
    { path: 'server/src/rules/registry.ts', text: registryOf(CATALOGUE) },
    ...RULE_PAGES(rules).map(({ path, text }) => ({ path: join(DOCS, path), text })),
    { path: 'package.json', text: await packageWith(rules) },
    { path: 'package.nls.json', text: await packageStrings(rules) },
    { path: 'schemas/config.schema.json', text: schemaOf(rules) },
    { path: 'schemas/sources.schema.json', text: sourcesSchema() },
  ];
  const stale = await staleAmong(await Promise.all(pages.map(formatted)));
  const orphans = await orphanPages(pages);
  if (values.check) report([...stale.map(({ path }) => path), ...orphans]);
  else await write(stale, orphans);
}

/** Each rule's file, in the order of the catalogue; fails where files, codes and catalogue disagree. */
async function loadRules(): Promise<DefinedRule[]> {
  const files = (await readdir(RULES))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -3));
  const listed = new Set<string>(CATALOGUE);
  const unlisted = files.filter((code) => !listed.has(code));
  if (unlisted.length > 0) throw new Error(`Not in server/src/rules/catalogue.ts: ${unlisted.join(', ')}`);
  return Promise.all(CATALOGUE.map(loadRule));
}

async function loadRule(code: string): Promise<DefinedRule> {
  const loaded: Record<string, unknown> = await import(pathToFileURL(join(RULES, `${code}.ts`)).href);
  const rule = loaded[exportName(code)];
  if (!isRule(rule)) throw new Error(`${code}.ts must export ${exportName(code)}, made by defineRule`);
  if (rule.code !== code) throw new Error(`${code}.ts holds a rule with the code ${rule.code}`);
  return rule;
}

function isRule(value: unknown): value is DefinedRule {
  return typeof value === 'object' && value !== null && 'find' in value && 'code' in value;
}

/** package.json with the settings of the rules in the section «Rules» of its configuration; all else as it is. */
async function packageWith(rules: readonly DefinedRule[]): Promise<string> {
  const manifest: Manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  manifest.contributes ??= {};
  const sections = manifest.contributes.configuration ?? [];
  const section = sections.find(({ title }) => title === RULES_TITLE) ?? {
    title: RULES_TITLE,
    properties: {},
  };
  section.properties = settingsOf(rules);
  manifest.contributes.configuration = sections.includes(section) ? sections : [...sections, section];
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

const RULES_TITLE = '%settings.rules%';

/** package.nls.json with the strings of the rules at its end; all else as it is. */
async function packageStrings(rules: readonly DefinedRule[]): Promise<string> {
  const known: Record<string, string> = JSON.parse(await readFile(join(ROOT, 'package.nls.json'), 'utf8'));
  const others = Object.entries(known).filter(([key]) => !key.startsWith(RULE_STRINGS));
  return JSON.stringify({ ...Object.fromEntries(others), ...stringsOf(rules) }, null, 2);
}

interface Manifest {
  contributes?: { configuration?: { title: string; properties: Record<string, unknown> }[] };
}

async function formatted({ path, text }: Page): Promise<Page> {
  const options = await resolveConfig(join(ROOT, path));
  return { path, text: await format(text, { ...options, filepath: path }) };
}

async function staleAmong(pages: readonly Page[]): Promise<Page[]> {
  const known = await Promise.all(
    pages.map(({ path }) => readFile(join(ROOT, path), 'utf8').catch(() => null)),
  );
  return pages.filter(({ text }, index) => text !== known[index]);
}

/** Pages of rules that are no more. */
async function orphanPages(pages: readonly Page[]): Promise<string[]> {
  const wanted = new Set(pages.map(({ path }) => path));
  const there = await readdir(join(ROOT, DOCS)).catch(() => []);
  return there.map((name) => join(DOCS, name)).filter((path) => !wanted.has(path));
}

function report(paths: readonly string[]): void {
  if (paths.length === 0) return;
  console.error(`Out of step with the rules: ${paths.join(', ')}. Run npm run generate.`);
  process.exitCode = 1;
}

async function write(stale: readonly Page[], orphans: readonly string[]): Promise<void> {
  for (const { path, text } of stale) {
    await mkdir(dirname(join(ROOT, path)), { recursive: true });
    await writeFile(join(ROOT, path), text);
    console.log(`wrote ${path}`);
  }
  for (const path of orphans) {
    await rm(join(ROOT, path));
    console.log(`removed ${path}`);
  }
}
