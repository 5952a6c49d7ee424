/**
 * Fixtures with inline tags, for news text is full of `$` and long lines:
 *
 *     <content>Putin flew in</content>, <source>agencies</source> <cue>reported</cue>. <flag>Alleged</flag> war <|>crimes.
 *
 * Tags may repeat, nest and cross. A number sorts them into several attributions: `<cue2>citing</cue2>`; no number is 1.
 * Any other angle bracket is text.
 */
import type { Span } from '../../server/src/engine/model.ts';

const NAMES = ['source', 'cue', 'content', 'addressee', 'flag'] as const;
export type TagName = (typeof NAMES)[number];
export type TaggedSpans = Readonly<Record<TagName, readonly Span[]>>;

export interface Tagged {
  /** The fixture without its tags. */
  readonly text: string;
  /** All spans of a name, whatever their number, in order of their start. */
  readonly spans: TaggedSpans;
  /** The spans of each number, in order of the numbers met. */
  readonly attributions: readonly TaggedSpans[];
  /** Where `<|>` stands; the last one if there are several. */
  readonly cursor: number | null;
}

/** Throws when a tag is closed that was not opened, or is left open. */
export function parseTagged(fixture: string): Tagged {
  let text = '';
  let cursor: number | null = null;
  let from = 0;
  const opened = new Map<string, number[]>();
  const closed: { name: TagName; number: number; span: Span }[] = [];
  for (const match of fixture.matchAll(TAG)) {
    text += fixture.slice(from, match.index);
    from = match.index + match[0].length;
    const name = NAMES.find((candidate) => candidate === match[2]);
    const key = `${match[2]}${match[3]}`;
    if (name === undefined) cursor = text.length;
    else if (match[1] === '') opened.set(key, [...(opened.get(key) ?? []), text.length]);
    else {
      const start = opened.get(key)?.pop();
      if (start === undefined) throw new Error(`</${key}> closes nothing in: ${fixture}`);
      closed.push({ name, number: Number(match[3] || 1), span: { start, end: text.length } });
    }
  }
  for (const [key, starts] of opened)
    if (starts.length > 0) throw new Error(`<${key}> is left open in: ${fixture}`);
  text += fixture.slice(from);
  const numbers = [...new Set(closed.map(({ number }) => number))].sort((a, b) => a - b);
  const pick = (among: typeof closed): TaggedSpans => ({
    source: spansOf('source', among),
    cue: spansOf('cue', among),
    content: spansOf('content', among),
    addressee: spansOf('addressee', among),
    flag: spansOf('flag', among),
  });
  const attributions = numbers.map((wanted) => pick(closed.filter(({ number }) => number === wanted)));
  return { text, spans: pick(closed), attributions, cursor };
}

/** The reverse: the text with spans written in as tags, so that a failing comparison can be read. */
export function renderTagged(text: string, spans: Partial<TaggedSpans>): string {
  return renderAttributions(text, [spans]);
}

/** Several attributions in one text; the tags of all but the first are numbered. */
export function renderAttributions(text: string, attributions: readonly Partial<TaggedSpans>[]): string {
  const tags: { at: number; tag: string; order: number }[] = [];
  for (const [index, spans] of attributions.entries()) {
    const number = index === 0 ? '' : String(index + 1);
    for (const name of NAMES) {
      for (const { start, end } of spans[name] ?? []) {
        tags.push({ at: start, tag: `<${name}${number}>`, order: 2 - (end - start) / (text.length + 1) });
        tags.push({ at: end, tag: `</${name}${number}>`, order: (end - start) / (text.length + 1) });
      }
    }
  }
  // At one offset what closes comes before what opens, inner before outer and outer before inner.
  tags.sort((a, b) => a.at - b.at || a.order - b.order);
  let rendered = '';
  let from = 0;
  for (const { at, tag } of tags) {
    rendered += text.slice(from, at) + tag;
    from = at;
  }
  return rendered + text.slice(from);
}

const TAG = /<(\/?)(source|cue|content|addressee|flag|\|)(\d*)>/g;

function spansOf(name: TagName, among: readonly { name: TagName; span: Span }[]): Span[] {
  return among
    .filter((tagged) => tagged.name === name)
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
