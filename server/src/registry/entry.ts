/** What one entry of the newsroom's list may hold, and what is said of each field that is wrong. Knows no place in the file. */
import * as v from 'valibot';
import type { ControlClass, RegisteredSource, SourceForm, SourceRole } from '../engine/index.ts';
import { CLASSES, FORMS, ROLES } from './vocabulary.ts';

/** An entry without its place. Fields that are not known are left alone, as a later version may have more of them. */
export interface Fields extends RegisteredSource {
  readonly note: string | null;
  readonly url: string | null;
}

const line = (should: string) => v.pipe(v.string(should), v.trim(), v.nonEmpty(should));

function oneOf<Word extends string>(field: string, words: Readonly<Record<Word, string>>) {
  const should = `“${field}” should be one of these: ${Object.keys(words).join(', ')}.`;
  const isWord = (value: unknown): value is Word => typeof value === 'string' && Object.hasOwn(words, value);
  return v.nullish(v.custom<Word>(isWord, should));
}

const CONTROL = v.object(
  {
    class: v.custom<ControlClass | 'none'>(
      (value) => typeof value === 'string' && Object.hasOwn(CLASSES, value),
      `“class” should be one of these: ${Object.keys(CLASSES).join(', ')}.`,
    ),
    authority: v.nullish(line('“authority” should be who says so, in quotation marks.')),
    edition: v.nullish(line('“edition” should be in quotation marks, as in "2026".')),
  },
  '“control” should be an entry in { … } with its class, as in { "class": "SC" }.',
);

const ALIASES = '“aliases” should be a list of names, as in [ "RIA", "Ria Novosti" ].';

export const ENTRY = v.object({
  // One that is missing is one that is empty: the message is the same.
  name: v.optional(line('A source should have a “name” in quotation marks.'), ''),
  aliases: v.nullish(v.array(line(ALIASES), ALIASES)),
  form: oneOf<SourceForm>('form', FORMS),
  role: oneOf<SourceRole>('role', ROLES),
  affiliation: v.nullish(line('“affiliation” should be the body a person belongs to, in quotation marks.')),
  title: v.nullish(line('“title” should be a person’s office, in quotation marks.')),
  control: v.nullish(CONTROL),
  note: v.nullish(v.string('“note” should be text in quotation marks.')),
  url: v.nullish(
    v.pipe(
      v.string('“url” should be a link in quotation marks.'),
      v.trim(),
      v.regex(/^https?:\/\/[^\s<>"]+$/iu, '“url” should be a link that begins with https:// or http://.'),
    ),
  ),
});

type Written = v.InferOutput<typeof ENTRY>;

export function asEntry(written: Written): Fields {
  const { name, aliases, form, role, affiliation, title, control, note, url } = written;
  return {
    name,
    aliases: aliases ?? [],
    form: form ?? null,
    role: role ?? null,
    title: title ?? null,
    affiliation: affiliation ?? null,
    control: controlOf(control),
    note: note?.trim() || null,
    url: url ?? null,
  };
}

function controlOf(written: Written['control']): RegisteredSource['control'] {
  if (!written) return null;
  const { class: controlClass, authority, edition } = written;
  if (controlClass === 'none') return 'none';
  return { class: controlClass, authority: authority ?? null, edition: edition ?? null };
}
