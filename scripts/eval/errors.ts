/** What went wrong, sorted by how, with what is marked beside what was answered. Never of drafts that are only scored. */
import type { MarkedAttribution, MarkedDraft } from '../corpora/marked.ts';
import type { Answer } from './answers.ts';
import { cuesTouch, fits, type Item, type Matched } from './matching.ts';
import { jaccardOf } from './words.ts';

export interface ErrorLine {
  readonly sort: string;
  readonly draft: MarkedDraft;
  readonly gold: MarkedAttribution | null;
  readonly answer: Answer | null;
}

export function errorsOf(drafts: readonly Matched[]): readonly ErrorLine[] {
  return drafts.filter(({ draft }) => draft.about?.['set'] !== 'closed').flatMap(errorsIn);
}

/** At most `most` of a sort, the commonest sort first. */
export function renderErrors(errors: readonly ErrorLine[], most: number): string {
  const sorts = [...new Set(errors.map(({ sort }) => sort))]
    .map((sort) => ({ sort, own: errors.filter((error) => error.sort === sort) }))
    .sort((a, b) => b.own.length - a.own.length);
  return sorts
    .flatMap(({ sort, own }) => [`\n-- ${sort}: ${own.length}`, ...own.slice(0, most).flatMap(linesOf)])
    .join('\n');
}

function errorsIn({ draft, gold, answers, answerTo, goldOf }: Matched): readonly ErrorLine[] {
  const free = new Set(answers.filter((answer) => !goldOf.has(answer)));
  const missed = gold
    .filter((one) => !answerTo.has(one))
    .map((one): ErrorLine => {
      const answer = closestOf(one, [...free]) ?? closestOf(one, answers);
      if (answer !== undefined) free.delete(answer);
      return { sort: sortOf(one, answer), draft, gold: one.told, answer: answer?.told ?? null };
    });
  const spurious = [...free].map((answer): ErrorLine => ({
    sort: 'spurious',
    draft,
    gold: null,
    answer: answer.told,
  }));
  return [...missed, ...spurious];
}

function sortOf(gold: Item, answer: Item | undefined): string {
  if (answer === undefined) return 'missed: no cue';
  const [source, content] = [fits('source', gold, answer), fits('content', gold, answer)];
  if (source && content) return 'missed: its answer serves another';
  if (!source && !content) return 'missed: cue found, source and content wrong';
  return `missed: cue found, ${source ? 'content' : 'source'} wrong`;
}

/** The answer whose cue touches, with the words of source and content that fit best. */
function closestOf(gold: Item, answers: readonly Item<Answer>[]): Item<Answer> | undefined {
  const fit = ({ words }: Item): number =>
    jaccardOf(words.source, gold.words.source) + jaccardOf(words.content, gold.words.content);
  return answers.filter((answer) => cuesTouch(gold, answer)).sort((a, b) => fit(b) - fit(a))[0];
}

function linesOf({ draft, gold, answer }: ErrorLine): readonly string[] {
  const [start = 0] = gold?.cue[0] ?? answer?.cue[0] ?? [];
  const line = draft.text.slice(0, start).split('\n').length;
  return [
    `${draft.id}, line ${line}`,
    ...(gold === null ? [] : [`  marked   ${rendered(draft, gold)}`]),
    ...(answer === null ? [] : [`  answered ${rendered(draft, answer)} (${answer.confidence.toFixed(2)})`]),
  ];
}

function rendered({ text }: MarkedDraft, { source, cue, content }: MarkedAttribution): string {
  const [said, how, what] = [source, cue, content].map((places) =>
    places
      .map(([start, end]) => text.slice(start, end))
      .join(' … ')
      .replace(/\s+/gu, ' '),
  );
  const shown = (what ?? '').length > 160 ? `${what?.slice(0, 110)} …… ${what?.slice(-40)}` : what;
  return `[${said}] {${how}} ${shown}`;
}
