/** `circular-sourcing`: two citations of one claim that go back to one source. */
import { workReader } from '../../citations/cited-work.ts';
import type { CitedWork } from '../../citations/cited-work.ts';
import type { Entry, Reference } from '../../citations/citations.ts';
import { foldKey } from '../../citations/read.ts';
import { removeEntry, removeReference } from '../../citations/remove.ts';
import { contains } from '../../spans.ts';
import { defineRule } from '../define.ts';
import { indexOf } from '../facts.ts';
import type { Edit, RuleFacts } from '../rule.ts';

interface Data {
  readonly first: Reference;
  readonly again: Reference;
  /** «both carry what Reuters sent out». */
  readonly shared: string;
}

export const circularSourcing = defineRule<Data>({
  code: 'circular-sourcing',
  severity: 'warning',
  profiles: { quiet: 'hint' },
  summary: 'Two citations of one claim go back to one source: one news agency, one story, one page.',
  why: 'Two papers that print one agency’s dispatch are one source. AP and Reuters ask for sources that know of it independently of one another; Wikipedia calls it citogenesis when copies of a claim come to prove it.',
  advice: 'Count them as one. For a second source, find somebody who knows of it some other way.',
  examples: {
    flagged: [
      {
        text: 'The plant has closed.[^1]<flag>[^2]</flag>\n\n[^1]: The Harrow Post/AP, “Plant closes”, 4 May 2026.\n[^2]: The Riverside Gazette, AP, “Closure at the plant”, 5 May 2026.\n',
        fixed:
          'The plant has closed.[^1]\n\n[^1]: The Harrow Post/AP, “Plant closes”, 4 May 2026; the same in: The Riverside Gazette, AP, “Closure at the plant”, 5 May 2026.\n',
      },
      {
        text: 'The plant has closed [@post; <flag>@gazette</flag>].',
        bibliography: [
          {
            id: 'post',
            type: 'article-newspaper',
            title: 'Plant closes after fire in May',
            'container-title': 'The Harrow Post',
          },
          {
            id: 'gazette',
            type: 'article-newspaper',
            title: 'Plant closes after fire in May',
            'container-title': 'The Riverside Gazette',
          },
        ],
      },
      {
        text: 'The plant has closed.[^1]<flag>[^2]</flag>\n\n[^1]: Harrow council, https://example.org/plant, read on 4 May 2026.\n[^2]: Archived copy, https://web.archive.org/web/20260504/https://example.org/plant, with https://example.org/list',
      },
    ],
    clean: [
      {
        text: 'The plant has closed.[^1][^2]\n\n[^1]: The Harrow Post, “Plant closes”, 4 May 2026.\n[^2]: The Riverside Gazette, “Closure at the plant”, 5 May 2026.',
      },
      {
        text: 'The plant has closed.[^1] So has the port.[^2]\n\n[^1]: The Harrow Post/AP, “Plant closes”, 4 May 2026.\n[^2]: The Riverside Gazette, AP, “Port closes”, 5 May 2026.',
      },
      {
        text: 'The plant has closed [@report, p. 3; @report, p. 9].',
        bibliography: [
          { id: 'report', type: 'report', title: 'The plant', URL: 'https://example.org/report' },
        ],
      },
    ],
  },
  *check(facts) {
    const { text, citations, analysis } = facts;
    if (citations.references.length < 2) return;
    const read = workReader(text, citations);
    const index = indexOf(facts);
    for (const sentence of analysis.sentences) {
      const before: { reference: Reference; work: CitedWork }[] = [];
      for (const reference of index.citing(sentence)) {
        const work = read(reference);
        if (work === null || before.some((one) => isOneKey(one.reference, reference))) continue;
        for (const one of before) {
          const shared = sharedBy(one.work, work);
          if (shared === null || isDuplicate([one.reference, reference], [one.work, work])) continue;
          yield { span: reference, data: { first: one.reference, again: reference, shared } };
          break;
        }
        before.push({ reference, work });
      }
    }
  },
  message: ({ data: { first, again, shared } }) =>
    `${markOf(first)} and ${markOf(again)} are one source, not two: ${shared}.`,
  fix: ({ data }, facts) => [{ title: 'Count them as one', kind: 'repair', edits: joining(data, facts) }],
});

function sharedBy(one: CitedWork, other: CitedWork): string | null {
  if (one.links.some((link) => other.links.includes(link))) return 'both lead to the same page';
  const agency = one.agencies.find((name) => other.agencies.includes(name));
  if (agency !== undefined) return `both carry what ${agency} sent out`;
  return one.title !== null && one.title === other.title ? 'both have the same headline' : null;
}

const isOneKey = (one: Reference, other: Reference): boolean =>
  one.style === other.style && foldKey(one.key) === foldKey(other.key);

/** Of two notes with one link each `citation-duplicate` speaks, or they mean two places in one document. */
function isDuplicate(references: readonly Reference[], works: readonly CitedWork[]): boolean {
  const links = new Set(works.flatMap((work) => work.links));
  return links.size === 1 && references.every(({ style }) => style === 'footnote');
}

const markOf = ({ style, key }: Reference): string => (style === 'footnote' ? `Note [^${key}]` : `“@${key}”`);

/** The second mark goes; what its note says goes along into the first, unless something else points to it. */
function joining({ first, again }: Data, { text, citations }: RuleFacts): Edit[] {
  const mark = removeReference(again, text);
  const entryOf = ({ key, style }: Reference): Entry | undefined =>
    style === 'footnote' ? citations.entries.find((one) => foldKey(one.key) === foldKey(key)) : undefined;
  const [kept, gone] = [entryOf(first), entryOf(again)];
  const others = citations.references.filter((one) => isOneKey(one, again) && !contains(again, one));
  if (!kept?.body || !gone?.body || others.length > 0) return [mark];
  const words = text.slice(gone.body.start, gone.body.end);
  const stop = /\.\s*$/.exec(text.slice(kept.body.start, kept.body.end));
  const end = kept.body.end - (stop?.[0].length ?? 0);
  const addition = { start: end, end: kept.body.end, newText: `; the same in: ${words}` };
  return [mark, addition, removeEntry(gone, text)].toSorted((a, b) => a.start - b.start);
}
