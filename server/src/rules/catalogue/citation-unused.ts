/** `citation-unused`: an entry that no mark in the text points to. */
import type { Entry } from '../../citations/citations.ts';
import { foldKey } from '../../citations/read.ts';
import { defineRule } from '../define.ts';
import type { Edit, RuleFacts } from '../rule.ts';

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
    const used = new Set(citations.references.map((reference) => foldKey(reference.key)));
    for (const entry of citations.entries) {
      if (used.has(foldKey(entry.key))) continue;
      const colon = text.indexOf(':', entry.start);
      const end = colon >= 0 && colon < entry.end ? colon + 1 : entry.end;
      yield { span: { start: entry.start, end }, data: entry };
    }
  },
  message: ({ data }) => `Nothing in the text points to [^${data.key}].`,
  fix: ({ data }, facts) => [{ title: 'Remove the entry', kind: 'repair', edits: [removal(data, facts)] }],
});

/** With its line's end; with the blank line before it where it was alone at the foot. */
function removal({ start, end }: Entry, { text }: RuleFacts): Edit {
  const behind = /^[^\S\r\n]*(?:\r\n|\r|\n)?/.exec(text.slice(end))?.[0] ?? '';
  const rest = text.slice(end + behind.length);
  if (rest.trim() !== '') return { start, end: end + behind.length, newText: '' };
  const from = gapStart(text.slice(0, start));
  // What stood before the entry keeps the line's end that stood behind it.
  return {
    start: from,
    end: end + behind.length,
    newText: behind.trim() === '' ? behind.replace(/[^\r\n]/g, '') : '',
  };
}

/** Where the line ends and blank lines at the end of `text` begin; its length when there are none. */
function gapStart(text: string): number {
  const written = text.trimEnd().length;
  const lineEnd = text.slice(written).search(/[\r\n]/);
  return lineEnd < 0 ? text.length : written + lineEnd;
}
