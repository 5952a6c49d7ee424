/**
 * Who is meant where a source is no name: «he», «who», «I» in somebody’s quotation, «the senator», «the company», «a spokesman».
 * Knows the words of a source and what is known around it; an unresolved one stays unresolved.
 */
import type { PutAttribution } from '../attribution/finder.ts';
import type { Antecedents, Question } from './antecedents.ts';
import type { Gender } from './gender.ts';
import type { Described } from './people.ts';
import { SPOKESMAN } from './facts.ts';
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
        .replace(/\s(?:all|both|also)$/u, ''),
    );
  return said.name === null && said.form !== 'implicit' ? description(meant, said) : said;
}

/** «the senator», «the company»: who has that title, or a body that is called so. */
function description(meant: Meant, said: Described): Described {
  const { words, antecedents } = meant;
  const { head, complement } = headOf(words);
  const question = { ...questionOf(meant), farthest: FAR };
  const found = SPOKESMAN.test(head)
    ? complement === ''
      ? antecedents.only(question, (one) => isBody(one) && one.role?.startsWith('news-') !== true)
      : null
    : DEFINITE.test(words) && head !== '' && !/^(?:anonymous|recording|document)$/u.test(said.form)
      ? described(head, said, { antecedents, question })
      : null;
  if (found === null) return said;
  return { ...found, role: found.role ?? said.role, shown: found.name };
}

/** Descriptions come again and again: where each turns is remembered. */
function headOf(words: string): Pick<SourcePhrase, 'head' | 'complement'> {
  const known = heads.get(words);
  if (known !== undefined) return known;
  if (heads.size >= MOST_HEADS) heads.clear();
  const { head, complement } = parseSource(words);
  heads.set(words, { head, complement });
  return { head, complement };
}

const heads = new Map<string, Pick<SourcePhrase, 'head' | 'complement'>>();
const MOST_HEADS = 10_000;

function described(head: string, { form }: Described, { antecedents, question }: Search): Described | null {
  if (form === 'unnamed-person')
    return antecedents.fitting(
      question,
      (one) => one.form === 'named-person' && hasWord(one.title ?? '', head),
    );
  const called = antecedents.fitting(question, (one) => isBody(one) && hasWord(one.name ?? '', head));
  if (called !== null || !COMPANY.has(head)) return called;
  return antecedents.only(question, (one) => isBody(one) && (one.role === null || one.role === 'company'));
}

interface Search {
  readonly antecedents: Antecedents;
  readonly question: Question;
}

const isBody = ({ form, name }: Described): boolean => form === 'named-organization' && name !== null;
/** Words for a body that its own name need not have. */
const COMPANY = new Set('company firm group retailer airline carrier chain maker manufacturer giant startup start-up developer bank insurer supermarket brewer club team side charity agency campaign union'.split(' ')); // prettier-ignore
const DEFINITE = /^(?:the|this|that|its|his|her|their|our)\s/iu;
const hasWord = (text: string, word: string): boolean => ` ${text.toLowerCase()} `.includes(` ${word} `);
/** How far back a description may reach, and a pronoun, in UTF-16 units. */
const FAR = 20_000;
const NEAR = 2500;

const GENDERS: Readonly<Record<string, Gender>> = { he: 'he', him: 'he', his: 'he', she: 'she', her: 'she' };

function pronoun(meant: Meant, word: string): Described {
  const { parent, antecedents } = meant;
  const question = questionOf(meant);
  const gender = GENDERS[word];
  if (gender !== undefined) return shownAs(word, antecedents.person(gender, question), 'named-person');
  if (word === 'i' || word === 'me' || word === 'my')
    return shownAs(word, isPersonal(parent) ? parent : null, 'named-person');
  if (word === 'we' || word === 'us' || word === 'our')
    return shownAs(word, parent?.form === 'named-organization' ? parent : null, 'unnamed-group');
  if (word === 'who') return whoBefore(word, antecedents.justBefore(question.at));
  if (word === 'they' || word === 'them')
    return shownAs(
      word,
      antecedents.fitting(question, ({ form }) => /group|organization|anonymous/u.test(form)),
      'unnamed-group',
    );
  if (word === 'it' || word === 'which')
    return shownAs(
      word,
      antecedents.fitting(question, ({ form }) => /organization|document|recording/u.test(form)),
      'unnamed-group',
    );
  return shownAs(word, null, /^(?:you)$/u.test(word) ? 'unnamed-person' : 'unnamed-group');
}

const isPersonal = (said: Described | null): boolean => said !== null && /person|anonymous/u.test(said.form);

function questionOf({ put }: Meant): Question {
  return { at: put.source[0]?.start ?? 0, outside: put.content, farthest: NEAR };
}

function whoBefore(word: string, before: Described | null): Described {
  return shownAs(word, isPersonal(before) ? before : null, 'unnamed-person');
}

/** Who is meant may stay open, but it is no unnamed source for that. */
function shownAs(word: string, before: Described | null, form: Described['form']): Described {
  const shown = word === 'i' ? 'I' : word;
  if (before === null)
    return {
      form,
      role: null,
      name: null,
      certain: false,
      title: null,
      gender: GENDERS[word] ?? null,
      control: null,
      shown,
      pronoun: true,
    };
  return {
    ...before,
    gender: before.gender ?? GENDERS[word] ?? null,
    shown: before.name ?? shown,
    pronoun: true,
  };
}
