/** `hearsay`: something is passed on, and nobody is named for it. */
import type { Attribution } from '../../engine/index.ts';
import { hull, overlaps } from '../../spans.ts';
import { defineRule } from '../define.ts';
import { indexOf, speakable } from '../facts.ts';
import { accordingTo, citeAttribution } from '../fixes.ts';
import type { RuleFacts } from '../rule.ts';
import { quoted } from '../wording.ts';

export const hearsay = defineRule<Attribution>({
  code: 'hearsay',
  severity: 'warning',
  profiles: { 'fact-check': 'error', quiet: 'information' },
  summary: 'Something is “said”, “believed” or “reportedly” so, and nobody is named for it.',
  why: 'Readers cannot weigh what they cannot trace. AFP and NPR ask who reports it: “reportedly” is no source, and a rumour that is printed soon reads as a fact.',
  advice: 'Name who says so (“according to …”), cite where it was reported, or leave it out.',
  measured: { right: 9, of: 10, on: 'PolNeAR, all 924 articles', date: '2026-11-26' },
  examples: {
    flagged: [
      { text: 'The minister <flag>is said</flag> to have sold the house in June.' },
      { text: 'The bridge <flag>is believed</flag> to have been mined before the retreat.' },
      { text: 'It <flag>is believed</flag> that the convoy left the port at dawn.' },
      { text: 'The mayor has <flag>reportedly</flag> left the country.' },
    ],
    clean: [
      { text: 'The minister is said to have sold the house in June, according to the land registry.' },
      { text: 'The mayor said he had left the country.' },
      { text: 'It is alleged in the charge sheet that the builder forged the permit.' },
      {
        text: 'The bridge is believed to have been mined.[^1]\n\n[^1]: “Mines under the bridge”, The Harrow Post, 4 May 2023.',
      },
      { text: 'The council is required to publish its accounts by June.' },
    ],
  },
  *check(facts) {
    for (const attribution of speakable(facts)) {
      const span = hull(attribution.cue);
      if (span && isNobodys(attribution, facts) && !isAnswered(attribution, facts))
        yield { span, data: attribution };
    }
  },
  message: ({ span }, facts) => `Hearsay: ${quoted(facts, span)} names nobody who says so.`,
  fix({ data }, facts) {
    const content = data.content.at(-1);
    const name = content ? [accordingTo('Name the source: “according to …”', content)] : [];
    return [...citeAttribution(data, facts), ...name];
  },
});

/** Inside what somebody said, hearsay is that person's to answer for. */
function isNobodys({ hearsay: passedOn, source, parent }: Attribution, facts: RuleFacts): boolean {
  const speaker = parent === null ? undefined : indexOf(facts).attribution(parent);
  return passedOn && source.length === 0 && (speaker === undefined || speaker.source.length === 0);
}

/** «It is alleged in the charge sheet that»: the paper that says so stands right behind the cue. */
function isNamedBehind({ cue }: Attribution, facts: RuleFacts): boolean {
  const end = cue.at(-1)?.end ?? 0;
  return NAMED_PAPER.test(facts.text.slice(end, end + 80));
}

const NAMED_PAPER =
  /^\s(?:in|by|according to)\s(?:the|a|an|his|her|its|their)\s(?:[\p{L}’'-]+\s){0,3}?(?:charge sheets?|report|indictment|complaint|lawsuit|suit|filings?|affidavit|documents?|papers|petition|statement|letter|memo|dossier|warrant|ruling|judgment|FIR|study)\b/u;

/** A citation answers, and so does a source that is named for the same words. */
function isAnswered(attribution: Attribution, facts: RuleFacts): boolean {
  const index = indexOf(facts);
  if (isNamedBehind(attribution, facts)) return true;
  const all = hull([...attribution.content, ...attribution.cue]);
  if (!all || index.isCited(all) || index.quotationsAround(all).length > 0) return true;
  return index.attributions
    .overlapping(all)
    .some(
      ({ attribution: other, role, start, end }) =>
        role === 'content' &&
        other.source.length > 0 &&
        attribution.content.some((span) => overlaps(span, { start, end })),
    );
}
