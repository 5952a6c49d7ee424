/** One trial of anchoring: anchors sentences of a draft, edits it at random, places them again, and judges each by the edits. */
import { anchorOf } from '../../server/src/ledger/anchor.ts';
import { place, type Placement } from '../../server/src/ledger/placement.ts';
import { overlaps } from '../../server/src/spans.ts';
import { chanceOf, type Chance } from './chance.ts';
import { edited, type Desk } from './edits.ts';
import { pageOf, rendered, type Page, type Rendered, type Standing } from './pages.ts';

/** `lost` is orphaned though the sentence still stands with four fifths of its words; `gone` orphaned with good reason. */
export type Verdict = 'right' | 'wrong' | 'lost' | 'gone';

export interface Judged {
  readonly verdict: Verdict;
  readonly quote: string;
  /** What it was put on. */
  readonly on: string | null;
  readonly kind: Placement['kind'];
}

export interface Trial {
  readonly judged: readonly Judged[];
  readonly milliseconds: number;
}

const MOST_ANCHORS = 50;
const MOST_EDITS = 40;

export function trialOf(texts: readonly string[], seed: number): Trial {
  const chance = chanceOf(seed);
  const own = chance.one(texts) ?? '';
  // What is put in comes from another draft: a sentence of this one would be no other sentence.
  const stock = stockOf(chance.one(texts.filter((text) => text !== own)) ?? '');
  const page = pageOf(own);
  const before = rendered(page);
  const chosen = anchored(before, chance);
  const after = rendered(editedOften(page, { chance, ...stock }));
  const anchors = chosen.map((one) => anchorOf(before.text, one));
  const began = performance.now();
  const placements = place(anchors, after.text);
  const milliseconds = performance.now() - began;
  const judged = chosen.flatMap((one, index) => {
    const placement = placements[index];
    return placement ? [judge(one, placement, after)] : [];
  });
  return { judged, milliseconds };
}

function anchored({ standing }: Rendered, chance: Chance): Standing[] {
  const share = chance.one([0.2, 0.5, 1]) ?? 1;
  return standing.filter(() => chance.happens(share)).slice(0, MOST_ANCHORS);
}

function editedOften(page: Page, desk: Desk): Page {
  let now = page;
  for (let left = desk.chance.whole(MOST_EDITS + 1); left > 0; left -= 1) now = edited(now, desk);
  return now;
}

function stockOf(text: string): { words: string[]; sentences: string[] } {
  const sentences = pageOf(text).paragraphs.flatMap((all) => all.map(({ words }) => words));
  return { sentences, words: sentences.flatMap((words) => words.split(' ')) };
}

function judge(was: Standing, placement: Placement, { text, standing }: Rendered): Judged {
  const { id, words } = was.sentence;
  const about = { quote: words, kind: placement.kind };
  if (placement.kind === 'orphaned') {
    const stands = standing.some(({ sentence }) => sentence.id === id && kept(words, sentence.words) >= 0.8);
    return { ...about, on: null, verdict: stands ? 'lost' : 'gone' };
  }
  const { span } = placement;
  const shared = (one: Standing): number => Math.min(one.end, span.end) - Math.max(one.start, span.start);
  const [most] = standing.filter((one) => overlaps(one, span)).sort((a, b) => shared(b) - shared(a));
  const isRight = most !== undefined && most.sentence.id === id && shared(most) * 2 > span.end - span.start;
  return { ...about, on: text.slice(span.start, span.end), verdict: isRight ? 'right' : 'wrong' };
}

/** Share of the words that are there still. */
function kept(before: string, after: string): number {
  const left = wordsOf(after);
  const all = wordsOf(before);
  const still = all.filter((word) => {
    const found = left.indexOf(word);
    if (found >= 0) left.splice(found, 1);
    return found >= 0;
  });
  return still.length / Math.max(1, all.length);
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
