/**
 * Writes what editors corrected as marked text, in the form of `training/corpus`: inline tags, a number for each attribution, what tags
 * cannot say on its first cue. Only paragraphs that somebody corrected are written: of the others nobody knows whether they are right.
 */
import { isSure } from '../engine/index.ts';
import type { Analysis, Attribution, Correction, Span } from '../engine/index.ts';
import { overlaps } from '../spans.ts';

export interface CorrectedDraft {
  readonly path: string;
  readonly text: string;
  /** With the corrections in it. */
  readonly analysis: Analysis;
  readonly corrections: readonly Correction[];
}

export interface TaggedDraft {
  /** Null where there is nothing to write. */
  readonly marked: string | null;
  /** Corrected paragraphs that tags cannot say: of an attribution without a cue, or one that reaches further. */
  readonly leftOut: number;
}

export function taggedDraft({ path, text, analysis, corrections }: CorrectedDraft): TaggedDraft {
  const said = corrections.filter(({ kind }) => kind !== 'not-a-claim' && kind !== 'carried-by');
  const touched = paragraphsOf(text).filter((paragraph) => said.some(({ at }) => overlaps(at, paragraph)));
  const written = touched.flatMap((paragraph) => {
    const inside = analysis.attributions.filter((one) =>
      spansOf(one).some((span) => overlaps(span, paragraph)),
    );
    return isSayable(text, paragraph, inside) ? [{ paragraph, inside }] : [];
  });
  const leftOut = touched.length - written.length;
  if (written.length === 0) return { marked: null, leftOut };
  const numbers = new Map(written.flatMap(({ inside }) => inside).map(({ id }, index) => [id, index + 1]));
  const paragraphs = written.map(({ paragraph, inside }) =>
    withTags(
      text,
      paragraph,
      inside.flatMap((one) => tagsOf(one, numbers)),
    ),
  );
  const from = path.includes('"') ? '' : ` from="${path}"`;
  return { marked: `<draft kind="correction"${from} />\n${paragraphs.join('\n\n')}\n`, leftOut };
}

/** What stands between blank lines. */
function paragraphsOf(text: string): readonly Span[] {
  const found = text.matchAll(/[^\r\n]+(?:(?:\r\n|\r|\n)[^\r\n]*\S[^\r\n]*)*/g);
  return Array.from(found, ({ 0: words, index }) => ({ start: index, end: index + words.length }));
}

function isSayable(text: string, paragraph: Span, inside: readonly Attribution[]): boolean {
  const isWhole = ({ start, end }: Span): boolean => paragraph.start <= start && end <= paragraph.end;
  return (
    inside.every((one) => one.cue.length > 0 && spansOf(one).every(isWhole)) &&
    !LIKE_A_TAG.test(text.slice(paragraph.start, paragraph.end))
  );
}

const LIKE_A_TAG = /<\/?(?:(?:source|cue|content|addressee|justification)\d|(?:marker|residue|draft)\b)/;
const ROLES = ['source', 'cue', 'content', 'addressee', 'justification'] as const;

function spansOf(attribution: Attribution): readonly Span[] {
  return ROLES.flatMap((role) => attribution[role]);
}

interface Tag extends Span {
  readonly name: string;
  /** With a space before it, or empty. */
  readonly attributes: string;
}

function tagsOf(attribution: Attribution, numbers: ReadonlyMap<string, number>): readonly Tag[] {
  const number = numbers.get(attribution.id) ?? 0;
  return ROLES.flatMap((role) =>
    attribution[role].map(({ start, end }, index): Tag => {
      const attributes = role === 'cue' && index === 0 ? attributesOf(attribution, numbers) : '';
      return { start, end, name: `${role}${number}`, attributes };
    }),
  );
}

function attributesOf(attribution: Attribution, numbers: ReadonlyMap<string, number>): string {
  const { source, form, kind, stance, voice, role, name, title, affiliation, chain, control } = attribution;
  const parent = attribution.parent === null ? undefined : numbers.get(attribution.parent);
  const told: readonly (readonly [string, string | null | undefined])[] = [
    ['form', source.length === 0 ? 'implicit' : form === 'implicit' ? 'open' : form],
    ['kind', kind],
    ['stance', stance],
    ['voice', voice],
    ['role', role],
    ['name', name],
    ['title', title],
    ['affiliation', affiliation],
    ['chain', chain.length > 1 ? chain.join(' > ') : null],
    ['control', control === null ? null : 'state'],
    [attribution.link === 'relays' ? 'relayed-by' : 'within', parent === undefined ? null : String(parent)],
  ];
  const valued = told.flatMap(([key, value]) =>
    value === null || value === undefined || /["\r\n]/.test(value) ? [] : [` ${key}="${value}"`],
  );
  // What nobody vouched for is neither owed nor wrong.
  return [...valued, attribution.hearsay ? ' hearsay' : '', isSure(attribution) ? '' : ' optional'].join('');
}

/** Where several begin or end, the longer are outside. */
function withTags(text: string, { start, end }: Span, tags: readonly Tag[]): string {
  const marks = tags.flatMap((tag) => [
    { at: tag.start, order: 1, length: -(tag.end - tag.start), words: `<${tag.name}${tag.attributes}>` },
    { at: tag.end, order: 0, length: tag.end - tag.start, words: `</${tag.name}>` },
  ]);
  marks.sort((a, b) => a.at - b.at || a.order - b.order || a.length - b.length);
  let written = '';
  let from = start;
  for (const { at, words } of marks) {
    written += text.slice(from, at) + words;
    from = at;
  }
  return written + text.slice(from, end);
}
