/**
 * What the words of one source say of it: its form, role, control and name. Knows one source's words and the lexicon, not
 * the draft; what only the draft can tell («Kolar» is somebody named before) is left open for `describe.ts`.
 */
import { isGivenName } from './gender.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { isCountry, isNationality, knownBody, nounSense } from '../lexicon/lookup.ts';
import type { NounSense } from '../lexicon/lookup.ts';
import { BODY_ENDINGS } from '../lexicon/roles.ts';
import type { Outlet } from '../lexicon/outlets.ts';
import type { SourceForm, SourceRole } from '../model.ts';
import { hasSharedName, outletNamed } from './outlets.ts';
import type { OutletMention } from './outlets.ts';
import { outletByForm } from './outlet-form.ts';
import { isPapersName, nameRun, personIn } from './person.ts';
import type { PersonName } from './person.ts';
import { bodyRoleAt, outletRole, personRole, roleAround } from './role.ts';
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

/**
 * @param source the words of one source as they stand in the draft; «» for none.
 * @param near the source with the words before it, where a country may tell which of two outlets of one name is meant
 */
export function factsOf(source: string, near: string = source): SourceFacts {
  if (source.length > LONGEST) return factsOf(source.slice(0, LONGEST), near.slice(-LONGEST));
  if (source.trim() === '') return { ...NOTHING, form: 'implicit' };
  if (PRONOUN.test(source.trim())) return { ...NOTHING, form: 'pronoun' };
  const phrase = parseSource(source);
  const stateRun = /state|government/iu.test(source) && STATE_RUN.test(source);
  const mention = outletOf(phrase, near);
  const outlet = mention?.outlet ?? null;
  const found =
    outletFacts(phrase, mention) ??
    formedFacts(phrase) ??
    bodyFacts(phrase) ??
    anonymousFacts(phrase, source) ??
    personFacts(phrase) ??
    spokesmanFacts(phrase) ??
    nounFacts(phrase);
  const facts = {
    ...NOTHING,
    ...found,
    outlet,
    shared: mention?.shared ?? hasSharedName(phrase.core),
    stateRun,
  };
  if (facts.role !== null && !(stateRun && facts.form === 'recording')) return facts;
  const isPerson = facts.person || nounSense(phrase.head)?.sort === 'person' || facts.form === 'name';
  return { ...facts, role: outletRole(phrase, outlet, stateRun) ?? (isPerson ? null : roleAround(phrase)) };
}

