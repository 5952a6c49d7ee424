/**
 * Tells a finding from any other by its rule and the sentence it stands in, so that whoever collects findings knows one again
 * when lines have moved. What counts as the same sentence is the ledger's to say.
 */
import { createHash } from 'node:crypto';
import type { Span } from '../engine/index.ts';
import { anchoredStretch } from '../ledger/anchor.ts';
import { fold } from '../ledger/folded.ts';
import type { Finding } from '../rules/rule.ts';

/** Asked of a draft's findings in order of the text: the same words found a second time are another finding. */
export function fingerprinter(text: string, sentences: readonly Span[]): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return (finding) => {
    const { start, end } = anchoredStretch(text, sentences, finding);
    const words = JSON.stringify([finding.rule, fold(text.slice(start, end))]);
    const count = seen.get(words) ?? 0;
    seen.set(words, count + 1);
    return createHash('sha256').update(`${words}${count}`).digest('hex').slice(0, 32);
  };
}
