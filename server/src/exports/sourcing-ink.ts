/** What is drawn into a draft on paper: who says what, what is found fault with, the numbers of the notes. Knows no layout. */
import { placeBehind } from '../citations/add.ts';
import { element } from '../drawing/html.ts';
import { inkOf } from '../drawing/ink.ts';
import type { Behind, Ink, InkMark } from '../drawing/ink.ts';
import { isSure } from '../engine/index.ts';
import type { Attribution, Region, Span } from '../engine/index.ts';
import type { RuleFacts } from '../rules/rule.ts';
import { wordsOf } from '../wording/describe.ts';
import { isMark } from './clean.ts';
import type { DraftToExport } from './draft.ts';
import type { Note } from './notes.ts';

export interface InkOptions {
  /** What the ids of this draft begin with: a page may hold several. */
  readonly prefix: string;
  /** Source, reporting words and content, and what is found fault with. */
  readonly withSourcing: boolean;
}

export function sourcingInk(
  draft: DraftToExport,
  notes: readonly Note[],
  { prefix, withSourcing }: InkOptions,
): Ink {
  const { facts } = draft;
  return inkOf({
    marks: withSourcing ? [...saidMarks(facts), ...faultMarks(draft)] : [],
    hidden: unseenIn(facts),
    behind: notes.map((note) => numberOf(note, facts, prefix)),
  });
}

export const noteId = (prefix: string, number: number): string => `${prefix}note-${number}`;
export const markId = (prefix: string, number: number): string => `${prefix}mark-${number}`;

/** Where its number stands. */
export function noteplace({ span }: Note, facts: RuleFacts): number {
  return placeBehind(span.end, facts);
}

function numberOf(note: Note, facts: RuleFacts, prefix: string): Behind {
  const { number } = note;
  const link = element(
    'a',
    { href: `#${noteId(prefix, number)}`, id: markId(prefix, number) },
    String(number),
  );
  return { place: noteplace(note, facts), html: element('sup', { class: 'number' }, link) };
}

/** What no reader is to see: comments, markup, citation marks and their entries. */
export function unseenIn(facts: RuleFacts): readonly Span[] {
  const { analysis, citations } = facts;
  return [...analysis.regions.filter(isUnseen).map((one) => hiddenAt(one, facts)), ...citations.entries];
}

/** With the space before a mark, where none is needed without it. */
function hiddenAt(region: Region, { text }: RuleFacts): Span {
  const { start, end } = region;
  if (!isMark(region) || /[\p{L}\p{N}]/u.test(text.charAt(end))) return { start, end };
  const space = /[^\S\r\n]*$/.exec(text.slice(Math.max(0, start - MOST_SPACE), start))?.[0].length ?? 0;
  return { start: start - space, end };
}

const MOST_SPACE = 20;

function isUnseen(region: Region): boolean {
  return region.kind === 'comment' || region.kind === 'markup' || isMark(region);
}

/** What is merely possible stays plain, as it does in the editor. */
function saidMarks({ text, analysis }: RuleFacts): InkMark[] {
  const sure = analysis.attributions.filter(isSure);
  const told = ({ addressee, chain }: Attribution): readonly Span[] =>
    addressee.filter((span) => chain.includes(wordsOf(text, span)));
  return [
    ...marks(
      'content',
      sure.flatMap(({ content }) => content),
    ),
    ...marks(
      'source',
      sure.flatMap((one) => [...one.source, ...told(one)]),
    ),
    ...marks(
      'cue',
      sure.flatMap(({ cue }) => cue),
    ),
  ];
}

/** Words that two attributions share are drawn once. */
function marks(className: string, spans: readonly Span[]): InkMark[] {
  const once = new Map(spans.map(({ start, end }) => [`${start}-${end}`, { start, end, className }]));
  return [...once.values()];
}

/** What is found fault with, and page furniture. */
export function faultMarks({ findings, facts }: DraftToExport): InkMark[] {
  const shown = findings.filter(({ severity }) => severity !== 'hint');
  return [
    ...shown.map(({ start, end, message }) => ({ start, end, className: 'flag', title: message })),
    ...marks('residue', facts.analysis.residue),
  ];
}
