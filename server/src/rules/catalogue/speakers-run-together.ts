/** `speakers-run-together`: one speaker’s quotation follows another’s, and who speaks is said only behind it. */
import type { Attribution, Quotation, Span } from '../../engine/index.ts';
import { hull } from '../../spans.ts';
import { defineRule } from '../define.ts';
import { wordsAt } from '../facts.ts';
import { areInOneParagraph, endsSentence, sentenceAt } from '../places.ts';
import { onlySpeakerOf, openingOf } from '../quoted.ts';
import type { Fix, RuleFacts } from '../rule.ts';
import { short, sourceName } from '../wording.ts';

interface Data {
  readonly quotation: Quotation;
  readonly first: Attribution;
  readonly second: Attribution;
}

export const speakersRunTogether = defineRule<Data>({
  code: 'speakers-run-together',
  severity: 'hint',
  summary:
    'Quotations of two speakers stand side by side in one paragraph, and the second is named only after the words.',
  why: 'Readers take a quotation that follows another for the same speaker’s. Reuters names the new speaker before the words, or begins a paragraph.',
  advice: 'Name the second speaker first: “Orlov said: …”.',
  measured: {
    right: 1,
    of: 2,
    on: 'PolNeAR, all 924 articles',
    date: '2026-11-26',
    note: 'on findings it was mended on',
    rare: { found: 2, words: 692_252 },
  },
  examples: {
    flagged: [
      {
        text: '“The dam will hold,” Olena Marchenko said. <flag>“It has never</flag> leaked,” Pavel Orlov said.',
        fixed: '“The dam will hold,” Olena Marchenko said. Pavel Orlov said: “It has never leaked.”',
      },
    ],
    clean: [
      { text: '“The dam will hold,” Olena Marchenko said. Pavel Orlov said: “It has never leaked.”' },
      { text: '“The dam will hold,” Olena Marchenko said. “It has never leaked,” she said.' },
      { text: '“The dam will hold,” Olena Marchenko said.\n\n“It has never leaked,” Pavel Orlov said.' },
      {
        text: '“The dam will hold,” Olena Marchenko said. The engineers doubted it. “It has never leaked,” Pavel Orlov said.',
      },
    ],
  },
  *check(facts) {
    const spoken = facts.analysis.quotations.filter(({ speech, depth }) => speech && depth === 0);
    for (const [at, quotation] of spoken.entries()) {
      const before = spoken[at - 1];
      if (!before || !areSideBySide(before, quotation, facts)) continue;
      const first = onlySpeakerOf(before, facts);
      const second = onlySpeakerOf(quotation, facts);
      if (
        !first ||
        !second ||
        isNamedBetween(second, { between: { start: before.start, end: quotation.start }, facts })
      )
        continue;
      if (isOther(first, second) && isBehind(second, quotation))
        yield { span: openingOf(quotation, facts), data: { quotation, first, second } };
    }
  },
  message: ({ data: { first, second } }, facts) =>
    `This is ${short(sourceName(facts, second))} speaking, straight after ${short(sourceName(facts, first))}. Readers learn that only after the words.`,
  fix: ({ data }, facts) => nameFirst(data, facts),
});

/** The second begins the sentence right behind that of the first, in its paragraph. */
function areSideBySide(before: Quotation, { start }: Quotation, facts: RuleFacts): boolean {
  if (start - before.end > FAR || !areInOneParagraph(before.end, start, facts)) return false;
  const last = sentenceAt(before.end - 1, facts);
  const next = sentenceAt(start, facts);
  const between = last ? sentenceAt(last.start, facts, 1) : undefined;
  return next !== undefined && next.start === start && between !== undefined && between.start === next.start;
}

const FAR = 200;

function isOther(first: Attribution, second: Attribution): boolean {
  const [one, other] = [first.name, second.name];
  if (one === null || other === null || second.form !== 'named-person') return false;
  const last = (name: string): string => name.toLowerCase().split(/\s/).at(-1) ?? '';
  return last(one) !== last(other);
}

/** «Orlov would not have it» right before his words: readers know who is coming. */
function isNamedBetween({ name }: Attribution, { between, facts }: Gap): boolean {
  return name !== null && wordsAt(facts, between).includes(name.split(/\s/).at(-1) ?? name);
}

interface Gap {
  readonly between: Span;
  readonly facts: RuleFacts;
}

function isBehind({ source, cue }: Attribution, { end }: Span): boolean {
  const who = hull([...source, ...cue]);
  return who !== null && who.start >= end && who.start - end < 10;
}

/** «“It has never leaked,” Pavel Orlov said.» becomes «Pavel Orlov said: “It has never leaked.”»; nothing may stand behind it. */
function nameFirst({ quotation, second }: Data, facts: RuleFacts): Fix[] {
  const [source] = second.source;
  const [cue] = second.cue;
  const tail = /^\s*([^.“”"]+)\.(?=\s|$)/u.exec(facts.text.slice(quotation.end, quotation.end + 160));
  if (!source || !cue || !tail?.[1] || second.source.length > 1 || !quotation.closed) return [];
  const said = [wordsAt(facts, source), wordsAt(facts, cue)];
  if (!isWhole(tail[1], said) || facts.text.charAt(quotation.end - 2) !== ',') return [];
  if (!endsSentence(quotation.end + tail[0].length, facts)) return [];
  const mark = facts.text.charAt(quotation.end - 1);
  const edits = [
    { start: quotation.start, end: quotation.start, newText: `${said.join(' ')}: ` },
    { start: quotation.end - 2, end: quotation.end + tail[0].length, newText: `.${mark}` },
  ];
  return [{ title: `Name ${short(sourceName(facts, second))} first`, kind: 'repair', edits }];
}

/** Whether source and cue are all there is, in either order. */
function isWhole(tail: string, [source = '', cue = '']: readonly string[]): boolean {
  const words = tail.trim();
  return words === `${source} ${cue}` || words === `${cue} ${source}`;
}
