/** `citation-duplicate`: two entries that lead to the same place. */
import type { BibliographyOf, Citations, Entry } from '../../citations/citations.ts';
import { formatKept, isKeptPending } from '../../citations/kept.ts';
import type { KeptCitation } from '../../citations/kept.ts';
import { linksIn } from '../../citations/links.ts';
import { entryNamed, foldKey } from '../../citations/read.ts';
import { removeEntry } from '../../citations/remove.ts';
import type { KeptPlace } from '../../citations/ties.ts';
import type { Span } from '../../engine/index.ts';
import { contains } from '../../spans.ts';
import { calledKept, keptIn, takeOutKept } from '../cited.ts';
import { defineRule } from '../define.ts';
import { indexOf } from '../facts.ts';
import type { Edit, Match, RuleFacts } from '../rule.ts';

type Data = EntryAgain | KeptAgain;

interface EntryAgain {
  readonly entry: Entry;
  readonly first: Entry;
}

interface KeptAgain {
  readonly place: KeptPlace;
  /** Its entry in the draft; null where it is kept twice. */
  readonly note: Entry | null;
}

export const citationDuplicate = defineRule<Data>({
  code: 'citation-duplicate',
  severity: 'warning',
  profiles: { quiet: 'hint' },
  summary: 'Two entries lead to the same page or hold the same words.',
  why: 'One source under two numbers looks like two. Who counts the notes takes a claim for better sourced than it is.',
  advice:
    'Keep one entry and point to it from both places. Where they mean different pages of one document, give the pages.',
  examples: {
    flagged: [
      {
        text: 'The plant has closed.[^1] So has the port.[^2]\n\n[^1]: https://example.org/plant\n<flag>[^2]:</flag> The Harrow Post, http://www.example.org/plant/?utm_source=feed\n',
        fixed: 'The plant has closed.[^1] So has the port.[^1]\n\n[^1]: https://example.org/plant\n',
      },
      {
        text: 'The plant has closed.[^a][^b]\n\n[^a]: Interview with Olena Marchenko, 4 May 2023.\n<flag>[^b]:</flag> Interview with  Olena Marchenko, 4 May 2023',
        fixed: 'The plant has closed.[^a]\n\n[^a]: Interview with Olena Marchenko, 4 May 2023.',
        format: 'plain',
      },
    ],
    clean: [
      {
        text: 'The plant has closed.[^1] So has the port.[^2]\n\n[^1]: https://example.org/plant\n[^2]: https://example.org/port',
      },
      {
        text: 'The plant has closed.[^1] So has the port.[^2]\n\n[^1]: https://example.org/report.pdf, p. 3\n[^2]: https://example.org/report.pdf, p. 9',
      },
      {
        text: 'The plant has closed.[^1] So has the port.[^2]\n\n[^1]: https://example.org/report.pdf#page=3\n[^2]: https://example.org/report.pdf#page=9',
      },
      { text: 'The plant has closed.[^1] So has the port.[^2]\n\n[^1]: The Kremlin\n[^2]: The Kremlin' },
    ],
  },
  *check(facts) {
    const { text, citations } = facts;
    const known = new Map<string, Entry>();
    for (const entry of citations.entries) {
      // What is not filled in yet may become two different things.
      if (entry.body === null || entry.pending) continue;
      const words = identitiesOf(text.slice(entry.body.start, entry.body.end));
      const first = words.map((word) => known.get(word)).find((one) => one !== undefined);
      for (const word of words) if (!known.has(word)) known.set(word, first ?? entry);
      if (first) yield { span: markOf(entry, text), data: { entry, first } };
    }
    yield* keptAgain(facts);
  },
  message: ({ data }, facts) =>
    'place' in data
      ? wordedKept(data, facts)
      : `Note [^${data.entry.key}] leads to the same source as [^${data.first.key}].`,
  fix: ({ data }, facts) =>
    'place' in data
      ? [takeOutKept(data.place, data.note ? 'Take out what is kept' : 'Take out the second')]
      : [{ title: `Merge with [^${data.first.key}]`, kind: 'repair', edits: merging(data, facts) }],
});

