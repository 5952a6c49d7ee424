/**
 * Who and what a paragraph names, and by which words: people in full, by a surname or after a title, and bodies. Knows one
 * paragraph, no attribution.
 */
import type { SourceRole, Span } from '../model.ts';
import type { ParagraphText, Token } from '../text/structure.ts';
import { isCommonWord, isCountry, isNationality, nounSense, nounWith } from '../lexicon/lookup.ts';
import { COMPANY, isBodysName, isCompany, isOfficeAlone } from './body-names.ts';
import { inCapitals, isDateline, runEnd } from './name-runs.ts';
import { longFormBefore } from './acronyms.ts';
import { withAffiliations } from './affiliations.ts';
import { isCapitalised, personOf } from './person.ts';
import type { PersonName } from './person.ts';
import { genderOf, isGivenName, type Gender } from './gender.ts';
import { isPlainBody, roleOfOffice } from './role.ts';
import { ofWhich, titleOf } from './titles.ts';

/** A name as it stands in a paragraph; offsets are the paragraph’s, so that it stays true while the draft moves. */
export interface Mention extends Span {
  /** Of a person without titles («Irena Kolar»), of a body without «the». */
  readonly name: string;
  /** `bare`: one capitalised word, whatever it names. */
  readonly sort: 'person' | 'body' | 'bare';
  /** What the words around the name say the person does, or null. */
  readonly role: SourceRole | null;
  /** «Deputy Prime Minister», «head of the works council»; without «Mr»; null where there is none. */
  readonly title: string | null;
  /** The title is an honour that many hold: «Dr». */
  readonly honour: boolean;
  /** The body that a person belongs to, as it stands beside the name. */
  readonly affiliation: string | null;
  readonly gender: Gender | null;
  /** Begins its sentence, where its subject mostly stands. */
  readonly opens: boolean;
  /** «OSCE», where the paragraph gives a body’s name and its short form together; the name is then the body’s. */
  readonly short?: string;
}

/** In order. */
export function findMentions(paragraph: ParagraphText): readonly Mention[] {
  const found: Mention[] = [];
  const { tokens } = paragraph;
  if (inCapitals(tokens)) return found;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    const body = token?.text === '(' ? longFormBefore(tokens, at) : null;
    if (body !== null && token !== undefined)
      found.push({
        ...NOBODY,
        name: body.long,
        sort: 'body',
        start: token.start,
        end: token.end,
        short: body.short,
      });
    if (token === undefined || token.text === token.lower) {
      at++;
      continue;
    }
    const end = runEnd(tokens, at);
    if (end === at) {
      at++;
      continue;
    }
    const mention = mentionBetween(tokens, at, end);
    if (mention !== null) found.push(mention);
    at = end;
  }
  return withAffiliations(paragraph.text, found);
}

const NOBODY = {
  role: null,
  title: null,
  honour: false,
  affiliation: null,
  gender: null,
  opens: false,
} as const;

