/**
 * What an editor's word on one source says of others. It holds for the attribution it was said of, and for those that name nobody
 * but go by the same words, where these can mean but one: «the mayor», not «a neighbour» and not «she». Where editors said two
 * names of the same words, it holds for neither.
 */
import type { PutAttribution, ToldSource } from '../attribution/finder.ts';

/** Who else is meant by a source's words; null for nobody. */
export function toldByWords(
  attributions: readonly PutAttribution[],
  wordsOf: (put: PutAttribution) => string,
): (words: string) => ToldSource | null {
  const told = new Map<string, ToldSource | null>();
  for (const put of attributions) {
    const { byEditor } = put;
    const key = byEditor === undefined ? null : keyOf(wordsOf(put));
    if (byEditor === undefined || key === null) continue;
    const before = told.get(key);
    told.set(key, before === undefined || before?.name === byEditor.name ? byEditor : null);
  }
  if (told.size === 0) return () => null;
  return (words) => told.get(keyOf(words) ?? '') ?? null;
}

function keyOf(words: string): string | null {
  const flat = words.replace(/\s+/gu, ' ').trim().toLowerCase();
  return flat.startsWith('the ') ? flat : null;
}
