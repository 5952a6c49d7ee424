/**
 * Gives each word of a sentence a coarse part of speech: from a list of words and what each may be, then from the
 * neighbours where it may be several things. One pass from left to right over counted tables, in the manner of a
 * back-off tagger (Church 1988); small and quick rather than the best there is. Knows nothing of phrases or attributions.
 */
import { CAPITALISED, CONTEXTS, WORDS } from '../lexicon/words.ts';
import type { Tag } from './structure.ts';

/** A word as the tagger needs it; `Token` is one. */
export interface TaggableWord {
  readonly text: string;
  readonly lower: string;
}

/** What the tagger was taught: see `lexicon/words.ts` for the shapes. */
export interface TaggerData {
  readonly words: Readonly<Record<string, string>>;
  readonly capitalised: Readonly<Record<string, string>>;
  readonly contexts: Readonly<Record<string, string>>;
}

const TAGS: readonly Tag[] = [
  'noun', 'name', 'verb', 'aux', 'adj', 'adv', 'det', 'pron', 'prep', 'conj', 'to', 'num', 'punct', 'other',
]; // prettier-ignore

const PUNCT = TAGS.indexOf('punct');

/** Endings that say most of what an unknown word may be, longest first. */
const ENDINGS = [
  'ability', 'ation', 'ness', 'ment', 'ship', 'less', 'able', 'ible', 'ings', 'ers', 'ors', 'ing', 'ity', 'ism', 'ist',
  'ful', 'ous', 'ive', 'ion', 'ies', 'ess', 'est', 'ant', 'ent', 'ial', 'ian', 'ish', 'ize', 'ise', 'ify', 'ate', 'ed',
  'ly', 'al', 'ic', 'er', 'or', 'ss', 'us', 's',
]; // prettier-ignore

let ownTagger: ((words: readonly TaggableWord[]) => Tag[]) | null = null;

/** One tag a word, for all the words of one sentence in order, punctuation included. Its tables are read on first use. */
export function tagWords(words: readonly TaggableWord[]): Tag[] {
  ownTagger ??= makeTagger({ words: WORDS, capitalised: CAPITALISED, contexts: CONTEXTS });
  return ownTagger(words);
}

/** A tagger over other data than the engine's own; the training script measures its tables with it. */
export function makeTagger(data: TaggerData): (words: readonly TaggableWord[]) => Tag[] {
  const rows = new ContextRows(data.contexts);
  const kept = new Spellings(data, rows);
  return (words) => {
    let first = true;
    const ids = words.map((word) => {
      const spelling = kept.of(word);
      const id = first ? spelling.first : spelling.within;
      if (spelling.next !== null) first = spelling.next;
      return id;
    });
    let previous = PUNCT;
    return ids.map((id, index) => {
      const next = ids[index + 1];
      previous = rows.tagOf(id, previous, next === undefined ? PUNCT : rows.firstOf(next));
      return TAGS[previous] ?? 'noun';
    });
  };
}

/** What the tagger knows of a spelling, worked out when it is first met. */
interface KeptSpelling {
  /** Its class, as an id of `ContextRows`, as the first word of a sentence and elsewhere. */
  readonly first: number;
  readonly within: number;
  /** Whether the word after it is a first word as well; null when that depends on what stands before it. */
  readonly next: boolean | null;
}

class Spellings {
  readonly #kept = new Map<string, KeptSpelling>();
  readonly #classOf: (word: TaggableWord, first: boolean) => string;
  readonly #rows: ContextRows;

  constructor(data: TaggerData, rows: ContextRows) {
    this.#classOf = makeClassifier(data);
    this.#rows = rows;
  }

  of(word: TaggableWord): KeptSpelling {
    const known = this.#kept.get(word.text);
    if (known !== undefined) return known;
    const spelling = {
      first: this.#rows.idOf(this.#classOf(word, true)),
      within: this.#rows.idOf(this.#classOf(word, false)),
      next: opensNext(word.text),
    };
    if (this.#kept.size >= MOST_SPELLINGS) this.#kept.clear();
    if (word.text.length <= LONGEST_SPELLING) this.#kept.set(word.text, spelling);
    return spelling;
  }
}

const MOST_SPELLINGS = 60_000;
const LONGEST_SPELLING = 40;

/** For each class of words, met or yet to be met, the tag it has between any two others, worked out once. */
class ContextRows {
  readonly #ids = new Map<string, number>();
  readonly #rows: Uint8Array[] = [];
  readonly #first: number[] = [];
  readonly #decided = new Map<string, number>();