function mentionBetween(tokens: readonly Token[], start: number, end: number): Mention | null {
  const span = { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
  const last = end - start > 1 && tokens[start - 1]?.text === ',' ? start - 2 : start - 1;
  const before = nounWith(tokens[last - 1]?.lower, tokens[last]?.lower ?? '');
  const run = tokens.slice(start, end);
  const person = personIn(run, nounSense(before)?.sort === 'person' ? before : null);
  if (person === null) return bodyIn(run, span);
  if (person.name === null) return null;
  if (isDateline(tokens, start, end) || isOfficeAlone(run)) return null;
  if (isCompany(tokens, end) || isBodysName(tokens, start, run))
    return { ...span, ...NOBODY, name: bodysWords(run), sort: 'body' };
  const name =
    ofWhich(tokens, start) === '' || isGivenName(firstOf(person.name)) ? person.name : lastTwo(person.name);
  const cut = cutOff(tokens, { start, run, name });
  const placed = !name.includes(' ') && isPlaced(tokens, start);
  const full = name.includes(' ') || cut.length > 0;
  const titled = placed ? null : titleOf(tokens, { cut, start, end, full });
  const letters = titled?.words ? null : lettersBehind(run);
  const title = titled?.words ?? letters;
  const honour = letters !== null || titled?.honour === true;
  const office = title === null || honour ? null : roleOfOffice(title);
  const role = office ?? person.role ?? roleBefore(tokens, start) ?? (placed ? null : roleAfter(tokens, end));
  const gender = genderOf(name, [...cut, title].join(' '));
  const sort =
    name.includes(' ') || role !== null || titled !== null || letters !== null || cut.length > 0
      ? 'person'
      : 'bare';
  const opens = tokens[start - 1]?.sentence !== tokens[start]?.sentence;
  return {
    ...span,
    ...NOBODY,
    name,
    sort,
    role,
    title,
    honour,
    gender,
    opens,
  };
}

/** What follows «Ada Lind of Harrow, the head of the board» is not said of Harrow. */
const isPlaced = (tokens: readonly Token[], start: number): boolean =>
  /^(?:in|at|near|from)$/u.test(tokens[start - 1]?.lower ?? '') ||
  (tokens[start - 1]?.lower === 'of' && isCapitalised(tokens[start - 2]?.text));

const firstOf = (name: string): string => name.split(' ', 1)[0] ?? '';

/** «Ada Lind KC», «Jan Krol MP». */
const lettersBehind = (run: readonly Token[]): string | null =>
  run.length > 1 ? (/^(?:[KQS]C|M[SE]?P|TD)$/u.exec(run.at(-1)?.text ?? '')?.[0] ?? null) : null;

/** «Police Suman Thapliyal» behind «Superintendent of»: the first words are the office’s. */
const lastTwo = (name: string): string => (/^\S+.* (\S+ \S+)$/u.exec(name) ?? [])[1] ?? name;

interface Run {
  readonly start: number;
  readonly run: readonly Token[];
  readonly name: string;
}

const bodysWords = (run: readonly Token[]): string => run.map(({ text }) => text).join(' ');

/** The words of a run before the name in it, with the capitalised word that a sentence begins with: «Municipal Commissioner Ada Lind». */
function cutOff(tokens: readonly Token[], { start, run, name }: Run): readonly string[] {
  const first = name.slice(0, `${name} `.indexOf(' ')).toLowerCase();
  const cut = run
    .slice(
      0,
      Math.max(
        0,
        run.findIndex(({ lower }) => lower === first),
      ),
    )
    .map(({ text }) => text);
  const before = tokens[start - 1];
  const opens = before?.sentence === run[0]?.sentence && tokens[start - 2]?.sentence !== before?.sentence;
  const joins =
    cut.length > 0 &&
    before !== undefined &&
    opens &&
    /^(?:adj|noun)$/u.test(before.tag) &&
    isCapitalised(before.text);
  return joins ? [before.text, ...cut] : cut;
}

function bodyIn(run: readonly Token[], span: Span): Mention | null {
  const words = run.map(({ text }) => text);
  while (/^(?:The|A|An)$/u.test(words[0] ?? '')) words.shift();
  const name = words.join(' ');
  if (name === '' || isCountry(name) || isNationality(name.replace(/^.*-/u, '').replace(/s$/u, '')))
    return null;
  if (nounSense(words.at(-1)?.toLowerCase() ?? '')?.sort === 'person') return null;
  if (words.length === 1 && (nounSense(name.toLowerCase()) !== null || isCommonWord(name.toLowerCase()) || COMPANY.test(name))) return null; // prettier-ignore
  return { ...span, ...NOBODY, name, sort: 'body' };
}

/** The same few names come again and again: what a run of words names is remembered. */
function personIn(run: readonly Token[], office: string | null): PersonName | null {
  const words = run.map(({ text }) => text);
  const key = `${office ?? ''}\n${words.join(' ')}`;
  const known = people.get(key);
  if (known !== undefined) return known;
  if (people.size >= PEOPLE_KEPT) people.clear();
  const person = personOf(words, office);
  const name = person?.name?.replace(/^\p{Lu}{3,}(?= \p{Lu}\p{Ll})/u, capitalised) ?? null;
  const found = person === null ? null : { ...person, name };
  people.set(key, found);
  return found;
}

const people = new Map<string, PersonName | null>();
const PEOPLE_KEPT = 20_000;

/** «VLADIMIR», as some papers print a story’s first word. */
const capitalised = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

/** «the energy minister, Ada Lind»: the office that stands before the name, unless it is a club’s or a trust’s. */
function roleBefore(tokens: readonly Token[], at: number): SourceRole | null {
  if (tokens[at - 1]?.text !== ',') return null;
  const sense = nounSense(nounWith(tokens[at - 3]?.lower, tokens[at - 2]?.lower ?? ''));
  if (sense?.sort !== 'person' || sense.plural) return null;
  const owned = /^[’']s?$/u.test(tokens[at - 3]?.text ?? '');
  return owned && isPlainBody(tokens[at - 4]?.lower ?? '') ? null : sense.role;
}

/** «Ada Lind, the council’s leader, …»: the office that stands after the name, up to the next comma. */
function roleAfter(tokens: readonly Token[], at: number): SourceRole | null {
  if (tokens[at]?.text !== ',') return null;
  for (let index = at + 1; index < Math.min(tokens.length, at + 12); index++) {
    const token = tokens[index];
    if (
      token === undefined ||
      /^[,.;:]$/u.test(token.text) ||
      /^(?:who|which|whose|and|but|said|says)$/u.test(token.lower)
    )
      return null;
    const sense = nounSense(nounWith(tokens[index - 1]?.lower, token.lower));
    if (sense?.sort === 'person' && !sense.plural && sense.role !== null) return sense.role;
  }
  return null;
}
