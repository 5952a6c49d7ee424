/** The inline tags of a marked draft, taken out of its text. Knows nothing of what they mean. */
import type { Place } from './marked.ts';

/** `<cue3 form="document">reads</cue3>` is `{ name: 'cue', number: 3, attributes: { form: 'document' }, place }`. */
export interface Tag {
  readonly name: string;
  /** None for `marker` and `residue`. */
  readonly number: number | null;
  readonly attributes: Readonly<Record<string, string>>;
  /** What is tagged, without white space at its ends. */
  readonly place: Place;
}

/**
 * The text without its tags, and they in order of the text. They may repeat, nest and cross; any other angle bracket is
 * text. Throws when a tag is closed that was not opened, or is left open.
 */
export function readTags(marked: string): { readonly text: string; readonly tags: readonly Tag[] } {
  let text = '';
  let from = 0;
  const opened: (Omit<Tag, 'place'> & { readonly start: number })[] = [];
  const tags: Tag[] = [];
  for (const match of marked.matchAll(TAG)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    const name = match[2] ?? match[4] ?? '';
    const number = match[3] === undefined ? null : Number(match[3]);
    if (match[1] === '') {
      opened.push({ name, number, attributes: readAttributes(match[5] ?? ''), start: text.length });
      continue;
    }
    const at = opened.findLastIndex((tag) => tag.name === name && tag.number === number);
    const [closed] = at < 0 ? [] : opened.splice(at, 1);
    if (closed === undefined) throw new Error(`${match[0]} closes nothing, at «${text.slice(-40)}»`);
    tags.push({ name, number, attributes: closed.attributes, place: trimmed(text, closed.start) });
  }
  const left = opened[0];
  if (left !== undefined) throw new Error(`<${left.name}${left.number ?? ''}> is left open`);
  text += marked.slice(from);
  return { text, tags: tags.sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1]) };
}

/** `form="document" optional`: what is written without a value has an empty one. */
export function readAttributes(written: string): Record<string, string> {
  const each = written.matchAll(/([\w-]+)(?:="([^"]*)")?/gu);
  return Object.fromEntries([...each].map(([, name = '', value = '']) => [name, value]));
}

const TAG =
  /<(\/?)(?:(source|cue|content|addressee|justification)(\d+)|(marker|residue))((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/gu;

function trimmed(text: string, start: number): Place {
  const inside = text.slice(start);
  const from = start + inside.length - inside.trimStart().length;
  return [from, Math.max(from, start + inside.trimEnd().length)];
}
