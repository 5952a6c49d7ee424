/**
 * Adds to a corpus what was marked later of who its sources are (`polnear-sources*.jsonl`): the form of some attributions and where
 * the fullest name and title of each source stand. The marks hold places alone, no text, and leave out what is not asked. Other
 * attributions keep theirs.
 */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { MarkedAttribution, MarkedDraft, Place } from './marked.ts';

const Place = v.tuple([v.number(), v.number()]);
const Places = v.exactOptional(v.nullable(v.array(Place)));
const Mark = v.object({
  article: v.string(),
  attribution: v.string(),
  form: v.exactOptional(v.string()),
  name: Places,
  title: Places,
  justification: v.array(Place),
});
type Mark = v.InferOutput<typeof Mark>;

/** The drafts that the marks speak of, in their order. Throws, naming the line, where one is no mark. */
export function withSources(drafts: readonly MarkedDraft[], file: string): readonly MarkedDraft[] {
  const byDraft = byArticle(readMarks(file));
  return drafts.flatMap((draft) => {
    const marks = byDraft.get(draft.id);
    const [gold] = draft.annotators;
    if (marks === undefined || gold === undefined) return [];
    const byId = new Map(marks.map((mark) => [mark.attribution, mark]));
    const attributions = gold.attributions.map((one) => marked(draft.text, one, byId.get(one.id)));
    return [{ ...draft, annotators: [{ ...gold, attributions }] }];
  });
}

function byArticle(marks: readonly Mark[]): ReadonlyMap<string, readonly Mark[]> {
  const found = new Map<string, Mark[]>();
  for (const mark of marks) found.set(mark.article, [...(found.get(mark.article) ?? []), mark]);
  return found;
}

function readMarks(file: string): readonly Mark[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    const read = v.safeParse(Mark, JSON.parse(line));
    if (!read.success) throw new Error(`${file}, line ${index + 1}: ${v.summarize(read.issues)}`);
    return [read.output];
  });
}

function marked(text: string, one: MarkedAttribution, mark: Mark | undefined): MarkedAttribution {
  if (mark === undefined) return one;
  const words = (places: readonly Place[]): string =>
    places.map(([start, end]) => text.slice(start, end)).join(' and ');
  return {
    ...one,
    ...(mark.form === undefined ? {} : { form: mark.form }),
    ...(mark.name ? { name: words(mark.name) } : {}),
    ...(mark.title ? { title: words(mark.title) } : {}),
    ...(mark.justification.length > 0 ? { justification: mark.justification } : {}),
  };
}
