/** `late-speaker`: a long quotation whose speaker is named only when it is over. */
import type { Attribution, Quotation, Span } from '../../engine/index.ts';
import { firstIndex, hull } from '../../spans.ts';
import { defineRule } from '../define.ts';
import { wordsAt } from '../facts.ts';
import { endsSentence } from '../places.ts';
import { onlySpeakerOf, openingOf } from '../quoted.ts';
import type { Fix, RuleFacts } from '../rule.ts';
import { isPronoun, short, sourceName } from '../wording.ts';

interface Data {
  readonly quotation: Quotation;
  readonly attribution: Attribution;
  /** Where its first sentence ends. */
  readonly firstEnd: number;
}

export const lateSpeaker = defineRule<Data>({
  code: 'late-speaker',
  severity: 'information',
  profiles: { quiet: 'off' },
  summary:
    'A quotation of three sentences or more, or of several paragraphs, comes before the name of its speaker.',
  why: 'Reuters names the speaker after the first sentence at the latest: readers weigh words by who says them.',
  advice: 'Move the attribution up, to the end of the first sentence of the quotation.',
  measured: { right: 9, of: 10, on: 'PolNeAR, all 924 articles', date: '2026-11-26' },
  examples: {
    flagged: [
      {
        text: '<flag>“The dam will</flag> hold. It has stood for a hundred years. Nobody in the town need worry,” Olena Marchenko said.',
        fixed:
          '“The dam will hold,” Olena Marchenko said. “It has stood for a hundred years. Nobody in the town need worry.”',
      },
    ],
    clean: [
      { text: '“The dam will hold. It has stood for a hundred years,” Olena Marchenko said.' },
      {
        text: '“The dam will hold,” Olena Marchenko said. “It has stood for a hundred years. Nobody in the town need worry.”',
      },
      {
        text: 'Olena Marchenko built the dam. “The dam will hold. It has stood for a hundred years. Nobody in the town need worry,” Marchenko said.',
      },
      {
        text: 'The mayor was calm. “The dam will hold. It has stood for a hundred years. Nobody in the town need worry,” she said.',
      },
    ],
  },
  *check(facts) {
    for (const quotation of facts.analysis.quotations) {
      if (!quotation.speech || quotation.depth > 0) continue;
      const firstEnd = longEnd(quotation, facts);
      const attribution = firstEnd === null ? null : speakerBehind(quotation, facts);
      if (firstEnd !== null && attribution && !isKnownBefore(attribution, quotation, facts))
        yield { span: openingOf(quotation, facts), data: { quotation, attribution, firstEnd } };
    }
  },
  message: ({ data: { attribution } }, facts) =>
    `Readers learn only at the end that this is ${short(sourceName(facts, attribution))} speaking.`,
  fix: ({ data }, facts) => moveUp(data, facts),
});

/** Where the first sentence ends of a quotation that has three of them, or that goes on in the next paragraph. */
function longEnd({ start, end, closed }: Quotation, facts: RuleFacts): number | null {
  const { sentences } = facts.analysis;
  const at = firstIndex(sentences, (one) => one.end > start);
  const [first, third] = [sentences[at], sentences[at + 2]];
  if (!first || end - start < LONG) return null;
  return (third !== undefined && third.start < end) || (!closed && goesOn({ start, end }, facts))
    ? first.end
    : null;
}

/** Left open, and taken up by the same mark where the next paragraph begins; else a mark was forgotten. */
function goesOn({ start, end }: Span, { text }: RuleFacts): boolean {
  return /^\s*(\S)/.exec(text.slice(end, end + 20))?.[1] === text.charAt(start);
}

/** The one who is named for it, where that is behind it. */
function speakerBehind(quotation: Quotation, facts: RuleFacts): Attribution | null {
  const only = onlySpeakerOf(quotation, facts);
  if (only === null) return null;
  const who = hull([...only.source, ...only.cue]);
  return who !== null && who.start >= quotation.end && only.source.length === 1 ? only : null;
}

/** A pronoun, a name from just before it, or a colon: readers know already who speaks. */
function isKnownBefore(attribution: Attribution, { start }: Quotation, facts: RuleFacts): boolean {
  const [source] = attribution.source;
  const words = source ? wordsAt(facts, source) : '';
  // «The former governor» is somebody the draft has spoken of.
  if (
    words === '' ||
    isPronoun(words) ||
    (attribution.name === null && /^(?:the|his|her|their)\s/i.test(words))
  )
    return true;
  const before = facts.text.slice(Math.max(0, start - NEAR), start);
  const last = (attribution.name ?? words).split(/\s/).at(-1) ?? '';
  return /:\s*$/.test(before) || SAID_ON.test(before) || (last !== '' && before.includes(last));
}

/** As far back as readers still have a name in mind: a paragraph or two. */
const NEAR = 500;
/** «… he said, …» in the sentence right before: the same person goes on. */
const SAID_ON = /\b(?:he|she) (?:said|says|added|told)\b[^.!?]*[.!?]?[”’"']?\s*$/;
/** Shorter ones, «Hey, hey! Ho, ho!», are taken in at one glance. */
const LONG = 80;

/** «“A. B. C,” she said.» becomes «“A,” she said. “B. C.”»; only where nothing but source and cue stands behind it. */
function moveUp({ quotation, attribution, firstEnd }: Data, facts: RuleFacts): Fix[] {
  const { text } = facts;
  const tail = /^\s*([^.“”"]+)\.(?=\s|$)/u.exec(text.slice(quotation.end, quotation.end + 200));
  const stop = text.slice(0, firstEnd).trimEnd().length;
  const end = text.charAt(stop - 1);
  const [mark, opener] = [text.charAt(quotation.end - 1), text.charAt(quotation.start)];
  if (!quotation.closed || !tail?.[1] || text.charAt(quotation.end - 2) !== ',' || !/[.?!]/.test(end))
    return [];
  const over = quotation.end + tail[0].length;
  if (!namesOnly(tail[1], attribution, facts) || !endsSentence(over, facts)) return [];
  const said = `${end === '.' ? ',' : end}${mark} ${tail[1]}. `;
  const next = stop + (/^\s*/.exec(text.slice(stop, stop + 8))?.[0].length ?? 0);
  const edits = [
    { start: stop - 1, end: next, newText: `${said}${opener}` },
    { start: quotation.end - 2, end: over, newText: `.${mark}` },
  ];
  return [
    {
      title: `Name ${short(sourceName(facts, attribution))} after the first sentence`,
      kind: 'repair',
      edits,
    },
  ];
}

function namesOnly(tail: string, { source: [source], cue: [cue] }: Attribution, facts: RuleFacts): boolean {
  if (!source || !cue) return false;
  const [who, said] = [wordsAt(facts, source), wordsAt(facts, cue)];
  return tail === `${who} ${said}` || tail === `${said} ${who}`;
}
