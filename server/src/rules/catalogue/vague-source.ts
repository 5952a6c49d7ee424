/** `vague-source`: somebody speaks, and the words for who it is fit anybody. */
import type { Attribution } from '../../engine/index.ts';
import { defineRule } from '../define.ts';
import { indexOf, wordsAt } from '../facts.ts';
import type { RuleFacts } from '../rule.ts';
import { quoted } from '../wording.ts';

export const vagueSource = defineRule<Attribution>({
  code: 'vague-source',
  severity: 'warning',
  profiles: { quiet: 'information' },
  summary:
    'The source is a crowd without number, rank or organisation: “some observers”, “officials”, “media reports”.',
  why: 'The Guardian and NPR ask for the most specific words the source allows. “Critics say” can hide one voice, the writer’s own, or none.',
  advice:
    'Say who: how many, of what rank, from which organisation. “Three officials at the port authority” is worth more than “officials”.',
  examples: {
    flagged: [
      { text: 'The law has gone too far, <flag>some observers</flag> say.' },
      { text: '<flag>A number of commentators</flag> said the law had gone too far.' },
      { text: '<flag>Officials</flag> said the dam would hold.' },
      { text: 'The dam would hold, according to <flag>media reports</flag>.' },
      { text: 'The visit has been seen by <flag>some observers</flag> as a warning.' },
    ],
    clean: [
      { text: 'Three officials at the port authority said the dam would hold.' },
      { text: 'Industry experts gathered in Geneva on Monday.' },
      { text: 'Harrow Council officials said the dam would hold.' },
      { text: '“Officials said the dam would hold,” Olena Marchenko said.' },
      { text: 'Officials at the Ministry of Defence said the dam would hold.' },
    ],
  },
  *check(facts) {
    const named = new Set<string>();
    for (const attribution of facts.analysis.attributions) {
      const [span] = attribution.source;
      if (!span || attribution.source.length > 1) continue;
      const head = vagueHead(wordsAt(facts, span));
      if (head === null) named.add(lastWord(wordsAt(facts, span)));
      else if (!named.has(head) && isSpeaking(attribution, facts)) yield { span, data: attribution };
    }
  },
  message: ({ span }, facts) => `${quoted(facts, span)} could be anybody. Who says so, and how many?`,
});

function isSpeaking(attribution: Attribution, facts: RuleFacts): boolean {
  const [cue] = attribution.cue;
  if (attribution.kind !== 'statement' && attribution.kind !== 'belief' && attribution.kind !== 'showing')
    return false;
  return cue !== undefined && indexOf(facts).quotationsAround(cue).length === 0;
}

const LOOSE =
  '(?:some|many|several|various|most|a few|other|others|certain|numerous|countless|a (?:large |growing |small )?(?:number|range|group|handful|majority|chorus) of|local|senior|top|leading|high-ranking|government|political|industry|independent|unnamed|western|foreign|outside|legal|media|news|press|unconfirmed|early|initial|recent|unspecified|well-placed|informed)';
const HEADS =
  '(?:observers|commentators|critics|experts|analysts|officials|sources|insiders|pundits|supporters|opponents|detractors|researchers|scientists|scholars|academics|activists|diplomats|reports|rumou?rs|studies)';
/** With «the» a group is one that the draft has spoken of. Bare «others», «some», «many» stand without a head. */
const VAGUE = new RegExp(`^(?:${LOOSE}[ ,]+(?:and )?)*${HEADS}$`, 'i');
const BARE =
  /^(?:some|many|others|some others|many others|several|various|the media|media|local media|some media|the press)$/i;

/** The noun of a vague source, or null for one that says who it is. */
function vagueHead(words: string): string | null {
  const source = words
    .replace(/\s+/g, ' ')
    .replace(/[,;:]$/, '')
    .trim();
  return VAGUE.test(source) || BARE.test(source) ? lastWord(source) : null;
}

/** «State Department officials» once, and «officials» after it are those. */
function lastWord(words: string): string {
  return (
    /([\p{L}]+)$/u.exec(
      words.replace(/,? (?:who|at|of|from|in|with|familiar|close|briefed)\b.*$/su, ''),
    )?.[1] ?? ''
  ).toLowerCase();
}
