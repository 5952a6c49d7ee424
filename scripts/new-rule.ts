/**
 * `npm run new-rule -- NAME`: writes a rule to start from, lists it in the catalogue, and says what to do next. `--into FOLDER`
 * writes below another folder than this checkout.
 */
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { catalogueWith, isRuleName, ruleSource } from './new-rule/source.ts';

const ROOT = join(import.meta.dirname, '..');
const CATALOGUE = 'server/src/rules/catalogue.ts';

void main();

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { into: { type: 'string', default: ROOT } },
    allowPositionals: true,
  });
  const [name = ''] = positionals;
  const problem = await scaffold(name, values.into);
  if (problem !== null) {
    console.error(problem);
    process.exitCode = 2;
  }
}

/** What stands in the way, in words; null when all is written. */
async function scaffold(name: string, root: string): Promise<string | null> {
  if (!isRuleName(name)) {
    return 'Name the defect in small letters with hyphens, as in: npm run new-rule -- vague-source';
  }
  const path = `server/src/rules/catalogue/${name}.ts`;
  if (await exists(join(root, path))) return `There is a rule “${name}” already: ${path}`;
  const catalogue = await readFile(join(root, CATALOGUE), 'utf8');
  await write(join(root, path), ruleSource(name));
  await write(join(root, CATALOGUE), catalogueWith(name, catalogue));
  console.log(`Wrote ${path} and its line in ${CATALOGUE}. What to do next:

1. Say in ${path} what is wrong (check), how to word it (message) and how to mend it (fix), with samples
   it flags and near-misses that it leaves alone.
2. Move its line in ${CATALOGUE} to where it should speak, if several rules speak of the same words.
3. npm run generate writes the registry, the settings, the schema and its page in docs/rules.
4. npx vitest run test/unit/rules runs its samples; npm run noise says whether it is too loud.`);
  return null;
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}

async function write(file: string, text: string): Promise<void> {
  const options = await resolveConfig(join(ROOT, 'package.json'));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await format(text, { ...options, filepath: file }));
}
