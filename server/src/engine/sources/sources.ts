/**
 * The sources of a draft, each once with all its attributions. Knows what was said of each attribution, not how it was found.
 */
import type { Attribution, Source, Span } from '../model.ts';
import { wordsOf } from '../text/words-of.ts';

/** In order of their first attribution; ids are `S1`, `S2` … */
export function sourcesOf(text: string, attributions: readonly Attribution[]): readonly Source[] {
  const groups = new Map<string, Attribution[]>();
  for (const attribution of attributions) {
    if (attribution.source.length === 0 && attribution.name === null) continue;
    const key = keyOf(text, attribution);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [attribution]);
    else group.push(attribution);
  }
  return [...groups.values()].map((group, index) => sourceOf(group, index));
}

/**
 * What is named is one source under its name, a group or a document under its words («officials»); two people who are both «a
 * neighbour» need not be one.
 */
function keyOf(text: string, { id, name, form, source }: Attribution): string {
  if (name !== null) return `name ${name}`;
  if (form === 'unnamed-person' || form === 'anonymous') return id;
  return `words ${wordsOf(text, source).replace(/\s+/gu, ' ').toLowerCase()}`;
}

function sourceOf(group: readonly Attribution[], index: number): Source {
  const first = <Key extends 'name' | 'title' | 'affiliation' | 'role' | 'control'>(
    key: Key,
  ): Attribution[Key] | null => group.find((attribution) => attribution[key] !== null)?.[key] ?? null;
  return {
    id: `S${index + 1}`,
    name: first('name'),
    title: first('title'),
    affiliation: first('affiliation'),
    form: commonForm(group),
    role: first('role'),
    control: first('control'),
    mentions: group.flatMap(({ source }): readonly Span[] => source),
    attributions: group.map(({ id }) => id),
  };
}

/** What most of its attributions say; the earlier of two that are said alike often. */
function commonForm(group: readonly Attribution[]): Source['form'] {
  const counts = new Map<Source['form'], number>();
  for (const { form } of group) counts.set(form, (counts.get(form) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? 'implicit';
}
