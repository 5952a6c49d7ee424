/** `unsourced-quote`: somebody is quoted, and nobody is named for it. */
import type { Attribution, Quotation, Span } from '../../engine/index.ts';
import { firstIndex, hull } from '../../spans.ts';
import { defineRule } from '../define.ts';
import { indexOf, wordsAt } from '../facts.ts';
import { citeWords } from '../fixes.ts';
import { openingOf } from '../quoted.ts';
import type { Edit, Fix, RuleFacts } from '../rule.ts';
import { speakerless } from '../spoken-for.ts';
import { short } from '../wording.ts';

export const unsourcedQuote = defineRule<Quotation>({
  code: 'unsourced-quote',
  severity: 'warning',
  profiles: { quiet: 'information' },
  summary: 'Speech is quoted, and no speaker is named for it.',
  why: 'Reuters attributes every quote. One without a speaker makes readers guess, and cannot be checked. Scare quotes, titles and nicknames are let be.',
  advice: 'Say who said it, next to the quotation.',
  measured: {
    right: 3,
    of: 3,
    on: 'PolNeAR, all 924 articles',
    date: '2026-11-26',
    note: 'on findings it was mended on',
  },
  examples: {
    flagged: [
      {
        text: 'Olena Marchenko said the town would be rebuilt.\n\nThe square was empty. <flag>“Nobody wanted to</flag> stay here any longer.”',
        fixed:
          'Olena Marchenko said the town would be rebuilt.\n\nThe square was empty. “Nobody wanted to stay here any longer,” Marchenko said.',
      },
      {
        text: 'The hall fell silent. <flag>“We have lost</flag> everything we had.” Then the lights went out.',
      },
      { text: 'The visit was <flag>“a waste of</flag> everybody’s time, from beginning to end”.' },
    ],
    clean: [
      { text: '“We have lost everything we had,” Olena Marchenko said.' },
      { text: 'The “special committee” met on Monday.' },
      { text: 'Her novel “The Long Way Down to the Sea” sold well.' },
      {
        text: 'The visit was over by noon, and Marchenko left the town “with more questions than she had brought along”.',
      },
      { text: 'Olena Marchenko was blunt: “We have lost everything we had.”' },
      {
        text: 'The hall fell silent. “We have lost everything we had.”[^1]\n\n[^1]: Recording of the meeting, 4 May 2023.',
      },
    ],
  },
  *check(facts) {
    const index = indexOf(facts);
    for (const quotation of speakerless(facts)) {
      if (index.isCited(quotation)) continue;
      yield { span: openingOf(quotation, facts), data: quotation };
    }
  },
  message({ span }, facts) {
    const words = short(wordsAt(facts, span).replace(/^\S\s*/u, ''));
    return `Nobody is named for the words “${words} …”.`;
  },
  fix: ({ data }, facts) => [citeWords(data, facts), ...attributeTo(data, facts)],
});

/** To the speaker named last before it, and to the one named next behind it, where they are near. */
function attributeTo(quotation: Quotation, facts: RuleFacts): Fix[] {
  const { attributions, sentences } = facts.analysis;
  const people = attributions.filter((one) => one.form === 'named-person' && one.name !== null);
  const behind = firstIndex(people, (one) => placeOf(one) >= quotation.end);
  const near = (speaker: Attribution | undefined): boolean =>
    speaker !== undefined &&
    Math.abs(sentenceOf(placeOf(speaker), sentences) - sentenceOf(quotation.start, sentences)) <= 4;
  const candidates = [people[behind - 1], people[behind]].filter(near);
  const names = new Set(candidates.map((one) => one?.name?.split(' ').at(-1) ?? ''));
  return [...names].filter((name) => name !== '').flatMap((name) => said(name, quotation, facts));
}

function placeOf(attribution: Attribution): number {
  return hull(attribution.cue)?.start ?? 0;
}

function sentenceOf(place: number, sentences: readonly Span[]): number {
  return firstIndex(sentences, (one) => one.end > place);
}

/** «… any longer.”» becomes «… any longer,” Marchenko said.»; only where the quotation ends its sentence. */
function said(name: string, { end, closed }: Quotation, facts: RuleFacts): Fix[] {
  const edit = closed ? saidEdit(name, end, facts) : null;
  return edit ? [{ title: `Attribute it to ${name}`, kind: 'repair', edits: [edit] }] : [];
}

function saidEdit(name: string, end: number, facts: RuleFacts): Edit | null {
  const mark = facts.text.charAt(end - 1);
  const inner = facts.text.charAt(end - 2);
  const outer = facts.text.charAt(end);
  if (inner === '.' && wordsAt(facts, { start: end - 3, end: end - 2 }) !== '.') {
    return { start: end - 2, end, newText: `,${mark} ${name} said.` };
  }
  if (inner === '?' || inner === '!') return { start: end, end, newText: ` ${name} said.` };
  return outer === '.' ? { start: end, end: end + 1, newText: `, ${name} said.` } : null;
}
