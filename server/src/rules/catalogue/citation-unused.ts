/** `citation-unused`: an entry that no mark in the text points to. */
import type { Entry } from '../../citations/citations.ts';
import { foldKey } from '../../citations/read.ts';
import { removeEntry } from '../../citations/remove.ts';
import { defineRule } from '../define.ts';

export const citationUnused = defineRule<Entry>({
  code: 'citation-unused',
  severity: 'hint',
  profiles: { 'fact-check': 'information' },
  summary: 'An entry is there, and nothing in the text points to it.',
  why: 'The sentence it stood for was cut or moved; left in, it lends the draft a source that it does not use.',
  advice: 'Point to it where it belongs, or remove it.',
  examples: {
    flagged: [
      {
        text: 'The plant has closed.\n\n<flag>[^1]:</flag> https://example.org/plant\n',
        fixed: 'The plant has closed.\n',
      },
      {
        text: 'The plant has closed.[^1]\n\n[^1]: https://example.org/plant\n<flag>[^2]:</flag> https://example.org/old',
        fixed: 'The plant has closed.[^1]\n\n[^1]: https://example.org/plant',
        format: 'plain',
      },
    ],
    clean: [
      { text: 'The plant has closed.[^1]\n\n[^1]: https://example.org/plant' },
      { text: 'The plant has closed.[^1] So has the port.[^1]\n\n[^1]: https://example.org/plant' },
    ],
  },
  *check({ text, citations }) {
    const used = new Set(
      citations.references.filter(({ style }) => style === 'footnote').map(({ key }) => foldKey(key)),
    );
    for (const entry of citations.entries) {
      if (used.has(foldKey(entry.key))) continue;
      const colon = text.indexOf(':', entry.start);
      const end = colon >= 0 && colon < entry.end ? colon + 1 : entry.end;
      yield { span: { start: entry.start, end }, data: entry };
    }
  },
  message: ({ data }) => `Nothing in the text points to [^${data.key}].`,
  fix: ({ data }, facts) => [
    { title: 'Remove the entry', kind: 'repair', edits: [removeEntry(data, facts.text)] },
  ],
});
