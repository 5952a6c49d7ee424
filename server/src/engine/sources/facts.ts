/**
 * What the words of one source say of it: its form, role, control and name. Knows one source's words and the lexicon, not
 * the draft; what only the draft can tell («Khusnullin» is a man named before) is left open for `describe.ts`.
 */
import { isCountry, isNationality, knownBody, nounSense } from '../lexicon/lookup.ts';
import type { NounSense } from '../lexicon/lookup.ts';
import { BODY_ENDINGS } from '../lexicon/roles.ts';
import type { Outlet } from '../lexicon/outlets.ts';
import type { SourceForm, SourceRole } from '../model.ts';
import { outletNamed } from './outlets.ts';
import type { OutletMention } from './outlets.ts';
import { nameRun, personIn } from './person.ts';
import { parseSource } from './phrase.ts';
import type { SourcePhrase } from './phrase.ts';

export interface SourceFacts {
  /** `name`: a bare name that is a person's or a body's, as the draft tells; `pronoun`: whoever was meant before. */
  readonly form: SourceForm | 'name' | 'pronoun';
  readonly role: SourceRole | null;
  /** Name of a person without titles, or of a body without «the»; null when it has none. */
  readonly name: string | null;
  /** True when `name` is a person's full name or stands after a title. */
  readonly person: boolean;
  readonly outlet: Outlet | null;
  /** True when other outlets share the name, so that the words around must tell which it is. */
  readonly shared: boolean;
  /** True when the source itself says that the state runs the outlet: «Russian state media». */
  readonly stateRun: boolean;
}

/** @param source the words of one source as they stand in the draft; «» for none. */
export function factsOf(source: string): SourceFacts {
  if (source.trim() === '') return { ...NOTHING, form: 'implicit' };
  if (PRONOUN.test(source.trim())) return { ...NOTHING, form: 'pronoun' };
  const phrase = parseSource(source);
  const stateRun = STATE_RUN.test(source);
  const mention = outletOf(phrase, source);
  const outlet = mention?.outlet ?? null;
  const found =
    bodyFacts(phrase, outlet) ?? anonymousFacts(phrase, source) ?? personFacts(phrase) ?? nounFacts(phrase);
  const facts = { ...NOTHING, ...found, outlet, shared: mention?.shared ?? false, stateRun };
  if (facts.role !== null && !(stateRun && facts.form === 'recording')) return facts;
  return { ...facts, role: outletRole(phrase, outlet, stateRun) ?? facts.role ?? roleAround(phrase) };
}

const NOTHING: SourceFacts = {
  form: 'unnamed-group',
  role: null,
  name: null,
  person: false,
  outlet: null,
  shared: false,
  stateRun: false,
};
const PRONOUN =
  /^(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I|[Yy]ou|[Hh]im|[Hh]er|[Tt]hem|us|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ww]ho|[Ww]hich)(?:\s(?:all|both|also))?$/u;
const STATE_RUN =
  /\b(?:state|government)(?:[-\s](?:run|controlled|owned|funded|backed|managed|sponsored|affiliated|linked))?\s(?:\p{L}+\s){0,2}(?:media|tv|television|radio|broadcasters?|news|newspapers?|press|outlets?|channels?|wire|networks?|agency|agencies)\b|\bstate[-\s](?:run|controlled|owned|managed)\b/iu;
const SECRET =
  /\b(?:anonymous|anonymity|unnamed|unidentified|undisclosed|on background|familiar with|briefed on|with (?:direct )?knowledge of|close to|not authori[sz]ed|who (?:asked|declined|requested|did not want|spoke on condition)|whistle-?blowers?|insiders?|sources?)\b/iu;

type Found = Partial<SourceFacts> & Pick<SourceFacts, 'form'>;

/** The outlet that speaks: named in the source before its complement, or whose film, report or journalist it is. */
function outletOf(phrase: SourcePhrase, source: string): OutletMention | null {
  const before = phrase.core.slice(0, Math.max(0, phrase.core.length - phrase.complement.length));
  const mention = outletNamed(before, source);
  if (mention !== null) return mention;
  const sort = nounSense(phrase.head);
  const lends =
    sort !== null && (sort.sort === 'recording' || sort.sort === 'document' || sort.role === 'news-outlet');
  const beside = lends ? outletNamed(phrase.complement, source) : null;
  return beside ?? outletNamed(phrase.apposition, source);
}

/** A body called by its own name: an outlet, a country, «the Kremlin», «the Supreme Court», «Human Rights Watch». */
function bodyFacts(phrase: SourcePhrase, outlet: Outlet | null): Found | null {
  const bare = withoutArticle(phrase.core);
  const first = withoutArticle(bare.split(/\s(?:and|or)\s/u)[0] ?? bare);
  for (const name of [bare, first, phrase.words.join(' ').replace(/^(?:the|a|an)\s/iu, '')]) {
    const role = knownBody(name) ?? (isCountry(name) ? 'government' : undefined);
    if (role !== undefined) return { form: 'named-organization', role, name };
  }
  const lone = /^(?:the\s)?(\p{Lu}[\p{L}.]+?)s$/u.exec(phrase.core)?.[1];
  if (lone !== undefined && isNationality(lone))
    return { form: 'named-organization', role: 'government', name: bare };
  const sense = nounSense(phrase.head);
  if (
    outlet !== null &&
    (sense === null ||
      sense.role === 'news-outlet' ||
      /^(?:agency|report|website|service)s?$/u.test(phrase.head))
  ) {
    const person = sense !== null && sense.sort === 'person';
    if (!person && !(sense !== null && sense.sort === 'document')) {
      return { form: 'named-organization', role: outlet.kind, name: outlet.name };
    }
  }
  return endingFacts(phrase);
}

