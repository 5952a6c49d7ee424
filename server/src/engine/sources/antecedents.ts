/**
 * Whom a pronoun or a description means («he», «the senator», «the company»), from what a draft has named and who has spoken before
 * it. Nearest fitting one first, speakers before others, after Lappin and Leass (1994); knows no words of attributions.
 */
import type { Span } from '../model.ts';
import type { Gender } from './gender.ts';
import type { Mention } from './mentions.ts';
import type { Named, NameBook } from './names.ts';
import type { Described } from './people.ts';

/** The mentions of a paragraph, and the offset of its start in the draft. */
export interface PlacedMentions {
  readonly at: number;
  readonly mentions: readonly Mention[];
}

export interface Question {
  /** Offset of the pronoun or description. */
  readonly at: number;
  /** Stretches in which the one meant is not named: what he says himself. */
  readonly outside: readonly Span[];
  /** How far back is looked, in UTF-16 units. */
  readonly farthest: number;
}

interface Heard {
  readonly at: number;
  readonly said: Described;
  readonly spoke: boolean;
  readonly opens: boolean;
}

/** How far behind the name «who» may stand, in UTF-16 units. */
const CLOSE = 80;
/** The most names that are looked at. */
const MOST = 200;

export class Antecedents {
  readonly #heard: Heard[] = [];
  readonly #mentions: readonly PlacedMentions[];
  readonly #book: NameBook;
  readonly #described = new Map<Named, Described>();
  #paragraph = 0;
  #mention = 0;

  constructor(mentions: readonly PlacedMentions[], book: NameBook) {
    this.#mentions = mentions;
    this.#book = book;
  }

  /** Tells who spoke at an offset; to be called in the order of the draft. */
  spoke(at: number, said: Described): void {
    this.#readTo(at);
    this.#heard.push({ at, said, spoke: true, opens: false });
  }

  /** For «he», «she»; null for no gender. */
  person(gender: Gender | null, question: Question): Described | null {
    return this.fitting(
      question,
      (said) => isPerson(said) && (gender === null || said.gender === null || said.gender === gender),
    );
  }

  /** For «who» and «which»: what was named last, where that was just before. */
  justBefore(at: number): Described | null {
    this.#readTo(at);
    const last = this.#heard.findLast((heard) => heard.at < at);
    return last === undefined || at - last.at > CLOSE ? null : last.said;
  }

  /** For a description that fits several: the one that has spoken, where no other has. */
  only({ at, farthest }: Question, fits: (said: Described) => boolean): Described | null {
    this.#readTo(at);
    let only: Described | null = null;
    for (const heard of this.#heard.slice(-MOST)) {
      if (!heard.spoke || heard.at >= at || at - heard.at > farthest || !fits(heard.said)) continue;
      if (only !== null && only.name !== heard.said.name) return null;
      only = heard.said;
    }
    return only;
  }

  /** For «it», «they» and descriptions: the likeliest of those that fit. */
  fitting({ at, outside, farthest }: Question, fits: (said: Described) => boolean): Described | null {
    this.#readTo(at);
    let best: Described | null = null;
    let most = -Infinity;
    const last = this.#heard.length - 1;
    for (let index = last; index >= 0 && last - index < MOST; index--) {
      const heard = this.#heard[index];
      if (heard === undefined || at - heard.at > farthest) break;
      if (heard.at >= at || !fits(heard.said)) continue;
      if (!heard.spoke && outside.some(({ start, end }) => start <= heard.at && heard.at < end)) continue;
      const score = (heard.at - at) / DISTANCE + worthOf(heard);
      if (score > most) [best, most] = [heard.said, score];
    }
    return best;
  }

  /** Takes in the names that stand before an offset. */
  #readTo(at: number): void {
    for (;;) {
      const paragraph = this.#mentions[this.#paragraph];
      const mention = paragraph?.mentions[this.#mention];
      if (paragraph === undefined || paragraph.at >= at) return;
      if (mention === undefined) {
        this.#paragraph++;
        this.#mention = 0;
        continue;
      }
      if (paragraph.at + mention.start >= at) return;
      this.#mention++;
      const named =
        mention.sort === 'body'
          ? this.#book.body(mention.name)
          : this.#book.person(mention.name, mention.gender);
      if (named !== null)
        this.#heard.push({
          at: paragraph.at + mention.start,
          said: this.#saidOf(named),
          spoke: false,
          opens: mention.opens,
        });
    }
  }

  #saidOf(named: Named): Described {
    const known = this.#described.get(named);
    if (known !== undefined) return known;
    const { sort, name, role, title, gender } = named;
    const form = sort === 'person' ? 'named-person' : 'named-organization';
    const said: Described = {
      form,
      role,
      name,
      certain: false,
      title,
      gender,
      control: null,
      shown: name,
      pronoun: false,
    };
    this.#described.set(named, said);
    return said;
  }
}

/** UTF-16 units that weigh as much as one below; all of them set on the drafts to learn from (`training/corpus`). */
const DISTANCE = 200;
const SPOKE = 0.5;
const OPENS = 1;
const UNNAMED = -3;
const CERTAIN = 1;
const KNOWN = 0.2;

function worthOf({ said, spoke, opens }: Heard): number {
  const certain = said.gender !== null || said.title !== null || spoke;
  return (
    (spoke ? SPOKE : 0) +
    (opens ? OPENS : 0) +
    (said.name === null ? UNNAMED : 0) +
    (certain ? CERTAIN : 0) +
    (said.gender === null ? 0 : KNOWN)
  );
}

const isPerson = ({ form }: Described): boolean =>
  form === 'named-person' || form === 'unnamed-person' || form === 'anonymous';
