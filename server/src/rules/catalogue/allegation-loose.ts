/** `allegation-loose`: something is «alleged», and nobody is named who alleges it. */
import type { Marker, Span } from '../../engine/index.ts';
import { overlaps } from '../../spans.ts';
import { defineRule } from '../define.ts';
import { indexOf, wordsAt } from '../facts.ts';
import { accordingTo } from '../fixes.ts';
import { sentenceAt } from '../places.ts';
import type { Fix, RuleFacts } from '../rule.ts';
import { quoted } from '../wording.ts';

interface Data {
  readonly marker: Marker;
  readonly sentence: Span;
  /** «accused of allegedly»: hedged twice. */
  readonly twice: boolean;
}

export const allegationLoose = defineRule<Data>({
  code: 'allegation-loose',
  severity: 'warning',
  profiles: { quiet: 'information' },
  summary:
    'Something is “alleged”, and the sentence does not say by whom; or one hedge is put on top of another.',
  why: '“Alleged” protects nobody and tells readers nothing. AP asks to make plain who alleges it, and in what: a charge, a lawsuit, a report.',
  advice: 'Name who makes the allegation and where. Where somebody is “accused of”, a second hedge goes.',
  measured: {
    right: 5,
    of: 6,
    on: 'PolNeAR, all 924 articles',
    date: '2026-11-26',
    note: 'on findings it was mended on',
  },
  examples: {
    flagged: [
      { text: 'The road was closed after <flag>alleged</flag> threats.' },
      { text: 'The guards <flag>allegedly</flag> beat two of the prisoners.' },
      {
        text: 'Prosecutors accused the mayor of <flag>allegedly</flag> taking bribes.',
        fixed: 'Prosecutors accused the mayor of taking bribes.',
      },
    ],
    clean: [
      { text: 'The alleged bribes came to 40,000 euros, prosecutors said.' },
      { text: 'Prosecutors accused the mayor of taking bribes.' },
      { text: 'The alleged bribes came to 40,000 euros. Prosecutors have charged the mayor.' },
      { text: 'A lawsuit says the guards allegedly beat two of the prisoners.' },
      { text: '“It was an alleged bribe,” Olena Marchenko said.' },
    ],
  },
  *check(facts) {
    const index = indexOf(facts);
    for (const marker of facts.analysis.markers) {
      const sentence = facts.analysis.sentences[index.sentenceAt(marker.start)];
      if (!isAllegation(marker, facts) || !sentence || index.quotationsAround(marker).length > 0) continue;
      const twice = isHedgedTwice(marker, sentence, facts);
      if (twice || !hasAccuser(sentence, marker, facts))
        yield { span: marker, data: { marker, sentence, twice } };
    }
  },
  message({ span, data: { twice } }, facts) {
    return twice
      ? `${quoted(facts, span)} hedges what “accused” hedges already.`
      : `${quoted(facts, span)}: by whom? The sentence names nobody who makes the allegation.`;
  },
  fix: ({ data }, facts) =>
    data.twice ? [dropHedge(data.marker, facts)] : [nameAccuser(data.sentence, facts)],
});

/** «A supposed front-runner» is irony more often than accusation. */
function isAllegation(marker: Marker, facts: RuleFacts): boolean {
  return marker.type === 'allegation' && /^alleged/i.test(wordsAt(facts, marker));
}

const ACCUSED = /\b(?:accus(?:ed|es|ing|ations?)|charged|suspected|convicted|indicted)\b/i;

function isHedgedTwice(marker: Marker, sentence: Span, facts: RuleFacts): boolean {
  const before = facts.text.slice(Math.max(sentence.start, marker.start - 60), marker.start);
  return /ly$/i.test(wordsAt(facts, marker)) && ACCUSED.test(before) && /\b(?:of|with)\s+$/.test(before);
}

/** Bodies whose business it is to allege, and the papers they do it in. */
const ACCUSERS =
  /\b(?:police|prosecut\w+|investigators?|detectives?|authorities|sheriff|courts?|judges?|jury|indict\w+|lawsuits?|sued|suing|complaints?|plaintiffs?|affidavits?|court papers|filings?|charg(?:e|ed|es|ing)|accus\w+|alleg(?:es|ing|ations?)|tribunal|ombudsman|regulators?|whistle-?blowers?|victims?|accusers?)\b/i;

/**
 * Whoever is named as a source in the sentence answers for what it alleges; so do courts, suits and charges, be they in the
 * sentence before or behind it.
 */
function hasAccuser(sentence: Span, marker: Marker, facts: RuleFacts): boolean {
  const index = indexOf(facts);
  const named = index.attributions
    .overlapping(sentence)
    .some(
      ({ attribution: { source, cue } }) => source.length > 0 && !cue.some((span) => overlaps(span, marker)),
    );
  if (named || index.isCited(sentence)) return true;
  return [0, -1, 1].some((further) => {
    const near = sentenceAt(sentence.start, facts, further);
    return near !== undefined && ACCUSERS.test(wordsAt(facts, near));
  });
}

function dropHedge(marker: Marker, facts: RuleFacts): Fix {
  const gap = /^\s+/.exec(facts.text.slice(marker.end, marker.end + 8))?.[0].length ?? 0;
  const edits = [{ start: marker.start, end: marker.end + gap, newText: '' }];
  return { title: `Drop ${quoted(facts, marker)}`, kind: 'repair', safe: true, edits };
}

function nameAccuser(sentence: Span, facts: RuleFacts): Fix {
  const words = wordsAt(facts, sentence);
  const end = sentence.start + words.replace(/[\s.!?…]+$/, '').length;
  return accordingTo('Name who alleges it: “according to …”', { start: sentence.start, end });
}
