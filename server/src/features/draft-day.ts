/** What day a draft is of, to tell what came out near it. */
import type { CslDate } from '../citations/csl.ts';
import { dateIn } from '../citations/dates.ts';
import type { CheckedDraft } from './drafts.ts';

/** The draft's own day, by its front matter, or today. */
export function dayOf({ snapshot: { text, analysis } }: CheckedDraft): CslDate | null {
  const front = analysis.regions.find(({ kind }) => kind === 'front-matter');
  const written =
    front && /^(?:date|published)[ \t]*[:=](.*)$/im.exec(text.slice(front.start, front.end))?.[1];
  return dateIn(written ?? '') ?? dateIn(new Date().toISOString());
}
