/** All that is said in the client, in English, as translators get it: what its sources say, and what package.json does. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOfFile } from './strings.ts';
import type { WordsOfFile } from './strings.ts';

const ROOT = join(import.meta.dirname, '..', '..');

export interface SourceWords extends WordsOfFile {
  readonly path: string;
}

export function clientWords(): readonly SourceWords[] {
  return ['client/src', 'client/webview'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .toSorted()
      .map((name) => {
        const path = `${folder}/${name}`;
        return { path, ...wordsOfFile(path, readFileSync(join(ROOT, path), 'utf8')) };
      }),
  );
}

/** Each message once, by itself, as `bundle.l10n.json` has them. */
export function clientMessages(): Readonly<Record<string, string>> {
  const messages = clientWords().flatMap((file) => file.messages);
  return Object.fromEntries([...new Set(messages)].toSorted().map((message) => [message, message]));
}

export function manifestStrings(): Readonly<Record<string, string>> {
  const strings: Record<string, string> = JSON.parse(readFileSync(join(ROOT, 'package.nls.json'), 'utf8'));
  return strings;
}
