/**
 * Begins a translation of the client, or brings one up to date: `npm run l10n -- de` writes package.nls.de.json and
 * l10n/bundle.l10n.de.json. What is translated stays, what is new comes in English, what is no longer said goes.
 */
import { mkdirSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clientMessages, manifestStrings } from './l10n/catalogue.ts';

const ROOT = join(import.meta.dirname, '..');

function main([language = '']: readonly string[]): void {
  if (!/^[a-z]{2,3}(?:-[a-z]{2,4})?$/.test(language)) {
    console.error('Say which language, as VS Code names it: npm run l10n -- de');
    process.exitCode = 2;
    return;
  }
  bring(`package.nls.${language}.json`, manifestStrings());
  bring(`l10n/bundle.l10n.${language}.json`, clientMessages());
}

function bring(path: string, english: Readonly<Record<string, string>>): void {
  const file = join(ROOT, path);
  const before: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const after = Object.fromEntries(Object.entries(english).map(([key, text]) => [key, before[key] ?? text]));
  const open = Object.entries(after).filter(([key, text]) => text === english[key]).length;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(after, null, 2)}\n`);
  console.log(`${path}: ${Object.keys(after).length} texts, ${open} in English`);
}

main(process.argv.slice(2));
