/** Which references of a file would be lost if another text stood in its place. Text in, keys out; knows no disk. */
import { readBibtex } from '../citations/bibliography/bibtex.ts';
import { readCslJson } from '../citations/bibliography/csl-json.ts';
import { loadBibtex } from '../citations/bibliography/load-bibtex.ts';

/** Their keys, in order; none where the file is no bibliography. */
export async function referencesLost(before: string, after: string): Promise<readonly string[]> {
  const keys = await keysIn(before);
  const kept = new Set(keys.length === 0 ? [] : await keysIn(after));
  return keys.filter((key) => !kept.has(key));
}

async function keysIn(text: string): Promise<readonly string[]> {
  const { entries } = /^[\s\uFEFF]*[[{]/u.test(text)
    ? readCslJson(text)
    : text.includes('@')
      ? readBibtex(text, await loadBibtex())
      : NOTHING;
  return entries.map(({ key }) => key);
}

const NOTHING = { entries: [] };
