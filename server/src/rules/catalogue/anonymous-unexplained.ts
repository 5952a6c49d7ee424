/** `anonymous-unexplained`: somebody speaks without a name, and the draft does not say why. */
import { blank } from '../blanks.ts';
import { defineRule } from '../define.ts';
import { indexOf } from '../facts.ts';
import { goOn } from '../fixes.ts';
import { isExplained, namelessSources, type Nameless } from '../nameless.ts';
import { isOutlet } from '../outlets.ts';
import { sentenceAt } from '../places.ts';
import type { Fix, RuleFacts } from '../rule.ts';
import { quoted } from '../wording.ts';

export const anonymousUnexplained = defineRule<Nameless>({
  code: 'anonymous-unexplained',
  severity: 'hint',
  summary: 'Somebody speaks without a name, and the draft does not say why.',
  why: 'AP asks for the reason each time a source is kept nameless: without it readers cannot tell a whistle-blower from somebody with a score to settle.',
  advice:
    'Name the source. If that cannot be, say why, and how the source knows: “who was in the room and feared for her job”.',
  measured: {
    right: 7,
    of: 10,
    on: 'PolNeAR, train and dev part',
    date: '2026-11-26',
    note: 'after mending, on a new draw',
  },
  examples: {
    flagged: [
      { text: '<flag>A source</flag> said the dam would be opened on Monday.' },
      { text: '<flag>One insider</flag> said the dam would be opened on Monday.' },
      {
        text: 'The dam would be opened on Monday, according to <flag>a senior official at the water board</flag>.',
      },
      { text: '<flag>Two officials at the water board</flag> said the dam would be opened on Monday.' },
      {
        text: '<flag>A source</flag>, who spoke on condition of anonymity, said the dam would be opened on Monday.',
      },
    ],
    clean: [
      {
        text: 'A source, who spoke on condition of anonymity because she feared for her job, said the dam would be opened on Monday.',
      },
      {
        text: 'Two officials at the water board said the dam would be opened on Monday. The officials spoke anonymously for fear of losing their jobs.',
      },
      { text: 'A spokeswoman for the water board said the dam would be opened on Monday.' },
      { text: 'A water board official, Olena Marchenko, said the dam would be opened on Monday.' },
      {
        text: 'The dam would be opened on Monday, Reuters reported, according to a source at the water board.',
      },
      { text: 'A source at the water board declined to say when the dam would be opened.' },
      { text: 'The officials toured the dam on Monday.' },
      { text: '“A source said the dam would be opened on Monday,” Olena Marchenko said.' },
    ],
  },
  *check(facts) {
    for (const nameless of namelessSources(facts)) {
      if (!isToldElsewhere(nameless, facts) && !isExplained(nameless, facts))
        yield { span: nameless.span, data: nameless };
    }
  },
  message: ({ span }, facts) => `No name is given for ${quoted(facts, span)}, and no reason why not.`,
  fix: ({ data }, facts) => [giveReason(data, facts)],
});

/** What another outlet was told, it was told on that outlet's terms. */
function isToldElsewhere({ attribution, span }: Nameless, facts: RuleFacts): boolean {
  const sentence = sentenceAt(span.start, facts);
  if (attribution.chain.length > 1 || !sentence) return true;
  return indexOf(facts)
    .attributions.overlapping(sentence)
    .some(({ attribution: other, role }) => role === 'source' && other !== attribution && isOutlet(other));
}

/** Behind the words about anonymity where the draft has them, else with them. */
function giveReason({ span }: Nameless, facts: RuleFacts): Fix {
  const said =
    /^,? who (?:spoke|asked|requested|insisted|talked|agreed)[^,.]{0,60}(?:anonymity|anonymously|named|identified)\b/;
  const end = span.end + (said.exec(facts.text.slice(span.end, span.end + 120))?.[0].length ?? 0);
  const spoke = end > span.end ? '' : ', who spoke on condition of anonymity';
  const comma = /^\s+\S/.test(facts.text.slice(end, end + 2)) ? ',' : '';
  return goOn(
    'Give the reason: “because …”',
    { start: end, end },
    `${spoke} because ${blank('reason')}${comma}`,
  );
}
