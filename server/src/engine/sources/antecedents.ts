/**
 * Whom a pronoun or a description means («he», «the senator», «the company»): of all that a draft has named and that have spoken
 * before it, the likeliest by a ranking model (Denis and Baldridge 2008) over signs of salience (Lappin and Leass 1994) whose weights
 * are learned from the project’s own drafts (`training/antecedents.ts`). Nobody is an answer, too. Knows no words of attributions.
 */
import { ANTECEDENT_WEIGHTS } from '../lexicon/antecedent-weights.ts';
import type { Span } from '../model.ts';
import type { Gender } from './gender.ts';
import type { Mention } from './mentions.ts';
import type { Named } from './names.ts';
import { NOBODY, type Described, type People } from './people.ts';
import { SIGNS, hasWord, roleWanted, signsOf, type Around, type Candidate } from './salience.ts';

/** The mentions of a paragraph, and the offset of its start in the draft. */
export interface PlacedMentions {
  readonly at: number;
  readonly mentions: readonly Mention[];
}

/** What sort of words ask, each with weights of its own. */
export const ASKING = [
  'he',
  'she',
  'I',
  'we',
  'it',
  'they',
  'person',
  'body',
  'spokesman',
  'surname',
] as const;
export type Asking = (typeof ASKING)[number];

export interface Question {
  readonly asks: Asking;
  /** Offset of the pronoun or description. */
  readonly at: number;
  /** Stretches in which the one meant is not named: what he says himself. */
  readonly outside: readonly Span[];
  /** Noun of a description, lower case; empty for a pronoun. */
  readonly head: string;
  /** Who speaks around it. */
  readonly parent: Described | null;
  /** The only names that will do, where one of several people of one surname is meant. */
  readonly among?: readonly string[];
}

/** One question with the signs of all candidates: for learning. */
export interface Asked {
  readonly asks: Asking;
  readonly candidates: readonly { readonly name: string | null; readonly signs: readonly number[] }[];
}

/** Paragraphs that open a draft, and those in which it says who was meant. */
const OPENING = 2;
const LEAD = 8;

/** How far behind the name «who» may stand, and a description, in UTF-16 units. */
const CLOSE = 120;
const RECENT = 500;
const FARTHEST = 20_000;
/** The most candidates that are weighed, the latest first. */
const MOST = 60;

export class Antecedents {
  /** The one mentioned last; from there on, each knows the one before it. */
  #latest: Candidate | null = null;
  readonly #byName = new Map<string, Candidate>();
  readonly #places: readonly PlacedMentions[];
  readonly #people: People;
  readonly #see: ((asked: Asked) => void) | null;
  readonly #signs = new Float64Array(SIGNS.length);
  #speaker: Candidate | null = null;
  #paragraph = 0;
  #mention = 0;

  constructor(
    places: readonly PlacedMentions[],
    people: People,
    see: ((asked: Asked) => void) | null = null,
  ) {
    this.#places = places;
    this.#people = people;
    this.#see = see;
  }

  /**
   * Tells who spoke, in the order of the draft: named last, though the source’s words may name others besides («a supporter of Ada Lind»).
   */
  spoke({ start: at, end }: Span, said: Described): void {
    this.#readTo(end);
    const candidate = this.#candidate(said.name, said);
    if (said.name !== null) candidate.said = said;
    candidate.spoken++;
    candidate.spokeAt = at;
    this.#speaker = candidate;
    this.#mentioned(candidate, at, false);
  }

  /** For «who»: the person named last, where that was just before, with nothing but bodies and places between. */
  justBefore(at: number): Described | null {
    this.#readTo(at);
    for (let last = this.#latest; last !== null; last = last.earlier) {
      const place = last.places.findLast((one) => one < at) ?? -Infinity;
      if (at - place > CLOSE) return null;
      if (isPersonal(last.said)) return last.said;
    }
    return null;
  }

