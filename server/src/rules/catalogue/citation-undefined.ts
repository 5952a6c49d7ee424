/** `citation-undefined`: a mark in the text that no entry answers. */
import { newEntry } from '../../citations/add.ts';
import { isKeptLost } from '../../citations/kept.ts';
import type { Reference } from '../../citations/citations.ts';
import { removeReference } from '../../citations/remove.ts';
import { leadsSomewhere } from '../../citations/ties.ts';
import type { KeptPlace } from '../../citations/ties.ts';
import { keptIn, takeOutKept } from '../cited.ts';
import { defineRule } from '../define.ts';
import { indexOf } from '../facts.ts';
import type { Fix, RuleFacts } from '../rule.ts';

type Data = Reference | KeptPlace;

const BIBLIOGRAPHY = [{ id: 'plant2024', type: 'webpage', URL: 'https://example.org/plant' }];

export const citationUndefined = defineRule<Data>({
  code: 'citation-undefined',
  severity: 'error',
  summary: 'A footnote mark or a citation key points to an entry that is not there.',
  why: 'The mark promises a source. Printed as it stands, it is a stray “[^3]” in the copy, and nobody can follow it.',
  advice:
    'Write the entry, or take out the mark. A key such as “[@orr2024]” is looked for in the bibliographies of the workspace; see that it is spelt as there.',
  examples: {
    flagged: [
      { text: 'The plant has closed.<flag>[^1]</flag>' },
      { text: 'The plant has closed.<flag>[^2]</flag>\n\n[^1]: https://example.org/plant', format: 'plain' },
      {
        text: 'The plant has closed <flag>[@port2024, p. 3]</flag>.',
        bibliography: BIBLIOGRAPHY,
        fixed: 'The plant has closed.',
      },
      {
        text: 'The plant has closed [@plant2024; <flag>see @port2024</flag>].',
        bibliography: BIBLIOGRAPHY,
        fixed: 'The plant has closed [@plant2024].',
      },
      {
        text: 'The plant has closed <flag>[@plant2024]</flag>.',
        bibliography: [],
        fixed: 'The plant has closed.',
      },
    ],
    clean: [
      { text: 'The plant has closed.[^1]\n\n[^1]: https://example.org/plant' },
      { text: 'The plant has closed.[^Plant]\n\n[^plant]: https://example.org/plant' },
      { text: 'The plant has closed [1].' },
      { text: 'The plant has closed [@plant2024, p. 3].', bibliography: BIBLIOGRAPHY },
      { text: 'The plant has closed, @orr wrote to press@example.org.', bibliography: BIBLIOGRAPHY },
      { text: 'The plant has closed, as [@orr] wrote.', bibliography: [], format: 'plain' },
    ],
  },
  *check(facts) {
    const { citations, analysis } = facts;
    const leads = leadsSomewhere(citations);
    // Where no bibliography is kept, «[@orr]» in plain text is a handle.
    const keysCount = analysis.format === 'markdown' || (citations.bibliography?.size ?? 0) > 0;
    for (const reference of citations.references) {
      if (!leads(reference) && (keysCount || reference.style === 'footnote'))
        yield { span: reference, data: reference };
    }
    for (const place of keptIn(facts))
      if (isKeptLost(place.citation, citations)) yield { span: place.span, data: place };
  },
  message: ({ data }, { citations }) => {
    const key = isKept(data) ? (data.citation.key ?? '') : data.key;
    if (!isKept(data) && data.style === 'footnote')
      return `There is no entry for ${mark(key)} in this draft.`;
    const isKnown = (citations.bibliography?.size ?? 0) > 0;
    const where = isKept(data) ? ', which is cited beside the draft for this' : '';
    return isKnown
      ? `There is no “${key}” in the bibliographies of this workspace${where}.`
      : `This workspace has no bibliography that could hold “${key}”${where}.`;
  },
  fix: ({ data }, facts) => {
    if (isKept(data)) return [takeOutKept(data)];
    return [
      ...(data.style === 'footnote' ? [createEntry(data, facts)] : []),
      { title: 'Take out the mark', kind: 'repair', edits: [removeReference(data, facts.text)] },
    ];
  },
});

const isKept = (data: Data): data is KeptPlace => 'citation' in data;

function createEntry(reference: Reference, facts: RuleFacts): Fix {
  const { key } = reference;
  return {
    title: `Create the entry for ${mark(key)}`,
    kind: 'start',
    edits: [newEntry(key, chainAt(reference, facts), facts)],
    cites: { target: null, item: null, kept: null },
  };
}

function mark(key: string): string {
  return `[^${key}]`;
}

/** Who is named for what stands right before the mark. */
function chainAt(reference: Reference, facts: RuleFacts): readonly string[] {
  const before = { start: Math.max(0, reference.start - 2), end: reference.start };
  const found = indexOf(facts).attributions.overlapping(before).at(-1);
  return found?.attribution.chain ?? [];
}
