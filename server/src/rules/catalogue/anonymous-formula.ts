/** `anonymous-formula`: the reason given for an anonymity is a set phrase that fits any. */
import type { Span } from '../../engine/index.ts';
import { blank } from '../blanks.ts';
import { defineRule } from '../define.ts';
import { indexOf, isSpeakable, wordsAt } from '../facts.ts';
import { goOn, rewrite } from '../fixes.ts';
import { sentenceAt } from '../places.ts';
import type { Fix, RuleFacts } from '../rule.ts';
import { quoted } from '../wording.ts';

export const anonymousFormula = defineRule<null>({
  code: 'anonymous-formula',
  severity: 'hint',
  profiles: { quiet: 'off' },
  summary:
    'A set phrase stands where the reason for an anonymity should: “not authorised to speak publicly”.',
  why: 'The New York Times bans the rote reason: nearly nobody is authorised, so it tells readers nothing about what this source had to fear, or to gain.',
  advice: 'Write the particular reason: who forbade it, and what the source risks.',
  measured: { right: 10, of: 10, on: 'PolNeAR, train part', date: '2026-11-26' },
  examples: {
    flagged: [
      {
        text: 'A source, who was <flag>not authorised to speak publicly</flag>, said the dam would be opened on Monday.',
      },
      {
        text: 'A source, who spoke on condition of anonymity because she was <flag>not authorised to speak publicly</flag>, said the dam would be opened on Monday.',
      },
      {
        text: 'A source said the dam would be opened on Monday. The source asked not to be named <flag>because of the sensitivity of the matter</flag>.',
      },
      {
        text: 'An official, who asked to remain anonymous <flag>to discuss internal deliberations</flag>, said the dam would be opened.',
      },
    ],
    clean: [
      {
        text: 'A source who feared for her job at the water board said the dam would be opened on Monday.',
      },
      { text: 'The company was not authorised to speak for the water board.' },
      { text: '“I am not authorised to speak publicly,” Olena Marchenko said.' },
    ],
  },
  *check(facts) {
    for (const span of formulasIn(facts.text)) {
      if (indexOf(facts).quotationsAround(span).length === 0 && isOfNameless(span, facts))
        yield { span, data: null };
    }
  },
  message: ({ span }, facts) =>
    `${quoted(facts, span)} fits nearly any source. What is the reason of this one?`,
  fix: ({ span }, facts) => [giveParticular(span, facts)],
});

/** In place of the phrase, and of «because she was» before it; a phrase that says no more than that there is no name goes with it. */
function giveParticular(span: Span, facts: RuleFacts): Fix {
  const title = 'Give the particular reason: “because …”';
  const reason = `because ${blank('reason')}`;
  if (/^(?:because|to)\b/i.test(wordsAt(facts, span))) return rewrite(title, span, reason);
  const before = facts.text.slice(Math.max(0, span.start - LONGEST_LEAD), span.start);
  const from = (lead: RegExp): number | undefined => lead.exec(before)?.[0].length;
  const given = from(/\b(?:because|as|since) (?:\p{L}+ ){1,3}(?:was|were|is|are) ?$/u);
  if (given !== undefined) return rewrite(title, { start: span.start - given, end: span.end }, reason);
  const verb = from(/(?<=\b(?:who|he|she|they) )(?:was|were|is|are) ?$/iu);
  if (verb === undefined) return goOn(title, span, ` ${reason}`);
  const words = `spoke on condition of anonymity ${reason}`;
  return rewrite(title, { start: span.start - verb, end: span.end }, words);
}

const LONGEST_LEAD = 60;

/** Tried only where its first words stand: over a whole draft at every keystroke it would cost more than all other rules do. */
function* formulasIn(text: string): Iterable<Span> {
  let over = 0;
  for (const { index: start } of text.matchAll(LEAD)) {
    if (start < over) continue;
    FORMULA.lastIndex = start;
    const match = FORMULA.exec(text);
    if (match === null) continue;
    over = start + match[0].length;
    yield { start, end: over };
  }
}

const LEAD =
  /(?:not|n[’']t) (?:been )?(?:authori|permitted|allowed|cleared)|because of (?:the )?sensitivit|to (?:discuss|describe|speak|talk) /gi;

const FORMULA =
  /\b(?:not|n[’']t) (?:been )?(?:authori[sz]ed|permitted|allowed|cleared) to (?:speak|comment|talk|discuss|brief)(?: (?:publicly|about it|about the matter|on the record|on the matter|to (?:the )?(?:media|press|reporters|journalists)|(?:the )?(?:matter|details|case|issue)(?: publicly)?))?|\bbecause of (?:the )?sensitivit(?:y|ies) of the (?:\p{L}+ )?(?:matter|issue|subject|topic|situation|talks|negotiations)|\bto (?:discuss|describe|talk about) (?:the )?(?:internal|private|confidential|sensitive) (?:deliberations|matters?|discussions|conversations|talks|issues?|negotiations|details|information)|\bto (?:speak|talk) (?:more )?(?:candidly|freely|openly|frankly)\b/iuy;

/** Somebody without a name speaks in its sentence or the one before it. */
function isOfNameless(span: Span, facts: RuleFacts): boolean {
  return [0, -1].some((further) => {
    const sentence = sentenceAt(span.start, facts, further);
    return sentence !== undefined && hasNameless(sentence, facts);
  });
}

function hasNameless(sentence: Span, facts: RuleFacts): boolean {
  return indexOf(facts)
    .attributions.overlapping(sentence)
    .some(
      ({ attribution, role }) =>
        role === 'source' && NAMELESS.has(attribution.form) && isSpeakable(attribution, facts),
    );
}

const NAMELESS: ReadonlySet<string> = new Set(['anonymous', 'unnamed-person', 'unnamed-group']);