  /** Who spoke last, where it was just before, nobody was named since, and the draft does not say what that person is. */
  untitledBefore(at: number, gender: Gender | null): Described | null {
    this.#readTo(at);
    const last = this.#speaker;
    if (last === null || last !== this.#latest || at - last.spokeAt > RECENT) return null;
    // Whom the editor alone names, for such words, may be another for the next.
    if (last.places.length === last.spoken) return null;
    const { form, title, gender: own } = last.said;
    const mayBe = gender === null || own === null || own === gender;
    return form === 'named-person' && title === null && mayBe ? last.said : null;
  }

  /** The likeliest, or null where nobody is likelier than another. */
  meant(question: Question): Described | null {
    this.#readTo(question.at);
    const weights = WEIGHTS[question.asks];
    const seen: Asked['candidates'][number][] = [];
    let best: Candidate | null = null;
    let most = 0;
    let next = -Infinity;
    const around = this.#around(question);
    let left = MOST;
    for (let candidate = this.#latest; candidate !== null && left > 0; candidate = candidate.earlier) {
      left--;
      if (!fits(question, candidate.said)) continue;
      around.mention = lastMention(candidate, question);
      if (around.mention < 0) continue;
      around.place = candidate.places[around.mention] ?? 0;
      if (question.at - around.place > FARTHEST) break;
      signsOf(this.#signs, candidate, around);
      around.nearest = false;
      if (this.#see !== null) seen.push({ name: candidate.said.name, signs: [...this.#signs] });
      const score = dot(weights, this.#signs);
      if (score > most) [best, most, next] = [candidate, score, most];
      else next = Math.max(next, score);
    }
    this.#see?.({ asks: question.asks, candidates: seen });
    // Two people of one surname are not taken for each other unless one is much the likelier.
    return question.among !== undefined && most - next < MARGIN ? null : (best?.said ?? null);
  }

  /** Whom a headline or a first paragraph means that names nobody yet: the first behind it who has that office, or is called so. */
  introduced(at: number, head: string): Described | null {
    if ((this.#places[OPENING]?.at ?? Infinity) <= at) return null;
    for (let index = 0; index < Math.min(LEAD, this.#places.length); index++) {
      const { mentions = [], at: start = 0 } = this.#places[index] ?? {};
      for (let each = 0; each < Math.min(MOST, mentions.length); each++) {
        const named = this.#people.named[index]?.[each] ?? null;
        if (named === null || start + (mentions[each]?.start ?? 0) < at) continue;
        if (hasWord(named.sort === 'body' ? named.name : named.title, head)) return saidOf(named);
      }
    }
    return null;
  }

  #around({ at, head, parent }: Question): Around {
    const [wanted, paragraph, speaker] = [roleWanted(head), this.#paragraph, this.#speaker];
    return { at, head, parent, wanted, paragraph, speaker, mention: 0, place: 0, nearest: true };
  }

  /** Takes in the names that stand before an offset. */
  #readTo(at: number): void {
    for (;;) {
      const paragraph = this.#places[this.#paragraph];
      const mention = paragraph?.mentions[this.#mention];
      if (paragraph === undefined || paragraph.at >= at) return;
      if (mention === undefined) {
        if ((this.#places[this.#paragraph + 1]?.at ?? Infinity) >= at) return;
        this.#paragraph++;
        this.#mention = 0;
        continue;
      }
      if (paragraph.at + mention.start >= at) return;
      const named = this.#people.named[this.#paragraph]?.[this.#mention] ?? null;
      this.#mention++;
      if (named === null) continue;
      const candidate = this.#byName.get(named.name) ?? this.#candidate(named.name, saidOf(named));
      candidate.total = this.#people.counts.get(named) ?? 1;
      this.#mentioned(candidate, paragraph.at + mention.start, mention.opens);
    }
  }

  #candidate(name: string | null, said: Described): Candidate {
    const known = name === null ? undefined : this.#byName.get(name);
    if (known !== undefined) return known;
    const candidate: Candidate = {
      said,
      places: [],
      paragraphs: [],
      earlier: null,
      later: null,
      opens: false,
      spokeAt: -1,
      spoken: 0,
      total: 1,
      first: this.#byName.size === 0,
    };
    if (name !== null) this.#byName.set(name, candidate);
    return candidate;
  }

  #mentioned(candidate: Candidate, at: number, opens: boolean): void {
    candidate.places.push(at);
    candidate.paragraphs.push(this.#paragraph);
    candidate.opens = opens;
    if (candidate === this.#latest) return;
    if (candidate.earlier !== null) candidate.earlier.later = candidate.later;
    if (candidate.later !== null) candidate.later.earlier = candidate.earlier;
    if (this.#latest !== null) this.#latest.later = candidate;
    candidate.earlier = this.#latest;
    candidate.later = null;
    this.#latest = candidate;
  }
}

/** In log-odds: likelier by more than four to one. */
const MARGIN = 1.5;

const isPersonal = ({ form }: Described): boolean => /person|anonymous/u.test(form);

const WEIGHTS: Readonly<Record<Asking, readonly number[]>> = ANTECEDENT_WEIGHTS;

function saidOf({ sort, name, role, title, affiliation, gender }: Named): Described {
  const form = sort === 'person' ? 'named-person' : 'named-organization';
  return { ...NOBODY, form, role, name, title, affiliation, gender, shown: name };
}

/** Which of its mentions comes last before the question, not in the speaker’s own words; −1 where none does. */
function lastMention({ places }: Candidate, { at, outside }: Question): number {
  const farthest = Math.max(0, places.length - TRIES);
  for (let index = places.length - 1; index >= farthest; index--) {
    const place = places[index] ?? at;
    if (place < at && !isWithin(place, outside)) return index;
  }
  return -1;
}

function isWithin(place: number, spans: readonly Span[]): boolean {
  for (const { start, end } of spans) if (start <= place && place < end) return true;
  return false;
}

const TRIES = 8;

const GENDER: Partial<Record<Asking, Gender>> = { he: 'he', she: 'she' };

function fits({ asks, among, head }: Question, { form, gender, name, role }: Described): boolean {
  if (among !== undefined) return name !== null && among.includes(name);
  // «The union» is no company, whichever was named last.
  const wanted = asks === 'body' ? roleWanted(head) : null;
  if (wanted !== null && role !== null && role !== wanted && !hasWord(name, head)) return false;
  const isPerson = form === 'named-person' || form === 'unnamed-person' || form === 'anonymous';
  if (asks === 'they') return true;
  if (asks === 'it') return !isPerson && form !== 'unnamed-group';
  if (asks === 'we' || asks === 'body' || asks === 'spokesman') return form === 'named-organization';
  const pronoun = GENDER[asks];
  return isPerson && (pronoun === undefined || gender === null || gender === pronoun);
}

function dot(weights: readonly number[], signs: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < signs.length; at++) sum += (weights[at] ?? 0) * (signs[at] ?? 0);
  return sum;
}