function wordedKept({ place, note }: KeptAgain, facts: RuleFacts): string {
  const called = calledKept(place, facts);
  return note
    ? `${called} is kept beside the draft for this, and note [^${note.key}] leads to the same source.`
    : `${called} is kept twice for this.`;
}

/** What is kept for one claim, or cited there, counts once; for another claim it is proof anew. */
function* keptAgain(facts: RuleFacts): Iterable<Match<Data>> {
  const { bibliography } = facts.citations;
  const known = new Set<string>();
  for (const place of keptIn(facts)) {
    if (isKeptPending(place.citation, bibliography)) continue;
    const { start, end } = place.span;
    const name = JSON.stringify([start, end, formatKept(place.citation, bibliography)]);
    const note = noteOf(place, facts);
    if (known.has(name)) yield { span: place.span, data: { place, note: null } };
    else if (note) yield { span: place.span, data: { place, note } };
    known.add(name);
  }
}

/** Of the entries that its sentence cites, the one that leads to the same. */
function noteOf({ citation, span }: KeptPlace, facts: RuleFacts): Entry | undefined {
  const { text, citations } = facts;
  const own = identitiesOfKept(citation, citations.bibliography);
  return indexOf(facts)
    .citing(span)
    .flatMap(({ style, key }) => (style === 'footnote' ? (entryNamed(citations.entries, key) ?? []) : []))
    .find(({ body, pending }) => {
      if (body === null || pending) return false;
      return identitiesOf(text.slice(body.start, body.end)).some((one) => own.includes(one));
    });
}

/** What it quotes, or a file, is more than a link. */
function identitiesOfKept(citation: KeptCitation, bibliography: BibliographyOf | null): readonly string[] {
  const identities = identitiesOf(formatKept(citation, bibliography));
  return citation.excerpt === null && citation.file === null ? identities : identities.slice(0, 1);
}

const LOCATOR =
  /\b(?:pp?|pages?|paras?|ch|chapters?|sections?|lines?|slides?|min)\b\.?\s*\d+|§\s*\d+|\b\d+:\d{2}\b/gi;

/** By its words; and by its link with the place in it, where it has only one. */
function identitiesOf(body: string): readonly string[] {
  const folded = body.trim().replace(/\s+/g, ' ').replace(/\.$/, '').toLowerCase();
  const [link, another] = linksIn(body);
  if (link === undefined || another !== undefined) return [folded];
  const places = folded.match(LOCATOR) ?? [];
  return [folded, `link ${link} ${places.join(' ')}`];
}

function markOf({ start, end }: Entry, text: string): Span {
  const colon = text.indexOf(':', start);
  return { start, end: colon >= 0 && colon < end ? colon + 1 : end };
}

/** Every mark leads to the first entry; one that stands beside a mark of the first already goes. */
function merging({ entry, first }: EntryAgain, { text, citations }: RuleFacts): Edit[] {
  const gone = foldKey(entry.key);
  const kept = foldKey(first.key);
  const marks =
    gone === kept
      ? []
      : citations.references.filter(({ key, style }) => style === 'footnote' && foldKey(key) === gone);
  const moved = marks
    .filter((mark) => !contains(entry, mark))
    .map(({ start, end }) => ({
      start,
      end,
      newText: isBeside({ start, end }, kept, citations) ? '' : `[^${first.key}]`,
    }));
  return [...moved, removeEntry(entry, text)].toSorted((a, b) => a.start - b.start);
}

function isBeside({ start, end }: Span, key: string, { references }: Citations): boolean {
  return references.some(
    (one) => one.style === 'footnote' && foldKey(one.key) === key && (one.end === start || one.start === end),
  );
}
