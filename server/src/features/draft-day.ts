/** What day a draft is of, to tell what came out near it. */
import { dayIn } from '../citations/bibliography/day.ts';
import type { CheckedDraft } from './drafts.ts';

/** The draft's own day, by its front matter, or today. */
export function dayOf({ snapshot: { text, analysis } }: CheckedDraft): string {
  const front = analysis.regions.find(({ kind }) => kind === 'front-matter');
  const written =
    front && /^(?:date|published)[ \t]*[:=](.*)$/im.exec(text.slice(front.start, front.end))?.[1];
  return (written ? dayIn(written) : null) ?? new Date().toISOString().slice(0, 10);
}
