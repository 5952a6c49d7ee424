/** The footnotes that citations of another style become: a label for each that says something else. Knows the draft's own. */
import type { Edit } from '../../edits.ts';
import { entriesFor, footnoteKey } from '../add.ts';
import type { Draft } from '../ties.ts';
import type { Content } from './content.ts';
import { entryOf } from './content.ts';

export interface Footnotes {
  canTake(this: void, content: Content): boolean;
  /** Of an entry that says the same, which may be there already. */
  label(content: Content): string;
  /** Those that are new, as one edit; none where there are none. */
  entries(): Edit[];
}

export function footnotesFor(draft: Draft): Footnotes {
  const { citations, text } = draft;
  const byWords = new Map<string, string>();
  for (const { key, body } of citations.entries)
    if (body !== null) byWords.set(text.slice(body.start, body.end), key);
  const made: { readonly key: string; readonly body: string }[] = [];
  return {
    canTake: (content) => entryOf(content) !== null && !content.before.endsWith('-'),
    label(content) {
      const body = entryOf(content) ?? '';
      const known = byWords.get(body);
      if (known !== undefined) return known;
      const wanted = content.key ?? content.item.id;
      const taken = { ...citations, entries: [...citations.entries, ...made] };
      const key = footnoteKey(taken, /^[^\s[\]^]{1,60}$/.test(wanted) ? wanted : undefined);
      byWords.set(body, key);
      made.push({ key, body });
      return key;
    },
    entries: () => (made.length === 0 ? [] : [entriesFor(made, draft)]),
  };
}
