/** `circular-sourcing`: two citations of one claim that go back to one source. */
import type { CitedWork } from '../../citations/cited-work.ts';
import type { Entry, Reference } from '../../citations/citations.ts';
import { entryNamed, sameKey } from '../../citations/read.ts';
import { removeEntry, removeReference } from '../../citations/remove.ts';
import type { KeptPlace } from '../../citations/ties.ts';
import { contains } from '../../spans.ts';
import { calledIn, citedBy, isOneKey, takeOutKept } from '../cited.ts';
import type { Cited } from '../cited.ts';
import { defineRule } from '../define.ts';
import type { Edit, RuleFacts } from '../rule.ts';

interface Data {
  readonly first: Cited;
  readonly again: Cited;
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
    const { citations, checks = [], analysis } = facts;
    if (citations.references.length < 2 && checks.length === 0) return;
    const citing = citedBy(facts);
    // What is kept for words of two sentences is of both.
    const told = new Set<string>();
    for (const sentence of analysis.sentences) {
      const before: Cited[] = [];
      for (const again of citing(sentence)) {
        if (again.work === null || before.some((one) => isOneKey(one, again))) continue;
        const found = firstShared(before, again);
        before.push(again);
        if (found === null) continue;
        const data = { ...found, again };
        if (again.kind === 'mark') {
          yield { span: again.reference, data };
          continue;
        }
        const { id, nth, span } = again.place;
        const name = JSON.stringify([id, nth]);
        if (!told.has(name)) yield { span, data };
        told.add(name);
      }
    }
  },
  message: ({ data: { first, again, shared } }, facts) =>
    `${calledIn(first, facts)} and ${calledIn(again, facts)} are one source, not two: ${shared}.`,
  fix: ({ data: { first, again } }, facts) => {
    if (again.kind === 'kept') return [takeOutKept(again.place, `Take out ${calledIn(again, facts)}`)];
    if (first.kind === 'kept') return [];
    const edits = joining([first.reference, again.reference], facts);
    return [{ title: 'Count them as one', kind: 'repair', edits }];
  },
});

/** The first of those before that goes back to the same. */
function firstShared(before: readonly Cited[], again: Cited): Pick<Data, 'first' | 'shared'> | null {
  for (const first of before) {
    if (first.work === null || again.work === null) continue;
    const shared = sharedBy(first.work, again.work);
    if (shared !== null && !isDuplicate(first, again)) return { first, shared };
  }
  return null;
}

function sharedBy(one: CitedWork, other: CitedWork): string | null {
  if (one.links.some((link) => other.links.includes(link))) return 'both lead to the same page';
  const agency = one.agencies.find((name) => other.agencies.includes(name));
  if (agency !== undefined) return `both carry what ${agency} sent out`;
  return one.title !== null && one.title === other.title ? 'both have the same headline' : null;
}

/**
 * Of two notes with one link each, and of one and what is kept, `citation-duplicate` speaks, or they mean two places in one document. What
 * quotes the page or keeps a file of it says more than the note.
 */
function isDuplicate(one: Cited, other: Cited): boolean {
  const links = new Set([one, other].flatMap(({ work }) => work?.links ?? []));
  if (links.size !== 1) return false;
  if (one.kind === 'kept' && other.kind === 'kept') return isElsewhere(one.place, other.place);
  return [one, other].every((cited) =>
    cited.kind === 'mark'
      ? cited.reference.style === 'footnote'
      : cited.place.citation.excerpt === null && cited.place.citation.file === null,
  );
}

/** Page 3 and page 9 are two things to look up. */
function isElsewhere({ citation: one }: KeptPlace, { citation: other }: KeptPlace): boolean {
  return (
    (one.locator?.value ?? other.locator?.value) !== undefined && one.locator?.value !== other.locator?.value
  );
}

/** The second mark goes; what its note says goes along into the first, unless something else points to it. */
function joining([first, again]: readonly [Reference, Reference], { text, citations }: RuleFacts): Edit[] {
  const mark = removeReference(again, text);
  const entryOf = ({ key, style }: Reference): Entry | undefined =>
    style === 'footnote' ? entryNamed(citations.entries, key) : undefined;
  const [kept, gone] = [entryOf(first), entryOf(again)];
  const others = citations.references.filter(
    (one) => one.style === again.style && sameKey(one.key, again.key) && !contains(again, one),
  );
  if (!kept?.body || !gone?.body || others.length > 0) return [mark];
  const words = text.slice(gone.body.start, gone.body.end);
  const stop = /\.\s*$/.exec(text.slice(kept.body.start, kept.body.end));
  const end = kept.body.end - (stop?.[0].length ?? 0);
  const addition = { start: end, end: kept.body.end, newText: `; the same in: ${words}` };
  return [mark, addition, removeEntry(gone, text)].toSorted((a, b) => a.start - b.start);
}
