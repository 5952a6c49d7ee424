/**
 * Reads a corpus of JSON lines, the form in which PolNeAR lies beside this checkout and which the scorer reads: one draft a
 * line, `{"id","text","annotators":[{"who","attributions":[{"id","source":[[start,end],…],"cue":[…],"content":[…]}]}]}`,
 * with what `marked.ts` has beyond that where somebody marked it.
 */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { MarkedDraft } from './marked.ts';

/** Throws, naming the file and the line, where a line is no marked draft. */
export function readJsonLines(file: string): readonly MarkedDraft[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [
        v.parse(
          Draft,
          JSON.parse(line, (_, value: unknown) => value ?? undefined),
        ),
      ];
    } catch (error) {
      throw new Error(`${file}, line ${index + 1}: ${reasonOf(error)}`, { cause: error });
    }
  });
}

const Place = v.pipe(v.tuple([v.number(), v.number()]), v.readonly());
const Places = v.array(Place);
/** Told in words by one hand: then nobody says where. */
const Addressee = v.union([
  Places,
  v.pipe(
    v.string(),
    v.transform(() => []),
  ),
]);
const Words = v.exactOptional(v.string());

const Attribution = v.object({
  id: v.string(),
  source: Places,
  cue: Places,
  content: Places,
  addressee: v.exactOptional(Addressee),
  justification: v.exactOptional(Places),
  parent: Words,
  link: v.exactOptional(v.picklist(['relays', 'within'])),
  kind: Words,
  voice: Words,
  stance: Words,
  hearsay: v.exactOptional(v.boolean()),
  form: Words,
  role: Words,
  name: Words,
  title: Words,
  affiliation: Words,
  control: v.exactOptional(v.literal('state')),
  chain: v.exactOptional(v.array(v.string())),
  optional: v.exactOptional(v.literal(true)),
});

const Draft = v.pipe(
  v.object({
    id: v.string(),
    format: v.exactOptional(v.picklist(['plain', 'markdown'])),
    text: v.string(),
    about: v.exactOptional(v.record(v.string(), v.string())),
    annotators: v.array(v.object({ who: v.string(), attributions: v.array(Attribution) })),
    markers: v.exactOptional(v.array(v.object({ type: v.string(), span: Place }))),
    boilerplate: v.exactOptional(v.array(v.number())),
  }),
  v.check(
    ({ text, annotators }) =>
      annotators
        .flatMap(({ attributions }) => attributions)
        .flatMap(({ source, cue, content }) => [...source, ...cue, ...content])
        .every(([start, end]) => 0 <= start && start <= end && end <= text.length),
    'a span that is not inside the text',
  ),
);

function reasonOf(error: unknown): string {
  if (!v.isValiError(error)) return error instanceof Error ? error.message : String(error);
  const [issue] = error.issues;
  const where = v.getDotPath(issue);
  return where === null ? issue.message : `${where}: ${issue.message}`;
}
