/** An outlet that was told is how the reader has it: «told RIA». Knows its words alone, and nothing of who told it. */
import type { Span } from '../model.ts';
import { factsOfWords, shownName } from './one-source.ts';
import { outletByForm } from './outlet-form.ts';
import { outletNamed } from './outlets.ts';

/** Its name as a chain shows it; null where reporters, readers or courts were told, or nobody. */
export function outletTold(text: string, addressee: readonly Span[]): string | null {
  const [span] = addressee;
  if (span === undefined) return null;
  const words = text.slice(span.start, span.end);
  const facts = factsOfWords(words);
  const isOutlet =
    facts.outlet !== null ||
    outletNamed(words) !== null ||
    outletByForm(words) !== null ||
    facts.stateRun ||
    facts.role === 'news-agency';
  return isOutlet ? shownName(words, facts.name) : null;
}
