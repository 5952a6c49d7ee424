/** `state-media-unlabelled`: an outlet under somebody's control is named as if it were any other. */
import { CONTROL_WORDS, outletNamed } from '../../engine/index.ts';
import type { Attribution, Control, Span } from '../../engine/index.ts';
import { defineRule } from '../define.ts';
import { indexOf, isSpeakable, wordsAt } from '../facts.ts';
import { controlOfTold, isOwn, isPeopleOf } from '../outlets.ts';
import type { Fix, RuleFacts } from '../rule.ts';
import { capitalised } from '../wording.ts';

interface Data {
  readonly control: Control;
  readonly name: string;
  /** The words of the source or addressee that the outlet is named in. */
  readonly phrase: Span;
}

export const stateMediaUnlabelled = defineRule<Data>({
  code: 'state-media-unlabelled',
  severity: 'information',
  profiles: { quiet: 'hint' },
  summary: 'An outlet controlled by a state, or by people close to it, is named with no word about that.',
  why: 'Readers abroad cannot know who stands behind a name. The wording follows the class that the State Media Monitor gives the outlet; a name that other outlets share is never labelled.',
  advice:
    'Say what it is where it is first named: “state-controlled”, “state-managed”, “captured private”. Switch the rule off if house style has it otherwise.',
  measured: {
    right: 2,
    of: 2,
    on: 'PolNeAR, all 924 articles',
    date: '2026-11-26',
    note: 'on findings it was mended on',
  },
  examples: {
    flagged: [
      {
        text: '<flag>TASS</flag> reported that the plant had closed.',
        fixed: 'State-controlled TASS reported that the plant had closed.',
      },
      {
        text: 'The plant had closed, the Russian news agency <flag>TASS</flag> reported.',
        fixed: 'The plant had closed, the state-controlled Russian news agency TASS reported.',
      },
      {
        text: 'Deputy governor Pavel Orlov told <flag>TASS</flag> that the plant had closed.',
        fixed: 'Deputy governor Pavel Orlov told state-controlled TASS that the plant had closed.',
      },
    ],
    clean: [
      { text: 'The state news agency TASS reported that the plant had closed.' },
      { text: 'The plant had closed, TASS, the official Russian news agency, reported.' },
      { text: 'TASS is financed by the state-owned railway. TASS reported that the plant had closed.' },
      { text: 'Reuters reported that the plant had closed.' },
      { text: 'The Star reported that the plant had closed.' },
      {
        text: 'State-controlled TASS said the plant had closed. TASS reported later that it had opened again.',
      },
    ],
  },
  *check(facts) {
    const seen = new Set<string>();
    for (const attribution of facts.analysis.attributions) {
      for (const { phrase, control, registered } of mentions(attribution, facts)) {
        const outlet = registered ?? outletIn(phrase, facts);
        if (!outlet || seen.has(outlet.name) || isPeopleOf(wordsAt(facts, phrase))) continue;
        const { name, span } = outlet;
        const isWell = isLabelled(span, facts) || isOwn(span, name, facts);
        // A label counts wherever it stands; one that is missing, only where the outlet surely speaks.
        if (!isWell && !isSpeakable(attribution, facts)) continue;
        seen.add(name);
        if (isWell) continue;
        yield { span, data: { control, name: wordsAt(facts, span), phrase } };
      }
    }
  },
  message({ data: { name, control } }) {
    const by = [control.authority, control.edition].filter(Boolean).join(' ');
    return `${name} is ${CONTROL_WORDS[control.class]}${by ? ` (${by})` : ''}. The draft does not tell readers so.`;
  },
  fix: ({ span, data }, facts) => label(span, data, facts),
});

interface Mention {
  readonly phrase: Span;
  readonly control: Control;
  /** What the newsroom's list calls it, which the data may not know; null for an outlet of the data. */
  readonly registered: NamedAt | null;
}

interface NamedAt {
  readonly name: string;
  readonly span: Span;
}

/** The outlets that an attribution names and data or newsroom class; what the draft says itself is a label already. */
function* mentions(attribution: Attribution, facts: RuleFacts): Iterable<Mention> {
  const [source] = attribution.source;
  const [addressee] = attribution.addressee;
  const { control, registered, told } = attribution;
  if (source && control && control.basis !== 'draft') {
    const at = registered?.at;
    yield { phrase: source, control, registered: at ? { name: registered.name, span: at } : null };
  }
  if (!addressee) return;
  const controlTold = controlOfTold(attribution, wordsAt(facts, addressee));
  if (!controlTold || controlTold.basis === 'draft') return;
  const known = told && !outletIn(addressee, facts) ? { name: told.name, span: addressee } : null;
  yield { phrase: addressee, control: controlTold, registered: known };
}

function outletIn(phrase: Span, facts: RuleFacts): NamedAt | null {
  const found = outletNamed(wordsAt(facts, phrase));
  if (!found) return null;
  const span = { start: phrase.start + found.start, end: phrase.start + found.end };
  return { name: found.outlet.name, span };
}

const LABEL =
  /\b(?:state|government|kremlin|party|military|publicly)[-\s](?:controlled|run|owned|managed|funded|financed|backed|sponsored|affiliated|linked|aligned|media|news|broadcaster|television|tv|radio|agency|newspaper|mouthpiece|channel|outlet)\b|\b(?:captured private|mouthpiece|propaganda|pro-government|pro-kremlin|official (?:\p{L}+ )?(?:news agency|newspaper|broadcaster|daily|mouthpiece|media)|state-)/iu;

/** A descriptor in its own sentence or in any before it that names the outlet: the first mention is where it belongs. */
function isLabelled(span: Span, facts: RuleFacts): boolean {
  const { sentences } = facts.analysis;
  const name = wordsAt(facts, span);
  const own = indexOf(facts).sentenceAt(span.start);
  return sentences.some((sentence, at) => {
    if (at > own) return false;
    const words = wordsAt(facts, sentence);
    return (at === own || words.includes(name)) && LABEL.test(words);
  });
}

/** Before the words for the outlet, behind their article or possessive: «Russia’s state-controlled news agency TASS». */
function label(span: Span, { control, phrase }: Data, facts: RuleFacts): Fix[] {
  const words = CONTROL_WORDS[control.class];
  const before = facts.text.slice(phrase.start, span.start);
  const lead = /^(?:(?:the|a|an|its|their)\s+|\S+[’']s?\s+)/i.exec(before)?.[0] ?? '';
  const isPlain = /^(?:[\p{L}\p{N}-]+\s+){0,5}$/u.test(before.slice(lead.length));
  const place = isPlain ? phrase.start + lead.length : span.start;
  const title = `Say that it is ${words}`;
  const an = /^an\s+$/i.test(lead) && isPlain;
  const start = an ? phrase.start + 1 : place;
  const opens = place === phrase.start && isSentenceStart(place, facts);
  const newText = an ? ` ${words} ` : `${opens ? capitalised(words) : words} `;
  return [{ title, kind: 'repair', edits: [{ start, end: place, newText }] }];
}

function isSentenceStart(place: number, facts: RuleFacts): boolean {
  const { sentences } = facts.analysis;
  return sentences[indexOf(facts).sentenceAt(place)]?.start === place;
}