  constructor(contexts: TaggerData['contexts']) {
    for (const [tag, keys] of Object.entries(contexts))
      for (const key of keys.split(' ')) this.#decided.set(key, tagIndex(tag));
  }

  idOf(wordClass: string): number {
    const known = this.#ids.get(wordClass);
    if (known !== undefined) return known;
    const id = this.#rows.push(this.#rowOf(wordClass)) - 1;
    this.#first.push(tagIndex(firstChoice(wordClass)));
    this.#ids.set(wordClass, id);
    return id;
  }

  firstOf(id: number): number {
    return this.#first[id] ?? 0;
  }

  tagOf(id: number, previous: number, next: number): number {
    return this.#rows[id]?.[previous * TAGS.length + next] ?? 0;
  }

  #rowOf(wordClass: string): Uint8Array {
    const row = new Uint8Array(TAGS.length * TAGS.length);
    for (const [previous, before] of TAGS.entries()) {
      const afterPrevious = this.#decided.get(`${wordClass}|${before}`) ?? tagIndex(firstChoice(wordClass));
      for (const [next, after] of TAGS.entries())
        row[previous * TAGS.length + next] =
          this.#decided.get(`${wordClass}|${before}|${after}`) ?? afterPrevious;
    }
    return row;
  }
}

/**
 * The class of a word: the tags it may have, the most frequent first («verb/noun»), with the word itself before them when
 * it is frequent enough to have contexts of its own («that:conj/det»), or with its ending when it is unknown («-ed:verb»).
 */
export function makeClassifier(data: TaggerData): (word: TaggableWord, first: boolean) => string {
  const words = inverted(data.words);
  const capitalised = inverted(data.capitalised);
  return ({ text, lower }, first) => {
    const shape = shapeOf(text);
    if (shape === 'punct' || shape === 'num') return shape;
    const known = words.get(lower);
    if (shape === 'capital') {
      const asWritten = capitalised.get(lower);
      if (asWritten !== undefined && !first) return asWritten;
      return first && asWritten !== 'name' ? (known ?? asWritten ?? 'name') : 'name';
    }
    return (
      known ??
      `-${ENDINGS.find((ending) => lower.endsWith(ending) && lower.length > ending.length + 1) ?? ''}:noun`
    );
  };
}

/** The tag a class has most often: the first one after its label. */
export function firstChoice(wordClass: string): string {
  const from = wordClass.indexOf(':') + 1;
  const to = wordClass.indexOf('/', from);
  return to < 0 ? wordClass.slice(from) : wordClass.slice(from, to);
}

/** True for the first word of a sentence, quotation marks and dashes before it not counted, and after a colon. */
export function startsSentence(words: readonly TaggableWord[], index: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const opens = opensNext(words[at]?.text ?? '');
    if (opens !== null) return opens;
  }
  return true;
}

/** Whether the word after `text` is a first word; null after a mark that leaves it as it was. */
function opensNext(text: string): boolean | null {
  if (text === ':') return true;
  if (text === ',' || text === '-' || text === '–') return false;
  return shapeOf(text) === 'punct' ? null : false;
}

function shapeOf(text: string): 'punct' | 'num' | 'capital' | 'lower' {
  const code = text.charCodeAt(0);
  if (code >= 97 && code <= 122) return 'lower';
  if (code >= 65 && code <= 90) return 'capital';
  if (code >= 48 && code <= 57) return 'num';
  if (/^\p{Lu}/u.test(text)) return 'capital';
  if (/^[’'‘`]?\d/u.test(text)) return 'num';
  return /\p{L}/u.test(text) || text === '’' || text === "'" ? 'lower' : 'punct';
}

function inverted(byClass: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(byClass).flatMap(([wordClass, words]) =>
      words.split(' ').map((word) => [word, wordClass] as const),
    ),
  );
}

function tagIndex(name: string): number {
  return Math.max(
    0,
    TAGS.findIndex((tag) => tag === name),
  );
}