/** Who speaks is said in the first words; the rest of a longer source is a relative clause, or no source. */
const LONGEST = 400;

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
  /^(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I|[Yy]ou|[Hh]im|[Hh]er|[Tt]hem|us|[Hh]is|[Ii]ts|[Tt]heir|[Mm]y|[Oo]ur|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ww]ho|[Ww]hich)(?:[’'](?:ll|ve|m|d|re|s))?(?:\s(?:all|both|also|himself|herself|themselves|itself))?$/u;
const STATE_RUN =
  /\b(?:state|government)(?:[-\s](?:run|controlled|owned|funded|backed|managed|sponsored|affiliated|linked))?\s(?:\p{L}+\s){0,2}(?:media|tv|television|radio|broadcasters?|news|newspapers?|press|outlets?|channels?|wire|networks?|agency|agencies)\b|\bstate[-\s](?:run|controlled|owned|managed)\b/iu;
const SECRET =
  /\b(?:anonymous|anonymity|unnamed|unidentified|undisclosed|on background|familiar with|briefed on|with (?:direct )?knowledge of|close to|not authori[sz]ed|who (?:asked|declined|requested|did not want|spoke on condition)|whistle-?blowers?|insiders?|sources?)\b/iu;

type Found = Partial<SourceFacts> & Pick<SourceFacts, 'form'>;

/** The outlet that speaks: named in the source before its complement, or whose film, report or journalist it is. */
function outletOf(phrase: SourcePhrase, near: string): OutletMention | null {
  const mention = outletNamed(ownWords(phrase, near), near);
  if (mention !== null) return mention;
  const sort = nounSense(phrase.head);
  const lends =
    sort !== null && (sort.sort === 'recording' || sort.sort === 'document' || sort.role === 'news-outlet');
  const beside = lends ? outletNamed(phrase.complement, near) : null;
  return beside ?? outletNamed(phrase.apposition, near);
}

/**
 * What stands before the complement, and what of that still belongs to an outlet’s name: «Voice of Nigeria». With a capital
 * behind it the name is another’s: «Voice of Nigeria Listeners’ Club».
 */
function ownWords(phrase: SourcePhrase, near: string): string {
  const before = beforeComplement(phrase);
  if (phrase.complement === '') return before;
  const mention = outletNamed(phrase.core, near);
  if (mention === null || mention.start >= before.length || mention.end <= before.length) return before;
  return /^[\s-]*\p{Lu}/u.test(phrase.core.slice(mention.end)) ? before : phrase.core.slice(0, mention.end);
}

const beforeComplement = ({ core, complement }: SourcePhrase): string =>
  core.slice(0, Math.max(0, core.length - complement.length));

/** An outlet in its own name: «Reuters», «the Fars news agency»; not its reporter, its film or its host by name. */
function outletFacts(phrase: SourcePhrase, mention: OutletMention | null): Found | null {
  const { length } = beforeComplement(phrase);
  if (
    mention === null ||
    mention.start >= length ||
    !phrase.core.replaceAll("'", '’').startsWith(mention.written, mention.start)
  )
    return null;
  const rest = phrase.core.slice(mention.end, length).trim();
  if (/^[’']s\s/u.test(rest)) return null;
  const sense = nounSense(rest === '' ? '' : phrase.head);
  if (sense !== null && (sense.sort === 'person' || sense.sort === 'document' || sense.sort === 'recording'))
    return null;
  if (rest !== '' && personIn(phrase)?.certain === true) return null;
  return { form: 'named-organization', role: mention.outlet.kind, name: mention.outlet.name };
}

/** An outlet on no list, told by the form of its name; not «the Gazette’s editor». */
function formedFacts(phrase: SourcePhrase): Found | null {
  const name = outletByForm(beforeComplement(phrase));
  if (name === null) return null;
  const agency = /\bnews agency\b/u.test(phrase.core);
  return { form: 'named-organization', role: agency ? 'news-agency' : 'news-outlet', name };
}

/** A body called by its own name: a country, «the Kremlin», «the Supreme Court», «Human Rights Watch». */
function bodyFacts(phrase: SourcePhrase): Found | null {
  const bare = withoutArticle(phrase.core);
  const first = withoutArticle(bare.split(/\s(?:and|or)\s/u)[0] ?? bare);
  for (const name of [bare, first, withoutArticle(phrase.words.join(' '))]) {
    const role = knownBody(name) ?? (isCountry(name) ? 'government' : undefined);
    if (role === undefined) continue;
    const some = role === 'politician' && phrase.complement !== '' && name.endsWith('s');
    return some ? { form: 'unnamed-group', role } : { form: 'named-organization', role, name };
  }
  return peopleFacts(phrase, bare) ?? endingFacts(phrase);
}

/** «the Russians» stand for their government, «many Russians» do not. */
function peopleFacts(phrase: SourcePhrase, bare: string): Found | null {
  const people = /^(?:(\p{L}+)\s)?(\p{Lu}[\p{L}.-]+?)s$/u.exec(phrase.core);
  if (people?.[2] === undefined || !isNationality(people[2].replace(/^.*-/u, ''))) return null;
  const all = people[1] === undefined || people[1].toLowerCase() === 'the';
  return all ? { form: 'named-organization', role: 'government', name: bare } : { form: 'unnamed-group' };
}

/** A run of capitals that ends, or begins before «of», in a word for a body: «Ministry of Defence», «Harrow Council». */
function endingFacts(phrase: SourcePhrase): Found | null {
  const run = nameRun(phrase.words);
  if (run === null || !run.last) return null;
  const words = run.words;
  const of = words.findIndex((word) => word === 'of' || word === 'for');
  const keys = [words.at(-1) ?? '', of > 0 ? (words[of - 1] ?? '') : ''];
  for (const key of keys.map((word) => word.toLowerCase())) {
    if (/^organi[sz]ation$/u.test(key) && key === words[0]?.toLowerCase()) {
      return { form: 'named-organization', role: 'international-organization', name: words.join(' ') };
    }
    if (key in BODY_ENDINGS && words.length > 1 && !(words.length === 2 && isPapersName(words))) {
      return {
        form: 'named-organization',
        role: bodyRoleAt(words, 0) ?? BODY_ENDINGS[key] ?? null,
        name: words.join(' '),
      };
    }
  }
  return null;
}

function anonymousFacts(phrase: SourcePhrase, source: string): Found | null {
  const sense = nounSense(phrase.head);
  const several = sense?.sort === 'person' || sense?.sort === 'group';
  const secretive = sense?.sort === 'secret' || (several && SECRET.test(source));
  if (!secretive || personIn(phrase) !== null) return null;
  return { form: 'anonymous', role: sense?.role ?? null };
}

/** A person named, alone or after a title: «Irena Kolar», «President Ruiz», «Kremlin spokesman Ivan Petrov». */
function personFacts(phrase: SourcePhrase): Found | null {
  const person = personIn(phrase) ?? personBeside(phrase);
  if (person === null) return null;
  const role = personRole(person.role, phrase);
  if (isBodyByArticle(phrase, person)) return { form: 'named-organization', role, name: person.name };
  if (person.certain) return { form: 'named-person', role, name: person.name, person: true };
  return { form: 'name', role, name: person.name };
}

/** «the Daily Herring»: nobody’s name goes behind an article without a title. */
const isBodyByArticle = ({ core, head }: SourcePhrase, { name, role }: PersonName): boolean =>
  role === null &&
  nounSense(head)?.sort !== 'person' &&
  name?.includes(' ') === true &&
  core.replace(/^the /iu, '') === name &&
  /^the /iu.test(core) &&
  !isGivenName(name.split(' ', 1)[0] ?? '');

/** «the mayor of Leeds, Anne Clark»: the name stands after the office. */
function personBeside(phrase: SourcePhrase): PersonName | null {
  const sense = nounSense(phrase.head);
  const several = sense?.sort === 'person' ? sense.plural && !phrase.partitive : sense !== null;
  if (several) return null;
  const called = CALLED.exec(phrase.complement)?.[1] ?? phrase.apposition;
  const person = personIn(parseSource(called));
  if (person === null) return null;
  if (!person.certain)
    return sense?.sort === 'person' && /^\p{Lu}\S+$/u.test(called) ? { ...person, certain: true } : null;
  const one = sense !== null || /^(?:the|its|his|her|their|our|a|an)\s\p{Ll}/iu.test(phrase.core);
  const given = GIVEN_NAMES.has(person.name?.split(' ')[0] ?? '');
  if (!one && person.role === null && !given && !/^(?:one|another)$/u.test(phrase.head)) return null;
  return { ...person, role: sense?.role ?? person.role };
}

/** «a Dane named Jens Holck», «a driver who gave his name as Joy». */
const CALLED = /^(?:named|called|identified as|known as)\s(.+)$/u;

/** «a spokesman for the council», «a Kestler spokeswoman»: the body speaks, for nobody else is named. */
function spokesmanFacts(phrase: SourcePhrase): Found | null {
  if (!SPOKESMAN.test(phrase.head)) return null;
  const before = (/(?:^|\s)(\p{Lu}\S*(?:\s(?:(?:of|and|for|&)\s)?\p{Lu}\S*)*)\s\S+$/u.exec(
    phrase.words.join(' '),
  ) ?? [])[1];
  const behind = /^(?:for|of|from|at)\s(.+)$/u.exec(phrase.complement)?.[1];
  const named = [behind, phrase.owner, before].find(
    (words) =>
      words !== undefined && /\p{Lu}/u.test(words) && !/^(?:An?|The|Its|His|Her|Their)$/u.test(words),
  );
  if (named === undefined) return null;
  const name = withoutArticle(named.replace(/[’']s?$/u, '')).replace(/^\p{Ll}.*?\s(?=\p{Lu})/u, '');
  const role = knownBody(name) ?? roleAround(phrase);
  return { form: 'named-organization', role, name };
}

export const SPOKESMAN = /^(?:spokes(?:man|woman|person|people|men)|representative)$/u;

function nounFacts(phrase: SourcePhrase): Found | null {
  const sense = nounSense(phrase.head);
  const [name] = withoutArticle(phrase.core).match(/^[\p{Lu}\p{N}.&-]{2,6}$/u) ?? [];
  if (sense === null && name !== undefined) return { form: 'named-organization', name };
  // An unknown noun is a person where it ends like one; «the race», «the row» speak for nobody.
  if (sense === null) return { form: PERSON_ENDING.test(phrase.head) ? 'unnamed-person' : 'unnamed-group' };
  return {
    form: formOf(sense, phrase),
    role: sense.sort === 'person' ? personRole(sense.role, phrase) : sense.role,
  };
}

const PERSON_ENDING = /(?:[^s]er|or|ist|ian)$/u;

/** «the newspaper»: one that the draft has named. «the media» are not. */
const ONE_OUTLET =
  /^the (?:newspaper|tabloid|broadcaster|channel|station|magazine|network|outlet|paper|daily|weekly|website)$/iu;

function formOf(sense: NounSense, phrase: SourcePhrase): SourceForm {
  if (sense.plural && /\b(?:news|media|press) reports$/iu.test(phrase.words.join(' ')))
    return 'unnamed-group';
  if (sense.sort === 'document' || sense.sort === 'recording') return sense.sort;
  if (sense.role === 'news-outlet' && ONE_OUTLET.test(phrase.words.join(' '))) return 'named-organization';
  if (sense.sort === 'secret') return 'anonymous';
  if (sense.sort === 'group' || sense.plural || phrase.partitive) return 'unnamed-group';
  if (sense.sort === 'person') return 'unnamed-person';
  return /^(?:a|an|one|another|some)$/iu.test(phrase.words[0] ?? '') ? 'unnamed-group' : 'named-organization';
}

const withoutArticle = (text: string): string => text.replace(/^(?:the|a|an)\s/iu, '');