/** A run of capitals that ends, or begins before «of», in a word for a body: «Ministry of Defence», «Harrow Council». */
function endingFacts(phrase: SourcePhrase): Found | null {
  const run = nameRun(phrase.words);
  if (run === null || !run.last) return null;
  const words = run.words;
  const keys = [
    words.at(-1) ?? '',
    words.findIndex((word) => /^(?:of|for)$/u.test(word)) > 0 ? (words[0] ?? '') : '',
  ];
  for (const key of keys.map((word) => word.toLowerCase())) {
    if (key in BODY_ENDINGS && words.length > 1) {
      return { form: 'named-organization', role: BODY_ENDINGS[key] ?? null, name: words.join(' ') };
    }
  }
  return null;
}

function anonymousFacts(phrase: SourcePhrase, source: string): Found | null {
  const sense = nounSense(phrase.head);
  const secretive =
    sense?.sort === 'secret' ||
    (SECRET.test(source) && (sense?.sort === 'person' || sense?.sort === 'group'));
  if (!secretive || personIn(phrase) !== null) return null;
  return { form: 'anonymous', role: sense?.role ?? null };
}

/** A person named, alone or after a title: «Marat Khusnullin», «President Ruiz», «Kremlin spokesman Ivan Petrov». */
function personFacts(phrase: SourcePhrase): Found | null {
  const person = personIn(phrase);
  if (person === null) return null;
  const role = person.role ?? roleAround(phrase);
  if (person.certain) return { form: 'named-person', role, name: person.name, person: true };
  return { form: 'name', role, name: person.name };
}

function nounFacts(phrase: SourcePhrase): Found | null {
  const sense = nounSense(phrase.head);
  if (sense === null) {
    const owner = phrase.words.length > 0 && /^(?:the|a|an|his|her|their|its)$/iu.test(phrase.words[0] ?? '');
    return { form: owner && !phrase.head.endsWith('s') ? 'unnamed-person' : 'unnamed-group' };
  }
  return { form: formOf(sense, phrase), role: sense.role ?? null };
}

function formOf(sense: NounSense, phrase: SourcePhrase): SourceForm {
  if (sense.sort === 'document' || sense.sort === 'recording') return sense.sort;
  if (sense.sort === 'secret') return 'anonymous';
  if (sense.sort === 'group' || sense.plural || phrase.partitive) return 'unnamed-group';
  if (sense.sort === 'person') return 'unnamed-person';
  return /^(?:a|an|one|another|some)$/iu.test(phrase.words[0] ?? '') ? 'unnamed-group' : 'named-organization';
}

function outletRole(phrase: SourcePhrase, outlet: Outlet | null, stateRun: boolean): SourceRole | null {
  if (outlet !== null) return outlet.kind;
  const words = phrase.words.join(' ').toLowerCase();
  if (/\b(?:news|press|wire|state|telegraph)\s(?:agency|agencies|service|services)$/u.test(words))
    return 'news-agency';
  if (/\bagencies$/u.test(words) && /^(?:the\s)?\p{Lu}/u.test(phrase.core) && phrase.words.length === 2)
    return 'news-agency';
  if (
    stateRun ||
    /\bnews (?:reports|outlets?|media|sites?|websites?|channels?|organi[sz]ations?)$/u.test(words)
  )
    return 'news-outlet';
  return null;
}

/** The role that the words around give: «officials at the ICC», «a police spokesman», «the Kremlin’s statement». */
function roleAround(phrase: SourcePhrase): SourceRole | null {
  for (const part of [
    phrase.apposition,
    phrase.words.slice(0, -1).join(' '),
    phrase.owner,
    phrase.complement,
  ]) {
    const role = part === '' ? null : roleNamed(part);
    if (role !== null) return role;
  }
  return null;
}

function roleNamed(text: string): SourceRole | null {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}.’'&-]*/gu) ?? [];
  for (let length = Math.min(5, words.length); length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const part = words
        .slice(at, at + length)
        .join(' ')
        .replace(/[’']s$/u, '');
      const role =
        knownBody(part) ?? (length === 1 ? (nounSense(part.toLowerCase())?.role ?? endingRole(part)) : null);
      if (role !== null && role !== undefined) return role;
    }
  }
  return outletNamed(text)?.outlet.kind ?? null;
}

const endingRole = (word: string): SourceRole | null =>
  /^\p{Lu}/u.test(word) ? (BODY_ENDINGS[word.toLowerCase()] ?? null) : null;
const withoutArticle = (text: string): string => text.replace(/^(?:the|a|an)\s/iu, '');
