/** What happens to a draft on a desk, at random: one edit a call, over sentences that keep their identity. */
import type { Chance } from './chance.ts';
import type { Page, Sentence } from './pages.ts';

export interface Desk {
  readonly chance: Chance;
  /** Words and sentences that may be put in. */
  readonly words: readonly string[];
  readonly sentences: readonly string[];
}

type Change = (page: Page, desk: Desk) => Page;

/** Those that stand twice happen twice as often. */
export function edited(page: Page, desk: Desk): Page {
  return (desk.chance.one(CHANGES) ?? retyped)(page, desk);
}

const CHANGES: readonly Change[] = [
  worded(typo),
  worded(typo),
  worded(otherWords),
  worded(otherWords),
  worded(requoted),
  worded(emoji),
  worded(cited),
  retyped,
  moved,
  deleted,
  deleted,
  duplicated,
  putIn,
  lookalike,
  paragraphMoved,
  joined,
  (page) => ({ ...page, lineEnd: page.lineEnd === '\n' ? '\r\n' : '\n' }),
];

/** A change of one sentence's words. */
function worded(change: (words: string, desk: Desk) => string): Change {
  return (page, desk) => {
    const at = somewhere(page, desk);
    return at ? withSentences(page, at, [{ ...at.sentence, words: change(at.sentence.words, desk) }]) : page;
  };
}

function typo(words: string, { chance }: Desk): string {
  const place = chance.whole(words.length - 1);
  const [one, two] = [words.charAt(place), words.charAt(place + 1)];
  const instead = chance.one([two + one, two, one, one + one + two]) ?? '';
  return words.slice(0, place) + instead + words.slice(place + 2);
}

/** A fifth of the words at most, at least one. */
function otherWords(words: string, desk: Desk): string {
  const all = words.split(' ');
  const most = Math.max(1, Math.floor(all.length / 5));
  return replaced(words, 1 + desk.chance.whole(most), desk);
}

function replaced(words: string, count: number, { chance, words: others }: Desk): string {
  const all = words.split(' ');
  for (let n = 0; n < count; n += 1) {
    const place = chance.whole(all.length);
    all[place] =
      chance.one([chance.one(others) ?? '', '', `${all[place]} ${chance.one(others) ?? ''}`]) ?? '';
  }
  return all.filter((word) => word !== '').join(' ') || words;
}

function requoted(words: string): string {
  return /["']/.test(words)
    ? words
        .replace(/(^|\s)"/g, '$1“')
        .replaceAll('"', '”')
        .replaceAll("'", '’')
    : words.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/[–—]/g, '-');
}

function emoji(words: string, { chance }: Desk): string {
  const place = Math.max(0, words.indexOf(' ', chance.whole(words.length)));
  return `${words.slice(0, place)} 👩🏽‍🚒${words.slice(place)}`;
}

function cited(words: string, { chance }: Desk): string {
  return words + (chance.one(['[^3]', '[@orr2024, p. 3]', ' [see @orr2024; @lind]']) ?? '');
}

function retyped(page: Page): Page {
  const paragraphs = page.paragraphs.map((all) => all.map((one) => ({ ...one, words: requoted(one.words) })));
  return { ...page, paragraphs };
}

function moved(page: Page, desk: Desk): Page {
  const at = somewhere(page, desk);
  return at ? inserted(withSentences(page, at, []), at.sentence, desk) : page;
}

function deleted(page: Page, desk: Desk): Page {
  const at = somewhere(page, desk);
  return at ? withSentences(page, at, []) : page;
}

function duplicated(page: Page, desk: Desk): Page {
  const at = somewhere(page, desk);
  return at ? inserted(page, at.sentence, desk) : page;
}

function putIn(page: Page, desk: Desk): Page {
  return inserted(
    page,
    { id: null, words: desk.chance.one(desk.sentences) ?? 'Nothing else was said.' },
    desk,
  );
}

/** Another sentence that shares most of its words with one of the draft. */
function lookalike(page: Page, desk: Desk): Page {
  const at = somewhere(page, desk);
  if (!at) return page;
  const count = Math.ceil(at.sentence.words.split(' ').length * 0.4);
  return inserted(page, { id: null, words: replaced(at.sentence.words, count, desk) }, desk);
}

function paragraphMoved(page: Page, { chance }: Desk): Page {
  const paragraphs = [...page.paragraphs];
  const [one] = paragraphs.splice(chance.whole(paragraphs.length), 1);
  if (one) paragraphs.splice(chance.whole(paragraphs.length + 1), 0, one);
  return { ...page, paragraphs };
}

function joined(page: Page, { chance }: Desk): Page {
  const paragraphs = [...page.paragraphs];
  const place = chance.whole(paragraphs.length);
  const pair = paragraphs.slice(place, place + 2).flat();
  paragraphs.splice(place, 2, pair);
  return { ...page, paragraphs };
}

interface Somewhere {
  readonly paragraph: number;
  readonly place: number;
  readonly sentence: Sentence;
}

function somewhere({ paragraphs }: Page, { chance }: Desk): Somewhere | null {
  const all = paragraphs.flatMap((sentences, paragraph) =>
    sentences.map((sentence, place) => ({ paragraph, place, sentence })),
  );
  return chance.one(all) ?? null;
}

function withSentences(page: Page, at: Somewhere, instead: readonly Sentence[]): Page {
  const paragraphs = page.paragraphs
    .map((all, index) => (index === at.paragraph ? all.toSpliced(at.place, 1, ...instead) : all))
    .filter((all) => all.length > 0);
  return { ...page, paragraphs };
}

function inserted(page: Page, sentence: Sentence, { chance }: Desk): Page {
  const into = chance.whole(page.paragraphs.length);
  const paragraphs = page.paragraphs.map((all, index) =>
    index === into ? all.toSpliced(chance.whole(all.length + 1), 0, sentence) : all,
  );
  return { ...page, paragraphs: paragraphs.length > 0 ? paragraphs : [[sentence]] };
}
