/** `citation-undefined`: a mark in the text that no entry answers. */
import { newEntry } from '../../citations/add.ts';
import type { Reference } from '../../citations/citations.ts';
import { foldKey } from '../../citations/read.ts';
import { defineRule } from '../define.ts';
import { indexOf } from '../facts.ts';
import type { RuleFacts } from '../rule.ts';

export const citationUndefined = defineRule<Reference>({
  code: 'citation-undefined',
  severity: 'error',
  summary: 'A footnote mark points to an entry that is not there.',
  why: 'The mark promises a source. Printed as it stands, it is a stray “[^3]” in the copy, and nobody can follow it.',
  advice: 'Write the entry, or take out the mark.',
  examples: {
    flagged: [
      { text: 'The plant has closed.<flag>[^1]</flag>' },
      { text: 'The plant has closed.<flag>[^2]</flag>\n\n[^1]: https://example.org/plant', format: 'plain' },
    ],
    clean: [
      { text: 'The plant has closed.[^1]\n\n[^1]: https://example.org/plant' },
      { text: 'The plant has closed.[^Plant]\n\n[^plant]: https://example.org/plant' },
      { text: 'The plant has closed [1].' },
    ],
  },
  *check({ citations }) {
    const defined = new Set(citations.entries.map((entry) => foldKey(entry.key)));
    for (const reference of citations.references) {
      if (!defined.has(foldKey(reference.key))) yield { span: reference, data: reference };
    }
  },
  message: ({ data }) => `There is no entry for ${mark(data.key)} in this draft.`,
  fix: ({ data }, facts) => [
    {
      title: `Create the entry for ${mark(data.key)}`,
      kind: 'start',
      edits: [newEntry(data.key, chainAt(data, facts), facts)],
    },
    {
      title: 'Take out the mark',
      kind: 'repair',
      edits: [{ start: data.start, end: data.end, newText: '' }],
    },
  ],
});

function mark(key: string): string {
  return `[^${key}]`;
}

/** Who is named for what stands right before the mark. */
function chainAt(reference: Reference, facts: RuleFacts): readonly string[] {
  const before = { start: Math.max(0, reference.start - 2), end: reference.start };
  const found = indexOf(facts).attributions.overlapping(before).at(-1);
  return found?.attribution.chain ?? [];
}
