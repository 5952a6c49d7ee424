/**
 * Who is meant where a source is no name: «he», «who», «I» in somebody’s quotation, «the senator», «the company», «a spokesman».
 * Knows the words of a source and what is known around it; an unresolved one stays unresolved.
 */
import type { PutAttribution } from '../attribution/finder.ts';
import { CALLINGS, KIN } from '../lexicon/callings.ts';
import { nounSense } from '../lexicon/lookup.ts';
import type { Antecedents, Asking, Question } from './antecedents.ts';
import type { Gender } from './gender.ts';
import { NOBODY, type Described } from './people.ts';
import { SPOKESMAN } from './facts.ts';
import { remembering } from '../text/remembering.ts';
import { PASSING } from './office-phrase.ts';
import { parseSource, type SourcePhrase } from './phrase.ts';

export interface Meant {
  readonly words: string;
  /** What the words by themselves say; null for a pronoun. */
  readonly said: Described | null;
  readonly put: PutAttribution;
  /** Who speaks around it. */
  readonly parent: Described | null;
  readonly antecedents: Antecedents;
}

/** Whether it hangs on who speaks around it: «I», «we». */
export const isSpeakers = (words: string): boolean => /^(?:I|me|my|we|us|our)$/iu.test(words.trim());

export function meantBy(meant: Meant): Described {
  const { words, said } = meant;
  if (said === null)
    return pronoun(
      meant,
      words
        .trim()
        .toLowerCase()
        .replace(/(?:[’'](?:ll|ve|m|d|re|s))?(?:\s(?:all|both|also|\w+sel(?:f|ves)))?$/u, ''),
    );
  if (said.among !== undefined) return oneOf(said.among, meant, said);
  return said.name === null && said.form !== 'implicit' ? description(meant, said) : said;
}

/** «Clinton» where the draft names Bill and Hillary. */
function oneOf(among: readonly string[], meant: Meant, said: Described): Described {
  const found = meant.antecedents.meant({ ...questionOf(meant), asks: 'surname', head: '', among });
  return found === null
    ? said
    : { ...found, role: found.role ?? said.role, certain: true, shown: said.shown };
}

/** «the senator», «the company», «a spokesman»: the one who is called so or does that. */
function description(meant: Meant, said: Described): Described {
  const { words, antecedents } = meant;
  const { head: own, complement } = headOf(words);
  const behind = SPOKESMAN.test(own) ? (FOR.exec(complement)?.[1] ?? null) : null;
  const head = behind ?? own;
  const asks = behind === null ? askedBy({ words, head, complement }, said) : 'body';
  const question = questionOf(meant);
  const found =
    asks === null
      ? null
      : (antecedents.meant({ ...question, asks, head }) ??
        antecedents.introduced(question.at, head) ??
        (asks === 'person' && officeIn(words) !== null
          ? antecedents.untitledBefore(question.at, said.gender)
          : null));
  if (found === null || found.name === null) return said;
  const title = found.title ?? (asks === 'person' ? officeIn(words) : null);
  return { ...found, role: found.role ?? said.role, title, shown: found.name };
}

/** What the words say somebody is: «challenger» of «the young challenger»; null for «the woman», «the 31-year-old». */
const officeIn = remembering(10_000, (words): string | null => {
  const { words: all, head, owner, complement } = parseSource(words);
  const sense = nounSense(head);
  const isOffice = CALLINGS.has(head) || (sense?.sort === 'person' && !sense.plural);
  if (!isOffice || KIN.has(head) || NOBODYS.test(head)) return null;
  const from = owner === '' ? 1 : all.findLastIndex((word) => /[’']s?$/u.test(word)) + 1;
  const own = all.slice(from).filter((word) => !PASSING.test(word));
  return own.length === 0
    ? null
    : `${own.join(' ')}${/^(?:of|for) /u.test(complement) ? ` ${complement}` : ''}`;
});

/** Nouns for anybody, which say nothing of what he does. */
const NOBODYS = /^(?:person|someone|somebody|anyone|everyone|nobody|figure|member|source|resident|local|supporter|critic|teenager|caller|user|voter|passenger|prisoner|patient|customer|veteran|fan)$/u; // prettier-ignore

/** «a spokeswoman for the ministry» speaks for the body that «the ministry» means. */
const FOR = /^(?:for|of|at|from) the (\p{Ll}[\p{L}-]*)$/u;

interface Phrase extends Pick<SourcePhrase, 'head' | 'complement'> {
  readonly words: string;
}

function askedBy({ words, head, complement }: Phrase, { form }: Described): Asking | null {
  if (head === '' || /^(?:anonymous|recording|document)$/u.test(form)) return null;
  if (SPOKESMAN.test(head)) return complement === '' ? 'spokesman' : null;
  if (!DEFINITE.test(words) && !isBare(words)) return null;
  if (form !== 'unnamed-person' && NAMED.test(words)) return null;
  if (form === 'unnamed-person' || form === 'named-person') return 'person';
  const isBody = form === 'named-organization' || nounSense(head)?.sort === 'body';
  return isBody || COMPANY.has(head) ? 'body' : null;
}

/** «the Harrow campaign» says itself which. */
const NAMED = /\s\p{Lu}\p{Ll}+\s\p{Ll}/u;

/** «Minister urges», «Police say», as headlines have it. */
const isBare = (words: string): boolean => /^\p{L}+$/u.test(words);

/** Descriptions come again and again: where each turns is remembered. */
const headOf = remembering(10_000, (words): Pick<SourcePhrase, 'head' | 'complement'> => {
  const { head, complement } = parseSource(words);
  return { head, complement };
});

/** Words for a body that its own name need not have. */
const COMPANY = new Set('company firm group retailer airline carrier chain maker manufacturer giant startup start-up developer bank insurer supermarket brewer club team side charity agency campaign union'.split(' ')); // prettier-ignore
const DEFINITE = /^(?:the|this|that|its|his|her|their|our)\s/iu;
const PRONOUNS: Readonly<Record<string, Asking>> = {
  he: 'he', him: 'he', his: 'he', she: 'she', her: 'she', i: 'I', me: 'I', my: 'I', we: 'we', us: 'we', our: 'we', it: 'it', its: 'it',
  they: 'they', them: 'they', their: 'they',
}; // prettier-ignore

/** What a pronoun is of by itself. */
const FORMS: Readonly<Record<Asking, Described['form']>> = {
  he: 'named-person', she: 'named-person', I: 'named-person', we: 'unnamed-group', it: 'unnamed-group', they: 'unnamed-group',
  person: 'unnamed-person', body: 'named-organization', spokesman: 'unnamed-person', surname: 'named-person',
}; // prettier-ignore

function pronoun(meant: Meant, word: string): Described {
  const { parent, antecedents } = meant;
  const asks = PRONOUNS[word];
  const question = questionOf(meant);
  if (word === 'who') return whoBefore(word, antecedents.justBefore(question.at));
  if (asks === undefined) return shownAs(word, null, word === 'you' ? 'unnamed-person' : 'unnamed-group');
  const speaker =
    asks === 'I' && isPersonal(parent) ? parent : asks === 'we' && isBody(parent) ? parent : null;
  return shownAs(word, speaker ?? antecedents.meant({ ...question, asks, head: '' }), FORMS[asks]);
}

const isPersonal = (said: Described | null): boolean => said !== null && /person|anonymous/u.test(said.form);
const isBody = (said: Described | null): boolean =>
  said !== null && said.form === 'named-organization' && said.name !== null;

function questionOf({ put, parent }: Meant): Omit<Question, 'asks' | 'head'> {
  return { at: put.source[0]?.start ?? 0, outside: put.content, parent };
}

function whoBefore(word: string, before: Described | null): Described {
  return shownAs(word, isPersonal(before) ? before : null, 'unnamed-person');
}

function genderOfPronoun(word: string): Gender | null {
  const asks = PRONOUNS[word];
  return asks === 'he' || asks === 'she' ? asks : null;
}

/** Who is meant may stay open, but it is no unnamed source for that. */
function shownAs(word: string, before: Described | null, form: Described['form']): Described {
  const shown = word === 'i' ? 'I' : word;
  if (before === null) return { ...NOBODY, form, gender: genderOfPronoun(word), shown, pronoun: true };
  return {
    ...before,
    gender: before.gender ?? genderOfPronoun(word),
    shown: before.name ?? shown,
    pronoun: true,
  };
}
