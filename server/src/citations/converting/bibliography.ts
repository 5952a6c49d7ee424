/** The references that a bibliography is to have for citations in brackets: a key for each, the same for the same. */
import type { Citations } from '../citations.ts';
import type { CslItem } from '../csl.ts';
import { keyFor } from '../keys.ts';
import { foldKey } from '../read.ts';
import type { Content } from './content.ts';

export interface NewReferences {
  key(content: Content): string;
  /** Those that are new. */
  items(): readonly CslItem[];
}

export function bibliographyFor(citations: Citations): NewReferences {
  const made = new Map<string, CslItem>();
  return {
    key({ key, item }) {
      if (key !== null) return key;
      const { id: _, ...fields } = item;
      const known = made.get(JSON.stringify(fields));
      if (known) return known.id;
      const listed = citations.bibliography?.get(foldKey(item.id));
      if (listed && sameFields(listed.item, item)) return listed.key;
      const taken = [...made.values()].map(({ id }) => id);
      const named = { ...item, id: keyFor(item, citations, taken) };
      made.set(JSON.stringify(fields), named);
      return named.id;
    },
    items: () => [...made.values()],
  };
}

function sameFields(one: CslItem, other: CslItem): boolean {
  return JSON.stringify({ ...one, id: '' }) === JSON.stringify({ ...other, id: '' });
}
