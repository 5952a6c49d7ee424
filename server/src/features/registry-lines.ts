/** What the newsroom's own list says of a source, as lines of its hover. */
import type { Line, Part } from '../wording/markdown.ts';
import type { CheckedDraft } from './drafts.ts';

/** Nothing for a source that the list does not have. */
export function registryLines(name: string | undefined, { registry }: CheckedDraft): Line[] {
  const entry = registry.entries.find((one) => one.name === name);
  if (!entry) return [];
  const { note, url } = entry;
  const link: readonly Part[] = url === null ? [] : [' · ', { link: url, href: url }];
  return [{ parts: [{ italic: 'In your newsroom’s sources' }, note === null ? '' : `: ${note}`, ...link] }];
}
